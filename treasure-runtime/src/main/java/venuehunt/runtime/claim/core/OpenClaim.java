package venuehunt.runtime.claim.core;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import venuehunt.runtime.hunt.TreasureAwards;

/** A claim being decided, and those who wait for its answer: the phone that sent it, and again after it reconnected. */
final class OpenClaim<P> {
    /** Sendings of one claim that may wait at once. */
    private static final int MAX_WAITING = 4;

    private final Claim claim;
    private final List<P> phones = new ArrayList<>(1);
    private boolean atLedger;
    private @Nullable TreasureAwards reserved;

    OpenClaim(Claim claim, P first) {
        this.claim = claim;
        phones.add(first);
    }

    Claim claim() {
        return claim;
    }

    /** Waits for the answer too; false when too many do. */
    boolean join(P phone) {
        return phones.size() < MAX_WAITING && phones.add(phone);
    }

    /** Holds one of these awards from now on, and is the ledger's. */
    void reserve(TreasureAwards awards) {
        reserved = awards;
        atLedger = true;
    }

    /** Is the ledger's from now on, without a reservation. */
    void lookUp() {
        atLedger = true;
    }

    boolean isAtLedger() {
        return atLedger;
    }

    /** What it holds one of, though the treasure may have gone on to another round; null when it holds none. */
    @Nullable
    TreasureAwards reserved() {
        return reserved;
    }

    /** All who wait; they are told something now, and wait no longer. */
    List<P> leave() {
        List<P> all = List.copyOf(phones);
        phones.clear();
        return all;
    }
}
