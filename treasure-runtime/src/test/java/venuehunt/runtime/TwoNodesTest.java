package venuehunt.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import io.grpc.Status.Code;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.UUID;
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
import venuehunt.v1.CreateHuntRequest;
import venuehunt.v1.HuntState;
import venuehunt.v1.LatLng;
import venuehunt.v1.PlaceTreasureRequest;
import venuehunt.v1.TreasureDraft;

/** Two nodes with one ledger, steered over either. */
@Timeout(120)
class TwoNodesTest {
    private static final String HUNT = TestVenue.HUNT_ID;

    @TempDir
    static Path keys;
    private static FakeGeometryStore store;
    private static TestNode one;
    private static TestNode other;

    @BeforeAll
    static void start() throws Exception {
        store = new FakeGeometryStore();
        store.publish(TestVenue.VENUE_ID, 1, TestNode.VENUE.map());
        DatabaseConfig database = TestDatabase.fresh("two_nodes");
        one = new TestNode(database, store, keys);
        one.hunts(Role.CURATOR).createHunt(CreateHuntRequest.newBuilder().setHuntId(HUNT)
                .setVenueId(TestVenue.VENUE_ID).setName("The Hunt").build());
        place(1);
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
        assertThat(other.claim("ann", HUNT, spot, id()).getOutcome()).isEqualTo(ClaimOutcome.CLAIM_OUTCOME_WON);
        assertThat(other.claim("ben", HUNT, spot, id()).getOutcome()).as("of the seat that the other node added")
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

    private static TestNode.Spot place(int capacity) {
        venuehunt.tile.LatLng at = TestNode.VENUE.position(10, 10);
        LatLng position = LatLng.newBuilder().setLatDegrees(at.latDegrees()).setLngDegrees(at.lngDegrees()).build();
        return new TestNode.Spot(one.hunts(Role.CURATOR).placeTreasure(PlaceTreasureRequest.newBuilder().setHuntId(HUNT)
                .setTreasure(TreasureDraft.newBuilder().setKey("box").setPosition(position).setPoints(10)
                        .setCapacity(capacity))
                .build()).getTreasureId(), position);
    }

    private static ByteString id() {
        UUID id = UUID.randomUUID();
        return ByteString.copyFrom(ByteBuffer.allocate(16).putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits()).flip());
    }
}
