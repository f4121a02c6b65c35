package venuehunt.benchmarks.phones;

import io.grpc.Attributes;
import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder.LocalSocketPicker;
import io.grpc.netty.shaded.io.netty.channel.EventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.MultiThreadIoEventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.epoll.EpollIoHandler;
import io.grpc.netty.shaded.io.netty.channel.epoll.EpollSocketChannel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import venuehunt.v1.PlayServiceGrpc;

/** Phones of one server, all in one event loop, so that the load is the same whoever the server is. */
public final class Crowd implements AutoCloseable {
    /** Below what a node lets in. */
    private static final int JOINS_PER_SECOND = 250;
    /** Set, so that neither side measures the connection with pings of its own. */
    private static final int WINDOW_BYTES = 64 << 10;
    /** What a phone can take that reads nothing: one byte, since it cannot be none. */
    private static final int CLOSED_WINDOW_BYTES = 1;
    private static final long END_WITHIN_S = 20;

    private static final MethodDescriptor<byte[], byte[]> PLAY = PlayServiceGrpc.getPlayMethod()
            .toBuilder(new Bytes(), new Bytes()).build();

    private final EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, EpollIoHandler.newFactory());
    private final List<ManagedChannel> connections = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final int port;

    public Crowd(int port) {
        this.port = port;
    }

    static ClientCall<byte[], byte[]> play(ManagedChannel connection) {
        return connection.newCall(PLAY, CallOptions.DEFAULT);
    }

    /** Lets these in, one after the other, so many over one connection, and waits until all are welcome. */
    public Group join(List<Joiner> joiners, int perConnection) throws InterruptedException {
        Group group = new Group(loop, joiners.size());
        groups.add(group);
        long startNs = System.nanoTime();
        for (int i = 0; i < joiners.size(); i++) {
            awaitTurn(startNs, i);
            if (i % perConnection == 0) {
                connect(WINDOW_BYTES);
            }
            group.join(connections.getLast(), joiners.get(i));
        }
        group.awaitJoined();
        return group;
    }

    /** Lets phones in that will never read an answer. */
    public List<DeafPhone> joinDeaf(List<Joiner> joiners) {
        List<DeafPhone> phones = new ArrayList<>();
        long startNs = System.nanoTime();
        for (int i = 0; i < joiners.size(); i++) {
            awaitTurn(startNs, i);
            connect(CLOSED_WINDOW_BYTES);
            phones.add(new DeafPhone(connections.getLast(), joiners.get(i)));
        }
        return phones;
    }

    /**
     * Makes phones ready, a connection each, that will come all at once.
     *
     * @param addresses
     *            of the loopback that they come from by turns, 1 to 250
     */
    public Storm storm(List<Joiner> joiners, int addresses) {
        Storm storm = new Storm(loop);
        for (int i = 0; i < joiners.size(); i++) {
            connections.add(connection(WINDOW_BYTES).localSocketPicker(new From(i % addresses)).build());
            storm.add(connections.getLast(), joiners.get(i));
        }
        return storm;
    }

    /** As phones come from the addresses of their carriers. */
    private static final class From extends LocalSocketPicker {
        private final SocketAddress address;

        From(int number) {
            address = new InetSocketAddress(InetAddress.ofLiteral("127.0.1." + (1 + number)), 0);
        }

        @Override
        public SocketAddress createSocketAddress(SocketAddress to, Attributes attributes) {
            return address;
        }
    }

    private static void awaitTurn(long startNs, int number) {
        long dueNs = startNs + number * TimeUnit.SECONDS.toNanos(1) / JOINS_PER_SECOND;
        for (long early = dueNs - System.nanoTime(); early > 0; early = dueNs - System.nanoTime()) {
            LockSupport.parkNanos(early);
        }
    }

    private void connect(int windowBytes) {
        connections.add(connection(windowBytes).build());
    }

    private NettyChannelBuilder connection(int windowBytes) {
        return NettyChannelBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                .usePlaintext().eventLoopGroup(loop).channelType(EpollSocketChannel.class).directExecutor()
                .disableRetry().flowControlWindow(windowBytes);
    }

    @Override
    public void close() {
        groups.forEach(Group::leave);
        connections.forEach(ManagedChannel::shutdownNow);
        try {
            long endNs = System.nanoTime() + TimeUnit.SECONDS.toNanos(END_WITHIN_S);
            for (ManagedChannel connection : connections) {
                connection.awaitTermination(endNs - System.nanoTime(), TimeUnit.NANOSECONDS);
            }
            boolean _ = loop.shutdownGracefully(0, END_WITHIN_S, TimeUnit.SECONDS).await(END_WITHIN_S,
                    TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
