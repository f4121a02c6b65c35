package venuehunt.runtime.claim;

/** Where it is brought what tells phones that a treasure is taken. */
@FunctionalInterface
public interface AwardPushes {

    /**
     * Runs it behind whoever brings it, or drops it.
     *
     * @param knownNs
     *            when this node had the ledger's word for it, by the desk's clock
     */
    void push(Runnable telling, long knownNs);
}
