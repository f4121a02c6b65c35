package venuehunt.runtime.admission;

/** What has come to its bound. */
public enum Limit {
    /** As many players have a stream as the node takes. */
    PLAYERS,
    /** Too many joins at once: the phone was told when to come again. */
    JOIN_RATE,
    /** One player joins again and again: the phone was told when to come again. */
    PLAYER_JOIN_RATE,
    /** The phone was told to start its AR session later. */
    AR_START_RATE,
    /** A player's new claims come too close upon each other. */
    CLAIM_RATE,
    /** A player's new claims of an hour are used up. */
    CLAIMS_PER_HOUR,
    /** A stream was ended since its phone sends and sends. */
    MESSAGE_FLOOD,
    /** A stream was ended since its phone does not read. */
    SLOW_CONSUMER,
    /** A stream was ended since its phone says nothing any more. */
    SESSION_IDLE,
    /** A stream was ended since its phone did not join. */
    JOIN_MISSING,
    /** A stream was ended since its player has come again over another. */
    SESSION_REPLACED,
    /** A stream was ended since its phone goes on sending what is refused. */
    MESSAGES_REFUSED,
    /** A stream was ended since its token ran out a minute ago, and no other came. */
    TOKEN_EXPIRED
}
