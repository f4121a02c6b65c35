package venuehunt.simulator;

import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import venuehunt.history.HistoryLine;
import venuehunt.simulator.play.CrowdThread;
import venuehunt.simulator.play.Game;
import venuehunt.simulator.play.Player;
import venuehunt.simulator.report.ClaimRecord;
import venuehunt.simulator.report.LiveSnapshot;
import venuehunt.simulator.report.Measurements;
import venuehunt.simulator.report.SimulationReport;
import venuehunt.simulator.walk.PlayArea;
import venuehunt.tile.map.TileMap;

/**
 * A crowd of players against a running service. One thread carries all of them, gRPC's shared event loops their
 * connections, so a player costs memory and no thread.
 */
public final class PlayerSimulator implements AutoCloseable {
    private static final int MAX_JOINS_PER_SECOND = 500;
    private static final long POLL_MS = 20;
    private static final long CLOSE_SECONDS = 5;

    private final SimulationPlan plan;
    private final Measurements measurements;
    private final CrowdThread thread;
    private final List<ManagedChannel> channels = new ArrayList<>();
    private final List<Player> players = new ArrayList<>();

    /**
     * Gathers the crowd; {@link #start} sends it off.
     *
     * @param map
     *            of the hunt's venue
     * @param tokens
     *            from a player's name to a fresh token of that player
     * @throws IllegalArgumentException
     *             when the map has nowhere to play
     */
    public PlayerSimulator(SimulationPlan plan, TileMap map, UnaryOperator<String> tokens) {
        this(plan, map, tokens, _ -> {
        });
    }

    /**
     * Gathers a crowd whose claims are written down.
     *
     * @param history
     *            hears of every sending of a claim, of its answer and of positions, on the crowd's thread
     */
    public PlayerSimulator(SimulationPlan plan, TileMap map, UnaryOperator<String> tokens,
            Consumer<HistoryLine> history) {
        this.plan = plan;
        measurements = new Measurements(System::nanoTime, history);
        thread = new CrowdThread(measurements);
        Game game = Game.starting(plan.huntId(), new PlayArea(map), thread, measurements, System::nanoTime,
                InstantSource.system());
        SplittableRandom random = new SplittableRandom(plan.seed());
        for (int number = 0; number < plan.players(); number++) {
            if (number % plan.playersPerConnection() == 0) {
                channels.add(connection());
            }
            String playerId = "sim-" + plan.seed() + "-" + number;
            players.add(new Player(playerId, game, channels.getLast(), () -> tokens.apply(playerId), random.split()));
        }
    }

    /** Lets the players in evenly over a second, large crowds over more of them, so that their ticks spread as well. */
    public void start() {
        double seconds = Math.max(1.0, (double) plan.players() / MAX_JOINS_PER_SECOND);
        long spacingNs = (long) (TimeUnit.SECONDS.toNanos(1) * seconds / plan.players());
        for (int number = 0; number < players.size(); number++) {
            players.get(number).start(Duration.ofNanos(number * spacingNs));
        }
    }

    /** The crowd now, with rates since the last look: for one line a second. */
    public LiveSnapshot look() {
        return measurements.look();
    }

    /**
     * Makes no more claims, waits for the last word on those that were made, and leaves.
     *
     * @param patience
     *            claims not settled by then stay in doubt
     */
    public void stop(Duration patience) throws InterruptedException {
        forAll(Player::finish);
        long endNs = System.nanoTime() + patience.toNanos();
        while (measurements.openClaims() > 0 && System.nanoTime() - endNs < 0) {
            TimeUnit.MILLISECONDS.sleep(POLL_MS);
        }
        forAll(Player::leave);
    }

    /** Everything since the start. */
    public SimulationReport report() {
        return measurements.report(plan.seed(), plan.players());
    }

    /** Every claim that was ever sent, as it stands. */
    public List<ClaimRecord> claims() {
        return measurements.claims();
    }

    /** Hangs up. Streams that were not left by {@link #stop} break. */
    @Override
    public void close() {
        channels.forEach(ManagedChannel::shutdown);
        long endNs = System.nanoTime() + TimeUnit.SECONDS.toNanos(CLOSE_SECONDS);
        try {
            for (ManagedChannel channel : channels) {
                channel.awaitTermination(Math.max(0, endNs - System.nanoTime()), TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            channels.forEach(ManagedChannel::shutdownNow);
            thread.close();
        }
    }

    private void forAll(Consumer<Player> step) {
        CompletableFuture.runAsync(() -> players.forEach(step), thread).join();
    }

    /** No executor threads of its own: whatever is not the event loop's runs on the crowd's thread. */
    private ManagedChannel connection() {
        return Grpc.newChannelBuilderForAddress(plan.runtimeHost(), plan.runtimePort(),
                InsecureChannelCredentials.create()).executor(thread).disableRetry().build();
    }
}
