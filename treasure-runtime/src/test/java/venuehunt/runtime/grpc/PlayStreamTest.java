package venuehunt.runtime.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import venuehunt.runtime.admission.Admission;
import venuehunt.runtime.admission.Limit;
import venuehunt.runtime.admission.PlayLimits;
import venuehunt.runtime.breaker.BreakerRules;
import venuehunt.runtime.breaker.LedgerBreaker;
import venuehunt.runtime.claim.ClaimDesk;
import venuehunt.runtime.claim.CountedClaims;
import venuehunt.runtime.claim.GroupCommit;
import venuehunt.runtime.claim.Ledger;
import venuehunt.runtime.claim.LedgerClaim;
import venuehunt.runtime.fixture.TestVenue;
import venuehunt.runtime.hunt.Award;
import venuehunt.runtime.live.LiveHunt;
import venuehunt.runtime.live.LiveHunts;
import venuehunt.runtime.metrics.NodeMetrics;
import venuehunt.runtime.metrics.RefusedMessages;
import venuehunt.runtime.metrics.TapTimes;
import venuehunt.runtime.session.AntiCheat;
import venuehunt.runtime.session.OpenSession;
import venuehunt.runtime.session.Phone;
import venuehunt.runtime.session.Sessions;
import venuehunt.runtime.session.TickCounts;
import venuehunt.runtime.session.TickVerdict;
import venuehunt.service.auth.Role;
import venuehunt.service.auth.TokenIssuer;
import venuehunt.service.auth.TokenVerifier;
import venuehunt.v1.Ack;
import venuehunt.v1.Claim;
import venuehunt.v1.ClaimFeedback;
import venuehunt.v1.ClaimOutcome;
import venuehunt.v1.GoneReason;
import venuehunt.v1.Join;
import venuehunt.v1.NoticeKind;
import venuehunt.v1.PlayRequest;
import venuehunt.v1.PlayResponse;
import venuehunt.v1.Tick;
import venuehunt.v1.TickReason;
import venuehunt.v1.TokenRenewal;

/** One phone's stream by a clock that stands still unless it is moved. */
class PlayStreamTest {
    private static final TestVenue VENUE = TestVenue.at(60.17, 24.94);
    private static final long SECOND_NS = TimeUnit.SECONDS.toNanos(1);
    private static final long MINUTE_NS = TimeUnit.MINUTES.toNanos(1);
    private static final Instant NOW = Instant.parse("2026-07-01T20:00:00Z");

    @TempDir
    Path keys;
    private final AtomicLong nowNs = new AtomicLong();
    private final ScheduledThreadPoolExecutor timers = new ScheduledThreadPoolExecutor(1);
    private final NodeMetrics metrics = new NodeMetrics();
    private final LedgerBreaker breaker = new LedgerBreaker(BreakerRules.DEFAULT, nowNs::get, () -> 0.5,
            new LedgerBreaker.Listener() {
                @Override
                public void held() {
                }

                @Override
                public void released() {
                }
            });
    private final GroupCommit commit = new GroupCommit(new Away(), 1, 1, breaker, nowNs::get);
    private final Admission admission = Admission.of(PlayLimits.DEFAULT, nowNs::get);
    private final Sessions sessions = new Sessions(new SecureRandom(), nowNs::get, AntiCheat.OBSERVE,
            PlayLimits.DEFAULT.ticks());
    private final FakeCall call = new FakeCall();
    private final AtomicInteger resets = new AtomicInteger();
    private final LiveHunt hunt = VENUE.liveHunt(VENUE.treasure(1, 0, 0), VENUE.treasure(2, 495, 0));
    private Executor tokenChecks = Runnable::run;
    private TokenIssuer issuer;
    private PlayServices services;
    private PlayStream stream;

    /** No claim is made here. */
    private static final class Away implements Ledger {
        @Override
        public Commit commit(List<LedgerClaim> claims) {
            return new Commit.NotCommitted("away", Commit.Why.AWAY);
        }

        @Override
        public Optional<Award> find(String huntId, UUID claimId) {
            return Optional.empty();
        }
    }

    @BeforeEach
    void open() throws Exception {
        timers.setRemoveOnCancelPolicy(true);
        issuer = TokenIssuer.open(keys, InstantSource.fixed(NOW));
        LiveHunts hunts = new LiveHunts();
        hunts.add(hunt);
        services = new PlayServices(hunts, sessions, admission,
                new CountedClaims(new ClaimDesk(commit, (telling, _) -> telling.run(), nowNs::get), admission.claims()),
                new TickCounts(), new TapTimes(metrics.registry()), new RefusedMessages(metrics.registry()),
                TokenVerifier.load(issuer.publicKeySet(), InstantSource.fixed(NOW)), InstantSource.fixed(NOW),
                nowNs::get, check -> tokenChecks.execute(check), timers);
        stream = stream(call);
    }

    private PlayStream stream(FakeCall to) {
        return new PlayStream(services, new PhoneLine(to, admission.reached(), timers, resets::incrementAndGet), null);
    }

    @AfterEach
    void close() {
        timers.shutdownNow();
        commit.close();
        metrics.close();
    }

    private void join() {
        stream.onNext(joining(Join.getDefaultInstance()));
        assertThat(last().getWelcome().getNextTickMs()).isEqualTo(1_000);
    }

    private PlayRequest joining(Join more) {
        String token = issuer.issue("ann", Set.of(Role.PLAYER), Duration.ofHours(1));
        return PlayRequest.newBuilder()
                .setJoin(more.toBuilder().setHuntId(TestVenue.HUNT_ID).setPlayerToken(token)).build();
    }

    private void tick(double eastMetres) {
        var at = VENUE.position(eastMetres, 0);
        stream.onNext(PlayRequest.newBuilder()
                .setTick(Tick.newBuilder().setLatDegrees(at.latDegrees()).setLngDegrees(at.lngDegrees())
                        .setHorizontalAccuracyMetres(5).setFixMonotonicMs(nowNs.get() / 1_000_000 + 1))
                .build());
    }

    private PlayResponse last() {
        return call.written().getLast();
    }

    private String end() {
        return Objects.requireNonNull(call.end()).reason();
    }

    @Test
    void flood_endsWithTheEleventhMessageOfTheTenthSecond() {
        join();
        for (int second = 0; second < 10; second++) {
            nowNs.set(second * SECOND_NS);
            for (int i = second == 0 ? 1 : 0; i < 11; i++) {
                assertThat(call.end()).as("second %d, message %d", second, i).isNull();
                tick(0);
            }
        }
        assertThat(end()).isEqualTo("TICK_RATE");
        assertThat(admission.reached().of(Limit.MESSAGE_FLOOD)).isEqualTo(1);
        assertThat(sessions.size()).isZero();
        assertThat(timers.getQueue()).hasSize(1);
        stream.gone();
        assertThat(timers.getQueue()).as("it has come to the phone").isEmpty();
    }

    private void aResetAloneIsToCome() {
        assertThat(timers.getQueue()).hasSize(1);
        ScheduledFuture<?> reset = (ScheduledFuture<?>) timers.getQueue().element();
        assertThat(reset.getDelay(TimeUnit.MILLISECONDS)).isBetween(1L, PhoneLine.RESET_AFTER_MS);
        assertThat(resets).hasValue(0);
        timers.getQueue().element().run();
        assertThat(resets).hasValue(1);
    }

    /** As a phone in a dense finale, where others take what it is shown. */
    @Test
    void flood_doesNotCountWhatDeltasAskFor() {
        join();
        tick(0);
        for (int second = 0; second < 20; second++) {
            nowNs.set(second * SECOND_NS);
            for (int i = 0; i < 10; i++) {
                hunt.field().place(List.of(VENUE.treasure(1, i, 0)));
                stream.lookAgain();
                assertThat(last().hasDelta()).isTrue();
                ack(last().getDelta().getSequence());
                tick(0);
            }
            assertThat(call.end()).as("second %d", second).isNull();
        }
    }

    /** Else a phone would take a push for the answer to its tick, perhaps one of the stream before. */
    @Test
    void delta_namesTheTickThatItFollowsFrom() {
        nowNs.set(SECOND_NS);
        join();
        tick(0);
        assertThat(last().getDelta().getFixMonotonicMs()).isEqualTo(1_001);

        hunt.field().place(List.of(VENUE.treasure(1, 5, 0)));
        stream.lookAgain();

        assertThat(last().getDelta().getChangedCount()).isEqualTo(1);
        assertThat(last().getDelta().getFixMonotonicMs()).as("no tick").isZero();
    }

    @Test
    void delta_ofAPhoneThatReadsAgainNamesNoTickOfAnotherStream() {
        join();
        tick(0);
        assertThat(last().getDelta().getFixMonotonicMs()).isEqualTo(1);
        Join back = Join.newBuilder().setLastSequence(last().getDelta().getSequence())
                .setResumeToken(call.written().getFirst().getWelcome().getResumeToken()).build();
        stream.gone();
        hunt.field().place(List.of(VENUE.treasure(1, 5, 0)));

        FakeCall another = new FakeCall();
        another.read(false);
        PlayStream second = stream(another);
        second.onNext(joining(back));
        assertThat(another.written()).as("a welcome").hasSize(1);
        another.read(true);
        second.onReady();
        assertThat(another.written().getLast().getDelta().getChangedCount()).isEqualTo(1);
        assertThat(another.written().getLast().getDelta().getFixMonotonicMs()).as("none of this stream's").isZero();
    }

    @Test
    void delta_ofAPhoneThatReadsAgainNamesItsLastAcceptedTick() {
        join();
        call.read(false);
        nowNs.set(SECOND_NS);
        tick(0);
        nowNs.set(2 * SECOND_NS);
        tick(400); // nobody comes there so fast
        call.read(true);
        stream.onReady();
        assertThat(last().getDelta().getFixMonotonicMs()).isEqualTo(1_001);
    }

    @Test
    void flood_countsAcksOfNothingNew() {
        join();
        tick(0);
        for (int second = 0; second < 10; second++) {
            nowNs.set(second * SECOND_NS);
            for (int i = 0; i < 13; i++) {
                ack(1);
            }
        }
        assertThat(end()).isEqualTo("TICK_RATE");
    }

    @Test
    void refused_threeInARowWhateverIsAcknowledgedBetween() {
        join();
        tick(0);
        for (int i = 0; i < 3; i++) {
            assertThat(call.end()).isNull();
            stream.onNext(PlayRequest.getDefaultInstance());
            ack(1);
        }
        assertThat(end()).isEqualTo("INVALID_FIELD");
        assertThat(refused("MESSAGE_NOT_SET")).isEqualTo(3);
        assertThat(admission.reached().of(Limit.MESSAGES_REFUSED)).isEqualTo(1);
        assertThat(sessions.size()).isZero();
        aResetAloneIsToCome();
    }

    @Test
    void refused_isCountedByItsKind() {
        join();
        stream.onNext(joining(Join.getDefaultInstance()));
        stream.onNext(PlayRequest.newBuilder().setTokenRenewal(TokenRenewal.newBuilder().setPlayerToken("none"))
                .build());
        tick(0); // or the next would be the last
        stream.onNext(PlayRequest.newBuilder().setClaim(Claim.getDefaultInstance()).build());
        stream.onNext(PlayRequest.newBuilder().setClaimFeedback(ClaimFeedback.getDefaultInstance()).build());
        assertThat(List.of("JOIN", "TOKEN_RENEWAL", "CLAIM", "CLAIM_FEEDBACK")).allMatch(each -> refused(each) == 1);
        assertThat(refused("MESSAGE_NOT_SET")).isZero();
        assertThat(admission.reached().of(Limit.MESSAGES_REFUSED)).isZero();
    }

    private double refused(String message) {
        return metrics.registry().get("messages.refused").tag("message", message).counter().count();
    }

    @Test
    void token_thatIsRenewedBeforeThePhoneHasReadSoIsNotSaidToExpire() {
        join();
        Runnable notice = (Runnable) timers.getQueue().stream().map(each -> (ScheduledFuture<?>) each).sorted().toList()
                .getFirst();
        call.read(false);
        notice.run();
        stream.onNext(PlayRequest.newBuilder().setTokenRenewal(TokenRenewal.newBuilder()
                .setPlayerToken(issuer.issue("ann", Set.of(Role.PLAYER), Duration.ofHours(2)))).build());
        call.read(true);
        stream.onReady();
        assertThat(call.written()).noneMatch(PlayResponse::hasNotice);
    }

    /** What is to happen in an hour, and two minutes later. */
    @Test
    void token_thatIsNotRenewedEndsTheStream() {
        join();
        List<ScheduledFuture<?>> waiting = timers.getQueue().stream().<ScheduledFuture<?>>map(
                each -> (ScheduledFuture<?>) each).sorted().toList();
        assertThat(waiting).hasSize(2);
        ((Runnable) waiting.getFirst()).run();
        assertThat(last().getNotice().getKind()).isEqualTo(NoticeKind.NOTICE_KIND_TOKEN_EXPIRING);
        assertThat(call.end()).isNull();
        ((Runnable) waiting.getLast()).run();
        assertThat(end()).isEqualTo("TOKEN_EXPIRED");
        assertThat(admission.reached().of(Limit.TOKEN_EXPIRED)).isEqualTo(1);
    }

    @Test
    void refused_claimsWithoutAProperIdAreSo() {
        join();
        PlayRequest malformed = PlayRequest.newBuilder()
                .setClaim(Claim.newBuilder().setClaimId(ByteString.copyFromUtf8("short"))).build();
        for (int i = 0; i < 2; i++) {
            stream.onNext(malformed);
            assertThat(last().getClaimResult().getOutcome()).isEqualTo(ClaimOutcome.CLAIM_OUTCOME_REFUSED);
        }
        tick(0);
        for (int i = 0; i < 3; i++) {
            assertThat(call.end()).isNull();
            stream.onNext(malformed);
        }
        assertThat(end()).isEqualTo("INVALID_FIELD");
    }

    private void ack(long sequence) {
        stream.onNext(PlayRequest.newBuilder().setAck(Ack.newBuilder().setSequence(sequence)).build());
    }

    @Test
    void replaced_leavesAndIsReset() {
        join();
        tick(0);
        assertThat(hunt.field().watch().size()).isEqualTo(1);
        sessions.open(hunt, "ann", new byte[0], 0, 0, Phone.DEAF);
        assertThat(end()).isEqualTo("SESSION_REPLACED");
        assertThat(admission.reached().of(Limit.SESSION_REPLACED)).isEqualTo(1);
        assertThat(hunt.field().watch().size()).isZero();
        assertThat(sessions.size()).as("the other stream's").isEqualTo(1);
        aResetAloneIsToCome();
    }

    @Test
    void drained_leavesAndIsReset() {
        Draining draining = new Draining(() -> 0.5);
        draining.opened(stream);
        join();
        tick(0);
        draining.begin();
        assertThat(end()).isEqualTo("NODE_DRAINING");
        assertThat(Objects.requireNonNull(call.end()).retryAfter()).isEqualTo(Duration.ofMillis(1_500));
        assertThat(sessions.size()).isZero();
        assertThat(hunt.field().watch().size()).isZero();
        aResetAloneIsToCome();
    }

    @Test
    void drained_whatOpensWhileItBeginsToo() {
        Draining draining = new Draining(() -> 0);
        draining.begin();
        draining.opened(stream);
        assertThat(end()).isEqualTo("NODE_DRAINING");
        stream.onNext(joining(Join.getDefaultInstance()));
        assertThat(call.written()).isEmpty();
        assertThat(sessions.size()).isZero();
    }

    @Test
    void join_whileTheOldStreamHangsWaitsForItAndGoesOn() {
        join();
        tick(0);
        Join back = Join.newBuilder().setLastSequence(last().getDelta().getSequence())
                .setResumeToken(call.written().getFirst().getWelcome().getResumeToken()).build();
        FakeCall another = new FakeCall();
        PlayStream second = stream(another);
        call.atTheNext(() -> { // the old one is at a tick at this moment
            second.onNext(joining(back));
            assertThat(another.written()).isEmpty();
            assertThat(another.asked()).as("nothing may come before the welcome").isZero();
        });
        nowNs.set(SECOND_NS);
        tick(1);
        assertThat(end()).isEqualTo("SESSION_REPLACED");
        assertThat(another.written().getFirst().getWelcome().getResumed()).isTrue();
        assertThat(another.asked()).isEqualTo(1);
        assertThat(sessions.size()).isEqualTo(1);
        second.gone();
        assertThat(sessions.size()).isZero();
    }

    @Test
    void join_isLetInWhenItsTokenHasBeenChecked() {
        Queue<Runnable> checks = new ArrayDeque<>();
        tokenChecks = checks::add;
        int asked = call.asked();
        stream.onNext(joining(Join.getDefaultInstance()));
        assertThat(call.written()).isEmpty();
        assertThat(call.asked()).as("nothing may come before the welcome").isEqualTo(asked);

        checks.remove().run();
        assertThat(last().hasWelcome()).isTrue();
        assertThat(call.asked()).isEqualTo(asked + 1);
        assertThat(checks).isEmpty();
    }

    /** As a tool does that has only this to say. */
    @Test
    void join_thatIsTheLastMessageIsAnsweredBeforeTheEnd() {
        Queue<Runnable> checks = new ArrayDeque<>();
        tokenChecks = checks::add;
        stream.onNext(joining(Join.getDefaultInstance()));
        stream.onCompleted();
        assertThat(call.isCompleted()).isFalse();

        checks.remove().run();
        assertThat(last().hasWelcome()).isTrue();
        assertThat(call.isCompleted()).isTrue();
        assertThat(sessions.size()).isZero();
    }

    @Test
    void join_thatIsBrokenOffWhileItsTokenIsCheckedOpensNothing() {
        Queue<Runnable> checks = new ArrayDeque<>();
        tokenChecks = checks::add;
        stream.onNext(joining(Join.getDefaultInstance()));
        stream.gone();
        checks.remove().run();
        assertThat(call.written()).isEmpty();
        assertThat(sessions.size()).isZero();
    }

    @Test
    void join_isToComeAgainWhenTooManyTokensWait() {
        tokenChecks = _ -> {
            throw new RejectedExecutionException("full");
        };
        stream.onNext(joining(Join.getDefaultInstance()));
        assertThat(end()).isEqualTo("ADMISSION");
        assertThat(Objects.requireNonNull(call.end()).retryAfterMs()).hasValue(1_000);
    }

    @Test
    void join_thatIsBrokenOffWhileItWaitsOpensNothing() {
        join();
        Join back = Join.newBuilder().setResumeToken(last().getWelcome().getResumeToken()).build();
        FakeCall another = new FakeCall();
        PlayStream second = stream(another);
        call.atTheNext(() -> {
            second.onNext(joining(back));
            second.gone();
        });
        tick(0);
        assertThat(end()).isEqualTo("SESSION_REPLACED");
        assertThat(another.written()).isEmpty();
        assertThat(sessions.size()).isZero();
    }

    /** What comes late is not to touch a session that may be another stream's by now. */
    @Test
    void gone_whatComesAfterwardsFindsNothing() {
        join();
        tick(0);
        stream.gone();
        assertThat(timers.getQueue()).isEmpty();
        hunt.field().place(List.of(VENUE.treasure(1, 5, 0)));
        stream.lookAgain();
        assertThat(hunt.field().watch().size()).isZero();

        byte[] token = call.written().getFirst().getWelcome().getResumeToken().toByteArray();
        OpenSession again = sessions.open(hunt, "ann", token, 1, 0, Phone.DEAF);
        assertThat(again.isResumed()).isTrue();
        again.session().lookAgain(0);
        stream.onReady();
        stream.gone();
        assertThat(again.session().hasNews()).as("nobody has taken it").isTrue();
        assertThat(hunt.field().watch().size()).isEqualTo(1);
    }

    @Test
    void messages_theNextIsAskedForWhenTheOneBeforeIsDone() {
        join();
        assertThat(call.asked()).isEqualTo(1);
        call.atTheNext(() -> {
            tick(0);
            assertThat(call.asked()).as("it waits for its turn").isEqualTo(1);
        });
        tick(0);
        assertThat(call.asked()).isEqualTo(3);
    }

    @Test
    void messages_oneThatFailsEndsTheStreamWhoeverIsAtIt() {
        join();
        call.atTheNext(() -> {
            ack(9); // left behind, as the next one
            stream.onNext(PlayRequest.getDefaultInstance());
            call.atTheNext(() -> {
                throw new IllegalStateException("a defect");
            });
        });
        tick(0);
        assertThat(Objects.requireNonNull(call.end()).message()).as("the server names it UNEXPECTED")
                .isEqualTo("a defect");
        assertThat(sessions.size()).isZero();
        aResetAloneIsToCome();
    }

    @Test
    void outsideTheVenue_whatWasShownGoes() {
        join();
        nowNs.set(100 * SECOND_NS);
        tick(490);
        assertThat(last().getDelta().getAppearedCount()).isEqualTo(1);
        nowNs.set(105 * SECOND_NS);
        tick(520);
        assertThat(last().getTickVerdict().getReason()).isEqualTo(TickReason.TICK_REASON_OUTSIDE_VENUE);
        assertThat(call.written().get(call.written().size() - 2).getDelta().getGone(0).getReason())
                .isEqualTo(GoneReason.GONE_REASON_OUT_OF_SIGHT);
        assertThat(hunt.field().watch().size()).isZero();
    }

    @Test
    void verdicts_areToldAndCounted() {
        join();
        tick(0);
        tick(0);
        assertThat(last().getTickVerdict().getReason()).isEqualTo(TickReason.TICK_REASON_DUPLICATE);
        assertThat(services.ticks().of(TickVerdict.DUPLICATE)).isEqualTo(1);

        nowNs.set(SECOND_NS);
        var at = VENUE.position(0, 0);
        stream.onNext(PlayRequest.newBuilder().setTick(Tick.newBuilder().setLatDegrees(at.latDegrees())
                .setLngDegrees(at.lngDegrees()).setHorizontalAccuracyMetres(5).setFixMonotonicMs(1_001)
                .setMocked(true)).build());
        assertThat(services.ticks().of(TickVerdict.ACCEPTED)).as("a mocked one is taken").isEqualTo(2);
        assertThat(services.ticks().mocked()).isEqualTo(1);
    }

    @Test
    void silence_ofTenMinutesEndsIt() {
        join();
        nowNs.set(MINUTE_NS);
        tick(0);
        nowNs.set(5 * MINUTE_NS);
        ack(last().getDelta().getSequence()); // as an app that was put away may do
        stream.tend(11 * MINUTE_NS - 1);
        assertThat(call.end()).isNull();
        stream.tend(11 * MINUTE_NS);
        assertThat(end()).isEqualTo("SESSION_IDLE");
        assertThat(admission.reached().of(Limit.SESSION_IDLE)).isEqualTo(1);
    }

    @Test
    void aPhoneThatDoesNotReadItsEnd_isLetGo() {
        join();
        call.read(false);
        stream.tend(0);
        stream.tend(PhoneLine.MAX_UNREAD_NS - 1);
        assertThat(sessions.size()).isEqualTo(1);
        stream.tend(PhoneLine.MAX_UNREAD_NS);
        assertThat(end()).isEqualTo("SLOW_CONSUMER");
        assertThat(sessions.size()).as("it may come again at once").isZero();
        aResetAloneIsToCome();
    }

    @Test
    void notices_ofABreakerThatFlapsWhileNobodyReads() {
        join();
        tick(0);
        int before = call.written().size();
        call.read(false);
        for (int i = 0; i < 1_000; i++) {
            stream.claimsHeld();
            stream.claimsReleased();
        }
        stream.claimsHeld();
        stream.mapChanged();
        assertThat(call.written()).hasSize(before);
        assertThat(call.end()).isNull();
        call.read(true);
        stream.onReady();
        assertThat(call.written().subList(before, call.written().size())).extracting(each -> each.getNotice().getKind())
                .containsExactly(NoticeKind.NOTICE_KIND_MAP_CHANGED, NoticeKind.NOTICE_KIND_CLAIMS_HELD);
        stream.claimsReleased();
        assertThat(last().getNotice().getKind()).as("at once to who reads")
                .isEqualTo(NoticeKind.NOTICE_KIND_CLAIMS_RELEASED);
        assertThat(sessions.size()).isEqualTo(1);
    }

    @Test
    void pace_inADeltaThatSaysNothingElse() {
        join();
        for (int second = 1; second <= 21; second++) {
            nowNs.set(second * SECOND_NS);
            tick(300);
        }
        assertThat(call.written()).as("a welcome, a snapshot of nothing, the pace").hasSize(3);
        assertThat(last().getDelta().getNextTickMs()).isEqualTo(4_000);
        assertThat(last().getDelta().getSequence()).isEqualTo(2);
        assertThat(last().getDelta().getSnapshot()).isFalse();
        nowNs.set(25 * SECOND_NS);
        tick(300);
        assertThat(call.written()).hasSize(3);
        nowNs.set(29 * SECOND_NS);
        tick(270);
        assertThat(last().getDelta().getNextTickMs()).isEqualTo(1_000);
    }

    @Test
    void pace_ofAPhoneThatDoesNotReadIsTheNewest() {
        join();
        nowNs.set(SECOND_NS);
        tick(300);
        call.read(false);
        for (int second = 2; second <= 30; second++) {
            nowNs.set(second * SECOND_NS);
            tick(300);
        }
        assertThat(call.written()).hasSize(2);
        nowNs.set(34 * SECOND_NS);
        tick(270);
        call.read(true);
        stream.onReady();
        assertThat(call.written()).as("it ticks as often as it should").hasSize(2);
    }
}
