package venuehunt.benchmarks.phones;

import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.Status;

/**
 * One stream that sends its join and then ticks, each of which has one answer. Ticks are sent by one thread, answers
 * come in the load's one event loop.
 */
final class LoadPhone extends ClientCall.Listener<byte[]> implements Ticking {
    /** Ticks without an answer; beyond, the phone sends no more and counts as broken. */
    private static final int IN_FLIGHT = 64;

    private final Group group;
    private final ClientCall<byte[], byte[]> call;
    private final TickBytes ticks;
    private final long[] dueNs = new long[IN_FLIGHT];
    private volatile long sent;
    private volatile long answered;
    /** Used in the event loop only. */
    private boolean joined;

    LoadPhone(Group group, ClientCall<byte[], byte[]> call, TickBytes ticks) {
        this.group = group;
        this.call = call;
        this.ticks = ticks;
    }

    void join(byte[] message) {
        call.start(this, new Metadata());
        call.request(1);
        call.sendMessage(message);
    }

    @Override
    public void tick(long due) {
        long number = sent;
        if (number - answered >= IN_FLIGHT) {
            group.broken(this, Status.DEADLINE_EXCEEDED.withDescription(IN_FLIGHT + " ticks have no answer"));
            return;
        }
        dueNs[(int) (number % IN_FLIGHT)] = due;
        sent = number + 1;
        call.sendMessage(ticks.next(due));
    }

    @Override
    public void onMessage(byte[] answer) {
        call.request(1);
        if (!joined) {
            joined = true;
            group.joined();
            return;
        }
        long nowNs = System.nanoTime();
        long number = answered;
        answered = number + 1;
        group.answered(nowNs - dueNs[(int) (number % IN_FLIGHT)], answer.length);
        if (group.isClosedLoop()) {
            tick(nowNs);
        }
    }

    @Override
    public void onClose(Status status, Metadata trailers) {
        group.broken(this, status);
    }

    long answers() {
        return answered;
    }

    boolean isQuiet() {
        return sent == answered;
    }
}
