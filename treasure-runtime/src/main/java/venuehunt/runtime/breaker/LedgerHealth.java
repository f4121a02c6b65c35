package venuehunt.runtime.breaker;

/**
 * How the ledger is, as far as the breaker knows.
 *
 * @param lastCause
 *            why claims were held back last, for people; empty when they never were
 * @param remainingOpenMs
 *            until the ledger is tried again; 0 unless claims are held back
 * @param openings
 *            how often claims came to be held back since the start
 * @param refusals
 *            how many claims were turned away for that
 */
public record LedgerHealth(State state, String lastCause, long remainingOpenMs, long openings, long refusals) {

    /** What happens to claims. */
    public enum State {
        /** They go to the ledger. */
        TAKEN,
        /** They are turned away. */
        HELD,
        /** One small group is at the ledger to see how it is; the others are turned away. */
        PROBING
    }
}
