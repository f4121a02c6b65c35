package venuehunt.runtime.grpc;

import com.google.protobuf.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;

/** Moments of the contract as Unix milliseconds, and back. */
final class Timestamps {

    private Timestamps() {
    }

    static Timestamp fromMillis(long unixMs) {
        Instant instant = Instant.ofEpochMilli(unixMs);
        return Timestamp.newBuilder().setSeconds(instant.getEpochSecond()).setNanos(instant.getNano()).build();
    }

    /**
     * @throws IllegalArgumentException
     *             when it is beyond what can be counted in milliseconds
     */
    static long toMillis(Timestamp timestamp) {
        try {
            return Instant.ofEpochSecond(timestamp.getSeconds(), timestamp.getNanos()).toEpochMilli();
        } catch (ArithmeticException | DateTimeException e) {
            throw new IllegalArgumentException(timestamp.getSeconds() + " s is no moment that can be stored", e);
        }
    }
}
