package venuehunt.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import venuehunt.service.database.DatabaseUnavailableException;
import venuehunt.simulator.PlayTime;

/** {@code ./venuehunt demo}. */
@Command(name = "demo", mixinStandardHelpOptions = true, sortOptions = false, description = {
        "Plays a whole hunt on this machine: starts a private database and both services, publishes a venue, opens a hunt of 2,000 treasures and lets a crowd walk and claim.",
        "Leaves nothing behind."}, exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
                "0:Treasures were won and the ledger's tables are equal.",
                "1:They are not, or something did not start.",
                "2:The command line is wrong."})
public final class Main implements Callable<Integer> {
    private static final long END_WITHIN_S = 60;

    @Option(names = "--for", paramLabel = "TIME", converter = PlayTime.class, description = "How long to play, e.g. 60s or 5m (default: until Ctrl-C).")
    private @Nullable Duration playTime;

    @Option(names = "--players", paramLabel = "N", defaultValue = "200", description = "How many players (default: ${DEFAULT-VALUE}).")
    private int players;

    @Option(names = "--venue", paramLabel = "NAME", defaultValue = "desert-city", description = "A venue of venue-data/venues (default: ${DEFAULT-VALUE}).")
    private String venue = "";

    @Option(names = "--map", paramLabel = "FILE", description = "Play on this site plan instead: GeoJSON with one boundary.")
    private @Nullable Path sitePlan;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Of all that happens by chance (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--json", description = "Print the result as one line of JSON.")
    private boolean json;

    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    public static void main(String[] args) {
        System.setProperty("logback.configurationFile", "demo-logback.xml");
        System.exit(new CommandLine(new Main()).setExecutionExceptionHandler(Main::explain).execute(args));
    }

    private static int explain(Exception e, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (e instanceof IOException || e instanceof DatabaseUnavailableException) {
            command.getErr().println("demo: " + e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw e;
    }

    @Override
    public Integer call() throws Exception {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopAndWait));
        try {
            Checkout checkout = Checkout.ofThisClass();
            Venue played = sitePlan == null ? Venue.known(checkout, venue) : Venue.of(checkout, sitePlan);
            PrintWriter progress = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
            DemoReport report = new Demo(checkout, played, players, seed, progress,
                    CommandLine.Help.Ansi.AUTO.enabled())
                    .play(playTime, stop);
            PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
            out.println(json ? report.toJson().toString() : report.toText());
            return report.isGood() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        } finally {
            ended.countDown();
        }
    }

    /** Ctrl-C: the crowd stops, everything is put away, and only then the process ends. */
    private void stopAndWait() {
        stop.countDown();
        try {
            if (!ended.await(END_WITHIN_S, TimeUnit.SECONDS)) {
                System.err.println("demo: still not stopped after " + END_WITHIN_S + " s; giving up");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
