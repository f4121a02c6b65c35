package venuehunt.benchmarks.claims;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import venuehunt.benchmarks.figures.Times;

/**
 * What comes at times of its own, whether or not what came before is done. Each counts from the moment when it was due,
 * so that a stall is felt by all who would have come meanwhile.
 */
final class OpenLoop {
    private static final long PATIENCE_S = 60;

    private final int perSecond;
    private final double[] tookNs;
    private final CountDownLatch open;

    OpenLoop(int perSecond, int count) {
        this.perSecond = perSecond;
        tookNs = new double[count];
        open = new CountDownLatch(count);
    }

    @FunctionalInterface
    interface Arrival {
        /** Must call {@code done} once, from any thread. */
        void come(int number, Runnable done);
    }

    /** How long each took. */
    Times run(Arrival arrival) throws InterruptedException {
        long startNs = System.nanoTime();
        for (int i = 0; i < tookNs.length; i++) {
            int number = i;
            long dueNs = startNs + i * TimeUnit.SECONDS.toNanos(1) / perSecond;
            for (long early = dueNs - System.nanoTime(); early > 0; early = dueNs - System.nanoTime()) {
                LockSupport.parkNanos(early);
            }
            arrival.come(number, () -> {
                tookNs[number] = System.nanoTime() - dueNs;
                open.countDown();
            });
        }
        if (!open.await(PATIENCE_S, TimeUnit.SECONDS)) {
            throw new IllegalStateException(open.getCount() + " of " + tookNs.length + " were not done in "
                    + PATIENCE_S + " s");
        }
        return Times.of(tookNs);
    }
}
