package venuehunt.geometry.grpc;

/**
 * The memory for maps that are on their way, of all callers together. A map is counted by what of it has come and by
 * its rings, since many small ones take more here than on the line.
 */
final class UploadRoom {
    /** Two of the largest maps that can be sent. One of a real venue takes some hundred kB. */
    static final long MAX_BYTES = 128L << 20;
    /** Of a ring's objects, its numbers not counted. */
    private static final long RING_BYTES = 100;

    private long taken;

    /** What one map takes of the room, until it is released. For one thread at a time. */
    final class Share {
        private long bytes;

        /** Takes in what has come; throws a refusal where there is no room left for it. */
        void take(long received, long rings) {
            long more = received + rings * RING_BYTES;
            if (!isTaken(more)) {
                throw Refusals.tooManyUploads();
            }
            bytes += more;
        }

        /** Gives everything back; what is released already, is nothing. */
        void release() {
            giveBack(bytes);
            bytes = 0;
        }
    }

    private synchronized boolean isTaken(long bytes) {
        boolean fits = taken + bytes <= MAX_BYTES;
        if (fits) {
            taken += bytes;
        }
        return fits;
    }

    private synchronized void giveBack(long bytes) {
        taken -= bytes;
    }
}
