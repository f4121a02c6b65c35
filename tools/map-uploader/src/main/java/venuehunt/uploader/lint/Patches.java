package venuehunt.uploader.lint;

import java.util.Arrays;
import java.util.function.IntPredicate;
import venuehunt.tile.Tile;
import venuehunt.tile.TileBounds;
import venuehunt.tile.map.TileMap;
import venuehunt.uploader.hunt.HuntFileException;

/**
 * The patches that some tiles of a map form: two tiles are of one patch when a way leads from one to the other that
 * crosses edges of tiles, never a corner alone.
 *
 * <p>
 * Found row by row: neighbouring tiles of a row are one run, and runs of two rows that touch are joined in sets of runs
 * (union-find). So the memory goes with the length of the borders, not with the area.
 */
final class Patches {
    /** Far more than the borders of a festival; three numbers each. */
    private static final int MAX_RUNS = 1 << 23;

    private final TileBounds bounds;
    private final int[] rowStart;
    private int[] from = new int[1024];
    /** The first tile beyond. */
    private int[] to = new int[1024];
    /** A run of the same patch, nearer to the one that all of them lead to, which leads to itself. */
    private int[] leader = new int[1024];
    private int runs;

    private Patches(TileBounds bounds) {
        this.bounds = bounds;
        rowStart = new int[bounds.maxNorth() - bounds.minNorth() + 2];
    }

    /**
     * The patches of all tiles that are of one kind.
     *
     * @throws HuntFileException
     *             when there are too many of them
     */
    static Patches of(TileMap map, IntPredicate kind) throws HuntFileException {
        Patches patches = new Patches(map.bounds());
        for (int north = patches.bounds.minNorth(); north <= patches.bounds.maxNorth(); north++) {
            patches.addRow(north, kind);
        }
        return patches;
    }

    private void addRow(int north, IntPredicate kind) throws HuntFileException {
        int row = north - bounds.minNorth();
        rowStart[row] = runs;
        int east = bounds.minEast();
        while (east <= bounds.maxEast()) {
            int start = east;
            while (east <= bounds.maxEast() && kind.test(Tile.pack(east, north))) {
                east++;
            }
            if (east > start) {
                addRun(start, east);
            }
            east++;
        }
        rowStart[row + 1] = runs;
        if (row > 0) {
            joinRows(rowStart[row - 1], rowStart[row]);
        }
    }

    private void addRun(int start, int end) throws HuntFileException {
        if (runs == MAX_RUNS) {
            throw new HuntFileException(
                    "the edges of the map's zones are too intricate to say where ways lead: more than " + MAX_RUNS
                            + " pieces");
        }
        if (runs == from.length) {
            from = Arrays.copyOf(from, 2 * runs);
            to = Arrays.copyOf(to, 2 * runs);
            leader = Arrays.copyOf(leader, 2 * runs);
        }
        from[runs] = start;
        to[runs] = end;
        leader[runs] = runs;
        runs++;
    }

    /** Joins the runs of the last row with those of the row before that they touch. */
    private void joinRows(int before, int last) {
        int below = before;
        int above = last;
        while (below < last && above < runs) {
            if (from[below] < to[above] && from[above] < to[below]) {
                leader[leader(above)] = leader(below);
            }
            if (to[below] < to[above]) {
                below++;
            } else {
                above++;
            }
        }
    }

    private int leader(int run) {
        int each = run;
        while (leader[each] != each) {
            leader[each] = leader[leader[each]];
            each = leader[each];
        }
        return each;
    }

    /** Names the patch of a tile, by a number below {@link #count}; −1 where there is none. */
    int at(int east, int north) {
        if (north < bounds.minNorth() || north > bounds.maxNorth()) {
            return -1;
        }
        int row = north - bounds.minNorth();
        int found = Arrays.binarySearch(from, rowStart[row], rowStart[row + 1], east);
        int run = found >= 0 ? found : -found - 2;
        return run >= rowStart[row] && east < to[run] ? leader(run) : -1;
    }

    /** A number beyond all that name patches. */
    int count() {
        return runs;
    }

    /** Takes in each run of the patches. */
    void forEachRun(RunVisitor visitor) {
        for (int row = 0; row + 1 < rowStart.length; row++) {
            for (int run = rowStart[row]; run < rowStart[row + 1]; run++) {
                visitor.run(leader(run), bounds.minNorth() + row, from[run], to[run]);
            }
        }
    }

    /** Takes in some neighbouring tiles of a row. */
    interface RunVisitor {

        /**
         * Of this patch are the tiles of a row from {@code eastFrom} up to, not including, {@code eastTo}.
         */
        void run(int patch, int north, int eastFrom, int eastTo);
    }
}
