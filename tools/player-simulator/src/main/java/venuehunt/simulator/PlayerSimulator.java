package venuehunt.simulator;

import io.grpc.ManagedChannel;
import java.net.InetSocketAddress;
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
import venuehunt.simulator.play.Pace;
import venuehunt.simulator.play.Player;
import venuehunt.simulator.report.ClaimRecord;
import venuehunt.simulator.report.LiveSnapshot;
import venuehunt.simulator.report.Measurements;
import venuehunt.simulator.report.SimulationReport;
import venuehunt.simulator.walk.DeadZones;
import venuehunt.simulator.walk.PlayArea;
import venuehunt.tile.map.TileMap;

/**
 * A crowd of players against a running service. One thread carries all of them and their connections, so a player costs
 * memory and no thread.
 */
public final class PlayerSimulator implements AutoCloseable {
    private static final double MIN_RAMP_SECONDS = 1;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final long POLL_MS = 20;
    private static final long CLOSE_SECONDS = 5;

    private final SimulationPlan plan;
    private final Measurements measurements;
    private final CrowdThread thread;
    private final List<ManagedChannel> channels = new ArrayList<>();
    private final List<Player> players = new ArrayList<>();
    private final SplittableRandom joins;

    /**
     * Gathers the crowd; {@link #start} sends it off.
     *
     * @param map
     *            of the hunt's venue
     * @param tokens
     *            from a player's name to a fresh token of that player
     * @throws IllegalArgumentException
     *             when the map has nowhere to play, or a recorded way leads too far from it
     */
    public PlayerSimulator(SimulationPlan plan, TileMap map, UnaryOperator<String> tokens) {
        this(plan, plan.pace(), map, tokens, _ -> {
        });
    }

    /**
     * Gathers a crowd whose claims are written down. All its ticks ask for verdicts: else it would not be known which
     * ones were believed.
     *
     * @param history
     *            hears of every sending of a claim, of its answer and of positions, on the crowd's thread
     */
    public PlayerSimulator(SimulationPlan plan, TileMap map, UnaryOperator<String> tokens,
            Consumer<HistoryLine> history) {
        this(plan, plan.pace().askingAlways(), map, tokens, history);
    }

    private PlayerSimulator(SimulationPlan plan, Pace pace, TileMap map, UnaryOperator<String> tokens,
            Consumer<HistoryLine> history) {
        this.plan = plan;
        measurements = new Measurements(System::nanoTime, history);
        thread = new CrowdThread(measurements);
        PlayArea area = new PlayArea(map);
        Game game = Game.starting(plan.huntId(), area, new DeadZones(plan.mix().deadGround(), plan.seed()), pace,
                thread, measurements, System::nanoTime, InstantSource.system());
        Cast cast = new Cast(plan, area);
        SplittableRandom random = new SplittableRandom(plan.seed());
        InetSocketAddress server = new InetSocketAddress(plan.runtimeHost(), plan.runtimePort());
        for (int number = 0; number < plan.everybody(); number++) {
            if (number % plan.playersPerConnection() == 0) {
                channels.add(thread.channel(server).build());
            }
            String playerId = "sim-" + plan.seed() + "-" + number;
            SplittableRandom own = random.split();
            players.add(new Player(playerId, cast.kindOf(number), cast.courseOf(number, own), game,
                    channels.getLast(), () -> tokens.apply(playerId), own));
        }
        joins = random.split();
    }

    /**
     * Lets the players in, one after the other and each at a moment of its own, so that their ticks are spread as those
     * of people are.
     *
     * @return until all have been sent in
     */
    public Duration start() {
        double seconds = Math.max(MIN_RAMP_SECONDS, players.size() / plan.joinsPerSecond());
        double spacingNs = NANOS_PER_SECOND * seconds / players.size();
        for (int number = 0; number < players.size(); number++) {
            players.get(number).start(Duration.ofNanos((long) ((number + joins.nextDouble()) * spacingNs)));
        }
        Duration ramp = Duration.ofNanos((long) (seconds * NANOS_PER_SECOND));
        var _ = thread.after(ramp.toNanos(), measurements::everybodyIsIn);
        return ramp;
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
        return measurements.report(plan.seed(), players.size());
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
}
