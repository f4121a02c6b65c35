package venuehunt.service.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is and who asks.
 *
 * @param jdbcUrl
 *            {@code jdbc:postgresql://host:port/database[?parameters]}, without user and password
 */
public record DatabaseConfig(String jdbcUrl, String user, String password) {
    /** Environment variable with the password of a URL that carries none. */
    public static final String PASSWORD_VARIABLE = "VENUEHUNT_DATABASE_PASSWORD";

    private static final int DEFAULT_PORT = 5432;
    private static final int MAX_PORT = 65535;
    private static final String EXPECTED = "expected postgresql://user:password@host:port/database";

    /**
     * Reads {@code postgresql://user:password@host:port/database?parameters}, also with {@code postgres:} or
     * {@code jdbc:postgresql:} in front, and with user and password as parameters.
     *
     * @param environment
     *            where the password may come from
     * @throws IllegalArgumentException
     *             saying in one sentence what is wrong; never with the password in it
     */
    public static DatabaseConfig parse(String url, Map<String, String> environment) {
        URI uri = uri(url);
        List<String> parameters = new ArrayList<>();
        String userInfo = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
        int colon = userInfo.indexOf(':');
        String user = decode(colon < 0 ? userInfo : userInfo.substring(0, colon));
        String password = colon < 0
                ? environment.getOrDefault(PASSWORD_VARIABLE, "")
                : decode(userInfo.substring(colon + 1));
        for (String parameter : query(uri)) {
            if (parameter.startsWith("user=")) {
                user = decode(parameter.substring("user=".length()));
            } else if (parameter.startsWith("password=")) {
                password = decode(parameter.substring("password=".length()));
            } else {
                parameters.add(parameter);
            }
        }
        if (user.isEmpty()) {
            throw new IllegalArgumentException("the database URL names no user; " + EXPECTED);
        }
        String query = parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
        int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
        return new DatabaseConfig("jdbc:postgresql://" + uri.getHost() + ":" + port + uri.getRawPath() + query, user,
                password);
    }

    /** {@code host:port}, for people. */
    public String address() {
        return location().getRawAuthority();
    }

    /** Name of the database. */
    public String database() {
        return decode(location().getRawPath().substring(1));
    }

    /** Another database of the same server. */
    DatabaseConfig withDatabase(String name) {
        URI here = location();
        String query = here.getRawQuery() == null ? "" : "?" + here.getRawQuery();
        return new DatabaseConfig("jdbc:postgresql://" + here.getRawAuthority() + "/" + name + query, user, password);
    }

    /** For {@code --database-url}; the password goes by {@link #PASSWORD_VARIABLE}. */
    public String urlWithoutPassword() {
        URI here = location();
        String query = here.getRawQuery() == null ? "" : "?" + here.getRawQuery();
        return "postgresql://" + URLEncoder.encode(user, StandardCharsets.UTF_8).replace("+", "%20") + "@"
                + here.getRawAuthority() + here.getRawPath() + query;
    }

    @Override
    public String toString() {
        return urlWithoutPassword();
    }

    private URI location() {
        return URI.create(jdbcUrl.substring("jdbc:".length()));
    }

    private static URI uri(String url) {
        URI uri;
        try {
            uri = new URI(url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url);
        } catch (URISyntaxException e) {
            // Its message quotes the input, password and all.
            throw new IllegalArgumentException("the database URL cannot be read: " + e.getReason() + " at character "
                    + (e.getIndex() + 1) + "; " + EXPECTED);
        }
        if (!"postgresql".equals(uri.getScheme()) && !"postgres".equals(uri.getScheme())) {
            throw new IllegalArgumentException("the database URL is not one of PostgreSQL; " + EXPECTED);
        }
        if (uri.getHost() == null) {
            throw new IllegalArgumentException("the database URL names no single host; " + EXPECTED);
        }
        if (uri.getPort() > MAX_PORT) {
            throw new IllegalArgumentException("the database URL names port " + uri.getPort() + "; " + EXPECTED);
        }
        String path = uri.getRawPath();
        if (path == null || path.length() < 2 || path.indexOf('/', 1) >= 0) {
            throw new IllegalArgumentException("the database URL names no database; " + EXPECTED);
        }
        return uri;
    }

    private static List<String> query(URI uri) {
        @Nullable
        String query = uri.getRawQuery();
        return query == null || query.isEmpty() ? List.of() : List.of(query.split("&", -1));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
