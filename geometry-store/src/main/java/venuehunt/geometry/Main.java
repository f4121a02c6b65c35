package venuehunt.geometry;

import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import venuehunt.service.auth.TokenOptions;
import venuehunt.service.auth.TokenVerifier;
import venuehunt.service.database.DatabaseOptions;
import venuehunt.service.database.DatabaseUnavailableException;
import venuehunt.service.database.ServiceDatabase;

/** The command {@code geometry-store}. */
@Command(name = "geometry-store", sortOptions = false, description = {
        "Keeps the maps of venues in PostGIS and serves them to runtimes and curators over gRPC.",
        "An internal service: phones never reach it. Ends on SIGTERM."}, exitCodeListHeading = "Exit codes:%n", exitCodeList = {
                "0:ended", "1:could not start", "2:wrong usage"})
public final class Main implements Callable<Integer> {
    private static final String NAME = "geometry-store";
    private static final String DATABASE = "geometry";

    @Spec
    private @Nullable CommandSpec command;

    @Option(names = "--host", paramLabel = "ADDRESS", defaultValue = "127.0.0.1", description = "Where to listen (default: ${DEFAULT-VALUE}).")
    private String host = "";

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "7071", description = "Where to listen; 0 for a free port (default: ${DEFAULT-VALUE}).")
    private int port;

    @Mixin
    private final DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private final TokenOptions tokens = new TokenOptions();

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help and end.")
    @SuppressWarnings("unused") // read by picocli
    private boolean help;

    private Main() {
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        checkPort();
        try {
            TokenVerifier verifier = verifier();
            serve(database.open(NAME, DATABASE), verifier);
            return CommandLine.ExitCode.OK;
        } catch (IOException | DatabaseUnavailableException e) {
            System.err.println(NAME + ": " + e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private void serve(ServiceDatabase opened, TokenVerifier verifier) throws IOException, InterruptedException {
        GeometryStore store;
        try {
            store = GeometryStore.start(host, port, opened.config(), verifier);
        } catch (IOException | RuntimeException e) {
            opened.close();
            throw e;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            store.close();
            opened.close();
        }, "stop " + NAME));
        System.out.println(NAME + " ready on " + host + ":" + store.port());
        new CountDownLatch(1).await(); // until a signal ends the JVM
    }

    /** A file of keys that cannot be used is no wrong usage: the usage would be printed in vain. */
    private TokenVerifier verifier() throws IOException {
        try {
            return tokens.verifier(InstantSource.system());
        } catch (ParameterException e) {
            if (e.getCause() instanceof IOException) {
                throw new IOException(e.getMessage(), e);
            }
            throw e;
        }
    }

    private void checkPort() {
        if (command != null && (port < 0 || port > 65535)) {
            throw new ParameterException(command.commandLine(), "--port is " + port + ", expected 0 to 65535");
        }
    }
}
