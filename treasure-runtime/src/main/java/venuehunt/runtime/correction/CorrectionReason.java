package venuehunt.runtime.correction;

/** Why a correction was not made. The names are the stable codes that clients see. */
public enum CorrectionReason {
    /** The claim has won nothing. */
    AWARD_NOT_FOUND,
    /** It was taken back before, by another correction. */
    AWARD_REVOKED, TREASURE_NOT_FOUND,
    /** Its round has awards that nobody has won yet. */
    TREASURE_STILL_OPEN,
    /** All its awards stand, or what was revoked was given out again. */
    NOTHING_TO_REOPEN,
    /** There is no award of it left to give, and none was revoked. */
    TREASURE_TAKEN,
    /** The player has one already. */
    ALREADY_AWARDED,
    /** The id stands for something else. */
    CORRECTION_ID_REUSED,
    /** Nothing can be won any more. Points can still be corrected. */
    HUNT_CLOSED
}
