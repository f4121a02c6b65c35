package venuehunt.runtime.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import venuehunt.runtime.hunt.Award;

/** A ledger in memory, with verbs to make it slow, to break it, and to let it be away. */
final class FakeLedger implements Ledger {
    static final long POINTS = 10;
    private final List<List<LedgerClaim>> groups = new ArrayList<>();
    private final List<Award> awards = new ArrayList<>();
    private final Map<Long, Integer> capacities = new HashMap<>();
    private final Set<UUID> poison = new HashSet<>();
    private final Semaphore asked = new Semaphore(0);
    private CountDownLatch gate = new CountDownLatch(0);
    private boolean away;
    private boolean awayAfterBreak;
    private boolean cutOff;
    private boolean full;
    private int groupsUntilAway = Integer.MAX_VALUE;
    private boolean shut;
    private int breaksBeforeCommit;
    private int breaksAfterCommit;
    private int throwsNext;
    private int undecidedNext;

    /** How many players can win this treasure; one unless said. */
    synchronized void capacity(long treasureId, int capacity) {
        capacities.put(treasureId, capacity);
    }

    /** From now on a commit takes until {@link #letGo}. */
    synchronized void hold() {
        gate = new CountDownLatch(1);
    }

    synchronized void letGo() {
        gate.countDown();
    }

    /** Waits until the writer has come with a group since the last time this was called. */
    void awaitAsked() throws InterruptedException {
        if (!asked.tryAcquire(10, TimeUnit.SECONDS)) {
            throw new AssertionError("the ledger was not asked within 10 s");
        }
    }

    synchronized void goAway() {
        away = true;
    }

    /** As soon as it has been asked for so many groups more. */
    synchronized void goAwayAfter(int groups) {
        groupsUntilAway = groups;
    }

    /** Its disk is full. */
    synchronized void fill() {
        full = true;
    }

    /** There is no connection to be had. */
    synchronized void cutOff() {
        cutOff = true;
    }

    /** As soon as the next connection has broken. */
    synchronized void goAwayAfterBreak() {
        awayAfterBreak = true;
    }

    synchronized void comeBack() {
        awayAfterBreak = false;
        cutOff = false;
        full = false;
        groupsUntilAway = Integer.MAX_VALUE;
        away = false;
    }

    /** By its clock and tables nothing is open. */
    synchronized void shut() {
        shut = true;
    }

    /** The connection breaks before the next commits reach the ledger. */
    synchronized void breakBeforeCommit(int times) {
        breaksBeforeCommit = times;
    }

    /** The next groups are committed, and the answers are lost. */
    synchronized void breakAfterCommit(int times) {
        breaksAfterCommit = times;
    }

    /** The claims of the next groups are still another transaction's to decide. */
    synchronized void undecidedNext(int times) {
        undecidedNext = times;
    }

    synchronized void throwNext(int times) {
        throwsNext = times;
    }

    /** Cannot store this claim, nor a group that holds it. */
    synchronized void poison(UUID claimId) {
        poison.add(claimId);
    }

    /** As another node does. */
    synchronized Award awardTo(String playerId, long treasureId, UUID claimId) {
        Award award = new Award(claimId, playerId, treasureId, 1, winners(treasureId).size() + 1, POINTS, 0, false);
        awards.add(award);
        return award;
    }

    synchronized List<List<LedgerClaim>> groups() {
        return List.copyOf(groups);
    }

    synchronized List<Award> awards() {
        return List.copyOf(awards);
    }

    @Override
    public Commit commit(List<LedgerClaim> claims) {
        CountDownLatch wait = begin(claims);
        try {
            wait.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return end(claims);
    }

    private synchronized CountDownLatch begin(List<LedgerClaim> claims) {
        groups.add(List.copyOf(claims));
        asked.release();
        return gate;
    }

    private synchronized Commit end(List<LedgerClaim> claims) {
        if (throwsNext > 0) {
            throwsNext--;
            throw new IllegalStateException("a defect of the ledger");
        }
        if (groupsUntilAway-- == 0) {
            away = true;
        }
        if (full) {
            return new Commit.NotCommitted("full", Commit.Why.FULL);
        }
        if (away) {
            return new Commit.NotCommitted("away");
        }
        if (cutOff) {
            return new Commit.NotCommitted("cut off", Commit.Why.AWAY);
        }
        if (claims.stream().anyMatch(each -> poison.contains(each.claimId()))) {
            return new Commit.Rejected("poison");
        }
        if (breaksBeforeCommit > 0) {
            breaksBeforeCommit--;
            return new Commit.InDoubt("broken, and not committed");
        }
        if (undecidedNext > 0) {
            undecidedNext--;
            return new Commit.Decided(claims.stream().<LedgerAnswer>map(_ -> new LedgerAnswer.Undecided()).toList());
        }
        List<LedgerAnswer> answers = claims.stream().map(this::decide).toList();
        if (breaksAfterCommit > 0) {
            breaksAfterCommit--;
            away |= awayAfterBreak;
            return new Commit.InDoubt("broken, and committed");
        }
        return new Commit.Decided(answers);
    }

    private LedgerAnswer decide(LedgerClaim claim) {
        for (Award award : awards) {
            if (award.claimId().equals(claim.claimId())) {
                boolean same = award.playerId().equals(claim.playerId()) && award.treasureId() == claim.treasureId();
                return same ? new LedgerAnswer.Won(award, balance(claim)) : new LedgerAnswer.ClaimIdReused();
            }
        }
        List<Award> winners = winners(claim.treasureId());
        for (Award award : winners) {
            if (award.playerId().equals(claim.playerId())) {
                return new LedgerAnswer.AlreadyYours(award, balance(claim));
            }
        }
        if (winners.size() >= capacities.getOrDefault(claim.treasureId(), 1)) {
            return new LedgerAnswer.Lost(winners);
        }
        if (shut || !claim.mayWin()) {
            return new LedgerAnswer.NotOpen();
        }
        return new LedgerAnswer.Won(awardTo(claim.playerId(), claim.treasureId(), claim.claimId()), balance(claim));
    }

    private List<Award> winners(long treasureId) {
        return awards.stream().filter(each -> each.treasureId() == treasureId).toList();
    }

    private long balance(LedgerClaim claim) {
        return awards.stream().filter(each -> each.playerId().equals(claim.playerId())).mapToLong(Award::points).sum();
    }

    @Override
    public synchronized Optional<Award> find(String huntId, UUID claimId) {
        return awards.stream().filter(each -> each.claimId().equals(claimId)).findFirst();
    }
}
