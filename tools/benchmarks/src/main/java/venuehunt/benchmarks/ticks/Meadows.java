package venuehunt.benchmarks.ticks;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import venuehunt.benchmarks.tiles.PlainMap;
import venuehunt.runtime.field.BlockCache;
import venuehunt.tile.LatLng;

/**
 * Three meadows of one node, near the equator, in the middle and far north, each with treasures and walkers of its own.
 * The walkers of all three take turns.
 */
public final class Meadows {
    public static final int VENUES = 3;
    /** The number of treasures in a square kilometre of which 31 lie within 5 m of a point, and one. */
    private static final int CROWDED = 400_000;
    private static final int SPARSE = 12_732;
    private static final int WALKERS = 1_000;
    private static final double[] LAT_DEGREES = {1.3, 52.5, 64.1};
    private static final double[] LNG_DEGREES = {103.8, 13.4, -21.9};

    private final Meadow[] meadows = new Meadow[VENUES];
    private final Walkers[] walkers = new Walkers[VENUES];
    private final int inReach;
    private int turn;

    /**
     * @param inReach
     *            treasures within 5 m of a point, on average: 1 or 31
     */
    public Meadows(int inReach, double sightMetres) {
        this.inReach = inReach;
        BlockCache blocks = BlockCache.within(Runtime.getRuntime().maxMemory());
        for (int i = 0; i < VENUES; i++) {
            SplittableRandom random = new SplittableRandom(i + 1);
            meadows[i] = new Meadow("meadow-" + i, new LatLng(LAT_DEGREES[i], LNG_DEGREES[i]), blocks, count(inReach),
                    sightMetres, random);
            walkers[i] = new Walkers(meadows[i].frame(), Meadow.SIDE_METRES, WALKERS / VENUES, random);
        }
    }

    private static int count(int inReach) {
        return switch (inReach) {
            case 1 -> SPARSE;
            case 31 -> CROWDED;
            default -> throw new IllegalArgumentException(inReach + " in reach, expected 1 or 31");
        };
    }

    /** Sessions of the walkers, one set for each meadow. */
    Players[] players() {
        return IntStream.range(0, VENUES).mapToObj(i -> new Players(meadows[i].hunt(), walkers[i]))
                .toArray(Players[]::new);
    }

    /** The treasures for the peer. */
    PlainGrid[] grids(PlainMap[] maps, double cellMetres) {
        return IntStream.range(0, VENUES).mapToObj(i -> meadows[i].grid(maps[i], cellMetres))
                .toArray(PlainGrid[]::new);
    }

    PlainMap[] plainMaps() {
        return IntStream.range(0, VENUES).mapToObj(i -> new PlainMap(meadows[i].frame().anchor()))
                .toArray(PlainMap[]::new);
    }

    public int inReach() {
        return inReach;
    }

    /** Of treasures in each of them. */
    public int count() {
        return count(inReach);
    }

    /** The venue whose walker comes next. */
    public int next() {
        turn = turn + 1 == VENUES ? 0 : turn + 1;
        return turn;
    }

    public Meadow meadow(int venue) {
        return meadows[venue];
    }

    public Walkers walkers(int venue) {
        return walkers[venue];
    }
}
