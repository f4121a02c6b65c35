package venuehunt.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import venuehunt.service.auth.Role;
import venuehunt.service.auth.TokenIssuer;
import venuehunt.service.database.DatabaseConfig;
import venuehunt.service.database.PrivatePostgres;

/**
 * A private database and the geometry store in a process of its own, on a free port of the loopback address: all that
 * maps need. Everything it writes is in folders of its own, which are gone when it is closed.
 */
public final class StoreStack implements AutoCloseable {
    /** Longer than any demo; the services take no token that lives longer than a day. */
    private static final Duration TOKEN_LIFETIME = Duration.ofHours(12);
    private static final List<String> STORE_JVM = List.of("-Xmx512m", "-XX:+UseSerialGC");

    private final Path folder;
    private final TokenIssuer tokens;
    private final PrivatePostgres postgres;
    private final ServiceProcess store;

    private StoreStack(Checkout checkout, Path folder, TokenIssuer tokens, PrivatePostgres postgres)
            throws IOException {
        this.folder = folder;
        this.tokens = tokens;
        this.postgres = postgres;
        DatabaseConfig database = postgres.database("geometry");
        store = ServiceProcess.start("geometry-store", STORE_JVM, checkout.jar("geometry-store"),
                List.of("--port", "0", "--database-url", database.urlWithoutPassword(), "--token-keys",
                        tokens.publicKeySet().toString()),
                password(database), log("geometry-store"));
    }

    public static StoreStack start(Checkout checkout) throws IOException {
        Path folder = Files.createTempDirectory("venuehunt-stack");
        TokenIssuer tokens = TokenIssuer.open(folder, InstantSource.system());
        PrivatePostgres postgres = PrivatePostgres.temporary();
        try {
            return new StoreStack(checkout, folder, tokens, postgres);
        } catch (IOException | RuntimeException e) {
            postgres.close();
            delete(folder);
            throw e;
        }
    }

    static Map<String, String> password(DatabaseConfig database) {
        return Map.of(DatabaseConfig.PASSWORD_VARIABLE, database.password());
    }

    /** Where a service writes its log. */
    Path log(String service) {
        return folder.resolve(service + ".log");
    }

    /** The folder of the key that signs its tokens. */
    Path keys() {
        return folder;
    }

    /** The keys that services trust its tokens by. */
    Path tokenKeys() {
        return tokens.publicKeySet();
    }

    /** A database of its own server. */
    DatabaseConfig database(String name) {
        return postgres.database(name);
    }

    public String address() {
        return store.address(0);
    }

    public int port() {
        return store.port(0);
    }

    public String token(String subject, Role role) {
        return tokens.issue(subject, Set.of(role), TOKEN_LIFETIME);
    }

    /** A token in a file that only its owner reads. */
    Path tokenFile(String subject, Role role) throws IOException {
        Path file = folder.resolve(subject + ".token");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, token(subject, role));
    }

    @Override
    public void close() throws IOException {
        try (postgres) {
            store.close();
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
