package venuehunt.service.rpc;

import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.netty.shaded.io.netty.channel.ChannelHandler;
import io.grpc.netty.shaded.io.netty.channel.EventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.IoHandlerFactory;
import io.grpc.netty.shaded.io.netty.channel.MaxMessagesRecvByteBufAllocator;
import io.grpc.netty.shaded.io.netty.channel.MultiThreadIoEventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.ServerChannel;
import io.grpc.netty.shaded.io.netty.channel.epoll.Epoll;
import io.grpc.netty.shaded.io.netty.channel.epoll.EpollIoHandler;
import io.grpc.netty.shaded.io.netty.channel.epoll.EpollServerSocketChannel;
import io.grpc.netty.shaded.io.netty.channel.nio.NioIoHandler;
import io.grpc.netty.shaded.io.netty.channel.socket.nio.NioServerSocketChannel;
import io.grpc.netty.shaded.io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * The threads of a port: one accepts connections, some serve them. What gRPC would take by itself, but for the gate
 * before the port, for whose sake all of it has to be given.
 */
final class EventLoops {
    private static final long QUIET_MS = 0;
    private static final long LONGEST_MS = 2_000;
    /** As many as Netty finds right for the machine. */
    private static final int BY_MACHINE = 0;

    private final EventLoopGroup accepting = group(1, "rpc-accept");
    private final EventLoopGroup serving = group(BY_MACHINE, "rpc");

    void serve(NettyServerBuilder server, ChannelHandler gate) {
        server.bossEventLoopGroup(accepting).workerEventLoopGroup(serving).channelFactory(() -> port(gate));
    }

    private static ServerChannel port(ChannelHandler gate) {
        ServerChannel port = Epoll.isAvailable() ? new EpollServerSocketChannel() : new NioServerSocketChannel();
        if (port.config().getRecvByteBufAllocator() instanceof MaxMessagesRecvByteBufAllocator reading) {
            reading.maxMessagesPerRead(1); // so that the gate can say after each connection that it was enough
        }
        port.pipeline().addLast(gate);
        return port;
    }

    private static EventLoopGroup group(int threads, String name) {
        IoHandlerFactory io = Epoll.isAvailable() ? EpollIoHandler.newFactory() : NioIoHandler.newFactory();
        return new MultiThreadIoEventLoopGroup(threads, new DefaultThreadFactory(name, true), io);
    }

    void close() {
        var _ = accepting.shutdownGracefully(QUIET_MS, LONGEST_MS, TimeUnit.MILLISECONDS);
        var _ = serving.shutdownGracefully(QUIET_MS, LONGEST_MS, TimeUnit.MILLISECONDS);
    }
}
