package venuehunt.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import venuehunt.service.auth.BearerToken;
import venuehunt.service.auth.Role;
import venuehunt.service.rpc.ServerAddress;
import venuehunt.simulator.PlayerSimulator;
import venuehunt.simulator.SimulationPlan;
import venuehunt.tile.map.TileMap;
import venuehunt.tile.map.TileMapFormatException;
import venuehunt.tiles.venue.TileMapSource;

/** Brings the stack up, publishes a map and a hunt the way a curator does, and lets a crowd play. */
final class Demo {
    private static final int TREASURES = 2_000;
    /** What the last claims may take to be decided. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Checkout checkout;
    private final Venue venue;
    private final int players;
    private final long seed;
    private final PrintWriter progress;
    private final boolean terminal;

    /**
     * @param progress
     *            told what happens, line by line
     * @param terminal
     *            whether the live line may be written over itself
     */
    Demo(Checkout checkout, Venue venue, int players, long seed, PrintWriter progress, boolean terminal) {
        this.checkout = checkout;
        this.venue = venue;
        this.players = players;
        this.seed = seed;
        this.progress = progress;
        this.terminal = terminal;
    }

    /**
     * Plays until the time is over or somebody says stop.
     *
     * @param playTime
     *            null: until stopped
     */
    DemoReport play(@Nullable Duration playTime, CountDownLatch stop)
            throws IOException, InterruptedException, TileMapFormatException {
        say("Starting PostgreSQL with PostGIS, geometry-store and treasure-runtime …");
        try (Stack stack = Stack.start(checkout)) {
            publish(stack);
            try (Admin admin = new Admin(stack.adminAddress(), stack.token("staff", Role.STAFF))) {
                String huntId = admin.listHunts().getFirst().getHuntId();
                tellWhere(stack, huntId);
                say("Letting in " + players + " players, seed " + seed + ".");
                SimulationPlan plan = SimulationPlan.honest("127.0.0.1", stack.phonePort(), huntId, players, seed);
                try (PlayerSimulator crowd = new PlayerSimulator(plan, tileMap(stack), stack::playerToken)) {
                    crowd.start();
                    show(crowd, playTime, stop);
                    crowd.stop(PATIENCE);
                    return new DemoReport(crowd.report(), admin.reconcile(huntId));
                }
            } finally {
                say("Stopping …");
            }
        }
    }

    private void tellWhere(Stack stack, String huntId) {
        say("Hunt " + huntId + ": phones on 127.0.0.1:" + stack.phonePort() + ", curators and staff on "
                + stack.adminAddress() + ", maps on " + stack.storeAddress() + ", keys in " + stack.keys() + ".");
    }

    private void publish(Stack stack) throws IOException {
        Curator curator = new Curator(stack.store(), progress);
        curator.publishMap(venue);
        curator.publishHunt(venue, stack.adminAddress(), TREASURES, seed);
    }

    private TileMap tileMap(Stack stack) throws TileMapFormatException {
        return new TileMapSource(new ServerAddress("127.0.0.1", stack.storePort()),
                new BearerToken(stack.token("staff", Role.STAFF)))
                .live(venue.venueId());
    }

    private void show(PlayerSimulator crowd, @Nullable Duration playTime, CountDownLatch stop)
            throws InterruptedException {
        long startNs = System.nanoTime();
        boolean over = false;
        while (!over) {
            over = stop.await(1, TimeUnit.SECONDS)
                    || (playTime != null && System.nanoTime() - startNs >= playTime.toNanos());
            String line = crowd.look().toLine();
            progress.print(terminal ? "\r" + line + "\u001b[K" : line + System.lineSeparator());
            progress.flush();
        }
        if (terminal) {
            progress.println();
        }
    }

    private void say(String text) {
        progress.println(text);
        progress.flush();
    }
}
