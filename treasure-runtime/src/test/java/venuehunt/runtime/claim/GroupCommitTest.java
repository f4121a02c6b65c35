package venuehunt.runtime.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.common.primitives.Ints;
import com.google.common.util.concurrent.Uninterruptibles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import venuehunt.runtime.breaker.BreakerRules;
import venuehunt.runtime.breaker.LedgerBreaker;
import venuehunt.runtime.breaker.LedgerHealth.State;
import venuehunt.runtime.hunt.ClaimOutcome.Retry;
import venuehunt.runtime.hunt.ClaimReason;

@Timeout(30)
class GroupCommitTest {
    private static final int GROUP = 32;
    private static final Retry OVERLOADED = new Retry(ClaimReason.OVERLOADED, WaitingClaims.LEDGER_RETRY_MS);
    private static final Retry UNAVAILABLE = new Retry(ClaimReason.LEDGER_UNAVAILABLE, WaitingClaims.LEDGER_RETRY_MS);
    private final FakeLedger ledger = new FakeLedger();
    private final AtomicLong nowNs = new AtomicLong();
    private final Thread tester = Thread.currentThread();
    private final LedgerBreaker breaker = TestBreaker.of(BreakerRules.DEFAULT, nowNs::get);
    private final GroupCommit commit = new GroupCommit(ledger, 64, GROUP, breaker, nowNs::get);

    /** Keeps what it is told, in order. */
    private static class Heard implements GroupCommit.Listener {
        private final BlockingQueue<Object> news = new LinkedBlockingQueue<>();

        @Override
        public void decided(LedgerAnswer answer, long answeredNs) {
            news.add(answer);
        }

        @Override
        public void notCommitted(Retry retry) {
            news.add(retry);
        }

        @Override
        public void rejected() {
            news.add("rejected");
        }

        @Override
        public void inDoubt() {
            news.add("in doubt");
        }

        Object next() throws InterruptedException {
            Object next = news.poll(10, TimeUnit.SECONDS);
            return next == null ? "nothing" : next;
        }
    }

    @AfterEach
    void close() {
        ledger.comeBack();
        ledger.letGo();
        commit.close();
    }

    @Test
    void group_whateverWaitsUpToTheBoundAndInOneOrder() throws Exception {
        holdWriter();
        List<Heard> all = new ArrayList<>();
        for (int i = 0; i < 2 * GROUP - 4; i++) {
            all.add(submit(new LedgerClaim(i % 2 == 0 ? "b" : "a", 99 - i, 1, "p" + i, UUID.randomUUID())));
        }
        ledger.letGo();
        for (Heard each : all) {
            assertThat(each.next()).isInstanceOf(LedgerAnswer.Won.class);
        }
        List<List<LedgerClaim>> groups = ledger.groups().subList(1, ledger.groups().size());
        assertThat(groups).extracting(List::size).containsExactly(GROUP, GROUP - 4);
        assertThat(groups).allSatisfy(group -> assertThat(group)
                .isSortedAccordingTo(Comparator.comparing(LedgerClaim::huntId)
                        .thenComparingLong(LedgerClaim::treasureId)));
    }

    @Test
    void queue_takesAsManyAsItMay() throws Exception {
        holdWriter();
        for (int i = 0; i < 64; i++) {
            submit(claim(i));
        }
        assertThat(commit.submit(claim(65), new Heard())).isEqualTo(OVERLOADED);
        ledger.letGo();
    }

    /** Each of the others is decided by at most three commits. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 5, 17, 28, 29, 31, 32})
    void poison_harmsOnlyItself(int poisoned) throws Exception {
        List<Heard> group = groupOf(poisoned);
        ledger.letGo();
        assertWonBut(group, poisoned);
        assertThat(ledger.groups().stream().skip(1).filter(each -> !each.contains(claim(poisoned))))
                .as("commits").hasSizeLessThanOrEqualTo(3);
        assertThat(ledger.groups()).as("nobody is convicted in company").contains(List.of(claim(poisoned)));
    }

    @Test
    void poison_twice() throws Exception {
        List<Heard> group = groupOf(3, 30);
        ledger.letGo();
        assertWonBut(group, 3, 30);
    }

    @Test
    void poison_andADoubtWhileItIsLookedFor() throws Exception {
        holdWriter(new Heard() {
            @Override
            public void decided(LedgerAnswer answer, long answeredNs) {
                ledger.breakBeforeCommit(1);
            }
        });
        List<Heard> group = submitGroup(GROUP);
        ledger.letGo();
        assertThat(group.getFirst().next()).isEqualTo("in doubt");
        assertThat(group.getFirst().next()).isInstanceOf(LedgerAnswer.Won.class);
        assertThat(group.get(GROUP - 2).next()).isInstanceOf(LedgerAnswer.Won.class);
        assertThat(group.get(GROUP - 1).next()).isEqualTo("rejected");
    }

    /** Whoever was not asked for alone may be as good as any. */
    @Test
    void poison_andTheLedgerGoesAwayWhileItIsLookedFor() throws Exception {
        List<Heard> group = groupOf(3);
        ledger.goAwayAfter(4);
        ledger.letGo();
        for (Heard each : group) {
            assertThat(each.next()).isEqualTo(UNAVAILABLE);
        }
        assertThat(ledger.groups()).as("not asked on").hasSize(5);
    }

    /** A whole group behind the writer, the claims of these treasures such as cannot be stored. */
    private List<Heard> groupOf(int... poisoned) throws InterruptedException {
        holdWriter();
        return submitGroup(poisoned);
    }

    private List<Heard> submitGroup(int... poisoned) {
        for (int each : poisoned) {
            ledger.poison(claim(each).claimId());
        }
        List<Heard> group = new ArrayList<>();
        for (int i = 1; i <= GROUP; i++) {
            group.add(submit(claim(i)));
        }
        return group;
    }

    private static void assertWonBut(List<Heard> group, int... poisoned) throws InterruptedException {
        for (int i = 1; i <= GROUP; i++) {
            if (Ints.contains(poisoned, i)) {
                assertThat(group.get(i - 1).next()).isEqualTo("rejected");
            } else {
                assertThat(group.get(i - 1).next()).isInstanceOf(LedgerAnswer.Won.class);
            }
        }
    }

    @Test
    void lookUps_leaveHalfOfTheQueueToThoseWhoMayWin() throws Exception {
        holdWriter();
        for (int i = 0; i < 32; i++) {
            assertThat(commit.submit(lookUp(i), new Heard())).isNull();
        }
        assertThat(commit.submit(lookUp(32), new Heard())).isEqualTo(OVERLOADED);
        for (int i = 0; i < 32; i++) {
            submit(claim(i));
        }
        ledger.letGo();
    }

    /** A ledger whose disk is full finds what it has. */
    @Test
    void lookUps_areNoProbe() throws Exception {
        open();
        ledger.comeBack();
        int asked = ledger.groups().size();
        nowNs.addAndGet(TimeUnit.MILLISECONDS.toNanos(1_001));
        assertThat(commit.submit(lookUp(1), new Heard())).isEqualTo(slow(500));
        assertThat(ledger.groups()).hasSize(asked);
        assertThat(submit(claim(1)).next()).isInstanceOf(LedgerAnswer.Won.class);
        assertThat(breaker.health().state()).isEqualTo(State.TAKEN);
        assertThat(submit(lookUp(2)).next()).isEqualTo(new LedgerAnswer.NotOpen());
    }

    /** The breaker opens and its time passes while the look-up is on its way from the door to the queue. */
    @Test
    void lookUps_areNoProbeAlsoWhenTheyWereLetIn() throws Exception {
        AtomicBoolean atTheDoor = new AtomicBoolean(true);
        try (GroupCommit late = new GroupCommit(ledger, 64, GROUP, breaker, () -> {
            if (Thread.currentThread().equals(tester) && atTheDoor.getAndSet(false)) {
                breaker.record(LedgerBreaker.Batch.UNREACHABLE, 0);
                nowNs.addAndGet(TimeUnit.MILLISECONDS.toNanos(1_001));
            }
            return nowNs.get();
        })) {
            Heard heard = new Heard();
            assertThat(late.submit(lookUp(1), heard)).isNull();
            assertThat(heard.next()).isEqualTo(new Retry(ClaimReason.LEDGER_UNAVAILABLE, 500));
        }
        assertThat(ledger.groups()).isEmpty();
        assertThat(submit(claim(1)).next()).as("the probe is still to be had").isInstanceOf(LedgerAnswer.Won.class);
    }

    @Test
    void lookUps_thatAreAnsweredMakeUpForNoFailure() throws Exception {
        for (int i = 1; i <= 5; i++) {
            assertThat(breaker.health().state()).as("before failure %d", i).isEqualTo(State.TAKEN);
            ledger.comeBack();
            for (int j = 1; j <= 3; j++) {
                assertThat(submit(lookUp(j)).next()).isEqualTo(new LedgerAnswer.NotOpen());
            }
            ledger.goAway();
            submit(claim(i)).next();
        }
        assertThat(breaker.health().state()).isEqualTo(State.HELD);
    }

    @Test
    void lookUps_thatFailCount() throws Exception {
        ledger.goAway();
        for (int i = 1; i <= 5; i++) {
            submit(lookUp(i)).next();
        }
        assertThat(breaker.health().state()).isEqualTo(State.HELD);
    }

    /** By then the hunt may be paused: to say so before the first transaction has ended could refuse a winner. */
    @Test
    void inDoubt_untilTheTransactionBeforeHasEnded() throws Exception {
        ledger.breakBeforeCommit(1);
        ledger.undecidedNext(2);
        ledger.shut();
        LedgerClaim claim = claim(1);
        Heard heard = submit(claim);
        for (int i = 0; i < 3; i++) {
            assertThat(heard.next()).isEqualTo("in doubt");
        }
        assertThat(heard.next()).isEqualTo(new LedgerAnswer.NotOpen());
    }

    @Test
    void undecided_ofOneThatWasNotInDoubtHereIsToldAtOnce() throws Exception {
        ledger.undecidedNext(1);
        assertThat(submit(claim(1)).next()).isEqualTo(new LedgerAnswer.Undecided());
        assertThat(submit(claim(2)).next()).isInstanceOf(LedgerAnswer.Won.class);
    }

    @Test
    void inDoubt_untilTheLedgerAnswers() throws Exception {
        ledger.breakAfterCommit(1);
        Heard first = submit(claim(1));
        assertThat(first.next()).isEqualTo("in doubt");
        assertThat(first.next()).isInstanceOf(LedgerAnswer.Won.class);
        assertThat(ledger.awards()).hasSize(1);
    }

    @Test
    void inDoubt_isNotEndedByALedgerThatIsAway() throws Exception {
        ledger.breakAfterCommit(1);
        ledger.hold();
        Heard first = submit(claim(1));
        ledger.awaitAsked();
        ledger.letGo();
        assertThat(first.next()).isEqualTo("in doubt");
        ledger.goAway();
        for (int i = 0; i < 3; i++) {
            assertThat(first.next()).as("answer %d while away", i).isEqualTo("in doubt");
        }
        ledger.comeBack();
        Object next = first.next();
        while (next.equals("in doubt")) {
            next = first.next();
        }
        assertThat(next).isInstanceOf(LedgerAnswer.Won.class);
    }

    @Test
    void inDoubt_turnsAwayWhatWaitsBehind() throws Exception {
        ledger.breakBeforeCommit(1);
        ledger.hold();
        Heard first = submit(claim(1));
        ledger.awaitAsked();
        Heard behind = submit(claim(2));
        ledger.letGo();
        assertThat(behind.next()).isEqualTo(UNAVAILABLE);
        assertThat(first.next()).isEqualTo("in doubt");
        assertThat(first.next()).isInstanceOf(LedgerAnswer.Won.class);
        assertThat(ledger.awards()).hasSize(1);
    }

    @Test
    void away_nothingIsWritten() throws Exception {
        ledger.goAway();
        assertThat(submit(claim(1)).next()).isEqualTo(UNAVAILABLE);
        ledger.comeBack();
        assertThat(submit(claim(1)).next()).isInstanceOf(LedgerAnswer.Won.class);
    }

    @Test
    void full_saidSoAndByTheBreakerToo() throws Exception {
        ledger.fill();
        for (int i = 1; i < 5; i++) {
            assertThat(submit(claim(i)).next()).isEqualTo(
                    new Retry(ClaimReason.LEDGER_FULL, GroupCommit.FULL_RETRY_MS));
        }
        assertThat(submit(claim(5)).next()).isEqualTo(new Retry(ClaimReason.LEDGER_FULL, 1_500));
        assertThat(commit.submit(claim(6), new Heard())).isEqualTo(new Retry(ClaimReason.LEDGER_FULL, 1_500));
    }

    @Test
    void aDefectOfTheLedger_isInDoubtAndDoesNotStopTheWriter() throws Exception {
        ledger.throwNext(1);
        Heard first = submit(claim(1));
        assertThat(first.next()).isEqualTo("in doubt");
        assertThat(first.next()).isInstanceOf(LedgerAnswer.Won.class);
        assertThat(submit(claim(2)).next()).isInstanceOf(LedgerAnswer.Won.class);
    }

    @Test
    void aListenerThatFails_doesNotStopTheWriter() throws Exception {
        assertThat(commit.submit(claim(1), new GroupCommit.Listener() {
            @Override
            public void decided(LedgerAnswer answer, long answeredNs) {
                throw new IllegalStateException("a defect of the listener");
            }

            @Override
            public void notCommitted(Retry retry) {
            }

            @Override
            public void rejected() {
            }

            @Override
            public void inDoubt() {
            }
        })).isNull();
        assertThat(submit(claim(2)).next()).isInstanceOf(LedgerAnswer.Won.class);
    }

    @Test
    void close_decidesWhatWasTaken() throws Exception {
        holdWriter();
        List<Heard> taken = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            taken.add(submit(claim(i)));
        }
        Thread closer = Thread.ofPlatform().start(commit::close);
        ledger.letGo();
        closer.join();
        for (Heard each : taken) {
            assertThat(each.news.poll()).isInstanceOf(LedgerAnswer.Won.class);
        }
        assertThat(commit.submit(claim(99), new Heard())).isEqualTo(OVERLOADED);
    }

    /** Whoever was let in is answered, also when the door closes at that very moment. */
    @Test
    void close_whileOthersSubmit() throws Exception {
        for (int round = 0; round < 50; round++) {
            GroupCommit closing = new GroupCommit(ledger, 10_000, GROUP, breaker, nowNs::get);
            List<Heard> taken = new ArrayList<>();
            int first = 1_000 * (round + 1);
            Thread others = Thread.ofPlatform().start(() -> {
                for (int i = 0; i < 1_000; i++) {
                    Heard heard = new Heard();
                    if (closing.submit(claim(first + i), heard) != null) {
                        return;
                    }
                    taken.add(heard);
                }
            });
            closing.close();
            others.join();
            for (Heard each : taken) {
                assertThat(each.news.poll()).as("round %d", round).isInstanceOf(LedgerAnswer.Won.class);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"199, true", "200, true", "201, false"})
    void age_beyondIt_takesNoPlaceInAGroup(long ageMs, boolean taken) throws Exception {
        holdWriter();
        Heard old = submit(claim(1));
        nowNs.addAndGet(TimeUnit.MILLISECONDS.toNanos(ageMs));
        Heard young = submit(claim(2));
        ledger.letGo();
        if (taken) {
            assertThat(old.next()).isInstanceOf(LedgerAnswer.Won.class);
        } else {
            assertThat(old.next()).isEqualTo(OVERLOADED);
        }
        assertThat(young.next()).isInstanceOf(LedgerAnswer.Won.class);
        assertThat(ledger.groups().getLast()).hasSize(taken ? 2 : 1);
    }

    @Test
    void open_refusedAtOnceAndTheLedgerIsNotAsked() throws Exception {
        open();
        int asked = ledger.groups().size();
        long startNs = System.nanoTime();
        for (int i = 0; i < 10_000; i++) {
            assertThat(commit.submit(claim(100 + i), new Heard())).isEqualTo(slow(1_500));
        }
        assertThat(System.nanoTime() - startNs).as("10,000 refusals").isLessThan(TimeUnit.SECONDS.toNanos(5));
        assertThat(ledger.groups()).hasSize(asked);
        assertThat(ledger.awards()).isEmpty();
        assertThat(breaker.health().refusals()).isGreaterThanOrEqualTo(10_000);
    }

    @Test
    void unreachable_opensAtOnce() throws Exception {
        ledger.cutOff();
        assertThat(submit(claim(1)).next()).isEqualTo(new Retry(ClaimReason.LEDGER_UNAVAILABLE, 1_500));
        assertThat(breaker.health().state()).isEqualTo(State.HELD);
    }

    @Test
    void open_whatWaitsIsTurnedAway() throws Exception {
        ledger.goAway();
        holdWriter();
        Heard waiting = submit(claim(1));
        nowNs.addAndGet(TimeUnit.SECONDS.toNanos(1));
        Heard fresh = submit(claim(2));
        ledger.letGo();
        assertThat(waiting.next()).as("too old besides").isEqualTo(OVERLOADED);
        assertThat(fresh.next()).isEqualTo(slow(1_500));
        assertThat(ledger.groups()).hasSize(1);
    }

    @Test
    void probe_atMostEightAndTheOthersStayOutside() throws Exception {
        open();
        ledger.comeBack();
        nowNs.addAndGet(TimeUnit.MILLISECONDS.toNanos(1_001));
        ledger.hold();
        Heard probe = submit(claim(1));
        await().until(() -> breaker.health().state() == State.PROBING);
        assertThat(commit.submit(claim(2), new Heard())).as("while the probe is out").isEqualTo(slow(500));
        ledger.letGo();
        assertThat(probe.next()).isInstanceOf(LedgerAnswer.Won.class);
        assertThat(breaker.health().state()).isEqualTo(State.TAKEN);
        assertThat(submit(claim(2)).next()).isInstanceOf(LedgerAnswer.Won.class);
    }

    /** Nine wait when the open time is over. The writer stands still when it has taken the first of them. */
    @Test
    void probe_isEightOfNineThatWait() throws Exception {
        open();
        ledger.comeBack();
        int before = ledger.groups().size();
        CountDownLatch gathering = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        nowNs.addAndGet(TimeUnit.MILLISECONDS.toNanos(1_001));
        try (GroupCommit still = new GroupCommit(ledger, 64, GROUP, breaker, () -> {
            if (!Thread.currentThread().equals(tester) && gathering.getCount() > 0) {
                gathering.countDown();
                Uninterruptibles.awaitUninterruptibly(goOn);
            }
            return nowNs.get();
        })) {
            List<Heard> all = new ArrayList<>();
            for (int i = 1; i <= LedgerBreaker.PROBE + 1; i++) {
                Heard heard = new Heard();
                assertThat(still.submit(claim(i), heard)).as("claim %d", i).isNull();
                gathering.await();
                all.add(heard);
            }
            assertThat(still.submit(claim(99), new Heard())).as("one too many").isEqualTo(slow(500));
            goOn.countDown();
            for (Heard each : all) {
                assertThat(each.next()).isInstanceOf(LedgerAnswer.Won.class);
            }
        }
        assertThat(ledger.groups().get(before)).hasSize(LedgerBreaker.PROBE);
    }

    /** Three of six: what nobody knows is no success. */
    @Test
    void inDoubt_countsAsFailed() throws Exception {
        for (int i = 1; i <= 3; i++) {
            submit(claim(i)).next();
        }
        ledger.breakAfterCommit(3);
        Heard doubtful = submit(claim(4));
        for (int i = 1; i <= 3; i++) {
            assertThat(doubtful.next()).isEqualTo("in doubt");
        }
        assertThat(breaker.health().state()).isEqualTo(State.HELD);
        assertThat(doubtful.next()).isInstanceOf(LedgerAnswer.Won.class);
        assertThat(breaker.health().state()).as("asked on while held, and no probe").isEqualTo(State.HELD);
    }

    /** Nine claims come at once when the open time is over: at no moment more than eight go to the ledger together. */
    @Test
    void probe_isSmallAlsoWhenManyCome() throws Exception {
        for (int round = 1; round <= 20; round++) {
            open();
            ledger.comeBack();
            int before = ledger.groups().size();
            nowNs.addAndGet(TimeUnit.MILLISECONDS.toNanos(1_001));
            for (int i = 0; i < 40; i++) {
                commit.submit(claim(1_000 * round + i), new Heard());
            }
            await().until(() -> breaker.health().state() == State.TAKEN);
            assertThat(ledger.groups().get(before).size()).isBetween(1, LedgerBreaker.PROBE);
        }
    }

    @Test
    void probe_thatFails_isTurnedAwayAndTheTimeDoubles() throws Exception {
        open();
        nowNs.addAndGet(TimeUnit.MILLISECONDS.toNanos(1_001));
        assertThat(submit(claim(1)).next()).isEqualTo(slow(2_500));
        assertThat(commit.submit(claim(1), new Heard())).isEqualTo(slow(2_500));
    }

    @Test
    void inDoubt_isResolvedWhileOpen() throws Exception {
        ledger.breakAfterCommit(1);
        ledger.hold();
        Heard first = submit(claim(1));
        ledger.awaitAsked();
        ledger.goAwayAfterBreak();
        nowNs.addAndGet(TimeUnit.SECONDS.toNanos(1));
        ledger.letGo();
        assertThat(first.next()).isEqualTo("in doubt");
        assertThat(breaker.health().state()).isEqualTo(State.HELD);
        assertThat(first.next()).as("asked again, breaker or not").isEqualTo("in doubt");
        assertThat(commit.submit(claim(2), new Heard())).isEqualTo(slow(1_500));
        nowNs.addAndGet(TimeUnit.SECONDS.toNanos(5));
        assertThat(commit.submit(claim(2), new Heard())).as("no probe behind a doubt").isEqualTo(UNAVAILABLE);
        ledger.comeBack();
        Object next = first.next();
        while (next.equals("in doubt")) {
            next = first.next();
        }
        assertThat(next).isInstanceOf(LedgerAnswer.Won.class);
        assertThat(submit(claim(2)).next()).isInstanceOf(LedgerAnswer.Won.class);
        assertThat(breaker.health().state()).isEqualTo(State.TAKEN);
    }

    /** The clock stands still: the open time never ends, and the doubt does. */
    @Test
    void inDoubt_isResolvedWithoutWaitingForTheBreaker() throws Exception {
        ledger.breakAfterCommit(1);
        ledger.hold();
        Heard first = submit(claim(1));
        ledger.awaitAsked();
        nowNs.addAndGet(TimeUnit.SECONDS.toNanos(1));
        ledger.letGo();
        assertThat(first.next()).isEqualTo("in doubt");
        assertThat(first.next()).isInstanceOf(LedgerAnswer.Won.class);
        assertThat(breaker.health().state()).isEqualTo(State.HELD);
    }

    /** Opens the breaker by five groups that fail; the ledger stays away. */
    private void open() throws InterruptedException {
        ledger.goAway();
        while (breaker.health().state() == State.TAKEN) {
            submit(claim(0)).next();
        }
    }

    private static Retry slow(long retryMs) {
        return new Retry(ClaimReason.LEDGER_SLOW, retryMs);
    }

    /** Occupies the writer with a group of one, so that what follows waits. */
    private void holdWriter() throws InterruptedException {
        holdWriter(new Heard());
    }

    private void holdWriter(Heard first) throws InterruptedException {
        ledger.hold();
        assertThat(commit.submit(claim(0), first)).isNull();
        ledger.awaitAsked();
    }

    private Heard submit(LedgerClaim claim) {
        Heard heard = new Heard();
        assertThat(commit.submit(claim, heard)).isNull();
        return heard;
    }

    private static LedgerClaim lookUp(int treasureId) {
        return new LedgerClaim("h", treasureId, 1, "q" + treasureId, new UUID(1, treasureId), false);
    }

    private static LedgerClaim claim(int treasureId) {
        return new LedgerClaim("h", treasureId, 1, "p" + treasureId, new UUID(0, treasureId));
    }
}
