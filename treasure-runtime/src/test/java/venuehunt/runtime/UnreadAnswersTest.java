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
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import venuehunt.runtime.fixture.TestVenue;
import venuehunt.service.auth.Role;
import venuehunt.testsupport.TestDatabase;
import venuehunt.v1.Join;
import venuehunt.v1.NoticeKind;
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
    /** Each with two notices of some forty bytes: many more than a phone has room for. */
    private static final int PAUSES = 50;

    @TempDir
    Path keys;

    @Test
    void ticks_ofWhichTheAnswersAreNotReadHaveNone() throws Exception {
        withPhone((node, phone) -> {
            for (int i = 1; i <= TICKS; i++) {
                phone.call.sendMessage(PlayRequest.newBuilder().setTick(Tick.newBuilder().setLatDegrees(60.17)
                        .setLngDegrees(24.94).setHorizontalAccuracyMetres(5).setFixMonotonicMs(i)).build());
            }
            // A phone that has not read for half a minute is let go, which is not what is looked at here.
            await().atMost(Duration.ofSeconds(20)).until(() -> node.scrape().sum("ticks_total") == TICKS);
            phone.call.halfClose();
            phone.call.request(Integer.MAX_VALUE);
            assertThat(phone.end.get(20, TimeUnit.SECONDS).isOk()).isTrue();
            assertThat(phone.heard.stream().mapToInt(PlayResponse::getSerializedSize).sum()).isBetween(1, FEW_BYTES);
        });
    }

    @Test
    void notices_ofWhichNoneIsReadAreTheNewest() throws Exception {
        withPhone((node, phone) -> {
            await().until(() -> node.scrape().value("sessions_open") == 1);
            for (int i = 0; i < PAUSES; i++) {
                node.hunts(Role.STAFF).pauseHunt(TestNode.hunt(TestVenue.HUNT_ID));
                node.hunts(Role.STAFF).openHunt(TestNode.hunt(TestVenue.HUNT_ID));
            }
            node.hunts(Role.STAFF).closeHunt(TestNode.hunt(TestVenue.HUNT_ID));
            phone.call.request(Integer.MAX_VALUE);
            await().until(() -> !phone.heard.isEmpty()
                    && phone.heard.getLast().getNotice().getKind() == NoticeKind.NOTICE_KIND_HUNT_CLOSED);
            phone.call.halfClose();
            assertThat(phone.end.get(20, TimeUnit.SECONDS).isOk()).as("it was not ended for not reading").isTrue();
            assertThat(phone.heard).as("a welcome, what went off before the phone had no room, the newest")
                    .hasSizeLessThan(PAUSES);
        });
    }

    private interface Play {
        void with(TestNode node, Phone joined) throws Exception;
    }

    private void withPhone(Play play) throws Exception {
        try (FakeGeometryStore store = new FakeGeometryStore()) {
            store.publish(TestVenue.VENUE_ID, 1, TestNode.VENUE.map());
            try (TestNode node = new TestNode(TestDatabase.fresh("unread"), store, keys)) {
                node.openHunt(TestVenue.HUNT_ID, TestVenue.VENUE_ID);
                ManagedChannel channel = NettyChannelBuilder.forAddress("127.0.0.1", node.port()).usePlaintext()
                        .flowControlWindow(WINDOW_BYTES).build();
                try {
                    play.with(node, new Phone(channel, node.player("dora")));
                } finally {
                    channel.shutdownNow();
                }
            }
        }
    }

    /** Joins, and reads when it is told to. */
    private static final class Phone extends ClientCall.Listener<PlayResponse> {
        final List<PlayResponse> heard = new CopyOnWriteArrayList<>();
        final CompletableFuture<Status> end = new CompletableFuture<>();
        final ClientCall<PlayRequest, PlayResponse> call;

        Phone(ManagedChannel channel, String token) {
            call = channel.newCall(PlayServiceGrpc.getPlayMethod(), CallOptions.DEFAULT);
            call.start(this, new Metadata());
            call.sendMessage(PlayRequest.newBuilder()
                    .setJoin(Join.newBuilder().setHuntId(TestVenue.HUNT_ID).setPlayerToken(token)).build());
        }

        @Override
        public void onMessage(PlayResponse message) {
            heard.add(message);
        }

        @Override
        public void onClose(Status status, Metadata trailers) {
            end.complete(status);
        }
    }
}
