package venuehunt.runtime.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GroupCommitTest {
    private static final int GROUP = 8;
    private final FakeLedger ledger = new FakeLedger();
    private final GroupCommit commit = new GroupCommit(ledger, 64, GROUP);

    /** Keeps what it is told, in order. */
    private static final class Heard implements GroupCommit.Listener {
        private final BlockingQueue<Object> news = new LinkedBlockingQueue<>();

        @Override
        public void decided(LedgerAnswer answer) {
            news.add(answer);
        }

        @Override
        public void notCommitted() {
            news.add("not committed");
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
        for (int i = 0; i < 20; i++) {
            all.add(submit(new LedgerClaim(i % 2 == 0 ? "b" : "a", 50 - i, "p" + i, UUID.randomUUID())));
        }
        ledger.letGo();
        for (Heard each : all) {
            assertThat(each.next()).isInstanceOf(LedgerAnswer.Won.class);
        }
        List<List<LedgerClaim>> groups = ledger.groups().subList(1, ledger.groups().size());
        assertThat(groups).extracting(List::size).containsExactly(GROUP, GROUP, 4);
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
        assertThat(commit.submit(claim(65), new Heard())).isFalse();
        ledger.letGo();
    }

    @Test
    void poison_harmsOnlyItself() throws Exception {
        holdWriter();
        List<Heard> neighbours = new ArrayList<>();
        Heard poisoned = new Heard();
        for (int i = 1; i <= GROUP; i++) {
            LedgerClaim claim = claim(i);
            if (i == 4) {
                ledger.poison(claim.claimId());
                assertThat(commit.submit(claim, poisoned)).isTrue();
            } else {
                neighbours.add(submit(claim));
            }
        }
        ledger.letGo();
        assertThat(poisoned.next()).isEqualTo("rejected");
        for (Heard each : neighbours) {
            assertThat(each.next()).isInstanceOf(LedgerAnswer.Won.class);
        }
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
        assertThat(behind.next()).isEqualTo("not committed");
        assertThat(first.next()).isEqualTo("in doubt");
        assertThat(first.next()).isInstanceOf(LedgerAnswer.Won.class);
        assertThat(ledger.awards()).hasSize(1);
    }

    @Test
    void away_nothingIsWritten() throws Exception {
        ledger.goAway();
        assertThat(submit(claim(1)).next()).isEqualTo("not committed");
        ledger.comeBack();
        assertThat(submit(claim(1)).next()).isInstanceOf(LedgerAnswer.Won.class);
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
            public void decided(LedgerAnswer answer) {
                throw new IllegalStateException("a defect of the listener");
            }

            @Override
            public void notCommitted() {
            }

            @Override
            public void rejected() {
            }

            @Override
            public void inDoubt() {
            }
        })).isTrue();
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
        assertThat(commit.submit(claim(99), new Heard())).isFalse();
    }

    /** Whoever was let in is answered, also when the door closes at that very moment. */
    @Test
    void close_whileOthersSubmit() throws Exception {
        for (int round = 0; round < 50; round++) {
            GroupCommit closing = new GroupCommit(ledger, 10_000, GROUP);
            List<Heard> taken = new ArrayList<>();
            int first = 1_000 * (round + 1);
            Thread others = Thread.ofPlatform().start(() -> {
                for (int i = 0; i < 1_000; i++) {
                    Heard heard = new Heard();
                    if (!closing.submit(claim(first + i), heard)) {
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

    /** Occupies the writer with a group of one, so that what follows waits. */
    private void holdWriter() throws InterruptedException {
        ledger.hold();
        submit(claim(0));
        ledger.awaitAsked();
    }

    private Heard submit(LedgerClaim claim) {
        Heard heard = new Heard();
        assertThat(commit.submit(claim, heard)).isTrue();
        return heard;
    }

    private static LedgerClaim claim(int treasureId) {
        return new LedgerClaim("h", treasureId, "p" + treasureId, new UUID(0, treasureId));
    }
}
