package venuehunt.runtime;

import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import venuehunt.runtime.breaker.BreakerRules;
import venuehunt.runtime.session.AntiCheat;
import venuehunt.service.auth.BearerToken;
import venuehunt.service.auth.TokenOptions;
import venuehunt.service.auth.TokenVerifier;
import venuehunt.service.database.DatabaseOptions;
import venuehunt.service.database.DatabaseUnavailableException;
import venuehunt.service.database.ServiceDatabase;

/** The command line of a node. */
@Command(name = "treasure-runtime", mixinStandardHelpOptions = true, sortOptions = false, description = {
        "Plays hunts: takes position ticks from phones, shows treasures near, awards each exactly once.",
        "Prints one line when ready, and ends on SIGTERM."})
public final class Main implements Callable<Integer> {
    @Option(names = "--host", defaultValue = "127.0.0.1", paramLabel = "ADDRESS", description = "Address to listen on (default: ${DEFAULT-VALUE}).")
    private String host = "127.0.0.1";

    @Option(names = "--port", defaultValue = "7081", description = "Port for phones, 0 for a free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--admin-port", defaultValue = "7082", paramLabel = "PORT", description = "Port for curators and staff, 0 for a free one; not for strangers (default: ${DEFAULT-VALUE}).")
    private int adminPort;

    @Option(names = "--metrics-port", defaultValue = "7083", paramLabel = "PORT", description = "Port of the metrics, for Prometheus, at /metrics, 0 for a free one; not for strangers (default: ${DEFAULT-VALUE}).")
    private int metricsPort;

    @Option(names = "--store", defaultValue = "127.0.0.1:7071", paramLabel = "HOST:PORT", description = "The geometry store (default: ${DEFAULT-VALUE}).")
    private String store = "";

    @Option(names = "--store-token-file", required = true, paramLabel = "FILE", description = "Token of role node for the geometry store; read again for every call.")
    private @Nullable Path storeTokenFile;

    @Option(names = "--anti-cheat", defaultValue = "OBSERVE", paramLabel = "MODE", description = "What to do with a position that the player can hardly have come to: ${COMPLETION-CANDIDATES}; beyond 100 m it is always refused (default: ${DEFAULT-VALUE}).")
    private AntiCheat antiCheat = AntiCheat.OBSERVE;

    @Mixin
    private final TokenOptions tokens = new TokenOptions();

    @Mixin
    private final DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private final BreakerOptions breaker = new BreakerOptions();

    @Mixin
    private final AdmissionOptions admission = new AdmissionOptions();

    public static void main(String... args) {
        System.exit(new CommandLine(new Main()).setExecutionExceptionHandler(Main::explain).execute(args));
    }

    /** What went wrong at start, in one sentence; a defect keeps its trace. */
    private static int explain(Exception e, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (e instanceof IOException || e instanceof DatabaseUnavailableException) {
            command.getErr().println("treasure-runtime: " + e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw e;
    }

    @Override
    public Integer call() throws Exception {
        BreakerRules rules = breaker.rules();
        TokenVerifier verifier = tokens.verifier(InstantSource.system());
        Path tokenFile = java.util.Objects.requireNonNull(storeTokenFile);
        readToken(tokenFile);
        CountDownLatch ended = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        try (ServiceDatabase opened = database.open("treasure-runtime", "treasure");
                TreasureRuntime runtime = new TreasureRuntime(
                        new RuntimeConfig(host, port, adminPort, metricsPort, admission.phones(), admission.players(),
                                antiCheat,
                                opened.config(),
                                opened.folder(),
                                rules),
                        verifier,
                        channel(), new BearerToken(() -> readTokenUnchecked(tokenFile)))) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> endAndWait(ended, closed)));
            System.out.println("treasure-runtime ready on " + host + ":" + runtime.port() + ", admin on " + host + ":"
                    + runtime.adminPort() + ", metrics on " + host + ":" + runtime.metricsPort());
            ended.await();
        } finally {
            closed.countDown();
        }
        return CommandLine.ExitCode.OK;
    }

    /** The process lives until everything is closed: what was taken from phones is committed first. */
    private static void endAndWait(CountDownLatch ended, CountDownLatch closed) {
        ended.countDown();
        try {
            closed.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private ManagedChannel channel() {
        return NettyChannelBuilder.forTarget(store).usePlaintext().keepAliveTime(30, TimeUnit.SECONDS)
                .keepAliveTimeout(10, TimeUnit.SECONDS).build();
    }

    private static String readToken(Path file) throws IOException {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new IOException("--store-token-file: cannot read " + file + " (" + e.getClass().getSimpleName() + ")",
                    e);
        }
    }

    private static String readTokenUnchecked(Path file) {
        try {
            return readToken(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
