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

    /** By the ledger's clock and tables the hunt or the treasure is not open. */
    record NotOpen() implements LedgerAnswer {}

    /** Another node took the slot this one was tried for, and others are left: to be tried again. */
    record Contended() implements LedgerAnswer {}
}
