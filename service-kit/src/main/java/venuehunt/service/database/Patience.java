package venuehunt.service.database;

import java.time.Duration;

/**
 * How long is waited for what, growing outward, so that the server gives up before the driver does and says why.
 *
 * @param lock
 *            for a lock that another transaction holds
 * @param statement
 *            for a statement with all its locks; also for a free connection of the pool
 * @param socket
 *            for bytes from the server: the only one that still works when the server does not
 * @param idleInTransaction
 *            how long the server lets an open transaction hold its locks while it hears nothing, or nobody takes what
 *            it sends
 */
public record Patience(Duration lock, Duration statement, Duration socket, Duration idleInTransaction) {
    private static final Duration LEAST_STATEMENT = Duration.ofMillis(250);
    private static final Duration MOST_STATEMENT = Duration.ofMinutes(10);

    public Patience {
        if (statement.compareTo(LEAST_STATEMENT) < 0 || statement.compareTo(MOST_STATEMENT) > 0) {
            throw new IllegalArgumentException("statementTimeout " + statement + ", expected 250 ms to 10 min");
        }
        if (lock.toMillis() < 1 || lock.compareTo(statement) >= 0 || statement.compareTo(socket) >= 0
                || statement.compareTo(idleInTransaction) >= 0) {
            throw new IllegalArgumentException("lock " + lock + ", statement " + statement + ", socket " + socket
                    + ", idle in transaction " + idleInTransaction + ", expected to grow in this order");
        }
    }

    /** In the usual proportions: half of it for a lock, two seconds more for the socket. */
    public static Patience of(Duration statement) {
        return new Patience(statement.dividedBy(2), statement, statement.plusSeconds(2), statement.multipliedBy(2));
    }
}
