package venuehunt.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import io.grpc.Status.Code;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import venuehunt.runtime.FakeGeometryStore.Holding;
import venuehunt.runtime.TestNode.Spot;
import venuehunt.runtime.fixture.TestVenue;
import venuehunt.service.auth.Role;
import venuehunt.service.rpc.Refusal;
import venuehunt.testsupport.TestDatabase;
import venuehunt.tile.map.TileMap;
import venuehunt.v1.AssessMapRequest;
import venuehunt.v1.ClosedReason;
import venuehunt.v1.ClosedTreasure;
import venuehunt.v1.CreateHuntRequest;
import venuehunt.v1.HuntAssessment;
import venuehunt.v1.HuntState;
import venuehunt.v1.MapAssessment;

/** What curators are told of a map before it goes live, by a whole node. */
@Timeout(120)
class MapAssessmentTest {
    @TempDir
    static Path keys;
    private static FakeGeometryStore store;
    private static TestNode node;

    @BeforeAll
    static void start() throws Exception {
        store = new FakeGeometryStore();
        store.publish(TestVenue.VENUE_ID, 1, TestNode.VENUE.map());
        node = new TestNode(TestDatabase.fresh("assessment"), store, keys);
    }

    @AfterAll
    static void stop() {
        node.close();
        store.close();
    }

    /** The node's spots lie 70 m apart from west to east, the first at −450, −450. */
    @Test
    void assess_treasuresClosedAndPlayersAffected_nothingChanges() throws Exception {
        String hunt = venue("told");
        Spot first = node.place(hunt);
        Spot second = node.place(hunt);
        try (TestPhone phone = node.phone(); TestPhone far = node.phone(); TestPhone silent = node.phone()) {
            phone.join(hunt, node.player("ann"));
            phone.settle(first.position());
            far.join(hunt, node.player("ben"));
            far.settle(second.position());
            silent.join(hunt, node.player("zoe"));
            store.put("told", 2, pondAround(first).encode());

            HuntAssessment assessed = assess("told", 2).getHunts(0);

            assertThat(assessed.getHuntId()).isEqualTo(hunt);
            assertThat(assessed.getState()).isEqualTo(HuntState.HUNT_STATE_OPEN);
            assertThat(assessed.getClosedCount()).isEqualTo(1);
            assertThat(assessed.getClosedTreasuresList()).singleElement().satisfies(closed -> {
                assertThat(closed.getTreasureId()).isEqualTo(first.treasureId());
                assertThat(closed.getPosition()).isEqualTo(first.position());
                assertThat(closed.getReason()).isEqualTo(ClosedReason.CLOSED_REASON_CLOSED_ZONE);
                assertThat(closed.getZoneId() + " " + closed.getZoneName()).isEqualTo("pond Pond");
                assertThat(closed.getKey()).startsWith("spot ");
            });
            assertThat(assessed.getOpenedCount()).isZero();
            assertThat(assessed.getPlayerCount()).as("the third has not said where it is").isEqualTo(2);
            assertThat(assessed.getAffectedPlayerCount()).isEqualTo(1);
            assertThat(Refusal.from(node.claim("cleo", hunt, first, claimId()).getError()).reason())
                    .as("asking closes nothing").isEqualTo("POSITION_UNSETTLED");
        }
    }

    @Test
    void assess_theWayBack_takenOnesAndOtherReasons() throws Exception {
        String hunt = venue("back");
        Spot first = node.place(hunt);
        Spot taken = node.place(hunt);
        try (TestPhone phone = node.phone()) {
            phone.join(hunt, node.player("ann"));
            phone.settle(taken.position());
            phone.claim(claimId(), taken.treasureId());
        }
        store.publish("back", 2, pondAround(first));
        await().until(() -> assess("back", 1).getLiveVersion() == 2);
        HuntAssessment back = assess("back", 1).getHunts(0);
        assertThat(back.getOpenedCount()).isEqualTo(1);
        assertThat(back.getClosedCount()).isZero();

        store.publish("back", 1, TestNode.VENUE.map());
        await().until(() -> assess("back", 2).getLiveVersion() == 1);
        store.put("back", 3, TestNode.VENUE.mapOfPart(300, 300, 50).encode());
        assertThat(assess("back", 3).getHunts(0).getClosedTreasuresList()).as("not what is taken")
                .extracting(ClosedTreasure::getTreasureId).containsExactly(first.treasureId());
        assertThat(assess("back", 3).getHunts(0).getClosedTreasures(0).getReason())
                .isEqualTo(ClosedReason.CLOSED_REASON_OUTSIDE_BOUNDARY);
        store.put("back", 4, TestNode.VENUE.mapWithPlay(300, 300, 50).encode());
        assertThat(assess("back", 4).getHunts(0).getClosedTreasures(0).getReason())
                .isEqualTo(ClosedReason.CLOSED_REASON_NO_PLAY_ZONE);
    }

    @Test
    void assess_boundedAndWithoutClosedHunts() {
        String hunt = venue("many");
        for (int i = 0; i < 51; i++) {
            node.place(hunt);
        }
        node.hunts(Role.CURATOR).createHunt(
                CreateHuntRequest.newBuilder().setHuntId("many-closed").setVenueId("many").setName("Over").build());
        node.hunts(Role.STAFF).closeHunt(TestNode.hunt("many-closed"));
        store.put("many", 2, TestNode.VENUE.mapOfPart(300, 300, 10).encode());
        MapAssessment assessed = assess("many", 2);
        assertThat(assessed.getHuntsList()).extracting(HuntAssessment::getHuntId).containsExactly(hunt);
        assertThat(assessed.getHunts(0).getClosedCount()).isEqualTo(51);
        assertThat(assessed.getHunts(0).getClosedTreasuresList()).hasSize(50).extracting(ClosedTreasure::getKey)
                .isSorted();
    }

    @Test
    void assess_refused() throws Exception {
        venue("strict");
        refused(() -> assess("nowhere", 1), Code.FAILED_PRECONDITION, "NO_LIVE_VERSION");
        refused(() -> assess("strict", 0), Code.INVALID_ARGUMENT, "INVALID_FIELD");
        refused(() -> assess("strict", 9), Code.NOT_FOUND, "VERSION_NOT_FOUND");
        store.put("strict", 3, new byte[]{1, 2, 3});
        refused(() -> assess("strict", 3), Code.FAILED_PRECONDITION, "MAP_NOT_TAKEN");
        refused(() -> node.hunts(Role.PLAYER).assessMap(request("strict", 1)), Code.PERMISSION_DENIED,
                "ROLE_REQUIRED");

        store.put("strict", 4, TestNode.VENUE.map().encode());
        Holding held = store.hold("strict", 4);
        CompletableFuture<MapAssessment> first = CompletableFuture.supplyAsync(() -> assess("strict", 4));
        held.awaitAsked();
        refused(() -> assess("strict", 1), Code.RESOURCE_EXHAUSTED, "ASSESSMENT_UNDER_WAY");
        held.release();
        assertThat(first.get().getVersion()).isEqualTo(4);
        assertThat(assess("strict", 1).getVersion()).as("the turn is given back").isEqualTo(1);
    }

    private static String venue(String venueId) {
        store.publish(venueId, 1, TestNode.VENUE.map());
        node.openHunt(venueId + "-hunt", venueId);
        return venueId + "-hunt";
    }

    private static TileMap pondAround(Spot spot) {
        double east = TestNode.VENUE.frame().eastMetres(spot.position().getLatDegrees(),
                spot.position().getLngDegrees());
        double north = TestNode.VENUE.frame().northMetres(spot.position().getLatDegrees(),
                spot.position().getLngDegrees());
        return TestNode.VENUE.mapWithNoGo(east - 20, north - 20, 40);
    }

    private static MapAssessment assess(String venueId, long version) {
        return node.hunts(Role.CURATOR).assessMap(request(venueId, version));
    }

    private static ByteString claimId() {
        UUID id = UUID.randomUUID();
        return ByteString.copyFrom(ByteBuffer.allocate(16).putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits()).flip());
    }

    private static AssessMapRequest request(String venueId, long version) {
        return AssessMapRequest.newBuilder().setVenueId(venueId).setVersion(version).build();
    }

    private static void refused(ThrowingCallable call, Code code, String reason) {
        assertThatThrownBy(call).satisfies(failure -> {
            assertThat(Refusal.from(failure).code()).as("%s", failure).isEqualTo(code);
            assertThat(Refusal.from(failure).reason()).isEqualTo(reason);
        });
    }
}
