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
import org.jspecify.annotations.Nullable;

/** The other end of a connection, of which it is told here when it turns out to be somebody known. */
public final class Peer {
    private static final Attributes.Key<Peer> OF_CONNECTION = Attributes.Key.create("peer");
    private static final Context.Key<Peer> OF_CALL = Context.key("peer");

    private final @Nullable SocketAddress address;
    private final Strangers strangers;

    private Peer(@Nullable SocketAddress address, Strangers strangers) {
        this.address = address;
        this.strangers = strangers;
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

    /** Gives each connection its peer. */
    static ServerTransportFilter ofConnections(Strangers strangers) {
        return new ServerTransportFilter() {
            @Override
            public Attributes transportReady(Attributes connection) {
                return connection.toBuilder()
                        .set(OF_CONNECTION, new Peer(connection.get(Grpc.TRANSPORT_ATTR_REMOTE_ADDR), strangers))
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
