package venuehunt.service.database;

import java.time.Duration;

/**
 * A pool of connections and how patient it is. The server gives up first: a lock is waited for at most half of
 * {@code statementTimeout}; the socket is given up a second or so after it.
 *
 * @param name
 *            for logs and for {@code pg_stat_activity}
 * @param connections
 *            1 to 100, opened at once and kept
 * @param statementTimeout
 *            250 ms to 10 min; also how long a thread waits for a free connection
 */
public record PoolSettings(String name, int connections, Duration statementTimeout) {
    private static final Duration DEFAULT_STATEMENT_TIMEOUT = Duration.ofSeconds(30);

    public PoolSettings {
        if (connections < 1 || connections > 100) {
            throw new IllegalArgumentException(connections + " connections, expected 1 to 100");
        }
        if (statementTimeout.toMillis() < 250 || statementTimeout.compareTo(Duration.ofMinutes(10)) > 0) {
            throw new IllegalArgumentException("statementTimeout " + statementTimeout + ", expected 250 ms to 10 min");
        }
    }

    public static PoolSettings of(String name, int connections) {
        return new PoolSettings(name, connections, DEFAULT_STATEMENT_TIMEOUT);
    }

    /** Start-up parameters of each session. */
    String sessionOptions() {
        long statementMs = statementTimeout.toMillis();
        return "-c statement_timeout=" + statementMs + " -c lock_timeout=" + statementMs / 2
                + " -c idle_in_transaction_session_timeout=" + 2 * statementMs;
    }

    /** The driver counts in whole seconds. */
    int socketTimeoutSeconds() {
        return Math.toIntExact(statementTimeout.toSeconds() + 2);
    }
}
