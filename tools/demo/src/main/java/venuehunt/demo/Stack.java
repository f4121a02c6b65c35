package venuehunt.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import venuehunt.service.auth.Role;
import venuehunt.service.database.DatabaseConfig;

/**
 * The whole system: a {@link StoreStack} and beside it the runtime, in a process of its own on free ports of the
 * loopback address.
 */
final class Stack implements AutoCloseable {
    private static final List<String> RUNTIME_JVM = List.of("-Xmx1g", "-XX:+UseZGC", "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError");

    private final Checkout checkout;
    private final StoreStack store;
    private ServiceProcess runtime;

    private Stack(Checkout checkout, StoreStack store) throws IOException {
        this.checkout = checkout;
        this.store = store;
        runtime = startRuntime(0, 0);
    }

    static Stack start(Checkout checkout) throws IOException {
        StoreStack store = StoreStack.start(checkout);
        try {
            return new Stack(checkout, store);
        } catch (IOException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private ServiceProcess startRuntime(int port, int adminPort) throws IOException {
        DatabaseConfig database = treasureDatabase();
        return ServiceProcess.start("treasure-runtime", RUNTIME_JVM, checkout.jar("treasure-runtime"),
                List.of("--port", Integer.toString(port), "--admin-port", Integer.toString(adminPort), "--metrics-port",
                        "0", "--store",
                        store.address(), "--store-token-file",
                        tokenFile("node", Role.NODE).toString(), "--database-url", database.urlWithoutPassword(),
                        "--data-folder",
                        store.keys().resolve("treasure-runtime").toString(),
                        "--token-keys", store.tokenKeys().toString()),
                StoreStack.password(database), store.log("treasure-runtime"));
    }

    /** Its part that has the maps. */
    StoreStack store() {
        return store;
    }

    /** The folder of the key that signs its tokens. */
    Path keys() {
        return store.keys();
    }

    /** The database that holds the ledger. */
    DatabaseConfig treasureDatabase() {
        return store.database("treasure");
    }

    String storeAddress() {
        return store.address();
    }

    int storePort() {
        return store.port();
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
        return token(playerId, Role.PLAYER);
    }

    String token(String subject, Role role) {
        return store.token(subject, role);
    }

    /** A token in a file that only its owner reads. */
    Path tokenFile(String subject, Role role) throws IOException {
        return store.tokenFile(subject, role);
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
        try (store) {
            runtime.close();
        }
    }
}
