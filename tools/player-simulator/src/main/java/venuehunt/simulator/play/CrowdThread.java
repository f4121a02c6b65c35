package venuehunt.simulator.play;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import venuehunt.simulator.report.Counter;
import venuehunt.simulator.report.Measurements;

/**
 * The one thread on which everything of a crowd happens: timers, and what the streams bring. So no player needs a lock.
 * Tasks that fail are logged and counted; the others go on.
 */
public final class CrowdThread implements Executor, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CrowdThread.class);

    private final Measurements measurements;
    private final ScheduledThreadPoolExecutor timers = new ScheduledThreadPoolExecutor(1,
            task -> Thread.ofPlatform().name("crowd").daemon().unstarted(task),
            new ThreadPoolExecutor.DiscardPolicy()); // once closed, what the streams still bring is of no interest

    public CrowdThread(Measurements measurements) {
        this.measurements = measurements;
        timers.setRemoveOnCancelPolicy(true);
        timers.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public void execute(Runnable task) {
        timers.execute(() -> guarded(task));
    }

    /** Runs the task after so many nanoseconds; at once for zero and less; never once closed. */
    Future<?> after(long delayNs, Runnable task) {
        return timers.schedule(() -> guarded(task), Math.max(0, delayNs), NANOSECONDS);
    }

    @Override
    public void close() {
        timers.shutdownNow();
    }

    private void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            measurements.count(Counter.SIMULATOR_ERRORS);
            LOG.error("a player's step failed", e);
        }
    }
}
