package venuehunt.runtime.claim;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import venuehunt.runtime.hunt.Award;

/** The judge: decides who wins, and remembers it. */
public interface Ledger {

    /**
     * Decides a group of claims in one transaction.
     *
     * @param claims
     *            in the order in which they are to be served
     */
    Commit commit(List<LedgerClaim> claims);

    /** The award that a claim of this hunt won, whoever's it is. */
    Optional<Award> find(String huntId, UUID claimId);

    /** What became of the whole group. */
    sealed interface Commit {

        /** Committed: one answer for each claim, in order. */
        record Decided(List<LedgerAnswer> answers) implements Commit {}

        /**
         * Certainly not committed, and no claim's fault: the ledger is away, or asked to try again.
         *
         * @param why
         *            as far as it tells how the next claims will fare
         */
        record NotCommitted(String cause, Why why) implements Commit {
            public NotCommitted(String cause) {
                this(cause, Why.TRY_AGAIN);
            }
        }

        /** Why nothing was committed. */
        enum Why {
            /** It was asked, and could not just then. */
            TRY_AGAIN,
            /** There was not even a connection, or none that may be used: so for every claim. */
            AWAY,
            /** Its disk is full. */
            FULL
        }

        /** The connection broke when the ledger may already have committed. Asking again tells. */
        record InDoubt(String cause) implements Commit {}

        /** Certainly not committed, because of something in the group itself. */
        record Rejected(String cause) implements Commit {}
    }
}
