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
 * Connections that come too fast are not turned away. They are not accepted for a moment, and wait in the kernel's
 * queue (some 4,000 on Linux) in the order in which they came; those that find it full are tried again by their own
 * kernels, after one, three, seven seconds. So a crowd that comes at once is let in evenly, without one phone having to
 * know of it. One too many for the node, or from an address that sends nobody known, is closed.
 */
final class ConnectionGate extends ChannelInboundHandlerAdapter {
    private final ConnectionLimits limits;
    private final ConnectionCounts counts;
    private final Strangers strangers;
    private final LongSupplier nowNs;
    private final Pace pace;

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
        if (counts.open() >= limits.max()) {
            counts.addTooMany();
            connection.unsafe().closeForcibly();
        } else if (!strangers.mayCome(from, now)) {
            counts.addStranger();
            connection.unsafe().closeForcibly();
        } else {
            pace.take(now);
            counts.opened();
            var _ = connection.closeFuture().addListener(_ -> closed(from));
            port.fireChannelRead(connection);
        }
        if (pace.waitNs(now) > 0) {
            counts.addWait();
            port.channel().config().setAutoRead(false);
            acceptLater(port, pace.waitNs(now));
        }
    }

    private void acceptLater(ChannelHandlerContext port, long inNs) {
        var _ = port.executor().schedule(() -> {
            port.channel().config().setAutoRead(true);
        }, inNs, TimeUnit.NANOSECONDS);
    }

    private void closed(@Nullable SocketAddress from) {
        counts.closed();
        if (from != null) {
            strangers.gone(from);
        }
    }
}
