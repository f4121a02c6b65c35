package venuehunt.simulator.report;

/** How a claim stands, by the last word of the server. */
public enum ClaimStanding {
    WON, ALREADY_YOURS, LOST, REFUSED,
    /** Sent, and neither decided nor known to be undecided: it may stand in the ledger. */
    IN_DOUBT,
    /** The server said that nothing was written and to try again; that has not happened yet. */
    PUT_OFF;

    public boolean settled() {
        return switch (this) {
            case WON, ALREADY_YOURS, LOST, REFUSED -> true;
            case IN_DOUBT, PUT_OFF -> false;
        };
    }
}
