package venuehunt.tiles;

import com.google.protobuf.ByteString;
import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import venuehunt.service.rpc.Refusal;
import venuehunt.v1.GetTileMapRequest;
import venuehunt.v1.TileMapChunk;
import venuehunt.v1.VenueServiceGrpc.VenueServiceImplBase;

/** A geometry store that has one venue, "lawn", and takes one token. */
final class FakeStore implements AutoCloseable {
    static final String TOKEN = "the-analysts-token";
    private static final Metadata.Key<String> AUTHORIZATION = Metadata.Key.of("authorization",
            Metadata.ASCII_STRING_MARSHALLER);
    private static final int CHUNK_BYTES = 100;

    private final byte[] tileMap;
    private final Server server;
    private final int port;

    FakeStore(byte[] tileMap) throws IOException {
        this.tileMap = tileMap;
        this.server = Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create()).intercept(new TokenCheck())
                .addService(new Venues()).build().start();
        this.port = server.getPort();
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private static final class TokenCheck implements ServerInterceptor {
        @Override
        public <Q, A> ServerCall.Listener<Q> interceptCall(ServerCall<Q, A> call, Metadata headers,
                ServerCallHandler<Q, A> next) {
            if (!("Bearer " + TOKEN).equals(headers.get(AUTHORIZATION))) {
                call.close(Status.UNAUTHENTICATED.withDescription("the token is not valid"), new Metadata());
                return new ServerCall.Listener<>() {
                };
            }
            return next.startCall(call, headers);
        }
    }

    private final class Venues extends VenueServiceImplBase {
        @Override
        public void getTileMap(GetTileMapRequest request, StreamObserver<TileMapChunk> answer) {
            if (!request.getVenueId().equals("lawn")) {
                answer.onError(Refusal.notFound("VENUE_NOT_FOUND", "no venue \"" + request.getVenueId() + "\"")
                        .toException());
                return;
            }
            for (int from = 0; from < tileMap.length; from += CHUNK_BYTES) {
                answer.onNext(TileMapChunk.newBuilder()
                        .setData(ByteString.copyFrom(tileMap, from, Math.min(CHUNK_BYTES, tileMap.length - from)))
                        .setTotalBytes(tileMap.length).build());
            }
            answer.onCompleted();
        }
    }
}
