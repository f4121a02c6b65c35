package venuehunt.runtime.claim;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import venuehunt.history.HistoryLine;
import venuehunt.runtime.claim.SimLedger.Transaction;
import venuehunt.runtime.claim.SimRules.Whereabouts;
import venuehunt.runtime.claim.core.Claim;
import venuehunt.runtime.claim.core.ClaimEffect;
import venuehunt.runtime.claim.core.ClaimEvent;
import venuehunt.runtime.claim.core.HuntClaims;
import venuehunt.runtime.hunt.ClaimOutcome;
import venuehunt.runtime.hunt.ClaimOutcome.Refused;
import venuehunt.runtime.hunt.ClaimOutcome.Retry;
import venuehunt.runtime.hunt.ClaimReason;

/**
 * A node of a simulation: the real claim core, and before the ledger one writer that behaves as GroupCommit does. A
 * phone is known by the number of its sending.
 */
class SimNode {
    private static final int MAX_WAITING = 2;
    private static final int MAX_GROUP = 3;
    private static final long MS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final Retry FULL = new Retry(ClaimReason.OVERLOADED, WaitingClaims.LEDGER_RETRY_MS);
    private static final Retry AWAY = new Retry(ClaimReason.LEDGER_UNAVAILABLE, WaitingClaims.LEDGER_RETRY_MS);

    private final SimWorld world;
    private final BiConsumer<Long, ClaimOutcome> phones;
    private SimAwards awards;
    private HuntClaims<Long> claims;
    private final ArrayDeque<Entry> waiting = new ArrayDeque<>();
    private final Set<Claim> reserved = new HashSet<>();
    private boolean writing;
    private boolean doubting;
    private boolean paused;
    private boolean up = true;
    private int life;

    SimNode(SimWorld world, BiConsumer<Long, ClaimOutcome> phones) {
        this.world = world;
        this.phones = phones;
        awards = new SimAwards(world.capacities(), List.of());
        claims = new HuntClaims<>(awards);
        passTime();
    }

    final boolean isUp() {
        return up;
    }

    final SimAwards awards() {
        return awards;
    }

    final SimWorld world() {
        return world;
    }

    final void ask(Claim claim, Whereabouts where, long op) {
        ClaimOutcome decided = decided(claim);
        if (decided != null) {
            phones.accept(op, decided);
        } else {
            happened(new ClaimEvent.Asked<>(claim, refusal(claim, where), op));
        }
    }

    final void hearPaused(boolean nowPaused) {
        paused = nowPaused;
    }

    /** What the rules say, by what this node knows. */
    @Nullable
    ClaimOutcome refusal(Claim claim, Whereabouts where) {
        return world.rules().refusal(paused, claim.treasureId(), where);
    }

    /** All that is in memory is gone; what was sent to the ledger goes on there. */
    final void crash() {
        up = false;
        life++;
        if (doubting) {
            world.met("crash in doubt");
        }
        reserved.forEach(each -> world.record(new HistoryLine.Release(world.nowNs(), each.claimId())));
        reserved.clear();
        waiting.clear();
        writing = false;
        doubting = false;
    }

    final void restart() {
        up = true;
        paused = world.rules().paused();
        awards = new SimAwards(world.capacities(), world.ledger().awards());
        world.capacities().keySet().stream().map(world.ledger()::book).filter(book -> book.round() > 1)
                .forEach(awards::correct);
        claims = new HuntClaims<>(awards);
    }

    final int openClaims() {
        return claims.openClaims();
    }

    @Nullable
    ClaimOutcome decided(Claim claim) {
        return claims.decided(claim);
    }

    List<ClaimEffect<Long>> step(ClaimEvent<Long> event) {
        return claims.step(event, world.nowNs());
    }

    private void passTime() {
        world.after(250 * MS, () -> {
            if (up) {
                happened(new ClaimEvent.TimePassed<>());
            }
            passTime();
        });
    }

    final void happened(ClaimEvent<Long> event) {
        recordEnd(event);
        ArrayDeque<ClaimEffect<Long>> toDo = new ArrayDeque<>(step(event));
        for (ClaimEffect<Long> effect = toDo.poll(); effect != null; effect = toDo.poll()) {
            switch (effect) {
                case ClaimEffect.Answer<Long>(List<Long> ops, ClaimOutcome outcome) ->
                    ops.forEach(op -> phones.accept(op, outcome));
                case ClaimEffect.Submit<Long>(Claim claim) -> {
                    world.record(new HistoryLine.Reserve(world.nowNs(), claim.claimId()));
                    reserved.add(claim);
                    toDo.addAll(submit(new Entry(claim, null, world.nowNs())));
                }
                case ClaimEffect.LookUp<Long>(Claim claim, Refused refusal) ->
                    toDo.addAll(submit(new Entry(claim, refusal, world.nowNs())));
            }
        }
        write();
    }

    private List<ClaimEffect<Long>> submit(Entry entry) {
        if (waiting.size() < (entry.refusal() == null ? MAX_WAITING : MAX_WAITING / 2)) {
            waiting.add(entry);
            return List.of();
        }
        ClaimEvent<Long> notTaken = new ClaimEvent.LedgerAway<>(entry.claim(), FULL);
        recordEnd(notTaken);
        return step(notTaken);
    }

    private void recordEnd(ClaimEvent<Long> event) {
        switch (event) {
            case ClaimEvent.Won<Long>(Claim claim, _, _) -> released(claim);
            case ClaimEvent.AlreadyYours<Long>(Claim claim, _, _) -> released(claim);
            case ClaimEvent.Lost<Long>(Claim claim, _) -> released(claim);
            case ClaimEvent.NotWritten<Long>(Claim claim, _) -> released(claim);
            case ClaimEvent.LedgerAway<Long>(Claim claim, _) -> released(claim);
            case ClaimEvent.Asked<Long> _,ClaimEvent.InDoubt<Long> _,ClaimEvent.TimePassed<Long> _ -> {
            }
        }
    }

    private void released(Claim claim) {
        if (reserved.remove(claim)) {
            world.record(new HistoryLine.Release(world.nowNs(), claim.claimId()));
        }
    }

    private void write() {
        if (writing || waiting.isEmpty()) {
            return;
        }
        List<Entry> group = new ArrayList<>();
        while (group.size() < MAX_GROUP && !waiting.isEmpty()) {
            Entry next = waiting.remove();
            if (world.nowNs() - next.sinceNs() > WaitingClaims.MAX_AGE_MS * MS) {
                happened(new ClaimEvent.LedgerAway<>(next.claim(), FULL));
            } else {
                group.add(next);
            }
        }
        if (writing || group.isEmpty()) {
            return;
        }
        writing = true;
        send(group, false, 100 * MS);
    }

    private void send(List<Entry> group, boolean doubted, long retryNs) {
        Transaction transaction = world.ledger().begin(group.stream().map(Entry::toLedger).toList());
        long soonNs = world.random().nextLong(MS, 5 * MS);
        switch (world.faults().next()) {
            case COMMIT -> commit(soonNs, group, transaction, doubted, retryNs);
            case SLOW -> commit(world.random().nextLong(200 * MS, 4_000 * MS), group, transaction, doubted, retryNs);
            case ABORT -> {
                world.after(soonNs, transaction::rollBack);
                later(soonNs, () -> {
                    if (doubted) {
                        doubt(group, retryNs);
                    } else {
                        settle(group, each -> new ClaimEvent.LedgerAway<>(each.claim(), AWAY));
                    }
                });
            }
            case CONTENDED -> {
                transaction.contend();
                commit(soonNs, group, transaction, doubted, retryNs);
            }
            case UNKNOWN_THEN_COMMITTED -> {
                world.after(soonNs, transaction::commit);
                later(soonNs, () -> doubt(group, retryNs));
            }
            case UNKNOWN_THEN_ABORTED -> {
                world.after(soonNs, transaction::rollBack);
                later(soonNs, () -> doubt(group, retryNs));
            }
            case ZOMBIE -> {
                world.after(world.random().nextLong(MS, 3_000 * MS), transaction::commit);
                later(soonNs, () -> doubt(group, retryNs));
            }
        }
    }

    /** The ledger commits whether this node lives or not. */
    private void commit(long delayNs, List<Entry> group, Transaction transaction, boolean doubted, long retryNs) {
        int now = life;
        world.after(delayNs, () -> {
            List<LedgerAnswer> answers = transaction.commit();
            if (life != now) {
                return;
            }
            if (doubted && answers.contains(new LedgerAnswer.Undecided())) {
                doubt(group, retryNs);
            } else {
                settle(group, each -> told(each, answers.get(group.indexOf(each))));
            }
        });
    }

    private ClaimEvent<Long> told(Entry entry, LedgerAnswer answer) {
        if (entry.refusal() != null && answer instanceof LedgerAnswer.Won) {
            world.met("a forbidden claim had won");
        } else if (entry.refusal() != null && answer instanceof LedgerAnswer.Undecided) {
            world.met("a forbidden claim was undecided");
        }
        return entry.news(answer);
    }

    private void doubt(List<Entry> group, long retryNs) {
        doubting = true;
        group.forEach(each -> happened(new ClaimEvent.InDoubt<>(each.claim())));
        List<Entry> behind = new ArrayList<>(waiting);
        waiting.clear();
        behind.forEach(each -> happened(new ClaimEvent.LedgerAway<>(each.claim(), AWAY)));
        later(retryNs, () -> send(group, true, Math.min(retryNs * 2, 1_000 * MS)));
    }

    private void settle(List<Entry> group, Function<Entry, ClaimEvent<Long>> news) {
        group.forEach(each -> happened(news.apply(each)));
        writing = false;
        doubting = false;
        write();
    }

    private void later(long delayNs, Runnable what) {
        int now = life;
        world.after(delayNs, () -> {
            if (life == now) {
                what.run();
            }
        });
    }

    /** A claim on its way to the ledger; with a refusal when it may not win. */
    private record Entry(Claim claim, @Nullable Refused refusal, long sinceNs) {

        LedgerClaim toLedger() {
            return new LedgerClaim(SimWorld.HUNT_ID, claim.treasureId(), claim.round(), claim.playerId(),
                    claim.claimId(), refusal == null);
        }

        ClaimEvent<Long> news(LedgerAnswer answer) {
            return refusal == null
                    ? LedgerNews.of(claim, answer)
                    : LedgerNews.ofForbidden(claim, refusal, answer);
        }
    }
}
