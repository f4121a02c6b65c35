package venuehunt.runtime.claim;

import java.util.List;

import venuehunt.runtime.hunt.Award;

/** What the ledger says of one claim of a committed group. */
public sealed interface LedgerAnswer {

    /** This claim's award, committed now or by an earlier sending of the same claim. */
    record Won(Award award, long balancePoints) implements LedgerAnswer {}

    /** The player had it already, by another claim. */
    record AlreadyYours(Award award, long balancePoints) implements LedgerAnswer {}

    /** Every award is committed to others: these. */
    record Lost(List<Award> winners) implements LedgerAnswer {}

    /** The id has won something else. */
    record ClaimIdReused() implements LedgerAnswer {}

    /** Nothing was won, and will not be: the claim may not win, or by the ledger's clock and tables nothing is open. */
    record NotOpen() implements LedgerAnswer {}

    /** An earlier sending of this claim is in a transaction that has not ended: what it comes to is not known yet. */
    record Undecided() implements LedgerAnswer {}

    /** Another node took the slot this one was tried for, and others are left: to be tried again. */
    record Contended() implements LedgerAnswer {}
}
