package venuehunt.runtime.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import venuehunt.history.HistoryLine;
import venuehunt.runtime.claim.SimRules.Whereabouts;
import venuehunt.runtime.claim.core.Claim;
import venuehunt.runtime.hunt.ClaimOutcome;
import venuehunt.runtime.hunt.TreasureAwards;

/**
 * Two nodes, one ledger and some players, all from a seed: while things break, and then for as long again while nothing
 * does. What everybody saw is the history.
 */
class SimWorld {
    static final String HUNT_ID = "hunt";
    private static final int NODES = 2;
    private static final long S = TimeUnit.SECONDS.toNanos(1);
    private static final long HEAL_NS = 8 * S;
    private static final long LAST_CLAIM_NS = HEAL_NS + 7 * S;
    private static final long END_NS = LAST_CLAIM_NS + 13 * S;
    /** Its treasures are claimed only once nothing breaks any more. */
    private static final long FIRST_LATE_TREASURE = 100;

    private final SimClock clock = new SimClock();
    private final RandomGenerator random;
    /** Of its own, so that a seed without staff is what it was before there were any. */
    private final RandomGenerator staff;
    private final SimFaults faults;
    private final Map<Long, Integer> capacities = new HashMap<>();
    private final int treasures;
    private final int players;
    private final List<SimNode> nodes = new ArrayList<>();
    private final List<SimPhone> bySending = new ArrayList<>();
    private final Map<Long, Integer> delivered = new HashMap<>();
    private final List<HistoryLine> history = new ArrayList<>();
    private final Set<String> met = new TreeSet<>();
    private final SimRules rules;
    private final SimLedger ledger;

    SimWorld(long seed) {
        random = new SplittableRandom(seed);
        staff = new SplittableRandom(-seed);
        faults = new SimFaults(random);
        treasures = random.nextInt(1, 5);
        for (long treasure = 1; treasure <= treasures; treasure++) {
            capacities.put(treasure, random.nextBoolean() ? 1 : random.nextInt(2, 4));
            capacities.put(FIRST_LATE_TREASURE + treasure, random.nextInt(1, 8));
        }
        capacities.forEach((treasure, capacity) -> record(new HistoryLine.Treasure(treasure, capacity)));
        players = random.nextInt(2, 8);
        rules = new SimRules(this);
        ledger = newLedger();
    }

    /** Lets it happen, and tells what did. */
    final List<HistoryLine> run() {
        for (int i = 0; i < NODES; i++) {
            nodes.add(newNode());
            scheduleCrash(i);
        }
        rules.begin();
        for (int i = 0; i < players; i++) {
            newPhone("p" + i);
        }
        if (staff.nextBoolean()) {
            new SimStaff(this, staff);
        }
        clock.runUntil(HEAL_NS);
        faults.heal();
        record(new HistoryLine.Heal(nowNs()));
        history.addAll(ledger.dump("heal"));
        clock.runUntil(END_NS);
        for (SimNode node : nodes) {
            record(new HistoryLine.Gauge("open claims", node.openClaims(), 0));
        }
        history.addAll(ledger.tables());
        return history;
    }

    SimLedger newLedger() {
        return new SimLedger(clock, capacities, rules);
    }

    SimNode newNode() {
        return new SimNode(this, this::hear);
    }

    SimPhone newPhone(String playerId) {
        return new SimPhone(this, playerId);
    }

    final void hear(long op, ClaimOutcome outcome) {
        after(random.nextLong(S / 1_000, S / 50), () -> bySending.get((int) op).hear(op, outcome));
    }

    private void scheduleCrash(int node) {
        after(random.nextLong(S / 2, 5 * S), () -> {
            if (faults.crashes()) {
                crash(node);
                after(random.nextLong(S / 10, S), () -> {
                    nodes.get(node).restart();
                    scheduleCrash(node);
                });
            }
        });
    }

    private void crash(int node) {
        nodes.get(node).crash();
        List.copyOf(delivered.entrySet()).stream().filter(each -> each.getValue() == node).forEach(each -> {
            long op = each.getKey();
            delivered.remove(op);
            after(S / 10, () -> bySending.get((int) op).broken(op, "BROKEN"));
        });
    }

    final void deliver(int node, Claim claim, Whereabouts where, long op) {
        if (nodes.get(node).isUp()) {
            delivered.put(op, node);
            nodes.get(node).ask(claim, where, op);
        }
    }

    /** Something that a seed is to come across: it is counted, and no part of the history. */
    final void met(String what) {
        met.add(what);
    }

    final Set<String> met() {
        return met;
    }

    final long sending(SimPhone phone) {
        bySending.add(phone);
        return bySending.size() - 1L;
    }

    final void record(HistoryLine line) {
        history.add(line);
    }

    final void after(long delayNs, Runnable what) {
        clock.after(delayNs, what);
    }

    final SimClock clock() {
        return clock;
    }

    final long nowNs() {
        return clock.nowNs();
    }

    final RandomGenerator random() {
        return random;
    }

    final SimFaults faults() {
        return faults;
    }

    final SimLedger ledger() {
        return ledger;
    }

    final Map<Long, Integer> capacities() {
        return capacities;
    }

    final int nodes() {
        return NODES;
    }

    final SimNode node(int number) {
        return nodes.get(number);
    }

    final SimRules rules() {
        return rules;
    }

    final List<Long> earlyTreasures() {
        return LongStream.rangeClosed(1, treasures).boxed().toList();
    }

    final boolean mayClaim() {
        return nowNs() < LAST_CLAIM_NS;
    }

    final boolean isHealed() {
        return nowNs() >= HEAL_NS;
    }

    /** Which round a phone of that node sees a treasure in; the node's screens outlive its crash. */
    final int roundShown(int node, long treasureId) {
        TreasureAwards awards = nodes.get(node).awards().of(treasureId);
        return awards == null ? 1 : awards.round();
    }

    final void heardOfCorrection(int node, long treasureId) {
        if (nodes.get(node).isUp()) {
            nodes.get(node).awards().correct(ledger.book(treasureId));
        }
    }

    final long anyTreasure() {
        long treasure = random.nextLong(1, treasures + 1);
        return isHealed() ? FIRST_LATE_TREASURE + treasure : treasure;
    }
}
