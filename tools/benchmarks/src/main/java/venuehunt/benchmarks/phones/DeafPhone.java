package venuehunt.benchmarks.phones;

import io.grpc.ClientCall;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Status;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A phone that ticks and never reads. When its stream is ended it comes again some seconds later. */
public final class DeafPhone extends ClientCall.Listener<byte[]> implements Ticking {
    private static final long AWAY_NS = TimeUnit.SECONDS.toNanos(5);

    private final ManagedChannel connection;
    private final Joiner joiner;
    private ClientCall<byte[], byte[]> call;
    private volatile long endedNs;
    private volatile boolean ended;
    private final AtomicInteger ends = new AtomicInteger();

    DeafPhone(ManagedChannel connection, Joiner joiner) {
        this.connection = connection;
        this.joiner = joiner;
        call = join();
    }

    private ClientCall<byte[], byte[]> join() {
        ClientCall<byte[], byte[]> joining = Crowd.play(connection);
        joining.start(this, new Metadata());
        joining.sendMessage(joiner.join());
        return joining;
    }

    @Override
    public void tick(long dueNs) {
        if (ended) {
            if (dueNs - endedNs >= AWAY_NS) {
                ended = false;
                call = join();
            }
        } else if (call.isReady()) {
            call.sendMessage(joiner.ticks().next(dueNs));
        }
    }

    @Override
    public void onClose(Status status, Metadata trailers) {
        endedNs = System.nanoTime();
        ended = true;
        ends.incrementAndGet();
    }

    /** How often its stream was ended. */
    public int ends() {
        return ends.get();
    }
}
