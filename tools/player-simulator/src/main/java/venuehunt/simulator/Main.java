package venuehunt.simulator;

import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import venuehunt.history.HistoryRecording;
import venuehunt.service.auth.BearerToken;
import venuehunt.service.auth.Role;
import venuehunt.service.auth.TokenIssuer;
import venuehunt.service.rpc.Refusal;
import venuehunt.service.rpc.ServerAddress;
import venuehunt.service.rpc.ServerAddressConverter;
import venuehunt.simulator.play.Pace;
import venuehunt.simulator.play.Player;
import venuehunt.simulator.report.SimulationReport;
import venuehunt.tile.map.TileMap;
import venuehunt.tile.map.TileMapFormatException;
import venuehunt.tiles.venue.TileMapSource;

/** The command line of the simulator. */
@Command(name = "simulate", mixinStandardHelpOptions = true, sortOptions = false, description = {
        "Lets a crowd of simulated players walk a venue and claim the treasures they reach.",
        "Everything that happens by chance follows from the seed, which is printed."}, exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
                "0:The crowd played.", "1:Nobody was answered, or an answer broke the contract.",
                "2:The command line is wrong, or something it names is not there."})
public final class Main implements Callable<Integer> {
    private static final Duration TOKEN_LIFETIME = Duration.ofHours(12);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--runtime", required = true, paramLabel = "HOST:PORT", converter = ServerAddressConverter.class, description = "The runtime's port for phones.")
    private @Nullable ServerAddress runtime;

    @Option(names = "--hunt", required = true, paramLabel = "ID", description = "The hunt to join. It must be open.")
    private @Nullable String huntId;

    @ArgGroup(multiplicity = "1")
    private @Nullable MapOptions map;

    @Option(names = "--keys", required = true, paramLabel = "FOLDER", description = "Folder of the key that the services trust; the players' tokens are signed with it.")
    private @Nullable Path keys;

    @Option(names = "--players", paramLabel = "N", defaultValue = "200", description = "How many players (default: ${DEFAULT-VALUE}).")
    private int players;

    @Option(names = "--players-per-connection", paramLabel = "N", defaultValue = "1", description = {
            "Streams that share a connection (default: ${DEFAULT-VALUE}, as phones do). More are for a server behind a proxy: on its port for phones it takes 4 calls of a connection, and those beyond wait."})
    private int playersPerConnection;

    @Option(names = "--join-rate", paramLabel = "N", description = "How many players come in a second (default: 250, below the 300 that a server lets in).")
    private double joinsPerSecond = SimulationPlan.DEFAULT_JOINS_PER_SECOND;

    @Option(names = "--tick-rate", paramLabel = "N", description = "Ticks a second of each player, open loop (default: as the server wishes). It takes two, and ends streams of more than ten.")
    private @Nullable Double tickRate;

    @Option(names = "--verdicts", paramLabel = "SHARE", converter = Share.class, description = "Share of the ticks that ask for a verdict: their latency is measured, the others may be met with silence (default: 10%%; with --history all).")
    private double askedShare = Pace.DEFAULT_ASKED_SHARE;

    @ArgGroup(exclusive = false, heading = "%nWho plays:%n", order = 20)
    private CrowdOptions crowd = new CrowdOptions();

    @Option(names = "--for", paramLabel = "TIME", defaultValue = "60s", converter = PlayTime.class, description = "How long once everybody is in, e.g. 90s or 5m (default: ${DEFAULT-VALUE}).")
    private @Nullable Duration playTime;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "The same seed gives the same crowd (default: ${DEFAULT-VALUE}). Once in a hunt: the ids of its claims are the same, too.")
    private long seed;

    @Option(names = "--json", description = "Print the result as one line of JSON; the live line goes to standard error either way.")
    private boolean json;

    @Option(names = "--history", paramLabel = "FILE", description = "Write every sending of a claim, its answer and every position there, for verify-history.")
    private @Nullable Path history;

    /** Where the tile map comes from. */
    private static final class MapOptions {
        @Option(names = "--tile-map", required = true, paramLabel = "FILE", description = "The venue's tile map in its serialised form.")
        private @Nullable Path file;

        @ArgGroup(exclusive = false, multiplicity = "1")
        private @Nullable StoreOptions store;
    }

    /** A venue in a geometry store. */
    private static final class StoreOptions {
        @Option(names = "--store", required = true, paramLabel = "HOST:PORT", converter = ServerAddressConverter.class, description = "The geometry store, to fetch the live tile map from.")
        private @Nullable ServerAddress address;

        @Option(names = "--venue", required = true, paramLabel = "ID", description = "The venue whose map to fetch.")
        private @Nullable String venueId;
    }

    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        TokenIssuer issuer = issuer();
        SimulationPlan plan = plan();
        UnaryOperator<String> tokens = player -> issuer.issue(player, Set.of(Role.PLAYER), TOKEN_LIFETIME);
        TileMap tileMap = tileMap(issuer);
        try (HistoryRecording recording = recording();
                PlayerSimulator simulator = recording == null
                        ? new PlayerSimulator(plan, tileMap, tokens)
                        : new PlayerSimulator(plan, tileMap, tokens, recording::record)) {
            play(simulator);
            SimulationReport report = simulator.report();
            explain(report);
            out().println(json ? report.toJson().toString() : report.toJson().toPrettyString());
            return report.ticksAnswered() > 0 && report.contradictions() == 0 && report.sequenceGaps() == 0 ? 0 : 1;
        }
    }

    private @Nullable HistoryRecording recording() {
        try {
            return history == null ? null : new HistoryRecording(history);
        } catch (IOException e) {
            throw wrong("--history: cannot write " + e.getMessage(), e);
        }
    }

    private void play(PlayerSimulator simulator) throws InterruptedException {
        PrintWriter progress = command().getErr();
        progress.println("seed " + seed);
        long startNs = System.nanoTime();
        long endNs = startNs + simulator.start().plus(given(playTime)).toNanos();
        for (long leftNs = endNs - startNs; leftNs > 0; leftNs = endNs - System.nanoTime()) {
            TimeUnit.NANOSECONDS.sleep(Math.min(leftNs, TimeUnit.SECONDS.toNanos(1)));
            progress.println(simulator.look().toLine());
        }
        simulator.stop(PATIENCE);
    }

    /** What the numbers alone do not tell. */
    private void explain(SimulationReport report) {
        if (playersPerConnection > 1 && report.streamErrors().containsKey(Player.JOIN_UNANSWERED)) {
            command().getErr().println("players waited in vain to be let in: the server takes fewer calls of one"
                    + " connection than --players-per-connection " + playersPerConnection
                    + " (4 unless it is told otherwise)");
        }
    }

    private SimulationPlan plan() {
        ServerAddress address = given(runtime);
        try {
            Pace pace = tickRate == null ? Pace.told(askedShare) : Pace.fixed(tickRate, askedShare);
            SimulationPlan plan = new SimulationPlan(address.host(), address.port(), given(huntId), players,
                    playersPerConnection, joinsPerSecond, pace, crowd.mix(), seed);
            OpenFiles.check(plan.connections(), OpenFiles.limit());
            return plan;
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage(), e);
        }
    }

    private TokenIssuer issuer() {
        try {
            return TokenIssuer.open(given(keys), InstantSource.system());
        } catch (IOException e) {
            throw wrong("--keys: " + e.getMessage(), e);
        }
    }

    private TileMap tileMap(TokenIssuer issuer) {
        MapOptions options = given(map);
        try {
            if (options.file != null) {
                return TileMap.decode(Files.readAllBytes(options.file));
            }
            StoreOptions store = given(options.store);
            BearerToken token = new BearerToken(issuer.issue("simulator", Set.of(Role.STAFF), TOKEN_LIFETIME));
            return new TileMapSource(given(store.address), token).live(given(store.venueId));
        } catch (IOException | TileMapFormatException e) {
            throw wrong("cannot read the tile map: " + e.getMessage(), e);
        } catch (StatusRuntimeException e) {
            Refusal refusal = Refusal.from(e);
            throw wrong("--store: " + refusal.reason() + ": " + refusal.message(), e);
        }
    }

    private ParameterException wrong(@Nullable String message, Exception cause) {
        return new ParameterException(command(), String.valueOf(message), cause);
    }

    private PrintWriter out() {
        return command().getOut();
    }

    private CommandLine command() {
        return given(spec).commandLine();
    }

    private static <T> T given(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("asked before the command line was parsed");
        }
        return value;
    }
}
