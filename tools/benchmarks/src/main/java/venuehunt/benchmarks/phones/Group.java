package venuehunt.benchmarks.phones;

import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.netty.shaded.io.netty.channel.EventLoopGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Phones that are counted together. */
public final class Group {
    /** A machine that others use, too, may need it. */
    private static final long PATIENCE_S = 120;

    private final EventLoopGroup loop;
    private final List<LoadPhone> phones = new ArrayList<>();
    private final Tally tally = new Tally();
    private final Set<LoadPhone> broken = ConcurrentHashMap.newKeySet();
    private final CountDownLatch joining;
    private volatile @Nullable Status why;
    private volatile boolean closedLoop;
    private volatile boolean leaving;

    Group(EventLoopGroup loop, int size) {
        this.loop = loop;
        joining = new CountDownLatch(size);
    }

    void join(ManagedChannel connection, Joiner joiner) {
        LoadPhone phone = new LoadPhone(this, Crowd.play(connection), joiner.ticks());
        phones.add(phone);
        phone.join(joiner.join());
    }

    void awaitJoined() throws InterruptedException {
        if (!joining.await(PATIENCE_S, TimeUnit.SECONDS)) {
            throw new IllegalStateException(joining.getCount() + " of " + phones.size()
                    + " phones were not let in: " + why);
        }
    }

    void joined() {
        joining.countDown();
    }

    void answered(long waitNs, int length) {
        tally.answered(waitNs, length);
    }

    boolean isClosedLoop() {
        return closedLoop;
    }

    void broken(LoadPhone phone, Status status) {
        if (!leaving) {
            broken.add(phone);
            why = status;
        }
    }

    void leave() {
        leaving = true;
    }

    List<LoadPhone> phones() {
        return phones;
    }

    /** Each phone ticks as soon as its tick before is answered. */
    public void startClosedLoop() {
        closedLoop = true;
        phones.forEach(phone -> loop.execute(() -> phone.tick(System.nanoTime())));
    }

    /** Lets what is under way be answered. */
    public void stopClosedLoop() throws InterruptedException {
        closedLoop = false;
        awaitQuiet();
    }

    /**
     * Waits until all ticks are answered.
     *
     * @throws IllegalStateException
     *             when one is not, or a phone has lost its stream
     */
    public void awaitQuiet() throws InterruptedException {
        long endNs = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        while (!phones.stream().allMatch(LoadPhone::isQuiet) && broken.isEmpty() && System.nanoTime() < endNs) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        long open = phones.stream().filter(phone -> !phone.isQuiet()).count();
        if (open > 0 || !broken.isEmpty()) {
            throw new IllegalStateException(open + " of " + phones.size() + " phones miss an answer, " + broken.size()
                    + " lost their stream: " + why);
        }
    }

    /** All that were ever heard. */
    public long answers() {
        return phones.stream().mapToLong(LoadPhone::answers).sum();
    }

    /** What was heard since this was asked last. */
    public Heard take() throws InterruptedException, ExecutionException {
        return loop.submit(tally::take).get();
    }
}
