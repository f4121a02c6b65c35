package venuehunt.service.database;

import java.time.Duration;

/**
 * A pool of connections and how patient it is.
 *
 * @param name
 *            for logs and for {@code pg_stat_activity}
 * @param connections
 *            1 to 100, opened at once and kept
 */
public record PoolSettings(String name, int connections, Patience patience) {
    private static final Duration DEFAULT_STATEMENT_TIMEOUT = Duration.ofSeconds(30);
    /** How soon the server notices that whom it works for is gone, and lets its locks go. */
    private static final int CLIENT_CHECK_MS = 500;

    public PoolSettings {
        if (connections < 1 || connections > 100) {
            throw new IllegalArgumentException(connections + " connections, expected 1 to 100");
        }
    }

    /**
     * @param statementTimeout
     *            250 ms to 10 min; the rest follows from it
     */
    public PoolSettings(String name, int connections, Duration statementTimeout) {
        this(name, connections, Patience.of(statementTimeout));
    }

    public static PoolSettings of(String name, int connections) {
        return new PoolSettings(name, connections, DEFAULT_STATEMENT_TIMEOUT);
    }

    /** Start-up parameters of each session. */
    String sessionOptions() {
        long idleMs = patience.idleInTransaction().toMillis();
        return "-c statement_timeout=" + patience.statement().toMillis() + " -c lock_timeout="
                + patience.lock().toMillis() + " -c idle_in_transaction_session_timeout=" + idleMs
                + " -c tcp_user_timeout=" + idleMs + " -c client_connection_check_interval=" + CLIENT_CHECK_MS;
    }
}
