package venuehunt.runtime.field;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * What one player may see from one point: the nearest open treasures in sight, at most as many as a phone is shown.
 * When more than that are in reach, they take turns: each 30 seconds shows the next ones of a fixed order, and each
 * tile starts at another place in it, so that players who stand apart are not all sent to the same box.
 *
 * <p>
 * What was in view stays until it is some metres out of sight, so that a position that wavers about the edge does not
 * make it come and go. Claimable is what was in reach before, too.
 *
 * <p>
 * Made once for a session and filled again at each tick; filling allocates nothing. What lies in order stays in order:
 * who stands still sees the same places filled with the same treasures.
 */
public final class View {
    /** How long one turn lasts. */
    public static final long TURN_MS = 30_000;

    /** How far out of sight something that is in view may get: fixes of one place lie some metres apart. */
    static final double EDGE_METRES = 5;

    /** Odd and large, so that neighbouring tiles begin far apart: 2^32 divided by the golden ratio. */
    private static final long SPREAD = 0x9E3779B9L;

    private static final PlacedTreasure[] NONE = {};

    private final String playerId;
    private final int maxShown;
    private final Found found = new Found();
    /** The block of the last look; null when it was left since. */
    private @Nullable TreasureBlock block;
    /**
     * What is in view, by its entries of that block, and what was before: the one in this half, the other in that. A
     * look writes no references, which the garbage collector would have to be told of, one by one.
     */
    private final int[] entries;
    private int half;
    private int halfBefore;
    private int size;
    private int sizeBefore;
    private final double[] distanceSquared;
    private final boolean[] claimable;
    private boolean asBefore;
    private int farthest;
    private double earlierEast = Double.NaN;
    private double earlierNorth = Double.NaN;
    /** What is in view, once the block was left. */
    private PlacedTreasure[] kept = NONE;

    public View(String playerId, int maxShown) {
        this.playerId = playerId;
        this.maxShown = maxShown;
        entries = new int[2 * maxShown];
        halfBefore = maxShown;
        distanceSquared = new double[maxShown];
        claimable = new boolean[maxShown];
    }

    /** Where the player was by an earlier fix, in the metres of the next look, which forgets it again. */
    public void cameFrom(double eastMetres, double northMetres) {
        earlierEast = eastMetres;
        earlierNorth = northMetres;
    }

    /**
     * Looks round.
     *
     * @param tile
     *            the tile of the point
     * @param now
     *            Unix milliseconds: for windows and turns
     */
    public void look(TreasureBlock here, double eastMetres, double northMetres, int tile, double sightMetres,
            long now) {
        boolean sameBlock = here == block;
        int free = halfBefore;
        halfBefore = half;
        half = free;
        sizeBefore = size;
        found.clear();
        here.search(eastMetres, northMetres, sightMetres, found);
        findHeld(here, sameBlock, eastMetres, northMetres, sightMetres);
        if (!sameBlock) {
            block = here;
            kept = NONE;
        }
        int inReach = takeNearest(here, eastMetres, northMetres, now);
        if (inReach > maxShown) {
            int first = Math.floorMod(tile * SPREAD + Math.floorDiv(now, TURN_MS) * maxShown, inReach);
            takeTurn(here, eastMetres, northMetres, first, inReach);
        }
        asBefore = settle(here) && sameBlock;
        cameFrom(Double.NaN, Double.NaN);
    }

    /** Adds what was in view and is only a little out of sight. */
    private void findHeld(TreasureBlock here, boolean sameBlock, double eastMetres, double northMetres,
            double sightMetres) {
        double sightSquared = sightMetres * sightMetres;
        double edgeSquared = (sightMetres + EDGE_METRES) * (sightMetres + EDGE_METRES);
        for (int k = 0; k < sizeBefore; k++) {
            int entry = entries[halfBefore + k];
            int i = sameBlock ? entry : here.indexOf(seen(k, entry));
            if (i >= 0) {
                double squared = here.squaredTo(i, eastMetres, northMetres);
                if (squared > sightSquared && squared <= edgeSquared) {
                    found.add(i);
                }
            }
        }
    }

    private PlacedTreasure seen(int k, int entry) {
        return block == null ? kept[k] : block.treasure(entry);
    }

    /**
     * Takes the nearest of those that are open.
     *
     * @return how many of them are in reach: the first of the found ones from now on. Once they are too many, nothing
     *         else is taken, since they are to take turns
     */
    private int takeNearest(TreasureBlock here, double eastMetres, double northMetres, long now) {
        size = 0;
        int inReach = 0;
        for (int k = 0; k < found.size(); k++) {
            int i = found.entry(k);
            double squared = here.squaredTo(i, eastMetres, northMetres);
            // Asked first, because it needs nothing but the numbers at hand: in a crowded field most stop here.
            boolean reachable = here.isInReach(i, squared);
            boolean wanted = inReach <= maxShown && (size < maxShown || squared < distanceSquared[farthest]);
            if ((reachable || wanted) && here.isOpen(i, playerId, now)) {
                if (reachable) {
                    found.set(inReach++, i);
                }
                if (wanted) {
                    take(i, squared);
                }
            }
        }
        return inReach;
    }

    private void take(int i, double squared) {
        boolean full = size == maxShown;
        int at = full ? farthest : size++;
        entries[half + at] = i;
        distanceSquared[at] = squared;
        if (full || size == maxShown) {
            farthest = 0;
            for (int k = 1; k < size; k++) {
                if (distanceSquared[k] > distanceSquared[farthest]) {
                    farthest = k;
                }
            }
        }
    }

    private void takeTurn(TreasureBlock here, double eastMetres, double northMetres, int first, int inReach) {
        int turn = first;
        for (size = 0; size < maxShown; size++) {
            int i = found.entry(turn);
            entries[half + size] = i;
            distanceSquared[size] = here.squaredTo(i, eastMetres, northMetres);
            turn = turn + 1 == inReach ? 0 : turn + 1;
        }
    }

    /** Fills in what is claimable; whether all is as before, if in the same block. */
    private boolean settle(TreasureBlock here) {
        boolean same = size == sizeBefore;
        for (int k = 0; k < size; k++) {
            int i = entries[half + k];
            boolean settled = here.isInReach(i, distanceSquared[k])
                    && here.isInReach(i, here.squaredTo(i, earlierEast, earlierNorth));
            same &= i == entries[halfBefore + k] && settled == claimable[k];
            claimable[k] = settled;
        }
        return same;
    }

    /** Keeps the block, and room for what was found in it, from memory no longer; what is in view stays. */
    public void leaveBlock() {
        PlacedTreasure[] left = new PlacedTreasure[size];
        Arrays.setAll(left, this::treasure);
        kept = left;
        block = null;
        found.shrink();
    }

    /** Whether the last look has found just what the one before had. */
    public boolean isAsBefore() {
        return asBefore;
    }

    /** How many treasures are to be shown. */
    public int size() {
        return size;
    }

    /** One of them, in no order. */
    public PlacedTreasure treasure(int i) {
        return seen(i, entries[half + i]);
    }

    public double distanceMetres(int i) {
        return Math.sqrt(distanceSquared[i]);
    }

    /** Whether it is within reach, and was before. */
    public boolean isClaimable(int i) {
        return claimable[i];
    }

    /** Whether the treasure of this number is among them. */
    public boolean holds(long treasureId) {
        for (int i = 0; i < size; i++) {
            if (treasure(i).treasure().treasureId() == treasureId) {
                return true;
            }
        }
        return false;
    }
}
