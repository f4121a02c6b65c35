package venuehunt.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import venuehunt.runtime.TestNode.Spot;
import venuehunt.runtime.fixture.TestVenue;
import venuehunt.testsupport.TestDatabase;
import venuehunt.v1.Join;
import venuehunt.v1.PlayRequest;
import venuehunt.v1.TokenRenewal;

/** That a node is as it was when those who came have gone, however they went. Counted, not timed. */
@Timeout(300)
class LeakTest {
    private static final int PHONES = 1_000;
    private static final String HUNT = TestVenue.HUNT_ID;

    /** Three timers are the node's own. */
    private static final Map<String, Double> NOTHING = Map.of("connections_open", 0.0, "sessions_open", 0.0,
            "sessions_watching", 0.0, "timers_waiting", 3.0, "claims_open", 0.0);

    @TempDir
    Path keys;

    @Test
    void phones_thatCameAndWentLeaveNothing() throws Exception {
        try (FakeGeometryStore store = new FakeGeometryStore()) {
            store.publish(TestVenue.VENUE_ID, 1, TestNode.VENUE.map());
            try (TestNode node = new TestNode(TestDatabase.fresh("leaks"), store, keys)) {
                node.openHunt(HUNT, TestVenue.VENUE_ID);
                Spot spot = node.place(HUNT);
                await().untilAsserted(() -> assertThat(held(node)).isEqualTo(NOTHING));
                for (int i = 0; i < PHONES; i++) {
                    comeAndGo(node, spot, i);
                }
                await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(held(node)).isEqualTo(NOTHING));
                Scrape after = node.scrape();
                assertThat(after.value("sessions_parked"))
                        .as("a tenth never joined, players are 100, and stay ten minutes")
                        .isEqualTo(100 - 10);
                assertThat(after.value("ticks_total{verdict=\"ACCEPTED\"}")).as("they did play").isPositive();
            }
        }
    }

    /** Half say that they go; of the others each drops its connection in the middle of something else. */
    private static void comeAndGo(TestNode node, Spot spot, int i) throws InterruptedException {
        String player = "player-" + i % 100;
        try (TestPhone phone = node.phone()) {
            if (i % 10 == 9) { // before it has joined
                phone.send(PlayRequest.newBuilder().setJoin(Join.newBuilder().setHuntId("nowhere")
                        .setPlayerToken(node.player(player))).build());
                return;
            }
            phone.join(HUNT, node.player(player), ByteString.EMPTY, 0);
            phone.tick(spot.position());
            if (i % 10 == 7) {
                return; // with the answer on its way
            }
            phone.next();
            if (i % 10 == 5) {
                phone.send(PlayRequest.newBuilder()
                        .setTokenRenewal(TokenRenewal.newBuilder().setPlayerToken(node.player(player))).build());
            }
            if (i % 2 == 0) {
                phone.hangUp();
            }
        }
    }

    private static Map<String, Double> held(TestNode node) throws Exception {
        Scrape now = node.scrape();
        return NOTHING.keySet().stream().collect(Collectors.toMap(name -> name, now::value));
    }
}
