package venuehunt.service.database;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

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
 * @param pinned
 *            settings of the server that each session has, whatever the server, the database or the role says
 */
public record PoolSettings(String name, int connections, Duration statementTimeout, Map<String, String> pinned) {
    private static final Pattern WORD = Pattern.compile("[a-z_]{1,63}");
    private static final Duration DEFAULT_STATEMENT_TIMEOUT = Duration.ofSeconds(30);

    public PoolSettings {
        if (connections < 1 || connections > 100) {
            throw new IllegalArgumentException(connections + " connections, expected 1 to 100");
        }
        if (statementTimeout.toMillis() < 250 || statementTimeout.compareTo(Duration.ofMinutes(10)) > 0) {
            throw new IllegalArgumentException("statementTimeout " + statementTimeout + ", expected 250 ms to 10 min");
        }
        pinned.forEach((setting, value) -> {
            if (!WORD.matcher(setting).matches() || !WORD.matcher(value).matches()) {
                throw new IllegalArgumentException(
                        "pinned " + setting + " = " + value + ", expected words of a-z and _");
            }
        });
        pinned = Collections.unmodifiableMap(new TreeMap<>(pinned));
    }

    public PoolSettings(String name, int connections, Duration statementTimeout) {
        this(name, connections, statementTimeout, Map.of());
    }

    public static PoolSettings of(String name, int connections) {
        return new PoolSettings(name, connections, DEFAULT_STATEMENT_TIMEOUT);
    }

    /** The same, with one more setting that nobody else can change. */
    public PoolSettings pin(String setting, String value) {
        Map<String, String> more = new TreeMap<>(pinned);
        more.put(setting, value);
        return new PoolSettings(name, connections, statementTimeout, more);
    }

    /** Start-up parameters of each session; those of a client go before all that the server knows. */
    String sessionOptions() {
        long statementMs = statementTimeout.toMillis();
        StringBuilder options = new StringBuilder("-c statement_timeout=" + statementMs + " -c lock_timeout="
                + statementMs / 2 + " -c idle_in_transaction_session_timeout=" + 2 * statementMs);
        pinned.forEach((setting, value) -> options.append(" -c ").append(setting).append('=').append(value));
        return options.toString();
    }

    /** The driver counts in whole seconds. */
    int socketTimeoutSeconds() {
        return Math.toIntExact(statementTimeout.toSeconds() + 2);
    }
}
