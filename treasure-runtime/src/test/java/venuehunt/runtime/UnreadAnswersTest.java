package venuehunt.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import venuehunt.runtime.fixture.TestVenue;
import venuehunt.testsupport.TestDatabase;
import venuehunt.v1.Join;
import venuehunt.v1.PlayRequest;
import venuehunt.v1.PlayResponse;
import venuehunt.v1.PlayServiceGrpc;
import venuehunt.v1.Tick;

/** What waits in a node for a phone that does not read. */
@Timeout(60)
class UnreadAnswersTest {
    /** Of the phone: what it can take without having read. */
    private static final int WINDOW_BYTES = 100;
    private static final int TICKS = 300;
    /** Each tick that comes too often would have a verdict of sixty bytes. */
    private static final int FEW_BYTES = 2_500;

    @TempDir
    Path keys;

    @Test
    void ticks_ofWhichTheAnswersAreNotReadHaveNone() throws Exception {
        try (FakeGeometryStore store = new FakeGeometryStore()) {
            store.publish(TestVenue.VENUE_ID, 1, TestNode.VENUE.map());
            try (TestNode node = new TestNode(TestDatabase.fresh("unread"), store, keys)) {
                node.openHunt(TestVenue.HUNT_ID, TestVenue.VENUE_ID);
                ManagedChannel channel = NettyChannelBuilder.forAddress("127.0.0.1", node.port()).usePlaintext()
                        .flowControlWindow(WINDOW_BYTES).build();
                try {
                    assertThat(heardBytes(node, channel)).isBetween(1, FEW_BYTES);
                } finally {
                    channel.shutdownNow();
                }
            }
        }
    }

    /** Ticks without reading, then reads all there is. */
    private static int heardBytes(TestNode node, ManagedChannel channel) throws Exception {
        AtomicInteger bytes = new AtomicInteger();
        CompletableFuture<Status> end = new CompletableFuture<>();
        ClientCall<PlayRequest, PlayResponse> call = channel.newCall(PlayServiceGrpc.getPlayMethod(),
                CallOptions.DEFAULT);
        call.start(new ClientCall.Listener<>() {
            @Override
            public void onMessage(PlayResponse message) {
                bytes.addAndGet(message.getSerializedSize());
            }

            @Override
            public void onClose(Status status, Metadata trailers) {
                end.complete(status);
            }
        }, new Metadata());
        call.sendMessage(PlayRequest.newBuilder()
                .setJoin(Join.newBuilder().setHuntId(TestVenue.HUNT_ID).setPlayerToken(node.player("dora"))).build());
        for (int i = 1; i <= TICKS; i++) {
            call.sendMessage(PlayRequest.newBuilder().setTick(Tick.newBuilder().setLatDegrees(60.17)
                    .setLngDegrees(24.94).setHorizontalAccuracyMetres(5).setFixMonotonicMs(i)).build());
        }
        // A phone that has not read for half a minute is let go, which is not what is looked at here.
        await().atMost(Duration.ofSeconds(20)).until(() -> node.scrape().sum("ticks_total") == TICKS);
        call.halfClose();
        call.request(Integer.MAX_VALUE);
        assertThat(end.get(20, TimeUnit.SECONDS).isOk()).isTrue();
        return bytes.get();
    }
}
