package venuehunt.runtime.watch;

import java.time.Instant;
import java.util.UUID;

/** One event of the ledger, by which its history is known again. */
record SeenEvent(String huntId, long position, UUID claimId, Instant at) {

    @Override
    public String toString() {
        return "event " + position + " (hunt " + huntId + ", " + at + ")";
    }
}
