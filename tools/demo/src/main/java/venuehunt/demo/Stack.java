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
 * A private database and both services, each in a process of its own, on free ports of the loopback address. Everything
 * it writes is in folders of its own, which are gone when it is closed.
 */
final class Stack implements AutoCloseable {
    /** Longer than any demo; the services take no token that lives longer than a day. */
    private static final Duration TOKEN_LIFETIME = Duration.ofHours(12);
    private static final List<String> STORE_JVM = List.of("-Xmx512m", "-XX:+UseSerialGC");
    private static final List<String> RUNTIME_JVM = List.of("-Xmx1g", "-XX:+UseZGC", "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError");

    private final Checkout checkout;
    private final Path folder;
    private final TokenIssuer tokens;
    private final PrivatePostgres postgres;
    private final ServiceProcess store;
    private ServiceProcess runtime;

    private Stack(Checkout checkout, Path folder, TokenIssuer tokens, PrivatePostgres postgres) throws IOException {
        this.checkout = checkout;
        this.folder = folder;
        this.tokens = tokens;
        this.postgres = postgres;
        store = startStore();
        try {
            runtime = startRuntime(0, 0);
        } catch (IOException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    static Stack start(Checkout checkout) throws IOException {
        Path folder = Files.createTempDirectory("venuehunt-stack");
        TokenIssuer tokens = TokenIssuer.open(folder, InstantSource.system());
        PrivatePostgres postgres = PrivatePostgres.temporary();
        try {
            return new Stack(checkout, folder, tokens, postgres);
        } catch (IOException | RuntimeException e) {
            postgres.close();
            delete(folder);
            throw e;
        }
    }

    private ServiceProcess startStore() throws IOException {
        DatabaseConfig database = postgres.database("geometry");
        return ServiceProcess.start("geometry-store", STORE_JVM, checkout.jar("geometry-store"),
                List.of("--port", "0", "--database-url", database.urlWithoutPassword(), "--token-keys",
                        tokens.publicKeySet().toString()),
                password(database), folder.resolve("geometry-store.log"));
    }

    private ServiceProcess startRuntime(int port, int adminPort) throws IOException {
        DatabaseConfig database = postgres.database("treasure");
        return ServiceProcess.start("treasure-runtime", RUNTIME_JVM, checkout.jar("treasure-runtime"),
                List.of("--port", Integer.toString(port), "--admin-port", Integer.toString(adminPort), "--store",
                        store.address(0), "--store-token-file",
                        tokenFile("node", Role.NODE).toString(), "--database-url", database.urlWithoutPassword(),
                        "--token-keys", tokens.publicKeySet().toString()),
                password(database), folder.resolve("treasure-runtime.log"));
    }

    private static Map<String, String> password(DatabaseConfig database) {
        return Map.of(DatabaseConfig.PASSWORD_VARIABLE, database.password());
    }

    /** The folder of the key that signs its tokens. */
    Path keys() {
        return folder;
    }

    /** The database that holds the ledger. */
    DatabaseConfig treasureDatabase() {
        return postgres.database("treasure");
    }

    String storeAddress() {
        return store.address(0);
    }

    int storePort() {
        return store.port(0);
    }

    /** Where phones connect. */
    int phonePort() {
        return runtime.port(0);
    }

    /** Where curators and staff connect. */
    String adminAddress() {
        return runtime.address(1);
    }

    /** A token as phones have. */
    String playerToken(String playerId) {
        return tokens.issue(playerId, Set.of(Role.PLAYER), TOKEN_LIFETIME);
    }

    String token(String subject, Role role) {
        return tokens.issue(subject, Set.of(role), TOKEN_LIFETIME);
    }

    /** A token in a file that only its owner reads. */
    Path tokenFile(String subject, Role role) throws IOException {
        Path file = folder.resolve(subject + ".token");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, token(subject, role));
    }

    /** Kills the runtime in the middle of whatever it does, and starts another on the same ports. */
    void killAndRestartRuntime() throws IOException, InterruptedException {
        int port = runtime.port(0);
        int adminPort = runtime.port(1);
        runtime.kill();
        runtime = startRuntime(port, adminPort);
    }

    @Override
    public void close() throws IOException {
        try (postgres; store) {
            runtime.close();
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
