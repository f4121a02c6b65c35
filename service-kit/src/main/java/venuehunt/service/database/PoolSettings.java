package venuehunt.service.database;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A pool of connections and how patient it is.
 *
 * @param name
 *            for logs and for {@code pg_stat_activity}
 * @param connections
 *            1 to 100, opened at once and kept
 * @param pinned
 *            settings of the server that each session has, whatever the server, the database or the role says
 */
public record PoolSettings(String name, int connections, Patience patience, Map<String, String> pinned) {
    private static final Pattern WORD = Pattern.compile("[a-z_]{1,63}");
    /** Where the server would end a value, unless a backslash goes before. */
    private static final Pattern SPLITS = Pattern.compile("[\\s\\\\]");
    private static final Duration DEFAULT_STATEMENT_TIMEOUT = Duration.ofSeconds(30);
    /** How soon the server notices that whom it works for is gone, and lets its locks go. */
    private static final int CLIENT_CHECK_MS = 500;

    public PoolSettings {
        if (connections < 1 || connections > 100) {
            throw new IllegalArgumentException(connections + " connections, expected 1 to 100");
        }
        pinned.forEach((setting, value) -> {
            if (!WORD.matcher(setting).matches() || value.isBlank()) {
                throw new IllegalArgumentException(
                        "pinned " + setting + " = " + value + ", expected a word of a-z and _, and a value");
            }
        });
        pinned = Collections.unmodifiableMap(new TreeMap<>(pinned));
    }

    public PoolSettings(String name, int connections, Patience patience) {
        this(name, connections, patience, Map.of());
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

    /** The same, with one more setting that nobody else can change. */
    public PoolSettings pin(String setting, String value) {
        Map<String, String> more = new TreeMap<>(pinned);
        more.put(setting, value);
        return new PoolSettings(name, connections, patience, more);
    }

    /** Start-up parameters of each session; those of a client go before all that the server knows. */
    String sessionOptions() {
        long idleMs = patience.idleInTransaction().toMillis();
        StringBuilder options = new StringBuilder("-c statement_timeout=" + patience.statement().toMillis()
                + " -c lock_timeout=" + patience.lock().toMillis() + " -c idle_in_transaction_session_timeout=" + idleMs
                + " -c tcp_user_timeout=" + idleMs + " -c client_connection_check_interval=" + CLIENT_CHECK_MS);
        pinned.forEach((setting, value) -> options.append(" -c ").append(setting).append('=')
                .append(SPLITS.matcher(value).replaceAll("\\\\$0")));
        return options.toString();
    }
}
