package venuehunt.demo;

import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.stub.BlockingClientCall;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import venuehunt.v1.Delta;
import venuehunt.v1.Join;
import venuehunt.v1.LatLng;
import venuehunt.v1.PlayRequest;
import venuehunt.v1.PlayResponse;
import venuehunt.v1.PlayServiceGrpc;
import venuehunt.v1.Tick;

/** A phone that says once where it is, and then only listens. */
final class StandingPhone implements AutoCloseable {
    private static final long WITHIN_S = 60;

    private final ManagedChannel channel;
    private final BlockingClientCall<PlayRequest, PlayResponse> call;

    StandingPhone(Stack stack, String huntId, LatLng here) throws Exception {
        channel = Grpc.newChannelBuilderForAddress("127.0.0.1", stack.phonePort(), InsecureChannelCredentials.create())
                .build();
        call = PlayServiceGrpc.newBlockingV2Stub(channel).play();
        call.write(PlayRequest.newBuilder()
                .setJoin(Join.newBuilder().setHuntId(huntId).setPlayerToken(stack.playerToken("ana"))).build());
        call.write(PlayRequest.newBuilder().setTick(Tick.newBuilder().setLatDegrees(here.getLatDegrees())
                .setLngDegrees(here.getLngDegrees()).setHorizontalAccuracyMetres(5).setFixMonotonicMs(1)).build());
    }

    /** Listens until a delta is as wanted. */
    void await(String what, Predicate<Delta> wanted) throws Exception {
        PlayResponse heard = PlayResponse.getDefaultInstance();
        while (!heard.hasDelta() || !wanted.test(heard.getDelta())) {
            heard = call.read(WITHIN_S, TimeUnit.SECONDS);
            if (heard == null) {
                throw new AssertionError("the stream ended before " + what);
            }
        }
    }

    @Override
    public void close() {
        call.cancel("seen", null);
        channel.shutdownNow();
    }
}
