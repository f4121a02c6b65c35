package venuehunt.uploader.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import venuehunt.tile.Tile;
import venuehunt.tile.TileBounds;
import venuehunt.tile.map.TileMap;
import venuehunt.uploader.hunt.HuntFileException;

class PatchesTest {
    private static final int SIZE = 23;
    private static final TileMap MAP = VenueTiles.of(MetreMap.within(-9, -7, SIZE - 9, SIZE - 7).parts());

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    /** Against the plainest flood fill, on tiles strewn more and less densely. */
    @ParameterizedTest
    @MethodSource("seeds")
    void at_isWhatAFloodFillSays(long seed) throws HuntFileException {
        Random random = new Random(seed);
        double share = random.nextDouble();
        boolean[][] set = new boolean[SIZE][SIZE];
        for (boolean[] row : set) {
            for (int i = 0; i < SIZE; i++) {
                row[i] = random.nextDouble() < share;
            }
        }
        TileBounds bounds = MAP.bounds();
        Patches patches = Patches.of(MAP,
                tile -> set[Tile.north(tile) - bounds.minNorth()][Tile.east(tile) - bounds.minEast()]);
        int[][] flooded = flooded(set);
        Map<Integer, Integer> names = new HashMap<>();
        for (int north = 0; north < SIZE; north++) {
            for (int east = 0; east < SIZE; east++) {
                int patch = patches.at(bounds.minEast() + east, bounds.minNorth() + north);
                Integer name = names.putIfAbsent(flooded[north][east], patch);
                assertThat(patch).isEqualTo(name == null ? patch : name).isLessThan(patches.count());
                assertThat(patch >= 0).isEqualTo(set[north][east]);
            }
        }
        assertThat(names.values()).as("one name for each").doesNotHaveDuplicates();
        for (int beyond : new int[]{-1, SIZE}) {
            assertThat(patches.at(bounds.minEast(), bounds.minNorth() + beyond)).isEqualTo(-1);
            assertThat(patches.at(bounds.minEast() + beyond, bounds.minNorth())).isEqualTo(-1);
        }
    }

    private static int[][] flooded(boolean[][] set) {
        int[][] names = new int[SIZE][SIZE];
        Arrays.stream(names).forEach(row -> Arrays.fill(row, -1));
        int count = 0;
        for (int north = 0; north < SIZE; north++) {
            for (int east = 0; east < SIZE; east++) {
                if (set[north][east] && names[north][east] < 0) {
                    flood(set, names, north, east, count++);
                }
            }
        }
        return names;
    }

    private static void flood(boolean[][] set, int[][] names, int fromNorth, int fromEast, int name) {
        Deque<int[]> open = new ArrayDeque<>();
        open.add(new int[]{fromNorth, fromEast});
        while (!open.isEmpty()) {
            int[] at = open.remove();
            int north = at[0];
            int east = at[1];
            if (north >= 0 && north < SIZE && east >= 0 && east < SIZE && set[north][east]
                    && names[north][east] < 0) {
                names[north][east] = name;
                open.add(new int[]{north - 1, east});
                open.add(new int[]{north + 1, east});
                open.add(new int[]{north, east - 1});
                open.add(new int[]{north, east + 1});
            }
        }
    }
}
