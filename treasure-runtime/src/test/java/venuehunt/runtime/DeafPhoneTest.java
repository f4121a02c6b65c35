package venuehunt.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import venuehunt.runtime.admission.PlayLimits;
import venuehunt.runtime.fixture.TestVenue;
import venuehunt.service.limit.Rate;
import venuehunt.service.rpc.Refusal;
import venuehunt.testsupport.TestDatabase;
import venuehunt.v1.Claim;
import venuehunt.v1.Join;
import venuehunt.v1.LatLng;
import venuehunt.v1.PlayRequest;
import venuehunt.v1.PlayResponse;
import venuehunt.v1.PlayServiceGrpc;
import venuehunt.v1.Tick;

/** A phone that sends and does not read, over TCP and through all that lies between the socket and the stream. */
@Timeout(120)
class DeafPhoneTest {
    private static final int WINDOW_BYTES = 2_000;
    /** A stream is not ready when that much more waits for the window. */
    private static final int READY_BYTES = 1_024;
    /** Each with a verdict of some 50 bytes; of a batch read at once, some have one: far more than the window. */
    private static final int TICKS = 1_000;
    private static final int ANSWERS = 20;

    @TempDir
    Path keys;

    @Test
    void ticks_areNotAnsweredBeyondTheWindowAndClaimsEndTheStream() throws Exception {
        PlayLimits limits = new PlayLimits(100, Rate.perSecond(100), Rate.perSecond(100), 900, Rate.perSecond(1_000),
                1_000, 1_000_000,
                PlayLimits.DEFAULT.ticks());
        try (FakeGeometryStore store = new FakeGeometryStore()) {
            store.publish(TestVenue.VENUE_ID, 1, TestNode.VENUE.map());
            try (TestNode node = new TestNode(TestDatabase.fresh("deaf"), store, keys, keys.resolve("node"), limits)) {
                node.openHunt(TestVenue.HUNT_ID, TestVenue.VENUE_ID);
                LatLng here = node.place(TestVenue.HUNT_ID).position();
                ManagedChannel channel = NettyChannelBuilder.forAddress("127.0.0.1", node.port()).usePlaintext()
                        .flowControlWindow(WINDOW_BYTES).build();
                try {
                    play(node, channel, here);
                } finally {
                    channel.shutdownNow();
                }
            }
        }
    }

    private static void play(TestNode node, ManagedChannel channel, LatLng here) throws Exception {
        AtomicLong heardBytes = new AtomicLong();
        CompletableFuture<Refusal> end = new CompletableFuture<>();
        ClientCall<PlayRequest, PlayResponse> call = channel.newCall(PlayServiceGrpc.getPlayMethod(),
                CallOptions.DEFAULT);
        call.start(new ClientCall.Listener<>() {
            @Override
            public void onMessage(PlayResponse message) {
                heardBytes.addAndGet(message.getSerializedSize());
            }

            @Override
            public void onClose(Status status, Metadata trailers) {
                end.complete(Refusal.from(new StatusRuntimeException(status, trailers)));
            }
        }, new Metadata());
        call.sendMessage(PlayRequest.newBuilder().setJoin(Join.newBuilder().setHuntId(TestVenue.HUNT_ID)
                .setPlayerToken(node.player("dora"))).build());
        for (int i = 1; i <= TICKS; i++) {
            call.sendMessage(PlayRequest.newBuilder()
                    .setTick(Tick.newBuilder().setLatDegrees(here.getLatDegrees()).setLngDegrees(here.getLngDegrees())
                            .setHorizontalAccuracyMetres(5).setFixMonotonicMs(i))
                    .build());
        }
        // A phone that has not read for half a minute is let go, which is not what is looked at here.
        await().atMost(Duration.ofSeconds(20)).until(() -> node.scrape().sum("ticks_total") == TICKS);
        assertThat(slow(node)).as("ticks that cannot be answered are not").isZero();
        for (int i = 0; i < ANSWERS; i++) {
            call.sendMessage(PlayRequest.newBuilder()
                    .setClaim(Claim.newBuilder().setClaimId(claimId(i)).setTreasureId(1L << 60)).build());
        }
        await().until(() -> slow(node) == 1);
        call.request(Integer.MAX_VALUE);
        assertThat(end.get(20, TimeUnit.SECONDS).reason()).isEqualTo("SLOW_CONSUMER");
        assertThat(heardBytes.get()).as("bytes that waited for the phone")
                .isBetween((long) WINDOW_BYTES / 2, WINDOW_BYTES + READY_BYTES + 16L * 1024);
    }

    private static ByteString claimId(int number) {
        byte[] id = new byte[16];
        id[0] = (byte) number;
        return ByteString.copyFrom(id);
    }

    private static double slow(TestNode node) throws Exception {
        return node.scrape().value("limits_reached_total{limit=\"SLOW_CONSUMER\"}");
    }
}
