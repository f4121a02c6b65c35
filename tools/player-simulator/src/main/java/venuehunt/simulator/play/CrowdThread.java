package venuehunt.simulator.play;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.netty.channel.Channel;
import io.grpc.netty.shaded.io.netty.channel.EventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.IoEventLoop;
import io.grpc.netty.shaded.io.netty.channel.IoHandlerFactory;
import io.grpc.netty.shaded.io.netty.channel.MultiThreadIoEventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.SingleThreadIoEventLoop;
import io.grpc.netty.shaded.io.netty.channel.epoll.Epoll;
import io.grpc.netty.shaded.io.netty.channel.epoll.EpollIoHandler;
import io.grpc.netty.shaded.io.netty.channel.epoll.EpollSocketChannel;
import io.grpc.netty.shaded.io.netty.channel.nio.NioIoHandler;
import io.grpc.netty.shaded.io.netty.channel.socket.nio.NioSocketChannel;
import io.grpc.netty.shaded.io.netty.util.concurrent.RejectedExecutionHandlers;
import java.net.InetSocketAddress;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import venuehunt.simulator.report.Counter;
import venuehunt.simulator.report.Measurements;

/**
 * The one thread on which everything of a crowd happens: bytes of its connections, what the streams bring, and a queue
 * of what players do next. So no player needs a lock, none costs a thread, and no message wakes another thread. Tasks
 * that fail are logged and counted; the others go on.
 */
public final class CrowdThread implements Executor, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CrowdThread.class);
    private static final int WINDOW_BYTES = 65_535;
    private static final long END_WITHIN_MS = 2_000;
    /** Players may act for so long before the connections are read again. Netty's own bound is a second. */
    private static final long MAX_ACTING_MS = 100;

    private final Measurements measurements;
    private final EventLoopGroup loop = new Loop();

    public CrowdThread(Measurements measurements) {
        this.measurements = measurements;
    }

    private static IoHandlerFactory io() {
        return Epoll.isAvailable() ? EpollIoHandler.newFactory() : NioIoHandler.newFactory();
    }

    private static Class<? extends Channel> socket() {
        return Epoll.isAvailable() ? EpollSocketChannel.class : NioSocketChannel.class;
    }

    /**
     * Not connected yet. Its window is fixed: else the transport would measure the line with pings beside the ticks.
     */
    public NettyChannelBuilder channel(InetSocketAddress server) {
        return NettyChannelBuilder.forAddress(server).usePlaintext().eventLoopGroup(loop).channelType(socket())
                .executor(this).offloadExecutor(this).flowControlWindow(WINDOW_BYTES).maxTraceEvents(0)
                .disableRetry();
    }

    /** Once closed, what the streams still bring is of no interest. */
    @Override
    public void execute(Runnable task) {
        try {
            loop.execute(() -> guarded(task));
        } catch (RejectedExecutionException _) {
            LOG.debug("a task came after the end");
        }
    }

    /** Runs the task after so many nanoseconds; at once for zero and less; never once closed. */
    public Future<?> after(long delayNs, Runnable task) {
        return loop.schedule(() -> guarded(task), Math.max(0, delayNs), NANOSECONDS);
    }

    @Override
    public void close() {
        loop.shutdownGracefully(0, END_WITHIN_MS, MILLISECONDS).awaitUninterruptibly(END_WITHIN_MS);
    }

    private void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            measurements.count(Counter.SIMULATOR_ERRORS);
            LOG.error("a player's step failed", e);
        }
    }

    private static final class Loop extends MultiThreadIoEventLoopGroup {
        Loop() {
            super(1, Thread.ofPlatform().name("crowd").daemon().factory(), io());
        }

        @Override
        protected IoEventLoop newChild(Executor executor, IoHandlerFactory io, Object... arguments) {
            return new SingleThreadIoEventLoop(this, executor, io, Integer.MAX_VALUE,
                    RejectedExecutionHandlers.reject(), MAX_ACTING_MS);
        }
    }
}
