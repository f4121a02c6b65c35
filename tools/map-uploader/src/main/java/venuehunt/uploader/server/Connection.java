package venuehunt.uploader.server;

import io.grpc.Channel;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.AbstractBlockingStub;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import venuehunt.service.auth.BearerToken;
import venuehunt.service.rpc.ServerAddress;

/** One server, asked in the curator's name. */
public final class Connection implements AutoCloseable {
    /** A map of 20 km crosses a slow festival uplink in less. */
    private static final long CALL_TIMEOUT_MS = 120_000;
    /** A server starts again in less; gRPC knocks at its door ever more rarely meanwhile. */
    private static final long RETURN_TIMEOUT_MS = 30_000;
    private static final long CLOSE_TIMEOUT_MS = 2_000;
    /** Room for a refusal that lists many faults of a map. */
    private static final int MAX_METADATA_BYTES = 64 << 10;

    private final String server;
    private final BearerToken token;
    private final ManagedChannel channel;

    /**
     * @param name
     *            what people call the server, e.g. "the geometry store"
     */
    public Connection(String name, ServerAddress address, String token) {
        this.server = name + " at " + address;
        this.token = new BearerToken(token);
        this.channel = Grpc
                .newChannelBuilderForAddress(address.host(), address.port(), InsecureChannelCredentials.create())
                .maxInboundMetadataSize(MAX_METADATA_BYTES).build();
    }

    /** A call that may fail as gRPC's calls do. */
    @FunctionalInterface
    public interface Call<S, T> {
        T on(S stub) throws StatusException, InterruptedException;
    }

    /**
     * Asks, with a deadline.
     *
     * @param stubs
     *            makes the stub for a channel, e.g. {@code VenueServiceGrpc::newBlockingV2Stub}
     * @throws CallRefusedException
     *             where the server does not answer or says no
     */
    public <S extends AbstractBlockingStub<S>, T> T call(Function<Channel, S> stubs, Call<S, T> call) {
        return ask(stubs.apply(channel).withDeadlineAfter(CALL_TIMEOUT_MS, TimeUnit.MILLISECONDS), call);
    }

    /** Asks something small of a server that has just broken off: waits until it is back, for half a minute at most. */
    public <S extends AbstractBlockingStub<S>, T> T callOnceBack(Function<Channel, S> stubs, Call<S, T> call) {
        return ask(stubs.apply(channel).withWaitForReady().withDeadlineAfter(RETURN_TIMEOUT_MS,
                TimeUnit.MILLISECONDS), call);
    }

    private <S extends AbstractBlockingStub<S>, T> T ask(S stub, Call<S, T> call) {
        try {
            return call.on(stub.withCallCredentials(token));
        } catch (StatusException | StatusRuntimeException failure) {
            throw ServerAnswer.refused(server, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw ServerAnswer.refused(server, interrupted);
        }
    }

    @Override
    public void close() {
        channel.shutdown();
        try {
            if (!channel.awaitTermination(CLOSE_TIMEOUT_MS, TimeUnit.MILLISECONDS)) {
                channel.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            channel.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
