package venuehunt.runtime.grpc;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets several threads do what concerns one stream, one after the other, without any of them ever waiting: who comes
 * while another is at it leaves the work to that one. Work of one thread is done in its order.
 *
 * <p>
 * {@link #enter} and {@link #leave} are for the thread that has most of it to do, and make no object; for it too, what
 * it could not enter for is to be {@linkplain #leaveBehind left behind}.
 *
 * <p>
 * The order holds because whoever comes to be at it first does all that was left behind, among it what the same thread
 * left a moment ago and the one before has not yet looked for. Nothing stays behind, because work is left before it is
 * asked whether somebody is at it, and who leaves looks again after it has left.
 */
final class OneAtATime {
    private static final Logger log = LoggerFactory.getLogger(OneAtATime.class);

    private final ConcurrentLinkedQueue<Runnable> left = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean taken = new AtomicBoolean();

    /** Whether nobody is at it: then the caller is, until it leaves, and has done what was left behind. */
    boolean enter() {
        if (!take()) {
            return false;
        }
        boolean done = false;
        try {
            doWhatIsLeft();
            done = true;
        } finally {
            if (!done) {
                taken.set(false);
            }
        }
        return true;
    }

    /** The caller's own work is done; does what was left behind meanwhile. */
    void leave() {
        do {
            try {
                doWhatIsLeft();
            } finally {
                taken.set(false);
            }
        } while (!left.isEmpty() && take());
    }

    /** To be done by whoever is at it, or here and now when nobody is. */
    void leaveBehind(Runnable work) {
        left.add(work);
        if (take()) {
            leave();
        }
    }

    private boolean take() {
        return taken.compareAndSet(false, true);
    }

    private void doWhatIsLeft() {
        for (Runnable next = left.poll(); next != null; next = left.poll()) {
            run(next);
        }
    }

    /** What fails must not keep the stream from going on; an error goes to whoever happened to be at it. */
    private static void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            log.error("work for a stream failed", e);
        }
    }
}
