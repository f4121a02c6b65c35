package venuehunt.runtime.grpc;

/**
 * Which acknowledgements say something new: that of a delta of this stream, later than the last one acknowledged. There
 * is at most one for each delta, so what was sent bounds them; all others are messages that nobody needs.
 *
 * <p>
 * Used by one thread at a time.
 */
final class Acks {
    private long told;
    private long acknowledged;

    /** The phone is told the delta of this sequence. */
    void told(long sequence) {
        if (told == 0) { // a session that goes on has had others, over another stream
            acknowledged = sequence - 1;
        }
        told = sequence;
    }

    /** Whether this is news; once. */
    boolean isNew(long sequence) {
        if (sequence <= acknowledged || sequence > told) {
            return false;
        }
        acknowledged = sequence;
        return true;
    }
}
