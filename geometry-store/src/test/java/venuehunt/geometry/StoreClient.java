package venuehunt.geometry;

import com.google.protobuf.ByteString;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Codec;
import io.grpc.DecompressorRegistry;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import venuehunt.v1.CurationServiceGrpc;
import venuehunt.v1.CurationServiceGrpc.CurationServiceBlockingStub;
import venuehunt.v1.FindKeptPartsRequest;
import venuehunt.v1.GetMapRequest;
import venuehunt.v1.GetTileMapRequest;
import venuehunt.v1.MapPart;
import venuehunt.v1.PublishVersionRequest;
import venuehunt.v1.UploadMapResponse;
import venuehunt.v1.UploadPart;
import venuehunt.v1.VenueServiceGrpc;
import venuehunt.v1.VenueServiceGrpc.VenueServiceBlockingStub;
import venuehunt.v1.VenueVersion;
import venuehunt.v1.WatchVenuesRequest;

/** A caller of the service. */
final class StoreClient implements AutoCloseable {
    private final ManagedChannel connection;
    private final Channel channel;

    private StoreClient(ManagedChannel connection, Channel channel) {
        this.connection = connection;
        this.channel = channel;
    }

    static StoreClient withToken(int port, String token) {
        return withToken(address(port), token);
    }

    /** One who takes nothing compressed. */
    static StoreClient uncompressed(int port, String token) {
        return withToken(address(port).decompressorRegistry(
                DecompressorRegistry.emptyInstance().with(Codec.Identity.NONE, false)), token);
    }

    private static StoreClient withToken(NettyChannelBuilder address, String token) {
        Metadata headers = new Metadata();
        headers.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer " + token);
        ManagedChannel connection = address.build();
        return new StoreClient(connection,
                ClientInterceptors.intercept(connection, MetadataUtils.newAttachHeadersInterceptor(headers)));
    }

    static StoreClient withoutToken(int port) {
        ManagedChannel connection = address(port).build();
        return new StoreClient(connection, connection);
    }

    Channel channel() {
        return channel;
    }

    VenueServiceBlockingStub venues() {
        return VenueServiceGrpc.newBlockingStub(channel).withDeadlineAfter(60, TimeUnit.SECONDS);
    }

    CurationServiceBlockingStub curation() {
        return CurationServiceGrpc.newBlockingStub(channel).withDeadlineAfter(60, TimeUnit.SECONDS);
    }

    UploadMapResponse upload(List<MapPart> map) {
        return send(map.stream().map(Parts::whole).toList());
    }

    /** Throws what the server answered, as a blocking stub does. */
    UploadMapResponse send(List<UploadPart> parts) {
        CompletableFuture<UploadMapResponse> answer = new CompletableFuture<>();
        StreamObserver<UploadPart> call = CurationServiceGrpc.newStub(channel).withDeadlineAfter(60, TimeUnit.SECONDS)
                .uploadMap(new StreamObserver<>() {
                    @Override
                    public void onNext(UploadMapResponse response) {
                        answer.complete(response);
                    }

                    @Override
                    public void onError(Throwable failure) {
                        answer.completeExceptionally(failure);
                    }

                    @Override
                    public void onCompleted() {
                        answer.completeExceptionally(new AssertionError("ended without an answer"));
                    }
                });
        parts.forEach(call::onNext);
        call.onCompleted();
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException refused ? refused : e;
        }
    }

    /** Which of these parts of a map the server has kept. */
    List<Boolean> kept(List<MapPart> map) {
        return curation().findKeptParts(FindKeptPartsRequest.newBuilder()
                .addAllSha256(map.stream().map(part -> Parts.whole(part).getSha256()).toList()).build()).getKeptList();
    }

    /** Sends these and waits for more, until the client is closed. */
    void beginUpload(List<MapPart> parts) {
        beginUpload(parts, _ -> {
            // The client was closed.
        });
    }

    /** The same, and hears how it ended. */
    void beginUpload(List<MapPart> parts, Consumer<Throwable> ended) {
        StreamObserver<UploadPart> call = CurationServiceGrpc.newStub(channel).uploadMap(new StreamObserver<>() {
            @Override
            public void onNext(UploadMapResponse response) {
                throw new AssertionError("half a map was taken");
            }

            @Override
            public void onError(Throwable failure) {
                ended.accept(failure);
            }

            @Override
            public void onCompleted() {
                throw new AssertionError("half a map was taken");
            }
        });
        parts.forEach(part -> call.onNext(Parts.whole(part)));
    }

    VenueVersion publish(String venueId, long version) {
        return curation()
                .publishVersion(PublishVersionRequest.newBuilder().setVenueId(venueId).setVersion(version).build())
                .getLive();
    }

    List<MapPart> map(String venueId, long version) {
        List<MapPart> parts = new ArrayList<>();
        venues().getMap(GetMapRequest.newBuilder().setVenueId(venueId).setVersion(version).build())
                .forEachRemaining(parts::add);
        return parts;
    }

    ByteString tileMap(String venueId) {
        List<ByteString> pieces = new ArrayList<>();
        venues().getTileMap(GetTileMapRequest.newBuilder().setVenueId(venueId).build())
                .forEachRemaining(chunk -> pieces.add(chunk.getData()));
        return ByteString.copyFrom(pieces);
    }

    /** What the watch was told so far; it goes on until the client is closed. */
    List<VenueVersion> watch(String... venueIds) {
        List<VenueVersion> told = new CopyOnWriteArrayList<>();
        VenueServiceGrpc.newStub(channel).watchVenues(
                WatchVenuesRequest.newBuilder().addAllVenueIds(List.of(venueIds)).build(), new StreamObserver<>() {
                    @Override
                    public void onNext(VenueVersion version) {
                        told.add(version);
                    }

                    @Override
                    public void onError(Throwable failure) {
                        // The client was closed.
                    }

                    @Override
                    public void onCompleted() {
                        throw new AssertionError("a watch ends only with the call");
                    }
                });
        return told;
    }

    @Override
    public void close() {
        connection.shutdownNow();
    }

    private static NettyChannelBuilder address(int port) {
        return NettyChannelBuilder.forAddress("127.0.0.1", port).usePlaintext();
    }
}
