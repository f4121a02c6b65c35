package venuehunt.runtime.session;

import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Lets any thread copy what one thread writes, and the writer neither wait nor make an object: the count is odd while
 * something is written, and whoever finds that it was odd, or another one after copying, copies again.
 *
 * <p>
 * The fences keep the writes between the two counts, and the reads between the two looks at them. A write is a dozen
 * numbers, twice a second; so one turn is nearly always enough. See H.-J. Boehm, "Can seqlocks get along with
 * programming language memory models?", 2012.
 */
final class WriteMark {
    private final AtomicInteger count = new AtomicInteger();

    /** To be ended, come what may. */
    void begin() {
        count.setOpaque(count.getPlain() + 1);
        VarHandle.storeStoreFence();
    }

    void end() {
        count.setRelease(count.getPlain() + 1);
    }

    /** A copy that no write fell into. */
    <T> T whole(Supplier<T> copy) {
        while (true) {
            int before = count.getAcquire();
            if (before % 2 == 0) {
                T copied = copy.get();
                VarHandle.loadLoadFence();
                if (count.getOpaque() == before) {
                    return copied;
                }
            }
            Thread.onSpinWait();
        }
    }
}
