package venuehunt.runtime;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import venuehunt.runtime.claim.AwardPushes;
import venuehunt.runtime.metrics.PushTimes;

/**
 * The one thread that tells phones what has changed near them, so that who has changed it need not wait. What is one
 * too many to wait is dropped, and counted: the phones' next ticks show it.
 */
final class Pushes implements Executor, AwardPushes, AutoCloseable {
    private final PushTimes times;
    private final LongSupplier nowNs;
    private final ThreadPoolExecutor thread;

    /**
     * @param nowNs
     *            the clock of {@code knownNs} elsewhere
     */
    Pushes(PushTimes times, LongSupplier nowNs) {
        this.times = times;
        this.nowNs = nowNs;
        thread = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(RuntimeConfig.WAITING_PUSHES),
                Thread.ofPlatform().name("pushes").daemon().factory(), this::drop);
    }

    private void drop(Runnable telling, ThreadPoolExecutor by) {
        if (!by.isShutdown()) { // by then there is nobody left to tell
            times.dropped();
        }
    }

    @Override
    public void execute(Runnable telling) {
        thread.execute(telling);
    }

    @Override
    public void push(Runnable telling, long knownNs) {
        thread.execute(() -> {
            telling.run();
            times.told(nowNs.getAsLong() - knownNs);
        });
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
