package venuehunt.simulator.report;

/** What is counted of a crowd. */
public enum Counter {
    TICKS_SENT,
    /** Of those sent, the ones that asked for a verdict: only they are waited for. */
    TICKS_ASKED,
    /** First word on a tick that asked: a verdict or the delta that follows from it. */
    TICKS_ANSWERED,
    /** It asked, and was overtaken by the answer to a later tick, or the stream broke before the answer. */
    TICKS_UNANSWERED,
    /** Not sent since the stream took no more: the line was full. */
    TICKS_HELD_BACK,
    /** Not sent since this process was late by an interval or more, and the next one was due already. */
    TICKS_OVERTAKEN, DELTAS,
    /** Deltas that did not follow the one before by one. */
    SEQUENCE_GAPS, CLAIMS_SENT, CLAIMS_REPEATED, CLAIMS_WON,
    /** A settled claim that later got another answer. */
    CONTRADICTIONS,
    /** Streams let in, first ones and later ones. */
    WELCOMES, RECONNECTS,
    /** Sessions that went on where they were broken off. */
    RESUMED,
    /** Streams that were cut where there is no network. */
    OUTAGES,
    /** Players who were told never to come back. */
    PLAYERS_TURNED_AWAY,
    /** Defects of the simulator itself; see the log. */
    SIMULATOR_ERRORS
}
