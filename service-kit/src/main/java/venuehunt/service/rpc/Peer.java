package venuehunt.service.rpc;

import io.grpc.Attributes;
import io.grpc.Context;
import io.grpc.Grpc;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerTransportFilter;
import java.net.SocketAddress;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import venuehunt.service.limit.Pace;
import venuehunt.service.limit.Rate;

/**
 * The other end of a connection, of which it is told here when it turns out to be somebody known, and when it shows
 * tokens that cannot be used: to find that out costs more than all else that a message does, so that a connection may
 * bring some.
 */
public final class Peer {
    private static final Attributes.Key<Peer> OF_CONNECTION = Attributes.Key.create("peer");
    private static final Context.Key<Peer> OF_CALL = Context.key("peer");
    /** An app shows one, and logs its player in again. */
    private static final Rate BAD_TOKENS = new Rate(0.1, 3);

    private final @Nullable SocketAddress address;
    private final Strangers strangers;
    private final ConnectionCounts counts;
    private final LongSupplier nowNs;
    private final Pace badTokens;

    Peer(@Nullable SocketAddress address, Strangers strangers, ConnectionCounts counts, LongSupplier nowNs) {
        this.address = address;
        this.strangers = strangers;
        this.counts = counts;
        this.nowNs = nowNs;
        badTokens = new Pace(BAD_TOKENS, nowNs.getAsLong());
    }

    /** Where the call of the handler comes from that is being started on this thread; null outside of a server. */
    public static @Nullable Peer current() {
        return OF_CALL.get();
    }

    /** Where a call comes from; null outside of a server. */
    public static @Nullable Peer of(ServerCall<?, ?> call) {
        return call.getAttributes().get(OF_CONNECTION);
    }

    /** A caller over this connection has shown a good token. Harmless again. */
    public void showedToken() {
        if (address != null) {
            strangers.known(address);
        }
    }

    /** A caller over this connection has shown a token that cannot be used. */
    public void showedBadToken() {
        var _ = badTokens.take(nowNs.getAsLong());
    }

    /**
     * How many nanoseconds it is until a token may be looked at that came over this connection; counted if it is any.
     */
    public long tokenWaitNs() {
        long waitNs = badTokens.waitNs(nowNs.getAsLong());
        if (waitNs > 0) {
            counts.addTokenNotChecked();
        }
        return waitNs;
    }

    /** Gives each connection its peer. */
    static ServerTransportFilter ofConnections(Strangers strangers, ConnectionCounts counts, LongSupplier nowNs) {
        return new ServerTransportFilter() {
            @Override
            public Attributes transportReady(Attributes connection) {
                return connection.toBuilder()
                        .set(OF_CONNECTION,
                                new Peer(connection.get(Grpc.TRANSPORT_ATTR_REMOTE_ADDR), strangers, counts, nowNs))
                        .build();
            }
        };
    }

    /** Lets a handler find the peer when it is started, and costs nothing after that. */
    static ServerInterceptor ofCalls() {
        return new ServerInterceptor() {
            @Override
            public <Q, A> ServerCall.Listener<Q> interceptCall(ServerCall<Q, A> call, Metadata headers,
                    ServerCallHandler<Q, A> next) {
                Context started = Context.current().withValue(OF_CALL, Peer.of(call));
                Context before = started.attach();
                try {
                    return next.startCall(call, headers);
                } finally {
                    started.detach(before);
                }
            }
        };
    }
}
