package venuehunt.service.database;

import java.sql.SQLException;

/** Says in words why a server does not let us in. */
final class ConnectionProblem {
    private ConnectionProblem() {
    }

    static DatabaseUnavailableException explain(DatabaseConfig config, SQLException cause) {
        return new DatabaseUnavailableException(words(config, cause), cause);
    }

    private static String words(DatabaseConfig config, SQLException cause) {
        String state = cause.getSQLState() == null ? "" : cause.getSQLState();
        String at = " at " + config.address();
        if (state.startsWith("28")) {
            return "the database server" + at + " refuses the user " + config.user()
                    + ": check user and password of --database-url (or the variable "
                    + DatabaseConfig.PASSWORD_VARIABLE + ")";
        }
        return switch (state) {
            case "3D000" -> "the database server" + at + " has no database " + config.database() + ": create it first";
            case "53300" -> "the database server" + at + " has no connection to spare: raise its max_connections";
            case "57P03" -> "the database server" + at + " is starting or stopping: try again in a moment";
            case "08001", "08004", "08006" -> "no database server answers" + at
                    + ": check that PostgreSQL runs there and that --database-url names the right host and port";
            default -> "the database " + config + " cannot be used: " + cause.getMessage();
        };
    }
}
