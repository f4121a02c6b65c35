package venuehunt.service.rpc;

import io.grpc.netty.shaded.io.netty.channel.Channel;
import io.grpc.netty.shaded.io.netty.channel.ChannelHandlerContext;
import io.grpc.netty.shaded.io.netty.channel.ChannelInboundHandlerAdapter;
import java.net.SocketAddress;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import venuehunt.service.limit.Pace;

/**
 * Stands before a port, where connections are accepted: what is turned away here has cost a system call or two, no
 * handshake and no byte. It cannot be told why, as it would have to be understood first.
 *
 * <p>
 * Connections that come too fast, or while there are as many as may be, are not turned away. They are not accepted for
 * a moment, and wait in the kernel's queue (some 4,000 on Linux) in the order in which they came; those that find it
 * full are tried again by their own kernels, after one, three, seven seconds. So a crowd that comes at once is let in
 * evenly, without one phone having to know of it; and one that comes back after its network was away is let in as the
 * dead connections are found that it has left behind. Only who comes from an address that sends nobody known is closed.
 */
final class ConnectionGate extends ChannelInboundHandlerAdapter {
    private final ConnectionLimits limits;
    private final ConnectionCounts counts;
    private final Strangers strangers;
    private final LongSupplier nowNs;
    private final Pace pace;
    /** Whether it is looked again by itself; as {@code full}, of the port's thread. */
    private boolean looksAgain;
    private boolean full;

    ConnectionGate(ConnectionLimits limits, ConnectionCounts counts, Strangers strangers, LongSupplier nowNs) {
        this.limits = limits;
        this.counts = counts;
        this.strangers = strangers;
        this.nowNs = nowNs;
        pace = new Pace(limits.accepted(), nowNs.getAsLong());
    }

    @Override
    public void channelRead(ChannelHandlerContext port, Object accepted) {
        Channel connection = (Channel) accepted;
        SocketAddress from = connection.remoteAddress();
        long now = nowNs.getAsLong();
        if (!strangers.mayCome(from, now)) {
            counts.addStranger();
            connection.unsafe().closeForcibly();
        } else {
            pace.take(now);
            counts.opened();
            var _ = connection.closeFuture().addListener(_ -> closed(port, from));
            port.fireChannelRead(connection);
        }
        look(port);
    }

    /** Goes on accepting, or does not until there is a reason to look again. On the port's thread. */
    private void look(ChannelHandlerContext port) {
        boolean wasFull = full;
        full = counts.open() >= limits.max();
        if (full && !wasFull) {
            counts.addFull();
        }
        long waitNs = pace.waitNs(nowNs.getAsLong());
        port.channel().config().setAutoRead(!full && waitNs == 0);
        if (!full && waitNs > 0 && !looksAgain) {
            counts.addWait();
            looksAgain = true;
            var _ = port.executor().schedule(() -> {
                looksAgain = false;
                look(port);
            }, waitNs, TimeUnit.NANOSECONDS);
        }
    }

    /** On the connection's thread. Whoever makes the first room has it seen, so that nobody waits for ever. */
    private void closed(ChannelHandlerContext port, @Nullable SocketAddress from) {
        boolean firstRoom = counts.closed() == limits.max() - 1;
        if (from != null) {
            strangers.gone(from);
        }
        if (firstRoom && port.channel().isOpen()) {
            port.executor().execute(() -> look(port));
        }
    }
}
