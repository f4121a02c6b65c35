package venuehunt.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import io.grpc.Status.Code;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
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
import venuehunt.service.auth.TokenIssuer;
import venuehunt.service.database.DatabaseConfig;
import venuehunt.service.rpc.Refusal;
import venuehunt.testsupport.TestDatabase;
import venuehunt.v1.Claim;
import venuehunt.v1.ClaimOutcome;
import venuehunt.v1.ClaimRequest;
import venuehunt.v1.ClaimResult;
import venuehunt.v1.CreateHuntRequest;
import venuehunt.v1.Delta;
import venuehunt.v1.GetClaimRequest;
import venuehunt.v1.GetWalletRequest;
import venuehunt.v1.GetWalletResponse;
import venuehunt.v1.GoneReason;
import venuehunt.v1.Hunt;
import venuehunt.v1.HuntRequest;
import venuehunt.v1.HuntState;
import venuehunt.v1.LatLng;
import venuehunt.v1.ListHuntsRequest;
import venuehunt.v1.Notice;
import venuehunt.v1.NoticeKind;
import venuehunt.v1.PlaceTreasureRequest;
import venuehunt.v1.PlayRequest;
import venuehunt.v1.Reconciliation;
import venuehunt.v1.Tick;
import venuehunt.v1.TickReason;
import venuehunt.v1.TreasureDraft;
import venuehunt.v1.TreasureGone;
import venuehunt.v1.TreasureView;
import venuehunt.v1.Welcome;

/** A whole node, by its two ports, on a database of its own. */
@Timeout(120)
class TreasureRuntimeTest {
    private static final String HUNT = TestVenue.HUNT_ID;
    private static final DatabaseConfig DATABASE = TestDatabase.fresh("runtime");

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
    void play_fromJoinToWallet() throws Exception {
        Spot spot = node.place(HUNT);
        try (TestPhone phone = node.phone()) {
            Welcome welcome = phone.join(HUNT, node.player("ann"));
            assertThat(welcome.getResumed()).isFalse();
            assertThat(welcome.getVenueId()).isEqualTo(TestVenue.VENUE_ID);
            assertThat(welcome.getMapVersion()).isEqualTo(1);
            assertThat(welcome.getRules().getReachMetres()).isEqualTo(5);
            assertThat(welcome.getResumeToken().size()).isEqualTo(16);

            phone.tick(spot.position());
            Delta delta = phone.delta();
            assertThat(delta.getSequence()).isEqualTo(1);
            assertThat(delta.getSnapshot()).isTrue();
            assertThat(delta.getAppearedList()).hasSize(1);
            assertThat(delta.getAppeared(0).getTreasureId()).isEqualTo(spot.treasureId());
            assertThat(delta.getAppeared(0).getClaimable()).as("by one fix").isFalse();
            ClaimResult early = phone.claim(claimId(), spot.treasureId());
            assertThat(early.getOutcome()).isEqualTo(ClaimOutcome.CLAIM_OUTCOME_RETRY);
            assertThat(reason(early)).isEqualTo("POSITION_UNSETTLED");
            phone.settle(spot.position());
            phone.tick(spot.position());
            assertThat(phone.verdict().getAccepted()).as("nothing new, and asked for").isTrue();

            ByteString id = claimId();
            ClaimResult won = phone.claim(id, spot.treasureId());
            assertThat(won.getOutcome()).isEqualTo(ClaimOutcome.CLAIM_OUTCOME_WON);
            assertThat(won.getWalletBalancePoints()).isEqualTo(10);
            assertThat(won.getAward().getTreasureId()).isEqualTo(spot.treasureId());
            assertThat(phone.claim(id, spot.treasureId())).isEqualTo(won);
            Delta gone = phone.delta();
            assertThat(gone.getSequence()).isEqualTo(3);
            assertThat(gone.getGone(0).getReason()).isEqualTo(GoneReason.GONE_REASON_TAKEN);

            assertThat(node.play(node.player("ann")).getClaim(getClaim(id))).isEqualTo(won);
            GetWalletResponse wallet = node.play(node.player("ann"))
                    .getWallet(GetWalletRequest.newBuilder().setHuntId(HUNT).build());
            assertThat(wallet.getBalancePoints()).isEqualTo(10);
            assertThat(wallet.getAwardsList()).containsExactly(won.getAward());
            refused(() -> node.play(node.player("ben")).getClaim(getClaim(id)), Code.NOT_FOUND, "CLAIM_NOT_FOUND");
            phone.sendClaim(id, spot.treasureId() + 1_000_000);
            assertThat(reason(phone.next().getClaimResult())).isEqualTo("CLAIM_ID_REUSED");
        }
    }

    @Test
    void ticks_withoutAProperPosition() throws Exception {
        LatLng here = node.place(HUNT).position();
        try (TestPhone phone = node.phone()) {
            phone.join(HUNT, node.player("tess"));
            phone.tick(Tick.newBuilder().setLatDegrees(Double.NaN).setLngDegrees(25));
            assertThat(phone.verdict().getReason()).isEqualTo(TickReason.TICK_REASON_NOT_FINITE);
            phone.tick(Tick.newBuilder().setLngDegrees(25));
            assertThat(phone.verdict().getReason()).isEqualTo(TickReason.TICK_REASON_MISSING_POSITION);
            phone.tick(Tick.newBuilder().setLatDegrees(91).setLngDegrees(25));
            assertThat(phone.verdict().getReason()).isEqualTo(TickReason.TICK_REASON_OUT_OF_RANGE);
            phone.tick(here);
            assertThat(phone.delta().getSnapshot()).as("and goes on").isTrue();
            phone.tick(Tick.newBuilder().setLatDegrees(-60).setLngDegrees(25));
            assertThat(phone.verdict().getReason()).isEqualTo(TickReason.TICK_REASON_NOT_PLAUSIBLE);
        }
        try (TestPhone phone = node.phone()) {
            phone.join(HUNT, node.player("tom"));
            phone.tick(Tick.newBuilder().setLatDegrees(-60).setLngDegrees(25));
            assertThat(phone.verdict().getReason()).isEqualTo(TickReason.TICK_REASON_OUTSIDE_VENUE);
            phone.tick(here);
            assertThat(phone.verdict().getReason()).as("from the other side of the Earth")
                    .isEqualTo(TickReason.TICK_REASON_NOT_PLAUSIBLE);
        }
    }

    @Test
    void join_refused() throws Exception {
        String player = node.player("joe");
        node.hunts(Role.CURATOR).createHunt(draft("drafted").build());
        joinEnds("nowhere", player, Code.NOT_FOUND, "HUNT_NOT_FOUND");
        joinEnds("drafted", player, Code.NOT_FOUND, "HUNT_NOT_FOUND");
        joinEnds(HUNT, "", Code.UNAUTHENTICATED, "TOKEN_MISSING");
        joinEnds(HUNT, "nonsense", Code.UNAUTHENTICATED, "TOKEN_INVALID");
        joinEnds(HUNT, node.token("stella", Role.STAFF), Code.PERMISSION_DENIED, "ROLE_REQUIRED");
        TokenIssuer forger = TokenIssuer.open(keys.resolve("forger"), InstantSource.system());
        joinEnds(HUNT, forger.issue("joe", Set.of(Role.PLAYER), Duration.ofHours(1)), Code.UNAUTHENTICATED,
                "TOKEN_INVALID");
        TokenIssuer earlier = TokenIssuer.open(keys, () -> Instant.now().minus(Duration.ofHours(3)));
        joinEnds(HUNT, earlier.issue("joe", Set.of(Role.PLAYER), Duration.ofHours(1)), Code.UNAUTHENTICATED,
                "TOKEN_EXPIRED");
        try (TestPhone phone = node.phone()) {
            phone.tick(LatLng.getDefaultInstance());
            assertThat(phone.end().reason()).isEqualTo("NOT_JOINED");
        }
    }

    private static void joinEnds(String huntId, String token, Code code, String reason) throws Exception {
        try (TestPhone phone = node.phone()) {
            phone.sendJoin(huntId, token, ByteString.EMPTY, 0);
            Refusal end = phone.end();
            assertThat(end.code()).as(reason).isEqualTo(code);
            assertThat(end.reason()).isEqualTo(reason);
        }
    }

    @Test
    void secondJoin_isNoticedAndInTheEndNotTaken() throws Exception {
        Spot spot = node.place(HUNT);
        try (TestPhone phone = node.phone(); TestPhone later = node.phone()) {
            Welcome welcome = phone.join(HUNT, node.player("jim"));
            for (int i = 0; i < 3; i++) {
                phone.sendJoin(HUNT, node.player("jim"), ByteString.EMPTY, 0);
                Notice notice = phone.notice();
                assertThat(notice.getKind()).isEqualTo(NoticeKind.NOTICE_KIND_MESSAGE_REFUSED);
                assertThat(Refusal.from(notice.getError()).reason()).isEqualTo("ALREADY_JOINED");
                phone.tick(spot.position());
                assertThat(phone.next().hasNotice()).as("what is taken in between makes it good").isFalse();
            }
            phone.sendJoin(HUNT, node.player("jim"), ByteString.EMPTY, 0);
            phone.notice();
            phone.send(PlayRequest.getDefaultInstance());
            phone.notice();
            phone.sendJoin(HUNT, node.player("jim"), ByteString.EMPTY, 0);
            assertThat(phone.end().reason()).isEqualTo("ALREADY_JOINED");
            assertThat(later.join(HUNT, node.player("jim"), welcome.getResumeToken(), 1).getResumed())
                    .as("a stream that the server ended can be gone on with").isTrue();
        }
    }

    @Test
    void claims_refusedInTheStream() throws Exception {
        Spot spot = node.place(HUNT);
        try (TestPhone phone = node.phone()) {
            phone.join(HUNT, node.player("carl"));
            ClaimResult stale = phone.claim(claimId(), spot.treasureId());
            assertThat(stale.getOutcome()).isEqualTo(ClaimOutcome.CLAIM_OUTCOME_RETRY);
            assertThat(reason(stale)).isEqualTo("POSITION_STALE");
            assertThat(Refusal.from(stale.getError()).retryAfterMs()).isPresent();
            phone.settle(spot.position());
            assertThat(reason(phone.claim(claimId(), 1L << 60))).isEqualTo("TREASURE_NOT_FOUND");
            ClaimResult malformed = phone.claim(ByteString.copyFromUtf8("short"), spot.treasureId());
            assertThat(malformed.getOutcome()).isEqualTo(ClaimOutcome.CLAIM_OUTCOME_REFUSED);
            assertThat(malformed.getClaimId().isEmpty()).isTrue();
            assertThat(reason(malformed)).isEqualTo("INVALID_FIELD");
            assertThat(phone.claim(claimId(), spot.treasureId()).getOutcome())
                    .isEqualTo(ClaimOutcome.CLAIM_OUTCOME_WON);
        }
    }

    @Test
    void message_tooLargeEndsTheStream() throws Exception {
        try (TestPhone phone = node.phone()) {
            phone.join(HUNT, node.player("max"));
            phone.sendJoin("x".repeat(5_000), "", ByteString.EMPTY, 0);
            assertThat(phone.end().code()).isIn(Code.RESOURCE_EXHAUSTED, Code.CANCELLED);
        }
        try (TestPhone phone = node.phone()) {
            assertThat(phone.join(HUNT, node.player("max")).getSessionId()).isNotEmpty();
        }
    }

    @Test
    void roles_onlyTheirOwnMethods() {
        refused(() -> node.hunts(Role.PLAYER).listHunts(venuehunt.v1.ListHuntsRequest.getDefaultInstance()),
                Code.PERMISSION_DENIED, "ROLE_REQUIRED");
        refused(() -> node.hunts(Role.STAFF).createHunt(draft("staff").build()), Code.PERMISSION_DENIED,
                "ROLE_REQUIRED");
        GetWalletRequest wallet = GetWalletRequest.newBuilder().setHuntId(HUNT).build();
        refused(() -> node.play(node.token("cy", Role.CURATOR)).getWallet(wallet), Code.PERMISSION_DENIED,
                "ROLE_REQUIRED");
        refused(() -> node.play("nonsense").getWallet(wallet), Code.UNAUTHENTICATED, "TOKEN_INVALID");
    }

    @Test
    void pauseOpenAndClose_reachEverybody() throws Exception {
        node.openHunt("stopping", TestVenue.VENUE_ID);
        Spot spot = node.place("stopping");
        try (TestPhone phone = node.phone()) {
            phone.join("stopping", node.player("pat"));
            phone.settle(spot.position());
            node.hunts(Role.STAFF).pauseHunt(TestNode.hunt("stopping"));
            assertThat(phone.notice().getKind()).isEqualTo(NoticeKind.NOTICE_KIND_HUNT_PAUSED);
            assertThat(reason(phone.claim(claimId(), spot.treasureId()))).isEqualTo("HUNT_PAUSED");
            node.hunts(Role.STAFF).openHunt(TestNode.hunt("stopping"));
            assertThat(phone.notice().getKind()).isEqualTo(NoticeKind.NOTICE_KIND_HUNT_OPENED);
            phone.tick(spot.position());
            assertThat(phone.verdict().getAccepted()).isTrue();
            assertThat(phone.claim(claimId(), spot.treasureId()).getOutcome())
                    .isEqualTo(ClaimOutcome.CLAIM_OUTCOME_WON);
            assertThat(node.hunts(Role.STAFF).reconcile(TestNode.hunt("stopping")).getEqual()).isTrue();
            node.hunts(Role.STAFF).closeHunt(TestNode.hunt("stopping"));
            assertThat(phone.notice().getKind()).isEqualTo(NoticeKind.NOTICE_KIND_HUNT_CLOSED);
        }
        joinEnds("stopping", node.player("pat"), Code.FAILED_PRECONDITION, "HUNT_CLOSED");
        refused(() -> node.place("stopping"), Code.FAILED_PRECONDITION, "HUNT_CLOSED");
        refused(() -> node.hunts(Role.STAFF).openHunt(TestNode.hunt("stopping")), Code.FAILED_PRECONDITION,
                "HUNT_STATE");
    }

    @Test
    void close_refusedWhileTheBooksAreWrong() throws Exception {
        HuntRequest hunt = TestNode.hunt("wrong-books");
        node.openHunt("wrong-books", TestVenue.VENUE_ID);
        sql("insert into event (hunt_id, kind, claim_id, player_id, treasure_id, round, slot, points)"
                + " values ('wrong-books', 'GIFT', gen_random_uuid(), 'ann', 1, 1, 1, 10)");
        Reconciliation sound = await().until(() -> node.hunts(Role.STAFF).reconcile(hunt),
                found -> found.getSealedEvents() == 1);
        assertThat(sound.getChainIntact()).isTrue();
        assertThat(sound.getSealCount()).isEqualTo(1);
        assertThat(sound.getChainHash().size()).isEqualTo(32);

        sql("alter table event disable trigger all; update event set points = 11 where hunt_id = 'wrong-books';"
                + " alter table event enable trigger all");
        Reconciliation broken = node.hunts(Role.STAFF).reconcile(hunt);
        assertThat(broken.getEqual()).isTrue();
        assertThat(broken.getChainIntact()).isFalse();
        assertThat(broken.getChainFaultsList()).singleElement().asString().endsWith("was changed after it was sealed");
        refused(() -> node.hunts(Role.STAFF).closeHunt(hunt), Code.FAILED_PRECONDITION, "LEDGER_CHAIN_BROKEN");

        sql("insert into wallet_entry (hunt_id, player_id, claim_id, points)"
                + " values ('wrong-books', 'thief', gen_random_uuid(), 5)");
        refused(() -> node.hunts(Role.STAFF).closeHunt(hunt), Code.FAILED_PRECONDITION, "LEDGER_NOT_RECONCILED");
        assertThat(node.hunts(Role.STAFF).getHunt(hunt).getState()).isEqualTo(HuntState.HUNT_STATE_OPEN);
    }

    @Test
    void session_replacedByTheNewestStream() throws Exception {
        try (TestPhone old = node.phone(); TestPhone now = node.phone()) {
            old.join(HUNT, node.player("rex"));
            now.join(HUNT, node.player("rex"));
            Refusal end = old.end();
            assertThat(end.code()).isEqualTo(Code.ABORTED);
            assertThat(end.reason()).isEqualTo("SESSION_REPLACED");
        }
    }

    @Test
    void session_resumed() throws Exception {
        Spot spot = node.place(HUNT);
        ByteString resumeToken;
        try (TestPhone phone = node.phone()) {
            resumeToken = phone.join(HUNT, node.player("sue")).getResumeToken();
            phone.tick(spot.position());
            assertThat(phone.delta().getSequence()).isEqualTo(1);
            phone.hangUp();
        }
        try (TestPhone phone = node.phone()) {
            Welcome welcome = phone.join(HUNT, node.player("sue"), resumeToken, 1);
            assertThat(welcome.getResumed()).isTrue();
            phone.tick(spot.position());
            assertThat(phone.verdict().getAccepted()).as("its screen is known").isTrue();
            phone.hangUp();
            resumeToken = welcome.getResumeToken();
        }
        try (TestPhone phone = node.phone()) {
            assertThat(phone.join(HUNT, node.player("sue"), resumeToken, 0).getResumed()).isFalse();
            phone.tick(spot.position());
            Delta delta = phone.delta();
            assertThat(delta.getSnapshot()).isTrue();
            assertThat(delta.getSequence()).isEqualTo(2);
        }
    }

    @Test
    void session_resumedFromTheDeltaThatThePhoneHas() throws Exception {
        Spot spot = node.place(HUNT);
        ByteString resumeToken;
        try (TestPhone phone = node.phone()) {
            resumeToken = phone.join(HUNT, node.player("sid")).getResumeToken();
            assertThat(phone.settle(spot.position())).as("deltas 1 and 2").hasSize(1);
            phone.hangUp();
        }
        try (TestPhone another = node.phone()) {
            another.join(HUNT, node.player("sam"));
            another.settle(spot.position());
            assertThat(another.claim(claimId(), spot.treasureId()).getOutcome())
                    .isEqualTo(ClaimOutcome.CLAIM_OUTCOME_WON);
        }
        try (TestPhone phone = node.phone()) {
            assertThat(phone.join(HUNT, node.player("sid"), resumeToken, 1).getResumed()).isTrue();
            Delta missed = phone.delta();
            assertThat(missed.getSequence()).as("delta 2 was lost on its way").isEqualTo(2);
            assertThat(missed.getSnapshot()).isFalse();
            assertThat(missed.getGone(0).getReason()).as("told without a tick")
                    .isEqualTo(GoneReason.GONE_REASON_TAKEN);
        }
    }

    @Test
    void crowd_oneWonAndAllOthersLost() throws Exception {
        int players = 200;
        Spot spot = node.place(HUNT);
        List<TestPhone> phones = new ArrayList<>();
        try {
            for (int i = 0; i < players; i++) {
                TestPhone phone = node.phone();
                phones.add(phone);
                phone.sendJoin(HUNT, node.player("crowd-" + i), ByteString.EMPTY, 0);
            }
            for (TestPhone phone : phones) {
                assertThat(phone.next().hasWelcome()).isTrue();
            }
            stand(phones, spot);
            TimeUnit.MILLISECONDS.sleep(1_010); // two fixes have to agree
            stand(phones, spot);
            for (TestPhone phone : phones) {
                phone.sendClaim(claimId(), spot.treasureId());
            }
            List<ClaimOutcome> outcomes = new ArrayList<>();
            for (TestPhone phone : phones) {
                outcomes.add(result(phone).getOutcome());
            }
            assertThat(outcomes).filteredOn(ClaimOutcome.CLAIM_OUTCOME_WON::equals).hasSize(1);
            assertThat(outcomes).filteredOn(ClaimOutcome.CLAIM_OUTCOME_LOST::equals).hasSize(players - 1);
        } finally {
            phones.forEach(TestPhone::close);
        }
    }

    /** Ben stands still and sends nothing more. */
    @Test
    void taken_goesFromThePhonesInSightWithoutATick() throws Exception {
        Spot spot = node.place(HUNT);
        try (TestPhone ann = node.phone(); TestPhone ben = node.phone()) {
            ben.join(HUNT, node.player("ben"));
            ben.tick(spot.position());
            assertThat(ben.delta().getAppearedCount()).isEqualTo(1);
            ann.join(HUNT, node.player("ann"));
            ann.settle(spot.position());
            ann.sendClaim(claimId(), spot.treasureId());
            assertThat(ben.delta().getGoneList()).singleElement().satisfies(gone -> {
                assertThat(gone.getTreasureId()).isEqualTo(spot.treasureId());
                assertThat(gone.getReason()).isEqualTo(GoneReason.GONE_REASON_TAKEN);
            });
        }
    }

    /** The phone stands still and sends nothing more. */
    @Test
    void placedAndMoved_shownWithoutATick() throws Exception {
        Spot here = node.place(HUNT);
        Spot elsewhere = node.place(HUNT);
        try (TestPhone phone = node.phone()) {
            phone.join(HUNT, node.player("pia"));
            phone.tick(here.position());
            assertThat(phone.delta().getAppearedCount()).isEqualTo(1);
            long beside = place("beside", here.position());
            assertThat(phone.delta().getAppearedList()).singleElement().extracting(TreasureView::getTreasureId)
                    .isEqualTo(beside);
            assertThat(place("beside", elsewhere.position())).isEqualTo(beside);
            assertThat(phone.delta().getGoneList()).singleElement().satisfies(gone -> {
                assertThat(gone.getTreasureId()).isEqualTo(beside);
                assertThat(gone.getReason()).isEqualTo(GoneReason.GONE_REASON_OUT_OF_SIGHT);
            });
        }
    }

    private static long place(String key, LatLng position) {
        return node.hunts(Role.CURATOR).placeTreasure(PlaceTreasureRequest.newBuilder().setHuntId(HUNT)
                .setTreasure(TreasureDraft.newBuilder().setKey(key).setPosition(position).setPoints(10)).build())
                .getTreasureId();
    }

    private static void stand(List<TestPhone> phones, Spot spot) throws InterruptedException {
        phones.forEach(each -> each.tick(spot.position()));
        for (TestPhone phone : phones) {
            phone.delta();
        }
    }

    /** Whether the delta or the answer comes first is the race's to say. */
    private static ClaimResult result(TestPhone phone) throws InterruptedException {
        venuehunt.v1.PlayResponse answer = phone.next();
        while (!answer.hasClaimResult()) {
            answer = phone.next();
        }
        return answer.getClaimResult();
    }

    @Test
    void unaryClaim_sameRules() {
        Spot spot = node.place(HUNT);
        String player = node.player("una");
        Tick tick = Tick.newBuilder().setLatDegrees(spot.position().getLatDegrees())
                .setLngDegrees(spot.position().getLngDegrees()).setHorizontalAccuracyMetres(5).build();
        ClaimRequest.Builder claim = ClaimRequest.newBuilder().setHuntId(HUNT).setTick(tick)
                .setClaim(Claim.newBuilder().setClaimId(claimId()).setTreasureId(spot.treasureId()));
        refused(() -> node.play(player).claim(claim.clone().clearTick().build()), Code.INVALID_ARGUMENT,
                "INVALID_FIELD");
        refused(() -> node.play(player).claim(
                claim.clone().setTick(tick.toBuilder().setLngDegrees(Double.NaN)).build()), Code.INVALID_ARGUMENT,
                "INVALID_FIELD");
        refused(() -> node.play(player).claim(claim.clone().setTick(tick.toBuilder().setLevel(201)).build()),
                Code.INVALID_ARGUMENT, "INVALID_FIELD");
        refused(() -> node.play(player).claim(claim.clone()
                .setClaim(Claim.newBuilder().setClaimId(ByteString.EMPTY)).build()), Code.INVALID_ARGUMENT,
                "INVALID_FIELD");
        refused(() -> node.play(player).claim(claim.clone().setHuntId("nowhere").build()), Code.NOT_FOUND,
                "HUNT_NOT_FOUND");
        assertThat(reason(node.play(player).claim(claim.clone().setTick(tick.toBuilder()
                .clearHorizontalAccuracyMetres()).build()))).isEqualTo("POSITION_TOO_UNCERTAIN");
        ClaimResult fromOutside = node.play(player)
                .claim(claim.clone().setTick(tick.toBuilder().setLatDegrees(61)).build());
        assertThat(fromOutside.getOutcome()).isEqualTo(ClaimOutcome.CLAIM_OUTCOME_RETRY);
        assertThat(reason(fromOutside)).isEqualTo("POSITION_STALE");
        assertThat(reason(node.play(player).claim(claim.build()))).isEqualTo("POSITION_UNSETTLED");
        ClaimResult won = await().until(() -> node.play(player).claim(claim.build()),
                answer -> answer.getOutcome() == ClaimOutcome.CLAIM_OUTCOME_WON);
        assertThat(node.play(player).claim(claim.build())).isEqualTo(won);
    }

    @Test
    void hunts_badInput() {
        assertThat(node.hunts(Role.CURATOR).createHunt(draft("once").build()).getState())
                .isEqualTo(HuntState.HUNT_STATE_DRAFT);
        assertThat(node.hunts(Role.CURATOR).createHunt(draft("once").build()).getHuntId()).isEqualTo("once");
        refused(() -> node.hunts(Role.CURATOR).createHunt(draft("once").setMaxShown(3).build()), Code.ALREADY_EXISTS,
                "HUNT_EXISTS");
        refused(() -> node.hunts(Role.CURATOR).createHunt(draft("Capital").build()), Code.INVALID_ARGUMENT,
                "INVALID_FIELD");
        refused(() -> node.hunts(Role.CURATOR).createHunt(draft("nul").setName("a\u0000").build()),
                Code.INVALID_ARGUMENT, "INVALID_FIELD");
        refused(() -> node.hunts(Role.CURATOR).createHunt(draft("far").setReachMetres(51).build()),
                Code.INVALID_ARGUMENT, "INVALID_FIELD");
        refused(() -> node.hunts(Role.CURATOR).createHunt(draft("nomap").setVenueId("nowhere").build()),
                Code.FAILED_PRECONDITION, "NO_LIVE_VERSION");
        refused(() -> node.hunts(Role.STAFF).getHunt(TestNode.hunt("nowhere")), Code.NOT_FOUND, "HUNT_NOT_FOUND");
    }

    @Test
    void treasures_badInput() {
        LatLng here = node.place(HUNT).position();
        TreasureDraft.Builder good = TreasureDraft.newBuilder().setKey("good").setPosition(here).setPoints(1);
        List<TreasureDraft.Builder> bad = List.of(good.clone().setPoints(0), good.clone().clearPosition(),
                good.clone().setPosition(here.toBuilder().setLatDegrees(Double.NaN)),
                good.clone().setPosition(here.toBuilder().setLatDegrees(-here.getLatDegrees())),
                good.clone().setKey("a\u0000b"), good.clone().setCapacity(-1), good.clone().setReachSlackMetres(16),
                good.clone().setOpensAt(Timestamp.newBuilder().setSeconds(Long.MAX_VALUE)),
                good.clone().setClosesAt(Timestamp.newBuilder().setSeconds(253_402_300_800L)),
                good.clone().setAltitude(venuehunt.v1.Altitude.newBuilder().setMetres(1)));
        for (TreasureDraft.Builder each : bad) {
            refused(() -> node.hunts(Role.CURATOR).placeTreasure(
                    PlaceTreasureRequest.newBuilder().setHuntId(HUNT).setTreasure(each).build()),
                    Code.INVALID_ARGUMENT, "INVALID_FIELD");
        }
    }

    @Test
    void newMap_closesAZoneForThoseWhoPlay_andTheWayBackOpensIt() throws Exception {
        store.publish("pond", 1, TestNode.VENUE.map());
        node.openHunt("pond-hunt", "pond");
        Spot won = node.place("pond-hunt");
        Spot spot = node.place("pond-hunt");
        ByteString id = claimId();
        try (TestPhone phone = node.phone()) {
            phone.join("pond-hunt", node.player("nell"));
            phone.settle(won.position());
            ClaimResult before = phone.claim(id, won.treasureId());
            assertThat(before.getOutcome()).isEqualTo(ClaimOutcome.CLAIM_OUTCOME_WON);
            phone.settle(spot.position());
            store.publish("pond", 2, TestNode.VENUE.mapWithNoGo(-500, -500, 1_000));
            assertIsOn(2, phone.notice());
            assertThat(awaitGone(phone, spot)).as("without a tick").isEqualTo(GoneReason.GONE_REASON_CLOSED);
            phone.tick(spot.position());
            phone.verdict();
            assertThat(reason(phone.claim(claimId(), spot.treasureId()))).isEqualTo("TREASURE_CLOSED");
            assertThat(reason(node.claim("ned", "pond-hunt", spot, claimId()))).as("who was never shown it")
                    .isEqualTo("TREASURE_CLOSED");
            assertThat(phone.claim(id, won.treasureId())).as("what was committed stays").isEqualTo(before);

            store.publish("pond", 1, TestNode.VENUE.map());
            assertIsOn(1, phone.notice());
            TreasureView again = phone.delta().getAppeared(0);
            assertThat(again.getTreasureId()).as("without a tick").isEqualTo(spot.treasureId());
            if (again.getClaimable()) { // else the two ticks were too close to each other
                phone.tick(spot.position());
                phone.verdict();
            } else {
                phone.settle(spot.position());
            }
            assertThat(phone.claim(claimId(), spot.treasureId()).getOutcome())
                    .isEqualTo(ClaimOutcome.CLAIM_OUTCOME_WON);
        }
    }

    @Test
    void newMap_withASmallerBoundary_andTheWayBackReachesWhoIsOutside() throws Exception {
        store.publish("fence", 1, TestNode.VENUE.map());
        node.openHunt("fence-hunt", "fence");
        Spot spot = node.place("fence-hunt");
        try (TestPhone phone = node.phone()) {
            phone.join("fence-hunt", node.player("nell"));
            phone.settle(spot.position());
            store.publish("fence", 2, TestNode.VENUE.mapOfPart(300, 300, 100));
            assertIsOn(2, phone.notice());
            assertThat(awaitGone(phone, spot)).isEqualTo(GoneReason.GONE_REASON_CLOSED);
            phone.tick(spot.position());
            assertThat(phone.verdict().getReason()).isEqualTo(TickReason.TICK_REASON_OUTSIDE_VENUE);

            store.publish("fence", 1, TestNode.VENUE.map());
            assertIsOn(1, phone.notice());
            TreasureView again = phone.delta().getAppeared(0);
            assertThat(again.getTreasureId()).as("without a tick").isEqualTo(spot.treasureId());
        }
    }

    /** The version that was played all the time is wanted again while the bad one is still on its way. */
    @Test
    void newMap_goneBackFromBeforeItHasCome_isNeverPlayedOn() throws Exception {
        store.publish("slow", 1, TestNode.VENUE.map());
        store.publish("other", 1, TestNode.VENUE.map());
        node.openHunt("slow-hunt", "slow");
        node.openHunt("other-hunt", "other");
        Holding bad = store.hold("slow", 2);
        store.publish("slow", 2, TestNode.VENUE.map());
        bad.awaitAsked();
        store.publish("slow", 1, TestNode.VENUE.map());
        bad.release();
        store.publish("other", 2, TestNode.VENUE.map());
        await("what was published afterwards").until(() -> mapVersion("other-hunt") == 2);
        assertThat(mapVersion("slow-hunt")).isEqualTo(1);
    }

    private static long mapVersion(String huntId) throws InterruptedException {
        try (TestPhone phone = node.phone()) {
            return phone.join(huntId, node.player("nora-" + UUID.randomUUID())).getMapVersion();
        }
    }

    private static void assertIsOn(long mapVersion, Notice notice) {
        assertThat(notice.getKind()).isEqualTo(NoticeKind.NOTICE_KIND_MAP_CHANGED);
        assertThat(notice.getMapVersion()).isEqualTo(mapVersion);
    }

    /** Why it went, among all that is told meanwhile. */
    private static GoneReason awaitGone(TestPhone phone, Spot spot) throws InterruptedException {
        while (true) {
            for (TreasureGone gone : phone.delta().getGoneList()) {
                if (gone.getTreasureId() == spot.treasureId()) {
                    return gone.getReason();
                }
            }
        }
    }

    @Test
    void restart_withTheGeometryStoreAway() throws Exception {
        DatabaseConfig database = TestDatabase.fresh("restart");
        ByteString id = claimId();
        Spot taken;
        Spot free;
        ClaimResult won;
        FakeGeometryStore first = new FakeGeometryStore();
        first.publish(TestVenue.VENUE_ID, 7, TestNode.VENUE.map());
        try (first; TestNode before = new TestNode(database, first, keys); TestPhone phone = before.phone()) {
            before.openHunt(HUNT, TestVenue.VENUE_ID);
            taken = before.place(HUNT);
            free = before.place(HUNT);
            phone.join(HUNT, before.player("ann"));
            phone.settle(taken.position());
            won = phone.claim(id, taken.treasureId());
            assertThat(won.getOutcome()).isEqualTo(ClaimOutcome.CLAIM_OUTCOME_WON);
        }
        try (TestNode after = new TestNode(database, first, keys); TestPhone phone = after.phone()) {
            assertThat(after.hunts(Role.STAFF).getHunt(TestNode.hunt(HUNT)).getAwardCount()).isEqualTo(1);
            assertThat(phone.join(HUNT, after.player("ann")).getMapVersion()).isEqualTo(7);
            assertThat(phone.claim(id, taken.treasureId())).isEqualTo(won);
            phone.tick(taken.position());
            assertThat(phone.delta().getAppearedList()).as("taken for ever").isEmpty();
            assertThat(phone.settle(free.position())).singleElement()
                    .satisfies(seen -> assertThat(seen.getTreasureId()).isEqualTo(free.treasureId()));
            ClaimResult next = phone.claim(claimId(), free.treasureId());
            assertThat(next.getWalletBalancePoints()).isEqualTo(20);
        }
    }

    @Test
    void restart_keptMapLost_huntTakenUpWhenTheMapComes() throws Exception {
        DatabaseConfig database = TestDatabase.fresh("lostmap");
        try (FakeGeometryStore late = new FakeGeometryStore()) {
            late.publish(TestVenue.VENUE_ID, 1, TestNode.VENUE.map());
            try (TestNode before = new TestNode(database, late, keys)) {
                before.openHunt(HUNT, TestVenue.VENUE_ID);
                before.place(HUNT);
            }
        }
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), database.user(),
                database.password()); Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("delete from venue_map")).isEqualTo(1);
        }
        try (FakeGeometryStore late = new FakeGeometryStore(); TestNode after = new TestNode(database, late, keys)) {
            refused(() -> after.hunts(Role.STAFF).getHunt(TestNode.hunt(HUNT)), Code.NOT_FOUND, "HUNT_NOT_FOUND");
            late.publish(TestVenue.VENUE_ID, 2, TestNode.VENUE.map());
            await().untilAsserted(() -> assertThat(
                    after.hunts(Role.STAFF).listHunts(ListHuntsRequest.getDefaultInstance()).getHuntsList())
                    .singleElement().extracting(Hunt::getTreasureCount).isEqualTo(1L));
        }
    }

    private static void sql(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(DATABASE.jdbcUrl(), DATABASE.user(),
                DATABASE.password()); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static CreateHuntRequest.Builder draft(String huntId) {
        return CreateHuntRequest.newBuilder().setHuntId(huntId).setVenueId(TestVenue.VENUE_ID).setName("A Hunt");
    }

    private static GetClaimRequest getClaim(ByteString claimId) {
        return GetClaimRequest.newBuilder().setHuntId(HUNT).setClaimId(claimId).build();
    }

    private static ByteString claimId() {
        UUID id = UUID.randomUUID();
        return ByteString.copyFrom(ByteBuffer.allocate(16).putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits()).flip());
    }

    private static String reason(ClaimResult result) {
        return Refusal.from(result.getError()).reason();
    }

    private static void refused(ThrowingCallable call, Code code, String reason) {
        assertThatThrownBy(call).satisfies(failure -> {
            assertThat(Refusal.from(failure).code()).as("%s", failure).isEqualTo(code);
            assertThat(Refusal.from(failure).reason()).isEqualTo(reason);
        });
    }
}
