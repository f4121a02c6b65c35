package venuehunt.runtime.hunt;

/** Why a claim was not decided. The names are the stable codes that phones see. */
public enum ClaimReason {
    /** No such treasure, or none that this player may know of: the same answer for both. */
    TREASURE_NOT_FOUND,
    /** In sight but beyond reach. */
    TOO_FAR,
    /** No tick of this player is fresh enough to judge by. */
    POSITION_STALE,
    /** The phone itself says that it does not know where it is. */
    POSITION_TOO_UNCERTAIN,
    /** In reach by one fix, which no other agrees with yet. */
    POSITION_UNSETTLED,
    /** Its window is over, or it is not played for in this round yet. */
    TREASURE_NOT_OPEN,
    /** By the live map nobody plays where it lies. */
    TREASURE_CLOSED, HUNT_NOT_OPEN, HUNT_PAUSED,
    /** The claim id was used before, for something else. */
    CLAIM_ID_REUSED,
    /** This player's claim before this one is still being decided, or the player has tried too often. */
    CLAIM_RATE,
    /** Too many players are waiting for the same treasure to be decided. */
    CLAIM_CONTENDED,
    /** More claims wait than the ledger can take in time. */
    OVERLOADED,
    /** Handed to the ledger, which has not said yes or no. */
    CLAIM_IN_DOUBT, LEDGER_UNAVAILABLE,
    /** There is no room on the ledger's disk. */
    LEDGER_FULL,
    /** Claims are held back until the ledger is fast enough again. */
    LEDGER_SLOW,
    /** The ledger cannot store it: a defect, never the player's. */
    CLAIM_REJECTED_BY_LEDGER
}
