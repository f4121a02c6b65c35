package venuehunt.service.rpc;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.grpc.BindableService;
import io.grpc.DecompressorRegistry;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallExecutorSupplier;
import io.grpc.ServerInterceptor;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.services.HealthStatusManager;
import io.grpc.protobuf.services.ProtoReflectionServiceV1;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A bound gRPC port with limits, health and an end. Health says NOT_SERVING from {@link Builder#start} until
 * {@link #ready}, and again from {@link #stopTaking} or {@link #close}.
 */
public final class RpcServer implements AutoCloseable {
    /**
     * Held here because their levels are forgotten with them. What strangers do is no stack trace of ours: a message
     * that is too large is one of the first, and each answer that waits for who hangs up one of the second.
     */
    private static final List<Logger> TRANSPORT_LOGS = List.of(
            Logger.getLogger("io.grpc.netty.shaded.io.grpc.netty.NettyServerStream"),
            Logger.getLogger("io.grpc.netty.shaded.io.grpc.netty.NettyServerHandler"));

    static {
        TRANSPORT_LOGS.forEach(log -> log.setLevel(Level.SEVERE));
    }

    private final Server server;
    private final HealthStatusManager health;
    private final RpcLimits limits;
    private final EventLoops loops;
    private final ConnectionCounts connections;

    private RpcServer(Server server, HealthStatusManager health, RpcLimits limits, EventLoops loops,
            ConnectionCounts connections) {
        this.server = server;
        this.health = health;
        this.limits = limits;
        this.loops = loops;
        this.connections = connections;
    }

    public static Builder builder(RpcLimits limits) {
        return new Builder(limits);
    }

    /** The port that was bound. */
    public int port() {
        return server.getPort();
    }

    public ConnectionCounts connections() {
        return connections;
    }

    /** Everything behind this port is up: health turns to SERVING. */
    public void ready() {
        health.setStatus(HealthStatusManager.SERVICE_NAME_ALL_SERVICES, ServingStatus.SERVING);
    }

    /** Takes no more connections, and tells callers not to begin calls on those there are; the running calls go on. */
    public void stopTaking() {
        if (!server.isShutdown()) {
            health.enterTerminalState();
            server.shutdown();
        }
    }

    /** Takes no more calls, lets the running ones end within the limit, then cancels them. */
    @Override
    public void close() {
        stopTaking();
        try {
            if (!server.awaitTermination(limits.drain().toMillis(), MILLISECONDS)) {
                server.shutdownNow();
                server.awaitTermination(limits.drain().toMillis(), MILLISECONDS);
            }
        } catch (InterruptedException _) {
            server.shutdownNow();
            Thread.currentThread().interrupt();
        }
        loops.close();
    }

    /** What a server is made of. Interceptors run in the order they were added, behind the {@link ErrorInterceptor}. */
    public static final class Builder {
        private final RpcLimits limits;
        private final List<BindableService> services = new ArrayList<>();
        private final List<ServerInterceptor> interceptors = new ArrayList<>();
        private Set<String> immediate = Set.of();

        private Builder(RpcLimits limits) {
            this.limits = limits;
        }

        public Builder service(BindableService service) {
            services.add(service);
            return this;
        }

        public Builder interceptor(ServerInterceptor interceptor) {
            interceptors.add(interceptor);
            return this;
        }

        /**
         * Methods that never wait for anything run on the thread that reads their calls, which saves each call two
         * changes of threads.
         *
         * @param fullMethodNames
         *            e.g. {@code venuehunt.v1.VenueService/Contains}
         */
        public Builder immediate(Set<String> fullMethodNames) {
            immediate = Set.copyOf(fullMethodNames);
            return this;
        }

        /**
         * Tells callers which methods there are; not for ports that strangers reach. Call it after the last service.
         */
        public Builder reflection() {
            return service(ProtoReflectionServiceV1.newInstance());
        }

        /**
         * Binds and serves.
         *
         * @param port
         *            0 for a free one
         * @param executor
         *            runs the handlers; stays the caller's to close
         * @throws IOException
         *             when the address cannot be bound; the message names it
         */
        public RpcServer start(String host, int port, Executor executor) throws IOException {
            HealthStatusManager health = new HealthStatusManager();
            health.setStatus(HealthStatusManager.SERVICE_NAME_ALL_SERVICES, ServingStatus.NOT_SERVING);
            NettyServerBuilder server = limited(new InetSocketAddress(host, port))
                    .addService(health.getHealthService());
            run(server, executor);
            services.forEach(server::addService);
            ConnectionCounts connections = new ConnectionCounts();
            Strangers strangers = new Strangers(limits.connections().strangers());
            EventLoops loops = new EventLoops();
            loops.serve(server, new ConnectionGate(limits.connections(), connections, strangers, System::nanoTime));
            server.addStreamTracerFactory(CallReset.ofCalls());
            server.addTransportFilter(Peer.ofConnections(strangers, connections, System::nanoTime));
            interceptors.reversed().forEach(server::intercept); // the last one added runs first
            server.intercept(Peer.ofCalls());
            server.intercept(new ErrorInterceptor(() -> UUID.randomUUID().toString()));
            try {
                return new RpcServer(server.build().start(), health, limits, loops, connections);
            } catch (IOException e) {
                loops.close();
                Throwable cause = e.getCause() == null ? e : e.getCause();
                throw new IOException("cannot listen on " + host + ":" + port + ": " + cause.getMessage(), e);
            }
        }

        private void run(NettyServerBuilder server, Executor executor) {
            if (immediate.isEmpty()) {
                server.executor(executor);
                return;
            }
            Executor here = Runnable::run;
            server.executor(here).callExecutor(new ServerCallExecutorSupplier() {
                @Override
                public <Q, A> Executor getExecutor(ServerCall<Q, A> call, Metadata headers) {
                    return immediate.contains(call.getMethodDescriptor().getFullMethodName()) ? here : executor;
                }
            });
        }

        private NettyServerBuilder limited(InetSocketAddress address) {
            return NettyServerBuilder.forAddress(address).maxInboundMessageSize(limits.maxMessageBytes())
                    .maxConcurrentCallsPerConnection(limits.maxCalls()).flowControlWindow(limits.flowControlBytes())
                    .maxInboundMetadataSize(limits.maxMetadataBytes())
                    .maxRstFramesPerWindow(limits.maxRstFrames(), Math.toIntExact(limits.rstWindow().toSeconds()))
                    .keepAliveTime(limits.keepAlive().toMillis(), MILLISECONDS)
                    .keepAliveTimeout(limits.keepAliveTimeout().toMillis(), MILLISECONDS)
                    .permitKeepAliveTime(limits.permittedPing().toMillis(), MILLISECONDS)
                    .handshakeTimeout(limits.connections().handshake().toMillis(), MILLISECONDS)
                    .maxConnectionAge(limits.connections().maxAge().toMillis(), MILLISECONDS)
                    .maxConnectionAgeGrace(limits.connections().grace().toMillis(), MILLISECONDS)
                    .permitKeepAliveWithoutCalls(false).maxConnectionIdle(limits.maxIdle().toMillis(), MILLISECONDS)
                    // Nobody compresses here, so nobody can send a small message that unpacks into a large one.
                    .decompressorRegistry(DecompressorRegistry.emptyInstance());
        }
    }
}
