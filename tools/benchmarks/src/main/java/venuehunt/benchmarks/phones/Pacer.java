package venuehunt.benchmarks.phones;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets phones tick at times of their own, evenly spread, whether or not what came before is answered: who waits in a
 * stall was due in it. Ends when it is closed.
 */
public final class Pacer implements AutoCloseable {
    private final List<Ticking> phones;
    private final long periodNs;
    private final Thread thread;
    private volatile boolean closing;

    private Pacer(List<Ticking> phones, Duration period) {
        this.phones = phones;
        periodNs = period.toNanos();
        thread = Thread.ofPlatform().name("pacer").start(this::run);
    }

    /** Each phone of these groups ticks once in a period. */
    public static Pacer of(List<Group> groups, Duration period) {
        return start(groups.stream().flatMap(group -> group.phones().stream()).toList(), period);
    }

    public static Pacer ofDeaf(List<DeafPhone> phones, Duration period) {
        return start(phones, period);
    }

    private static Pacer start(List<? extends Ticking> phones, Duration period) {
        List<Ticking> mixed = new ArrayList<>(phones);
        Collections.shuffle(mixed, new Random(1)); // phones of a group must not come in a bunch
        return new Pacer(mixed, period);
    }

    /** When the number-th tick of all is due. */
    static long dueNs(long startNs, long number, int phones, long periodNs) {
        return startNs + number / phones * periodNs + number % phones * periodNs / phones;
    }

    private void run() {
        long startNs = System.nanoTime();
        for (long number = 0; !closing; number++) {
            long dueNs = dueNs(startNs, number, phones.size(), periodNs);
            for (long early = dueNs - System.nanoTime(); early > 0; early = dueNs - System.nanoTime()) {
                LockSupport.parkNanos(early);
            }
            phones.get((int) (number % phones.size())).tick(dueNs);
        }
    }

    @Override
    public void close() {
        closing = true;
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
