package venuehunt.runtime.field;

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
 * Made once for a session and filled again at each tick; filling allocates nothing.
 */
public final class View {
    /** How long one turn lasts. */
    public static final long TURN_MS = 30_000;

    /** How far out of sight something that is in view may get: fixes of one place lie some metres apart. */
    static final double EDGE_METRES = 5;

    /** Odd and large, so that neighbouring tiles begin far apart: 2^32 divided by the golden ratio. */
    private static final long SPREAD = 0x9E3779B9L;

    private final String playerId;
    private PlacedTreasure[] treasures;
    /** What was in view before. */
    private PlacedTreasure[] heldBefore;
    private int heldCount;
    private double sightSquared;
    private double earlierEast = Double.NaN;
    private double earlierNorth = Double.NaN;
    private final double[] distanceSquared;
    private final boolean[] claimable;
    private int size;
    private int inReach;
    private long nowMs;

    /** In a turn, reachable treasures are counted as they come and those of the turn are taken; −1 when not. */
    private int turnFirst;
    private int turnLength;
    private int turnCounted;

    public View(String playerId, int maxShown) {
        this.playerId = playerId;
        treasures = new PlacedTreasure[maxShown];
        heldBefore = new PlacedTreasure[maxShown];
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
    public void look(TreasureBlock block, double eastMetres, double northMetres, int tile, double sightMetres,
            long now) {
        nowMs = now;
        sightSquared = sightMetres * sightMetres;
        hold();
        turnFirst = -1;
        clear();
        block.search(eastMetres, northMetres, earlierEast, earlierNorth, sightMetres + EDGE_METRES, this);
        if (inReach > treasures.length) {
            turnLength = inReach;
            turnFirst = Math.floorMod(tile * SPREAD + Math.floorDiv(now, TURN_MS) * treasures.length, turnLength);
            turnCounted = 0;
            clear();
            block.search(eastMetres, northMetres, earlierEast, earlierNorth, sightMetres + EDGE_METRES, this);
        }
        cameFrom(Double.NaN, Double.NaN);
    }

    private void hold() {
        PlacedTreasure[] empty = heldBefore;
        heldBefore = treasures;
        heldCount = size;
        treasures = empty;
    }

    private boolean wasHeld(PlacedTreasure treasure) {
        for (int i = 0; i < heldCount; i++) {
            if (heldBefore[i] == treasure) {
                return true;
            }
        }
        return false;
    }

    private void clear() {
        size = 0;
        inReach = 0;
    }

    /**
     * @param settled
     *            in reach by an earlier fix, too
     */
    void consider(PlacedTreasure treasure, double squared, boolean reachable, boolean settled) {
        // Asked first, because it needs nothing but the numbers at hand: in a crowded field most stop here.
        if (!reachable && size == treasures.length && squared >= distanceSquared[size - 1]) {
            return;
        }
        if (squared > sightSquared && !wasHeld(treasure)) {
            return;
        }
        if (!treasure.awards().isOpenTo(playerId) || !treasure.treasure().draft().isOpenAt(nowMs)) {
            return;
        }
        if (turnFirst >= 0) {
            if (reachable && Math.floorMod(turnCounted++ - turnFirst, turnLength) < treasures.length) {
                insert(treasure, squared, settled);
            }
            return;
        }
        if (reachable) {
            inReach++;
        }
        insert(treasure, squared, settled);
    }

    /** Keeps the nearest, nearest first. */
    private void insert(PlacedTreasure treasure, double squared, boolean settled) {
        if (size == treasures.length) {
            if (squared >= distanceSquared[size - 1]) {
                return;
            }
        } else {
            size++;
        }
        int i = size - 1;
        while (i > 0 && distanceSquared[i - 1] > squared) {
            treasures[i] = treasures[i - 1];
            distanceSquared[i] = distanceSquared[i - 1];
            claimable[i] = claimable[i - 1];
            i--;
        }
        treasures[i] = treasure;
        distanceSquared[i] = squared;
        claimable[i] = settled;
    }

    /** How many treasures are to be shown. */
    public int size() {
        return size;
    }

    /** The i-th nearest. */
    public PlacedTreasure treasure(int i) {
        return treasures[i];
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
            if (treasures[i].treasure().treasureId() == treasureId) {
                return true;
            }
        }
        return false;
    }
}
