package venuehunt.benchmarks.phones;

import io.grpc.ClientCall;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import java.util.concurrent.TimeUnit;

/**
 * A phone that ticks and never reads, not even that its stream was ended: it gives up when a minute is over, and comes
 * again some seconds later.
 */
public final class DeafPhone extends ClientCall.Listener<byte[]> implements Ticking {
    private static final long PATIENCE_NS = TimeUnit.MINUTES.toNanos(1);
    private static final long AWAY_NS = TimeUnit.SECONDS.toNanos(5);

    private final ManagedChannel connection;
    private final Joiner joiner;
    private ClientCall<byte[], byte[]> call;
    private long joinedNs;
    private boolean away;

    DeafPhone(ManagedChannel connection, Joiner joiner) {
        this.connection = connection;
        this.joiner = joiner;
        call = join();
    }

    private ClientCall<byte[], byte[]> join() {
        ClientCall<byte[], byte[]> joining = Crowd.play(connection);
        joining.start(this, new Metadata());
        joining.sendMessage(joiner.join());
        joinedNs = System.nanoTime();
        away = false;
        return joining;
    }

    @Override
    public void tick(long dueNs) {
        long sinceNs = dueNs - joinedNs;
        if (away) {
            if (sinceNs >= PATIENCE_NS + AWAY_NS) {
                call = join();
            }
        } else if (sinceNs >= PATIENCE_NS) {
            call.cancel("this phone gives up", null);
            away = true;
        } else if (call.isReady()) {
            call.sendMessage(joiner.ticks().next(dueNs));
        }
    }
}
