package venuehunt.runtime.grpc;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets several threads do what concerns one stream, one after the other, without any of them ever waiting: who comes
 * while another is at it leaves the work to that one. Work of one thread is done in its order.
 *
 * <p>
 * {@link #enter} and {@link #leave} are for the thread that has most of it to do, and make no object; for it too, what
 * it could not enter for is to be {@linkplain #leaveBehind left behind}.
 */
final class OneAtATime {
    private static final Logger log = LoggerFactory.getLogger(OneAtATime.class);

    private final ConcurrentLinkedQueue<Runnable> left = new ConcurrentLinkedQueue<>();
    /** What is being done and what is left behind. */
    private final AtomicInteger undone = new AtomicInteger();

    /** Whether nobody is at it: then the caller is, until it leaves. */
    boolean enter() {
        return undone.compareAndSet(0, 1);
    }

    /** The caller's own work is done; does what was left behind meanwhile. */
    void leave() {
        while (undone.decrementAndGet() > 0) {
            Runnable next = left.poll();
            if (next == null) {
                throw new IllegalStateException("work was counted that nobody left behind");
            }
            run(next);
        }
    }

    /** What fails must not keep the stream from going on. */
    private static void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            log.error("work for a stream failed", e);
        }
    }

    /** To be done by whoever is at it, or here and now when nobody is. */
    void leaveBehind(Runnable work) {
        left.add(work);
        if (undone.getAndIncrement() == 0) {
            // Nobody is at it: this call is, and its own work is the first of those left behind.
            Runnable first = left.poll();
            if (first == null) {
                throw new IllegalStateException("somebody took work while nobody was at it");
            }
            run(first);
            leave();
        }
    }
}
