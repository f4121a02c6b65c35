package venuehunt.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import io.grpc.Status.Code;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import venuehunt.runtime.fixture.TestVenue;
import venuehunt.service.auth.Role;
import venuehunt.service.database.DatabaseConfig;
import venuehunt.service.rpc.Refusal;
import venuehunt.testsupport.TestDatabase;
import venuehunt.v1.ClaimOutcome;
import venuehunt.v1.ClaimResult;
import venuehunt.v1.CreateHuntRequest;
import venuehunt.v1.Delta;
import venuehunt.v1.GoneReason;
import venuehunt.v1.HuntState;
import venuehunt.v1.LatLng;
import venuehunt.v1.PlaceTreasureRequest;
import venuehunt.v1.TreasureDraft;
import venuehunt.v1.TreasureGone;

/** Two nodes with one ledger, steered over either. */
@Timeout(120)
class TwoNodesTest {
    private static final String HUNT = TestVenue.HUNT_ID;

    @TempDir
    static Path keys;
    private static FakeGeometryStore store;
    private static TestNode one;
    private static TestNode other;
    /** Of an open hunt that both nodes have. */
    private static TestNode.Spot shell;

    @BeforeAll
    static void start() throws Exception {
        store = new FakeGeometryStore();
        store.publish(TestVenue.VENUE_ID, 1, TestNode.VENUE.map());
        DatabaseConfig database = TestDatabase.fresh("two_nodes");
        one = new TestNode(database, store, keys);
        one.hunts(Role.CURATOR).createHunt(CreateHuntRequest.newBuilder().setHuntId(HUNT)
                .setVenueId(TestVenue.VENUE_ID).setName("The Hunt").build());
        place(1);
        store.publish("pond", 1, TestNode.VENUE.map());
        one.openHunt("pond-hunt", "pond");
        shell = one.place("pond-hunt");
        other = new TestNode(database, store, keys, keys.resolve("other"));
    }

    @AfterAll
    static void stop() {
        other.close();
        one.close();
        store.close();
    }

    /** Both nodes have the hunt in memory as it was when the other changed it. */
    @Test
    void aHunt_isOpenedWithWhatWasPlacedOverTheOther_andClosedForBoth() {
        TestNode.Spot spot = place(2);
        assertThat(other.hunts(Role.STAFF).openHunt(TestNode.hunt(HUNT)).getState())
                .isEqualTo(HuntState.HUNT_STATE_OPEN);
        assertThat(claim("ann", spot)).isEqualTo(ClaimOutcome.CLAIM_OUTCOME_WON);
        assertThat(claim("ben", spot)).as("of the seat that the other node added")
                .isEqualTo(ClaimOutcome.CLAIM_OUTCOME_WON);

        assertThat(one.hunts(Role.STAFF).pauseHunt(TestNode.hunt(HUNT)).getState())
                .as("a hunt that it believed to be a draft").isEqualTo(HuntState.HUNT_STATE_PAUSED);
        one.hunts(Role.STAFF).closeHunt(TestNode.hunt(HUNT));
        assertThatThrownBy(() -> other.hunts(Role.STAFF).openHunt(TestNode.hunt(HUNT))).satisfies(failure -> {
            assertThat(Refusal.from(failure).code()).isEqualTo(Code.FAILED_PRECONDITION);
            assertThat(Refusal.from(failure).reason()).isEqualTo("HUNT_STATE");
        });
        assertThat(other.hunts(Role.STAFF).getHunt(TestNode.hunt(HUNT)).getState())
                .isEqualTo(HuntState.HUNT_STATE_CLOSED);
    }

    /** Each watches the geometry store for itself; of who plays where, neither knows. */
    @Test
    void aMap_thatIsPublishedAndTakenBack_reachesThePlayersOfBoth() throws Exception {
        try (TestPhone here = one.phone(); TestPhone there = other.phone()) {
            List<TestPhone> phones = List.of(here, there);
            here.join("pond-hunt", one.player("hal"));
            there.join("pond-hunt", other.player("tess"));
            for (TestPhone phone : phones) {
                phone.settle(shell.position());
            }

            store.publish("pond", 2, TestNode.VENUE.mapWithNoGo(-500, -500, 1_000));
            for (TestPhone phone : phones) {
                assertThat(phone.notice().getMapVersion()).isEqualTo(2);
                assertThat(next(phone, Delta::getGoneCount).getGone(0)).isEqualTo(TreasureGone.newBuilder()
                        .setTreasureId(shell.treasureId()).setReason(GoneReason.GONE_REASON_CLOSED).build());
            }
            for (TestNode node : List.of(one, other)) {
                ClaimResult refused = node.claim("una", "pond-hunt", shell, id(UUID.randomUUID()));
                assertThat(Refusal.from(refused.getError()).reason()).isEqualTo("TREASURE_CLOSED");
            }

            store.publish("pond", 1, TestNode.VENUE.map());
            for (TestPhone phone : phones) {
                assertThat(phone.notice().getMapVersion()).isEqualTo(1);
                assertThat(next(phone, Delta::getAppearedCount).getAppeared(0).getTreasureId())
                        .isEqualTo(shell.treasureId());
            }
        }
    }

    /** The next delta that has some of what is counted. */
    private static Delta next(TestPhone phone, ToIntFunction<Delta> count) throws InterruptedException {
        Delta delta = phone.delta();
        while (count.applyAsInt(delta) == 0) {
            delta = phone.delta();
        }
        return delta;
    }

    private static TestNode.Spot place(int capacity) {
        venuehunt.tile.LatLng at = TestNode.VENUE.position(10, 10);
        LatLng position = LatLng.newBuilder().setLatDegrees(at.latDegrees()).setLngDegrees(at.lngDegrees()).build();
        return new TestNode.Spot(one.hunts(Role.CURATOR).placeTreasure(PlaceTreasureRequest.newBuilder().setHuntId(HUNT)
                .setTreasure(TreasureDraft.newBuilder().setKey("box").setPosition(position).setPoints(10)
                        .setCapacity(capacity))
                .build()).getTreasureId(), position);
    }

    /** By a phone that goes on until two of its fixes agree. */
    private static ClaimOutcome claim(String playerId, TestNode.Spot spot) {
        ByteString claimId = id(UUID.randomUUID());
        return await().until(() -> other.claim(playerId, HUNT, spot, claimId).getOutcome(),
                outcome -> outcome != ClaimOutcome.CLAIM_OUTCOME_RETRY);
    }

    private static ByteString id(UUID id) {
        return ByteString.copyFrom(ByteBuffer.allocate(16).putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits()).flip());
    }
}
