package venuehunt.runtime.grpc;

import com.google.protobuf.Timestamp;
import java.time.Instant;

/** Moments of the contract as Unix milliseconds, and back. */
final class Timestamps {

    private static final long FIRST_SECOND = Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST_SECOND = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    private Timestamps() {
    }

    static Timestamp fromMillis(long unixMs) {
        Instant instant = Instant.ofEpochMilli(unixMs);
        return Timestamp.newBuilder().setSeconds(instant.getEpochSecond()).setNanos(instant.getNano()).build();
    }

    /**
     * @throws IllegalArgumentException
     *             when it is not within the years 1 to 9999
     */
    static long toMillis(Timestamp timestamp) {
        long seconds = timestamp.getSeconds();
        int nanos = timestamp.getNanos();
        if (seconds < FIRST_SECOND || seconds > LAST_SECOND || nanos < 0 || nanos > 999_999_999) {
            throw new IllegalArgumentException(
                    "moment of " + seconds + " s and " + nanos + " ns, must be in the years 1 to 9999");
        }
        return Instant.ofEpochSecond(seconds, nanos).toEpochMilli();
    }
}
