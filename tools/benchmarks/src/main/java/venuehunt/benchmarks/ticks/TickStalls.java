package venuehunt.benchmarks.ticks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import venuehunt.runtime.session.PlayerSession;

/**
 * Whether ticks, and what phones are told of them, notice that treasures are moved under the players' feet: the slowest
 * tick of a thousand, and of all, in the dense field with the usual sight, while nothing moves and while another thread
 * moves 200 treasures a second.
 */
public final class TickStalls {
    private static final int IN_REACH = 31;
    private static final double SIGHT_METRES = 30;
    private static final long MOVE_EVERY_NS = 5_000_000;
    private static final double SHARE = 0.999;

    private final Meadows meadows = new Meadows(IN_REACH, SIGHT_METRES);
    private final Players[] players = meadows.players();
    private final SplittableRandom random = new SplittableRandom(7);
    private volatile boolean moving;

    /**
     * Measures.
     *
     * @param rounds
     *            which take turns, after one of each that does not count
     * @param ticks
     *            in a round
     */
    public static Rounds measure(int rounds, int ticks) throws InterruptedException {
        TickStalls stalls = new TickStalls();
        List<Round> still = new ArrayList<>();
        List<Round> moved = new ArrayList<>();
        for (int round = -1; round < rounds; round++) {
            Round plain = stalls.round(ticks);
            stalls.moving = true;
            Thread mover = Thread.ofPlatform().name("mover").daemon().start(stalls::move);
            Round beside = stalls.round(ticks);
            stalls.moving = false;
            mover.join();
            if (round >= 0) {
                still.add(plain);
                moved.add(beside);
            }
        }
        return new Rounds(Slowest.of(still), Slowest.of(moved));
    }

    public record Rounds(Slowest still, Slowest moved) {}

    /**
     * Of all rounds of one way.
     *
     * @param p999Ns
     *            of each round, in order. Read, never compared
     * @param longestNs
     *            of all ticks
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Slowest(double[] p999Ns, double longestNs) {
        private static Slowest of(List<Round> rounds) {
            return new Slowest(rounds.stream().mapToDouble(Round::p999Ns).sorted().toArray(),
                    rounds.stream().mapToDouble(Round::longestNs).max().orElseThrow());
        }
    }

    private record Round(double p999Ns, double longestNs) {}

    private Round round(int ticks) {
        long[] took = new long[ticks];
        for (int i = 0; i < ticks; i++) {
            Players venue = players[meadows.next()];
            long start = System.nanoTime();
            PlayerSession session = venue.tick();
            if (session.hasNews()) {
                session.takeNews();
            }
            took[i] = System.nanoTime() - start;
        }
        Arrays.sort(took);
        return new Round(took[(int) (SHARE * (ticks - 1))], took[ticks - 1]);
    }

    private void move() {
        for (long due = System.nanoTime(); moving; due += MOVE_EVERY_NS) {
            meadows.meadow(random.nextInt(Meadows.VENUES)).move(1 + random.nextInt(meadows.count()), random);
            for (long early = due - System.nanoTime(); moving && early > 0; early = due - System.nanoTime()) {
                LockSupport.parkNanos(early);
            }
        }
    }
}
