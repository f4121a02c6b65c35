package venuehunt.benchmarks.phones;

import io.grpc.ClientCall;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Status;

/** One of a {@link Storm}. Once it is in it says nothing more. Everything happens in the load's event loop. */
final class StormPhone extends ClientCall.Listener<byte[]> {
    private final Storm storm;
    private final ManagedChannel connection;
    private final Joiner joiner;
    private boolean in;

    StormPhone(Storm storm, ManagedChannel connection, Joiner joiner) {
        this.storm = storm;
        this.connection = connection;
        this.joiner = joiner;
    }

    void join() {
        ClientCall<byte[], byte[]> call = Crowd.play(connection);
        call.start(this, new Metadata());
        call.request(1);
        call.sendMessage(joiner.join());
    }

    @Override
    public void onMessage(byte[] welcome) {
        in = true;
        storm.letIn();
    }

    @Override
    public void onClose(Status status, Metadata trailers) {
        if (!in) {
            storm.sentAway(this, status.asRuntimeException(trailers));
        }
    }
}
