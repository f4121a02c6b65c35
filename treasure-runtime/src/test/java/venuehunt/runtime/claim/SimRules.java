package venuehunt.runtime.claim;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import venuehunt.history.HistoryLine;
import venuehunt.history.HistoryLine.HuntState;
import venuehunt.runtime.hunt.ClaimOutcome;
import venuehunt.runtime.hunt.ClaimOutcome.Refused;
import venuehunt.runtime.hunt.ClaimOutcome.Retry;
import venuehunt.runtime.hunt.ClaimReason;

/**
 * What the rules of a simulation say: staff pause the hunt and open it again, windows end, players walk away. The
 * ledger's word on pauses counts; nodes hear of them a little later.
 */
final class SimRules {
    private static final long MS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final Retry STALE = new Retry(ClaimReason.POSITION_STALE, HuntDesk.STALE_RETRY_MS);

    private final SimWorld world;
    private final RandomGenerator random;
    private final Map<Long, Long> closesNs = new HashMap<>();
    private final boolean pauses;
    private final boolean windows;
    private final boolean walks;
    private boolean paused;

    /** Where a phone says that it is. */
    enum Whereabouts {
        AT_THE_TREASURE, AWAY, UNKNOWN
    }

    SimRules(SimWorld world) {
        this.world = world;
        random = world.random();
        pauses = random.nextBoolean();
        windows = random.nextBoolean();
        walks = random.nextBoolean();
    }

    boolean paused() {
        return paused;
    }

    /** By the ledger's clock and tables. */
    boolean isOpen(long treasureId) {
        return !paused && isInWindow(treasureId);
    }

    private boolean isInWindow(long treasureId) {
        return world.nowNs() < closesNs.getOrDefault(treasureId, Long.MAX_VALUE);
    }

    /** Some windows end while things break, and staff begin to play with the hunt. */
    void begin() {
        for (long treasure : world.earlyTreasures()) {
            world.record(new HistoryLine.Place(treasure, 0, 0, 5));
            if (windows && random.nextBoolean()) {
                long endNs = random.nextLong(500 * MS, 8_000 * MS);
                closesNs.put(treasure, endNs);
                world.record(new HistoryLine.Window(treasure, 0, endNs));
            }
        }
        if (pauses) {
            world.after(random.nextLong(200 * MS, 2_000 * MS), this::pause);
        }
    }

    private void pause() {
        if (!world.isHealed()) {
            become(true);
            world.after(random.nextLong(100 * MS, 1_500 * MS), this::open);
        }
    }

    private void open() {
        become(false);
        world.after(random.nextLong(200 * MS, 2_000 * MS), this::pause);
    }

    private void become(boolean nowPaused) {
        paused = nowPaused;
        world.record(new HistoryLine.Hunt(world.nowNs(), paused ? HuntState.PAUSED : HuntState.OPEN));
        for (int i = 0; i < world.nodes(); i++) {
            int node = i;
            world.after(random.nextLong(MS, 50 * MS), () -> world.node(node).hearPaused(nowPaused));
        }
    }

    /** Who asks for the first time is there; who asks again may have walked on. */
    Whereabouts whereabouts(boolean again) {
        int whim = walks ? random.nextInt(16) : 15;
        if (whim == 0) {
            return Whereabouts.UNKNOWN;
        }
        return whim < (again ? 6 : 2) ? Whereabouts.AWAY : Whereabouts.AT_THE_TREASURE;
    }

    /** What a node says against a claim; null when nothing. */
    @Nullable
    ClaimOutcome refusal(boolean heardPaused, long treasureId, Whereabouts where) {
        if (heardPaused) {
            return new Refused(ClaimReason.HUNT_PAUSED);
        }
        if (where == Whereabouts.UNKNOWN) {
            return STALE;
        }
        if (!isInWindow(treasureId)) {
            return new Refused(ClaimReason.TREASURE_NOT_OPEN);
        }
        return where == Whereabouts.AWAY ? new Refused(ClaimReason.TOO_FAR) : null;
    }
}
