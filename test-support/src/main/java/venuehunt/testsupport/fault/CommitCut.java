package venuehunt.testsupport.fault;

/** Where a COMMIT is when its connection is cut. */
public enum CommitCut {
    /** The server never sees it, and rolls back. */
    BEFORE_THE_SERVER,
    /** It has left for the server, and every connection is reset: it may have been seen or not. */
    ON_THE_WAY,
    /** The server has answered it; the client never hears the answer. */
    BEFORE_THE_REPLY
}
