package venuehunt.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import io.grpc.Status.Code;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import venuehunt.runtime.TestNode.Spot;
import venuehunt.runtime.fixture.TestVenue;
import venuehunt.service.auth.Role;
import venuehunt.service.database.DatabaseConfig;
import venuehunt.service.rpc.Refusal;
import venuehunt.testsupport.TestDatabase;
import venuehunt.v1.Award;
import venuehunt.v1.AwardTreasureRequest;
import venuehunt.v1.Claim;
import venuehunt.v1.ClaimOutcome;
import venuehunt.v1.ClaimRequest;
import venuehunt.v1.ClaimResult;
import venuehunt.v1.CompensatePlayerRequest;
import venuehunt.v1.Correction;
import venuehunt.v1.CorrectionKind;
import venuehunt.v1.GetClaimRequest;
import venuehunt.v1.GetWalletRequest;
import venuehunt.v1.GetWalletResponse;
import venuehunt.v1.HuntServiceGrpc.HuntServiceBlockingStub;
import venuehunt.v1.PlaceTreasureRequest;
import venuehunt.v1.Reconciliation;
import venuehunt.v1.ReopenTreasureRequest;
import venuehunt.v1.RevokeAwardRequest;
import venuehunt.v1.Tick;
import venuehunt.v1.TreasureDraft;
import venuehunt.v1.TreasureView;

/** Staff correct the ledger of a node that plays. */
@Timeout(120)
class CorrectionsTest {
    private static final String HUNT = TestVenue.HUNT_ID;
    private static final DatabaseConfig DATABASE = TestDatabase.fresh("correct");
    private static final String WHY = "left the venue";

    @TempDir
    static Path keys;
    private static FakeGeometryStore store;
    private static TestNode node;

    @BeforeAll
    static void start() throws Exception {
        store = new FakeGeometryStore();
        store.publish(TestVenue.VENUE_ID, 1, TestNode.VENUE.map());
        node = new TestNode(DATABASE, store, keys);
        node.openHunt(HUNT, TestVenue.VENUE_ID);
    }

    @AfterAll
    static void stop() {
        node.close();
        store.close();
    }

    @Test
    void aTreasureOpenedAgain_fromTheTapToTheRestart() throws Exception {
        Spot spot = node.place(HUNT);
        ByteString annsClaim = id();
        try (TestPhone ben = node.phone()) {
            ben.join(HUNT, node.player("ben"));
            ben.tick(spot.position());
            assertThat(ben.delta().getAppeared(0).getRound()).isEqualTo(1);
            assertThat(claim("ann", annsClaim, spot, 1).getOutcome()).isEqualTo(ClaimOutcome.CLAIM_OUTCOME_WON);
            assertThat(ben.delta().getGoneCount()).isEqualTo(1);
            ByteString bensClaim = id();
            assertThat(claim("ben", bensClaim, spot, 0).getOutcome()).isEqualTo(ClaimOutcome.CLAIM_OUTCOME_LOST);

            Correction revoked = staff().revokeAward(RevokeAwardRequest.newBuilder().setHuntId(HUNT)
                    .setCorrectionId(id()).setClaimId(annsClaim).setReason(WHY).build());
            assertThat(revoked.getKind()).isEqualTo(CorrectionKind.CORRECTION_KIND_REVOKE);
            assertThat(revoked.getActor()).as("by the token").isEqualTo("office");
            assertThat(revoked.getPoints()).isEqualTo(-10);
            assertThat(revoked.getRevokedClaimId()).isEqualTo(annsClaim);
            GetWalletResponse wallet = wallet(node, "ann");
            assertThat(wallet.getBalancePoints()).isZero();
            assertThat(wallet.getAwardsList()).singleElement().extracting(Award::getRevoked).isEqualTo(true);
            ClaimResult still = claim("ann", annsClaim, spot, 1);
            assertThat(still.getOutcome()).isEqualTo(ClaimOutcome.CLAIM_OUTCOME_WON);
            assertThat(still.getAward().getRevoked()).isTrue();
            assertThat(still.getWalletBalancePoints()).isZero();

            Correction reopened = reopen(spot.treasureId());
            assertThat(reopened.getRound()).isEqualTo(2);
            TreasureView shown = ben.delta().getAppeared(0); // without a tick
            ben.tick(spot.position());
            assertThat(shown.getTreasureId()).isEqualTo(spot.treasureId());
            assertThat(shown.getRound()).isEqualTo(2);
            assertThat(claim("ben", bensClaim, spot, 1).getOutcome()).as("what was lost stays lost")
                    .isEqualTo(ClaimOutcome.CLAIM_OUTCOME_LOST);
            assertThat(Refusal.from(claim("ben", id(), spot, 3).getError()).reason()).isEqualTo("TREASURE_NOT_OPEN");
            ClaimResult won = claim("ben", id(), spot, 2);
            assertThat(won.getOutcome()).isEqualTo(ClaimOutcome.CLAIM_OUTCOME_WON);
            assertThat(won.getAward().getRound()).isEqualTo(2);
        }
        Correction given = compensate("ann", id(), 7);
        ByteString cidsClaim = id();
        assertThat(claim("cid", cidsClaim, spot, 2).getOutcome()).isEqualTo(ClaimOutcome.CLAIM_OUTCOME_LOST);
        Reconciliation books = node.hunts(Role.STAFF).reconcile(TestNode.hunt(HUNT));
        assertThat(books.getEqual()).isTrue();
        assertThat(books.getAwardPoints() + books.getCorrectedPoints()).isEqualTo(books.getWalletPoints());

        try (TestNode after = new TestNode(DATABASE, store, keys, keys.resolve("after"))) {
            ClaimResult annAgain = after.play(after.player("ann")).claim(request(annsClaim, spot, 1));
            assertThat(annAgain.getAward().getRevoked()).isTrue();
            assertThat(annAgain.getWalletBalancePoints()).isEqualTo(7);
            assertThat(after.play(after.player("ben")).claim(request(id(), spot, 2)).getOutcome())
                    .isEqualTo(ClaimOutcome.CLAIM_OUTCOME_ALREADY_YOURS);
            assertThat(after.play(after.player("cid")).claim(request(cidsClaim, spot, 2)).getOutcome())
                    .isEqualTo(ClaimOutcome.CLAIM_OUTCOME_LOST);
            assertThat(after.play(after.player("dan")).claim(request(id(), spot, 1)).getOutcome())
                    .as("of round 1").isEqualTo(ClaimOutcome.CLAIM_OUTCOME_LOST);
            try (TestPhone phone = after.phone()) {
                phone.join(HUNT, after.player("dan"));
                phone.tick(spot.position());
                assertThat(phone.delta().getAppearedList()).as("taken in round 2, too").isEmpty();
            }
            assertThat(after.hunts(Role.STAFF).listCorrections(TestNode.hunt(HUNT)).getCorrectionsList())
                    .contains(given);
        }
    }

    @Test
    void award_beforeAnyPhone() {
        Spot spot = node.place(HUNT);
        AwardTreasureRequest request = AwardTreasureRequest.newBuilder().setHuntId(HUNT).setCorrectionId(id())
                .setTreasureId(spot.treasureId()).setPlayerId("gil").setReason(WHY).build();
        Correction made = staff().awardTreasure(request);
        assertThat(staff().awardTreasure(request)).as("again").isEqualTo(made);
        assertThat(wallet(node, "gil").getBalancePoints()).isEqualTo(10);
        assertThat(claim("hal", id(), spot, 1).getOutcome()).isEqualTo(ClaimOutcome.CLAIM_OUTCOME_LOST);
        assertThat(claim("gil", id(), spot, 1).getOutcome()).isEqualTo(ClaimOutcome.CLAIM_OUTCOME_ALREADY_YOURS);
        assertThat(node.play(node.player("gil")).getClaim(GetClaimRequest.newBuilder().setHuntId(HUNT)
                .setClaimId(made.getCorrectionId()).build()).getAward().getTreasureId()).isEqualTo(spot.treasureId());
        refused(() -> staff().awardTreasure(request.toBuilder().setCorrectionId(id()).setPlayerId("hal").build()),
                Code.FAILED_PRECONDITION, "TREASURE_TAKEN");
        refused(() -> staff().awardTreasure(request.toBuilder().setPlayerId("hal").build()), Code.ALREADY_EXISTS,
                "CORRECTION_ID_REUSED");
    }

    /** Whoever is first in round 2, it is one, and nobody else hears anything but LOST. */
    @Test
    void aCrowdWhileItIsOpenedAgain_oneWinner() throws Exception {
        Spot spot = node.place(HUNT);
        ByteString first = id();
        claim("crowd-first", first, spot, 1);
        staff().revokeAward(RevokeAwardRequest.newBuilder().setHuntId(HUNT).setCorrectionId(id()).setClaimId(first)
                .setReason(WHY).build());
        List<Future<ClaimResult>> crowd = new ArrayList<>();
        Future<Correction> opening;
        try (ExecutorService pool = Executors.newCachedThreadPool()) {
            for (int i = 0; i < 20; i++) {
                String player = "crowd-" + i;
                ByteString id = id();
                crowd.add(pool.submit(() -> await().until(() -> claim(player, id, spot, 2),
                        result -> result.getOutcome() == ClaimOutcome.CLAIM_OUTCOME_WON
                                || result.getOutcome() == ClaimOutcome.CLAIM_OUTCOME_LOST)));
            }
            opening = pool.submit(() -> reopen(spot.treasureId()));
        }
        assertThat(opening.get().getRound()).isEqualTo(2);
        int won = 0;
        for (Future<ClaimResult> each : crowd) {
            won += each.get().getOutcome() == ClaimOutcome.CLAIM_OUTCOME_WON ? 1 : 0;
        }
        assertThat(won).isEqualTo(1);
        assertThat(node.hunts(Role.STAFF).reconcile(TestNode.hunt(HUNT)).getEqual()).isTrue();
    }

    @Test
    void onlyStaff_andOnlyWhatFits() {
        refused(() -> node.hunts(Role.CURATOR).compensatePlayer(compensation("ann", id(), 1, WHY)),
                Code.PERMISSION_DENIED, "ROLE_REQUIRED");
        refused(() -> staff().compensatePlayer(compensation("ann", id(), 0, WHY)), Code.INVALID_ARGUMENT,
                "INVALID_FIELD");
        refused(() -> staff().compensatePlayer(compensation("ann", id(), 1, "no")), Code.INVALID_ARGUMENT,
                "INVALID_FIELD");
        refused(() -> staff().compensatePlayer(compensation("a b", id(), 1, WHY)), Code.INVALID_ARGUMENT,
                "INVALID_FIELD");
        refused(() -> staff().compensatePlayer(compensation("ann", ByteString.copyFromUtf8("short"), 1, WHY)),
                Code.INVALID_ARGUMENT, "INVALID_FIELD");
        refused(() -> staff().revokeAward(RevokeAwardRequest.newBuilder().setHuntId(HUNT).setCorrectionId(id())
                .setClaimId(id()).setReason(WHY).build()), Code.NOT_FOUND, "AWARD_NOT_FOUND");
        refused(() -> reopen(1), Code.NOT_FOUND, "TREASURE_NOT_FOUND");
        refused(() -> reopen(node.place(HUNT).treasureId()), Code.FAILED_PRECONDITION, "TREASURE_STILL_OPEN");
        refused(() -> staff().listCorrections(TestNode.hunt("nowhere")), Code.NOT_FOUND, "HUNT_NOT_FOUND");
    }

    @Test
    void place_onceTheHuntWasOpened_capacitiesStay() {
        Spot spot = node.place(HUNT);
        TreasureDraft.Builder draft = TreasureDraft.newBuilder().setKey("kept").setPosition(spot.position())
                .setPoints(10).setCapacity(2);
        PlaceTreasureRequest.Builder place = PlaceTreasureRequest.newBuilder().setHuntId(HUNT);
        node.hunts(Role.CURATOR).placeTreasure(place.setTreasure(draft).build());
        for (int capacity : new int[]{1, 3}) {
            refused(() -> node.hunts(Role.CURATOR)
                    .placeTreasure(place.setTreasure(draft.setCapacity(capacity)).build()), Code.FAILED_PRECONDITION,
                    "CAPACITY_FIXED");
        }
    }

    private static HuntServiceBlockingStub staff() {
        return node.hunts(Role.STAFF);
    }

    private static Correction reopen(long treasureId) {
        return staff().reopenTreasure(ReopenTreasureRequest.newBuilder().setHuntId(HUNT).setCorrectionId(id())
                .setTreasureId(treasureId).setReason(WHY).build());
    }

    private static Correction compensate(String playerId, ByteString id, long points) {
        return staff().compensatePlayer(compensation(playerId, id, points, WHY));
    }

    private static CompensatePlayerRequest compensation(String playerId, ByteString id, long points, String reason) {
        return CompensatePlayerRequest.newBuilder().setHuntId(HUNT).setCorrectionId(id).setPlayerId(playerId)
                .setPoints(points).setReason(reason).build();
    }

    /** By a phone that goes on until two of its fixes agree. */
    private static ClaimResult claim(String playerId, ByteString claimId, Spot spot, int round) {
        return await().until(() -> node.play(node.player(playerId)).claim(request(claimId, spot, round)),
                answer -> answer.getOutcome() != ClaimOutcome.CLAIM_OUTCOME_RETRY
                        || !Refusal.from(answer.getError()).reason().equals("POSITION_UNSETTLED"));
    }

    private static ClaimRequest request(ByteString claimId, Spot spot, int round) {
        return ClaimRequest.newBuilder().setHuntId(HUNT)
                .setClaim(Claim.newBuilder().setClaimId(claimId).setTreasureId(spot.treasureId()).setRound(round))
                .setTick(Tick.newBuilder().setLatDegrees(spot.position().getLatDegrees())
                        .setLngDegrees(spot.position().getLngDegrees()).setHorizontalAccuracyMetres(5))
                .build();
    }

    private static GetWalletResponse wallet(TestNode where, String playerId) {
        return where.play(where.player(playerId)).getWallet(GetWalletRequest.newBuilder().setHuntId(HUNT).build());
    }

    private static ByteString id() {
        UUID id = UUID.randomUUID();
        return ByteString.copyFrom(ByteBuffer.allocate(16).putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits()).flip());
    }

    private static void refused(ThrowingCallable call, Code code, String reason) {
        assertThatThrownBy(call).satisfies(failure -> {
            assertThat(Refusal.from(failure).code()).as("%s", failure).isEqualTo(code);
            assertThat(Refusal.from(failure).reason()).isEqualTo(reason);
        });
    }
}
