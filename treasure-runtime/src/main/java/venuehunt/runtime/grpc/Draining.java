package venuehunt.runtime.grpc;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import venuehunt.service.rpc.Refusal;

/**
 * The end of a node, as its phones hear of it. Once it has begun no call is taken any more, and the streams that are
 * open end, each with a time of its own to come again: a node's players are not to fall upon the next one together.
 */
public final class Draining implements ServerInterceptor {
    private static final long SPREAD_MS = 3_000;
    private static final Logger log = LoggerFactory.getLogger(Draining.class);

    private final DoubleSupplier random;
    private final Set<PlayStream> open = ConcurrentHashMap.newKeySet();
    private volatile boolean begun;

    /**
     * @param random
     *            from 0 to below 1; for any thread
     */
    public Draining(DoubleSupplier random) {
        this.random = random;
    }

    /** From here on. Harmless twice. */
    public void begin() {
        begun = true;
        open.forEach(this::end);
    }

    /** A stream that came while it began was let through, and has perhaps not been seen by who ended the others. */
    void opened(PlayStream stream) {
        open.add(stream);
        if (begun) {
            end(stream);
        }
    }

    void gone(PlayStream stream) {
        open.remove(stream);
    }

    /** One that fails must not keep those behind it from being told. */
    private void end(PlayStream stream) {
        try {
            stream.drained(refusal());
        } catch (RuntimeException e) {
            log.error("telling a stream that the node stops failed", e);
        }
    }

    private Refusal refusal() {
        return Refusal.unavailable("NODE_DRAINING", "this node stops",
                Duration.ofMillis((long) (random.getAsDouble() * (SPREAD_MS + 1))));
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(ServerCall<Q, A> call, Metadata headers,
            ServerCallHandler<Q, A> next) {
        if (begun) {
            throw refusal().toException();
        }
        return next.startCall(call, headers);
    }
}
