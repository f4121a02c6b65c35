package venuehunt.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.QuotaFailure;
import com.google.rpc.Status;
import io.grpc.Status.Code;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import venuehunt.runtime.TestNode.Spot;
import venuehunt.runtime.admission.PlayLimits;
import venuehunt.runtime.fixture.TestVenue;
import venuehunt.service.database.DatabaseConfig;
import venuehunt.service.limit.Rate;
import venuehunt.service.rpc.ConnectionLimits;
import venuehunt.service.rpc.Refusal;
import venuehunt.service.rpc.RpcLimits;
import venuehunt.testsupport.TestDatabase;
import venuehunt.v1.ClaimOutcome;
import venuehunt.v1.ClaimResult;
import venuehunt.v1.GetWalletRequest;
import venuehunt.v1.Join;
import venuehunt.v1.PlayRequest;
import venuehunt.v1.Tick;
import venuehunt.v1.TickReason;
import venuehunt.v1.TokenRenewal;
import venuehunt.v1.Welcome;

/** What phones hear when a node's limits are reached. */
@Timeout(120)
class AdmissionTest {
    private static final String HUNT = TestVenue.HUNT_ID;
    /** So seldom that no test lives to see it. */
    private static final double NEVER = 0.001;
    private static final Rate OFTEN = Rate.perSecond(1_000);

    @TempDir
    static Path keys;
    private static FakeGeometryStore store;
    private static DatabaseConfig database;

    @BeforeAll
    static void start() throws Exception {
        store = new FakeGeometryStore();
        store.publish(TestVenue.VENUE_ID, 1, TestNode.VENUE.map());
        database = TestDatabase.fresh("admission");
        try (TestNode node = node(PlayLimits.DEFAULT)) {
            node.openHunt(HUNT, TestVenue.VENUE_ID);
        }
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    private static TestNode node(PlayLimits limits) throws Exception {
        return new TestNode(database, store, keys, keys.resolve("node"), limits);
    }

    @Test
    void joins_asManyAsTheBurstAndNotOneMore() throws Exception {
        try (TestNode node = node(
                new PlayLimits(16_000, new Rate(NEVER, 3), OFTEN, 900, OFTEN, 60, 10, PlayLimits.DEFAULT.ticks()))) {
            List<TestPhone> phones = new ArrayList<>();
            try {
                for (int i = 1; i <= 3; i++) {
                    TestPhone phone = node.phone();
                    phones.add(phone);
                    phone.sendJoin(HUNT, "no token", ByteString.EMPTY, 0);
                    assertThat(phone.end().reason()).as("costs no place").isEqualTo("TOKEN_INVALID");
                }
                for (int i = 1; i <= 3; i++) {
                    TestPhone phone = node.phone();
                    phones.add(phone);
                    assertThat(phone.join(HUNT, node.player("player-" + i)).getSessionId()).isNotEmpty();
                }
                TestPhone late = node.phone();
                phones.add(late);
                late.sendJoin(HUNT, node.player("late"), ByteString.EMPTY, 0);
                sentAway(late.end(), "ADMISSION");
                assertThat(reached(node, "JOIN_RATE")).isEqualTo(1);
                phones.getFirst().close();
                phones.get(3).tick(node.place(HUNT).position());
                assertThat(phones.get(3).next().hasDelta()).as("who is in plays on").isTrue();
            } finally {
                phones.forEach(TestPhone::close);
            }
        }
    }

    /** An app in a loop, of whose joins no other player is to notice anything. */
    @Test
    void joins_ofOnePlayerTakeNoOthersPlaces() throws Exception {
        List<TestPhone> phones = new ArrayList<>();
        try (TestNode node = node(new PlayLimits(16_000, new Rate(NEVER, 4), new Rate(NEVER, 2), 900, OFTEN, 60, 10,
                PlayLimits.DEFAULT.ticks()))) {
            for (int i = 1; i <= 2; i++) {
                TestPhone phone = node.phone();
                phones.add(phone);
                phone.join(HUNT, node.player("looper"));
            }
            for (int i = 1; i <= 10; i++) {
                TestPhone phone = node.phone();
                phones.add(phone);
                phone.sendJoin(HUNT, node.player("looper"), ByteString.EMPTY, 0);
                Refusal refusal = phone.end();
                assertThat(refusal.reason()).isEqualTo("ADMISSION");
                assertThat(refusal.retryAfter()).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
            }
            assertThat(reached(node, "PLAYER_JOIN_RATE")).isEqualTo(10);
            for (String player : List.of("ann", "ben")) {
                TestPhone phone = node.phone();
                phones.add(phone);
                assertThat(phone.join(HUNT, node.player(player)).getSessionId()).isNotEmpty();
            }
            assertThat(reached(node, "JOIN_RATE")).isZero();
        } finally {
            phones.forEach(TestPhone::close);
        }
    }

    /** One place for strangers, and one join for each player: who is sent away has lost neither. */
    @Test
    void whoIsSentAway_isKnownAndMayComeAgain() throws Exception {
        PlayLimits onePlayer = new PlayLimits(1, OFTEN, new Rate(NEVER, 1), 900, OFTEN, 60, 10,
                PlayLimits.DEFAULT.ticks());
        try (TestNode node = new TestNode(database, store, keys, keys.resolve("node"), oneStranger(), onePlayer);
                TestPhone ann = node.phone()) {
            ann.join(HUNT, node.player("ann"));
            for (String player : List.of("ben", "cid")) {
                try (TestPhone phone = node.phone()) {
                    phone.sendJoin(HUNT, node.player(player), ByteString.EMPTY, 0);
                    sentAway(phone.end(), "TOO_MANY_CONNECTIONS");
                }
            }
            ann.hangUp();
            try (TestPhone ben = node.phone()) {
                assertThat(ben.join(HUNT, node.player("ben")).getSessionId()).isNotEmpty();
            }
        }
    }

    private static RpcLimits oneStranger() {
        ConnectionLimits each = RpcLimits.phone().connections();
        return RpcLimits.phone().with(new ConnectionLimits(each.max(), each.accepted(), new Rate(NEVER, 1),
                each.handshake(), each.maxAge(), each.grace()));
    }

    @Test
    void tokens_afterBadOnesNoUnknownOneIsLookedAt() throws Exception {
        try (TestNode node = node(PlayLimits.DEFAULT); TestPhone phone = node.phone()) {
            String token = node.player("tim");
            phone.join(HUNT, token);
            for (int i = 1; i <= 3; i++) {
                assertThat(refusedRenewal(phone, "a.b.c").reason()).isEqualTo("TOKEN_INVALID");
            }
            Refusal refusal = refusedRenewal(phone, node.player("tim"));
            assertThat(refusal.reason()).isEqualTo("TOKEN_RATE");
            assertThat(refusal.retryAfter()).isBetween(Duration.ofNanos(1), Duration.ofSeconds(10));
            renew(phone, token);
            phone.tick(node.place(HUNT).position());
            assertThat(phone.next().hasDelta()).as("the renewal before was taken").isTrue();
            assertThat(node.scrape().value("tokens_not_checked_total")).isEqualTo(1);
        }
    }

    private static void renew(TestPhone phone, String token) {
        phone.send(PlayRequest.newBuilder().setTokenRenewal(TokenRenewal.newBuilder().setPlayerToken(token)).build());
    }

    /** Of a phone that says something else after it, as three refused messages in a row would end its stream. */
    private static Refusal refusedRenewal(TestPhone phone, String token) throws InterruptedException {
        renew(phone, token);
        Refusal refusal = Refusal.from(phone.notice().getError());
        phone.send(PlayRequest.newBuilder().setTick(Tick.getDefaultInstance()).build());
        assertThat(phone.verdict().getReason()).isEqualTo(TickReason.TICK_REASON_MISSING_POSITION);
        return refusal;
    }

    /** One place for strangers, which all who are known give back: by a stream or by a call. */
    @Test
    void strangers_areThoseWithoutAGoodToken() throws Exception {
        try (TestNode node = new TestNode(database, store, keys, keys.resolve("node"), oneStranger(),
                PlayLimits.DEFAULT);
                TestPhone ann = node.phone()) {
            ann.join(HUNT, node.player("ann"));
            assertThat(node.play(node.player("ben")).getWallet(
                    GetWalletRequest.newBuilder().setHuntId(HUNT).build()).getAwardsCount()).isZero();
            try (TestPhone nobody = node.phone()) {
                nobody.sendJoin(HUNT, "no token", ByteString.EMPTY, 0);
                assertThat(nobody.end().reason()).isEqualTo("TOKEN_INVALID");
                try (TestPhone late = node.phone()) {
                    late.sendJoin(HUNT, node.player("late"), ByteString.EMPTY, 0);
                    assertThat(late.end().code()).isEqualTo(Code.UNAVAILABLE);
                }
            }
            assertThat(node.scrape().value("connections_refused_total{limit=\"strangers\"}")).isPositive();
        }
    }

    /** They come again as they are told to; who is in meanwhile does not notice. */
    @Test
    void joins_ofAStormAllGetIn() throws Exception {
        int phones = 40;
        int burst = 5;
        int perSecond = 10;
        long fromNs = System.nanoTime();
        try (TestNode node = node(
                new PlayLimits(16_000, new Rate(perSecond, burst), OFTEN, 900, OFTEN, 60, 10,
                        PlayLimits.DEFAULT.ticks()));
                TestPhone in = node.phone()) {
            Spot spot = node.place(HUNT);
            in.join(HUNT, node.player("in"));
            in.tick(spot.position());
            assertThat(in.next().hasDelta()).isTrue();
            AtomicInteger refused = new AtomicInteger();
            try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<?>> joined = new ArrayList<>();
                for (int i = 0; i < phones; i++) {
                    String player = "storm-" + i;
                    joined.add(crowd.submit(() -> {
                        refused.addAndGet(timesSentAway(node, player));
                        return null;
                    }));
                }
                while (!joined.stream().allMatch(Future::isDone)) {
                    in.tick(spot.position());
                    assertThat(in.verdict().getAccepted()).isTrue();
                    TimeUnit.MILLISECONDS.sleep(510);
                }
                for (Future<?> each : joined) {
                    each.get();
                }
            }
            // Whatever the machine's speed: it cannot have taken less, and takes longer when the phones come slowly.
            assertThat(System.nanoTime() - fromNs).as("nanoseconds for five at once and ten a second")
                    .isGreaterThan(TimeUnit.SECONDS.toNanos(phones - burst) / perSecond);
            assertThat(reached(node, "JOIN_RATE")).isEqualTo(refused.get());
        }
    }

    private static int timesSentAway(TestNode node, String player) throws Exception {
        for (int times = 0;; times++) {
            try (TestPhone phone = node.phone()) {
                phone.sendJoin(HUNT, node.player(player), ByteString.EMPTY, 0);
                Refusal refusal = phone.welcomeOrEnd();
                if (refusal == null) {
                    return times;
                }
                sentAway(refusal, "ADMISSION");
                long toldMs = Objects.requireNonNull(refusal.retryAfter()).toMillis();
                TimeUnit.MILLISECONDS.sleep(toldMs + ThreadLocalRandom.current().nextLong(toldMs / 2));
            }
        }
    }

    @Test
    void players_asManyAsTheNodeTakesAndNotOneMore() throws Exception {
        try (TestNode node = node(new PlayLimits(2, OFTEN, OFTEN, 900, OFTEN, 60, 10, PlayLimits.DEFAULT.ticks()));
                TestPhone ann = node.phone();
                TestPhone ben = node.phone();
                TestPhone again = node.phone();
                TestPhone cid = node.phone();
                TestPhone later = node.phone()) {
            ann.join(HUNT, node.player("ann"));
            ben.join(HUNT, node.player("ben"));
            again.join(HUNT, node.player("ben"));
            assertThat(ben.end().reason()).as("a player who comes again is not one more").isEqualTo("SESSION_REPLACED");
            cid.sendJoin(HUNT, node.player("cid"), ByteString.EMPTY, 0);
            sentAway(cid.end(), "TOO_MANY_CONNECTIONS");
            assertThat(reached(node, "PLAYERS")).isEqualTo(1);
            ann.hangUp();
            later.join(HUNT, node.player("cid"));
        }
    }

    private static void sentAway(Refusal refusal, String reason) {
        assertThat(refusal.code()).isEqualTo(Code.UNAVAILABLE);
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.retryAfter()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(10));
    }

    @Test
    void arStart_inTheWelcome() throws Exception {
        try (TestNode node = node(new PlayLimits(16_000, OFTEN, OFTEN, 2, OFTEN, 60, 10, PlayLimits.DEFAULT.ticks()));
                TestPhone ann = node.phone();
                TestPhone ben = node.phone();
                TestPhone cid = node.phone();
                TestPhone cidAgain = node.phone();
                TestPhone dan = node.phone()) {
            assertThat(ann.join(HUNT, node.player("ann")).getArStartAfterMs()).isZero();
            assertThat(ben.join(HUNT, node.player("ben")).getArStartAfterMs()).isZero();
            Welcome late = cid.join(HUNT, node.player("cid"));
            assertThat(late.getArStartAfterMs()).isBetween(1, 60_000);
            assertThat(reached(node, "AR_START_RATE")).isEqualTo(1);
            cid.hangUp();
            Welcome resumed = cidAgain.join(HUNT, node.player("cid"), late.getResumeToken(), 0);
            assertThat(resumed.getResumed()).isTrue();
            assertThat(resumed.getArStartAfterMs()).as("the start that was given")
                    .isBetween(1, late.getArStartAfterMs());
            dan.send(PlayRequest.newBuilder().setJoin(
                    Join.newBuilder().setHuntId(HUNT).setPlayerToken(node.player("dan")).setArRunning(true)).build());
            assertThat(dan.next().getWelcome().getArStartAfterMs()).as("it runs").isZero();
        }
    }

    @Test
    void claims_newOnesAreCountedOverAllStreamsAndBesideThem() throws Exception {
        ByteString won = claimId();
        long wonTreasureId;
        try (TestNode node = node(
                new PlayLimits(16_000, OFTEN, OFTEN, 900, new Rate(NEVER, 2), 60, 10, PlayLimits.DEFAULT.ticks()));
                TestPhone phone = node.phone();
                TestPhone again = node.phone()) {
            Spot spot = node.place(HUNT);
            wonTreasureId = spot.treasureId();
            Spot other = node.place(HUNT);
            phone.join(HUNT, node.player("cleo"));
            phone.settle(spot.position());
            assertThat(phone.claim(won, spot.treasureId()).getOutcome()).isEqualTo(ClaimOutcome.CLAIM_OUTCOME_WON);
            assertThat(reason(phone.claim(claimId(), other.treasureId()))).isEqualTo("TREASURE_NOT_FOUND");
            tooMany(phone.claim(claimId(), other.treasureId()));
            phone.hangUp();
            again.join(HUNT, node.player("cleo"));
            tooMany(again.claim(claimId(), other.treasureId()));
            tooMany(node.claim("cleo", HUNT, other, claimId()));
            assertThat(again.claim(won, spot.treasureId()).getOutcome()).as("a repetition costs nothing")
                    .isEqualTo(ClaimOutcome.CLAIM_OUTCOME_WON);
            assertThat(reached(node, "CLAIM_RATE")).isEqualTo(3);
        }
        try (TestNode node = node(new PlayLimits(16_000, OFTEN, OFTEN, 900, OFTEN, 1, 10, PlayLimits.DEFAULT.ticks()));
                TestPhone phone = node.phone()) {
            node.place(HUNT); // the one that is won above
            Spot spot = node.place(HUNT);
            phone.join(HUNT, node.player("cleo"));
            assertThat(reason(phone.claim(claimId(), spot.treasureId()))).isEqualTo("POSITION_STALE");
            tooMany(phone.claim(claimId(), spot.treasureId()));
            assertThat(reached(node, "CLAIMS_PER_HOUR")).isEqualTo(1);
            assertThat(phone.claim(won, wonTreasureId).getOutcome()).as("it has won before the node began")
                    .isEqualTo(ClaimOutcome.CLAIM_OUTCOME_WON);
        }
    }

    private static void tooMany(ClaimResult result) throws InvalidProtocolBufferException {
        assertThat(result.getOutcome()).isEqualTo(ClaimOutcome.CLAIM_OUTCOME_RETRY);
        Status error = result.getError();
        assertThat(Refusal.from(error).code()).isEqualTo(Code.RESOURCE_EXHAUSTED);
        assertThat(Refusal.from(error).reason()).isEqualTo("CLAIM_RATE");
        assertThat(Objects.requireNonNull(Refusal.from(error).retryAfter())).isPositive();
        List<QuotaFailure> quotas = new ArrayList<>();
        for (var detail : error.getDetailsList()) {
            if (detail.is(QuotaFailure.class)) {
                quotas.add(detail.unpack(QuotaFailure.class));
            }
        }
        assertThat(quotas).singleElement().satisfies(
                quota -> assertThat(quota.getViolations(0).getSubject()).isEqualTo("player:self"));
    }

    /** Takes the ten seconds that a phone is given. */
    @Test
    void messages_ofAFloodEndTheStream() throws Exception {
        try (TestNode node = node(new PlayLimits(16_000, OFTEN, OFTEN, 900, OFTEN, 60, 2, PlayLimits.DEFAULT.ticks()));
                TestPhone phone = node.phone();
                TestPhone calm = node.phone()) {
            Spot spot = node.place(HUNT);
            phone.join(HUNT, node.player("flo"));
            calm.join(HUNT, node.player("calm"));
            while (!phone.hasEnded()) {
                phone.tick(spot.position());
                TimeUnit.MILLISECONDS.sleep(50);
            }
            Refusal end = phone.endAtLast();
            assertThat(end.code()).isEqualTo(Code.RESOURCE_EXHAUSTED);
            assertThat(end.reason()).isEqualTo("TICK_RATE");
            assertThat(end.retryAfter()).isEqualTo(Duration.ofSeconds(10));
            assertThat(reached(node, "MESSAGE_FLOOD")).isEqualTo(1);
            calm.tick(spot.position());
            assertThat(calm.next().hasDelta()).isTrue();
        }
    }

    private static double reached(TestNode node, String limit) throws Exception {
        return node.scrape().value("limits_reached_total{limit=\"" + limit + "\"}");
    }

    private static String reason(ClaimResult result) {
        return Refusal.from(result.getError()).reason();
    }

    private static ByteString claimId() {
        UUID id = UUID.randomUUID();
        return ByteString.copyFrom(ByteBuffer.allocate(16).putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits()).flip());
    }
}
