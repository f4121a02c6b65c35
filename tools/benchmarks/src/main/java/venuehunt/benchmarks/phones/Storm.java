package venuehunt.benchmarks.phones;

import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.netty.channel.EventLoopGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.HdrHistogram.Histogram;
import venuehunt.service.rpc.Refusal;

/**
 * Phones that all want in at once, as after a node has died. Who is told when to come again comes then, and up to half
 * of that later; who has lost the connection without a word, as to a server that is full, after a second or two.
 */
public final class Storm {
    private static final long PATIENCE_S = 300;
    private static final long LONGEST_MS = 3_600_000;
    private static final long UNTOLD_MS = 1_000;

    private final EventLoopGroup loop;
    private final List<StormPhone> phones = new ArrayList<>();
    private final CompletableFuture<Admitted> ended = new CompletableFuture<>();
    private final SplittableRandom random = new SplittableRandom(4);
    private final Histogram toldMs = new Histogram(LONGEST_MS, 3);
    private long unheard;
    private int in;
    private volatile long startNs;

    /**
     * How a storm ended: with everybody in.
     *
     * @param phones
     *            how many they were
     * @param tookNs
     *            until the last one was
     * @param toldMs
     *            when those who were sent away were to come again, each time
     * @param unheard
     *            how often a connection was lost without such a word
     */
    public record Admitted(int phones, long tookNs, Histogram toldMs, long unheard) {}

    Storm(EventLoopGroup loop) {
        this.loop = loop;
    }

    void add(ManagedChannel connection, Joiner joiner) {
        phones.add(new StormPhone(this, connection, joiner));
    }

    /**
     * Begins, and waits until all are in.
     *
     * @throws IllegalStateException
     *             when they are not for minutes
     */
    public Admitted breakLoose() throws InterruptedException, ExecutionException {
        startNs = System.nanoTime();
        phones.forEach(phone -> loop.execute(phone::join));
        try {
            return ended.get(PATIENCE_S, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException("not all of " + phones.size() + " phones were let in", e);
        }
    }

    void letIn() {
        in++;
        if (in == phones.size()) {
            ended.complete(new Admitted(in, System.nanoTime() - startNs, toldMs, unheard));
        }
    }

    void sentAway(StormPhone phone, StatusRuntimeException why) {
        OptionalLong told = Refusal.from(why).retryAfterMs();
        if (told.isPresent()) {
            toldMs.recordValue(told.getAsLong());
            comeAgain(phone, told.getAsLong(), told.getAsLong() / 2);
        } else {
            unheard++;
            comeAgain(phone, UNTOLD_MS, UNTOLD_MS);
        }
    }

    private void comeAgain(StormPhone phone, long leastMs, long moreMs) {
        if (!ended.isDone() && !loop.isShuttingDown()) {
            var _ = loop.schedule(phone::join, leastMs + random.nextLong(moreMs + 1), TimeUnit.MILLISECONDS);
        }
    }
}
