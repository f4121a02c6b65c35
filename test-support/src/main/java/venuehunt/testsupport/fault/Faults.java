package venuehunt.testsupport.fault;

import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What is wrong with the line at present. Whoever waits here goes on as soon as that is over. */
final class Faults {
    private final SplittableRandom random;
    private final Map<Direction, Long> bytesLeft = new EnumMap<>(Direction.class);
    private long delayMs;
    private long jitterMs;
    private long commitDelayMs;
    private boolean blackhole;
    private @Nullable CommitCut commitCut;
    private int commitCutsLeft;
    private long healings;
    private long commits;
    private long cuts;

    Faults(long seed) {
        random = new SplittableRandom(seed);
    }

    synchronized void delay(long ms, long jitter) {
        delayMs = ms;
        jitterMs = jitter;
    }

    synchronized void delayCommits(long ms) {
        commitDelayMs = ms;
    }

    synchronized void blackhole() {
        blackhole = true;
    }

    synchronized void cutAfter(Direction direction, long bytes) {
        bytesLeft.put(direction, bytes);
    }

    synchronized void cutCommits(CommitCut where, int times) {
        commitCut = where;
        commitCutsLeft = times;
    }

    synchronized void heal() {
        delayMs = 0;
        jitterMs = 0;
        commitDelayMs = 0;
        blackhole = false;
        bytesLeft.clear();
        commitCutsLeft = 0;
        healings++;
        notifyAll();
    }

    /** Waits as long as the line makes a piece wait. */
    synchronized void await(boolean commit) throws InterruptedException {
        long waitMs = delayMs + random.nextLong(jitterMs + 1) + (commit ? commitDelayMs : 0);
        long healingsBefore = healings;
        long dueNs = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(waitMs);
        while (waitMs > 0 && healings == healingsBefore) {
            wait(waitMs);
            waitMs = TimeUnit.NANOSECONDS.toMillis(dueNs - System.nanoTime());
        }
        while (blackhole) {
            wait();
        }
    }

    /** How many of these bytes may pass; fewer than all where the connection is to be cut behind them. */
    synchronized int admit(Direction direction, int bytes) {
        Long left = bytesLeft.get(direction);
        if (left == null) {
            return bytes;
        }
        if (bytes <= left) {
            bytesLeft.put(direction, left - bytes);
            return bytes;
        }
        bytesLeft.remove(direction);
        cuts++;
        return left.intValue();
    }

    /** A COMMIT has come. Where to cut its connection; null to let it be. */
    synchronized @Nullable CommitCut commitSeen() {
        commits++;
        if (commitCutsLeft == 0) {
            return null;
        }
        commitCutsLeft--;
        return commitCut;
    }

    synchronized void cutMade() {
        cuts++;
    }

    synchronized long commits() {
        return commits;
    }

    synchronized long cuts() {
        return cuts;
    }
}
