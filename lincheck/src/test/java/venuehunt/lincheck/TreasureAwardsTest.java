package venuehunt.lincheck;

import java.util.UUID;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.jetbrains.lincheck.datastructures.ThreadIdGen;
import org.junit.jupiter.api.Test;
import venuehunt.runtime.hunt.Award;
import venuehunt.runtime.hunt.TreasureAwards;

/**
 * Reservations of one treasure from several threads, against a model that counts. Each thread holds at most one, and
 * gives back or confirms its own, as claims do. A player's award is taken in by one thread at a time, as it is by the
 * core: taken in by two at once it is counted a moment after the first of them knows it.
 */
@Param(name = "thread", gen = ThreadIdGen.class)
public class TreasureAwardsTest {
    private static final int CAPACITY = 2;
    private static final int THREADS = 3;
    private static final int MOST_THREADS = 8;

    private final TreasureAwards awards = new TreasureAwards(CAPACITY);
    private final boolean[] holds = new boolean[MOST_THREADS];
    private final int[] confirmed = new int[MOST_THREADS];
    private final int[] learnt = new int[MOST_THREADS];

    @Operation
    public boolean reserve(@Param(name = "thread") int thread) {
        if (holds[thread] || !awards.reserve()) {
            return false;
        }
        holds[thread] = true;
        return true;
    }

    @Operation
    public void release(@Param(name = "thread") int thread) {
        if (holds[thread]) {
            holds[thread] = false;
            awards.release();
        }
    }

    @Operation
    public void confirm(@Param(name = "thread") int thread) {
        if (holds[thread]) {
            holds[thread] = false;
            awards.confirm(award(thread, confirmed[thread]++));
        }
    }

    /** From another node: beyond all reservations. */
    @Operation
    public void learn(@Param(name = "thread") int thread) {
        awards.learn(award(MOST_THREADS + thread, learnt[thread]++));
    }

    @Operation
    public boolean isTaken() {
        return awards.isTaken();
    }

    @Test
    void reservations_stress() {
        new StressOptions().threads(THREADS).actorsPerThread(3).iterations(10).invocationsPerIteration(500)
                .sequentialSpecification(Counting.class).check(TreasureAwardsTest.class);
    }

    @Test
    void reservations_modelChecking() {
        new ModelCheckingOptions().threads(2).actorsPerThread(3).iterations(10).invocationsPerIteration(500)
                .sequentialSpecification(Counting.class).check(TreasureAwardsTest.class);
    }

    private static Award award(int player, int number) {
        return new Award(new UUID(player, number), "p" + player + "-" + number, 1, 1, 1, 10, 0, false);
    }

    /** What is meant, one step after the other. */
    public static class Counting {
        private int committed;
        private int reserved;
        private final boolean[] holds = new boolean[MOST_THREADS];

        public boolean reserve(int thread) {
            if (holds[thread] || committed + reserved >= CAPACITY) {
                return false;
            }
            reserved++;
            holds[thread] = true;
            return true;
        }

        public void release(int thread) {
            if (holds[thread]) {
                holds[thread] = false;
                reserved--;
            }
        }

        public void confirm(int thread) {
            if (holds[thread]) {
                release(thread);
                committed++;
            }
        }

        public void learn(int thread) {
            if (thread >= 0) {
                committed++;
            }
        }

        public boolean isTaken() {
            return committed >= CAPACITY;
        }
    }
}
