package venuehunt.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.grpc.Status.Code;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import venuehunt.runtime.TestNode.Spot;
import venuehunt.runtime.fixture.TestVenue;
import venuehunt.service.rpc.Refusal;
import venuehunt.testsupport.TestDatabase;

/** A node that stops while it is played on. */
@Timeout(60)
class NodeStopTest {
    @TempDir
    Path keys;

    @Test
    void close_endsEveryStreamWithATimeToComeAgain() throws Exception {
        try (FakeGeometryStore store = new FakeGeometryStore()) {
            store.publish(TestVenue.VENUE_ID, 1, TestNode.VENUE.map());
            TestPhone silent;
            TestPhone playing;
            try (TestNode node = new TestNode(TestDatabase.fresh("stop"), store, keys)) {
                node.openHunt(TestVenue.HUNT_ID, TestVenue.VENUE_ID);
                Spot spot = node.place(TestVenue.HUNT_ID);
                playing = node.phone();
                playing.join(TestVenue.HUNT_ID, node.player("ann"));
                playing.settle(spot.position());
                double waiting = node.scrape().value("timers_waiting");
                silent = node.phone();
                await().until(() -> node.scrape().value("timers_waiting") == waiting + 1); // it has no join yet
            }
            try (silent; playing) {
                toldToComeAgain(silent.end());
                toldToComeAgain(playing.endAtLast());
            }
        }
    }

    private static void toldToComeAgain(Refusal end) {
        assertThat(end.code()).isEqualTo(Code.UNAVAILABLE);
        assertThat(end.reason()).isEqualTo("NODE_DRAINING");
        assertThat(end.retryAfter()).isBetween(Duration.ZERO, Duration.ofSeconds(3));
    }
}
