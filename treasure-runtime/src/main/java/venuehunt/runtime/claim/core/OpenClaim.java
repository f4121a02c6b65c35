package venuehunt.runtime.claim.core;

import java.util.ArrayList;
import java.util.List;

/** A claim being decided, and those who wait for its answer: the phone that sent it, and again after it reconnected. */
final class OpenClaim<P> {
    /** Sendings of one claim that may wait at once. */
    private static final int MAX_WAITING = 4;

    private final Claim claim;
    private final List<P> phones = new ArrayList<>(1);
    private boolean atLedger;
    private boolean reserved;

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

    /** Holds a reservation from now on, and is the ledger's. */
    void reserve() {
        reserved = true;
        atLedger = true;
    }

    /** Is the ledger's from now on, without a reservation. */
    void lookUp() {
        atLedger = true;
    }

    boolean isAtLedger() {
        return atLedger;
    }

    boolean isReserved() {
        return reserved;
    }

    /** All who wait; they are told something now, and wait no longer. */
    List<P> leave() {
        List<P> all = List.copyOf(phones);
        phones.clear();
        return all;
    }
}
