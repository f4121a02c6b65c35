package venuehunt.runtime.postgres;

import java.sql.SQLException;

/** Whose fault a failed statement is. Classes of SQLSTATE: PostgreSQL, appendix A. */
enum SqlFailure {
    /** The connection is gone, or the server is failing itself, and with it the answer. */
    CONNECTION,
    /** The server said no and has rolled back; the same may do better later, or once somebody has put it in order. */
    AGAIN_LATER,
    /** There was no room on the server's disk. Of a COMMIT it says as little as a connection that is gone. */
    DISK_FULL,
    /** The server said no to what it was given. */
    CONTENT;

    /** What the driver says, with the SQLSTATE to look up. */
    static String text(SQLException e) {
        return e.getMessage() + " (SQLSTATE " + e.getSQLState() + ")";
    }

    static SqlFailure of(SQLException e) {
        String state = e.getSQLState();
        if (state == null || state.length() != 5) {
            return CONNECTION;
        }
        return switch (state.substring(0, 2)) {
            case "08" -> CONNECTION;
            // Operator intervention: 57014 is a cancelled statement, the others a server going down.
            case "57" -> state.equals("57014") ? AGAIN_LATER : CONNECTION;
            // Out of resources, system and internal errors: the server may panic with these when it flushes a COMMIT,
            // and find that COMMIT written when it has recovered.
            case "53" -> state.equals("53100") ? DISK_FULL : CONNECTION;
            case "58", "XX" -> CONNECTION;
            // Read-only, rolled back by the server, locked.
            case "25", "40", "55" -> AGAIN_LATER;
            // A right, a table or a function is missing, or the login: no claim can do anything for it, and all of
            // them can be decided once somebody has put it right.
            case "0A", "28", "42" -> AGAIN_LATER;
            default -> CONTENT;
        };
    }
}
