package venuehunt.tile.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolygonRasterizerTest {
    private static final long SEED = 20261123;
    private static final int SIZE = 48;

    private final PolygonRasterizer rasterizer = new PolygonRasterizer();

    @Test
    void rasterize_square() {
        assertThat(runs(ring(0, 0, 3, 0, 3, 2, 0, 2))).containsExactly("0: 0-3", "1: 0-3");
        assertThat(runs(ring(0, 2, 3, 2, 3, 0, 0, 0, 0, 2))).as("the other way round, closed twice")
                .containsExactly("0: 0-3", "1: 0-3");
    }

    @Test
    void rasterize_edgesThroughCentres() {
        assertThat(runs(ring(0.5, 0.5, 2.5, 0.5, 2.5, 2.5, 0.5, 2.5))).as("owns its west and south edge only")
                .containsExactly("0: 0-2", "1: 0-2");
        assertThat(runs(ring(-2.5, -2.5, -0.5, -2.5, -0.5, -0.5, -2.5, -0.5))).containsExactly("-3: -3--1",
                "-2: -3--1");
        assertThat(runs(ring(0, 0, 3, 3, 0, 3))).as("west of a diagonal through centres").containsExactly("1: 0-1",
                "2: 0-2");
        assertThat(runs(ring(0, 0, 3, 0, 3, 3))).as("east of it").containsExactly("0: 0-3", "1: 1-3", "2: 2-3");
    }

    @Test
    void rasterize_justBesideACentre() {
        double west = Math.nextDown(-0.5);
        double east = Math.nextUp(-0.5);
        assertThat(runs(ring(west, 0, 1, 0, 1, 1, west, 1))).containsExactly("0: -1-1");
        assertThat(runs(ring(east, 0, 1, 0, 1, 1, east, 1))).containsExactly("0: 0-1");
        assertThat(runs(ring(0, west, 1, west, 1, 1, 0, 1))).containsExactly("-1: 0-1", "0: 0-1");
        assertThat(runs(ring(0, east, 1, east, 1, 1, 0, 1))).containsExactly("0: 0-1");
        assertThat(runs(ring(0.1, 0.1, Math.nextDown(2.9), 2.9, 0.1, 2.9)))
                .as("a diagonal a hair west of the centres, where rounding alone would err")
                .containsExactly("1: 0-1", "2: 0-2");
    }

    @Test
    void rasterize_holes() {
        double[] shell = ring(0, 0, 6, 0, 6, 3, 0, 3);
        assertThat(runs(shell, ring(2, 1, 4, 1, 4, 2, 2, 2))).containsExactly("0: 0-6", "1: 0-2", "1: 4-6", "2: 0-6");
        assertThat(runs(shell, ring(0, 1, 4, 1, 4, 2, 0, 2))).as("along the shell").containsExactly("0: 0-6",
                "1: 4-6", "2: 0-6");
        assertThat(runs(shell, shell)).as("the whole").isEmpty();
        assertThat(runs(shell, ring(1, 0, 2, 0, 2, 3, 1, 3), ring(2, 0, 3, 0, 3, 3, 2, 3)))
                .as("side by side").containsExactly("0: 0-1", "0: 3-6", "1: 0-1", "1: 3-6", "2: 0-1", "2: 3-6");
    }

    @Test
    void rasterize_nothing() {
        assertThat(runs()).isEmpty();
        assertThat(runs(ring())).isEmpty();
        assertThat(runs(ring(1, 1))).isEmpty();
        assertThat(runs(ring(1, 1, 9, 9))).isEmpty();
        assertThat(runs(ring(0, 0.5, 9, 0.5, 4, 0.5))).isEmpty();
        assertThat(runs(ring(0.6, 0.6, 1.4, 0.6, 1.4, 1.4, 0.6, 1.4))).as("between centres").isEmpty();
    }

    @Test
    void rasterize_toTheEndsOfTheRange() {
        double last = Math.nextDown(32_768.0);
        var runs = runs(ring(-32_768, -32_768, last, -32_768, last, last, -32_768, last));
        assertThat(runs).hasSize(65_536).startsWith("-32768: -32768-32768").endsWith("32767: -32768-32768");
    }

    @ParameterizedTest
    @ValueSource(doubles = {32_768, -32_768.1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void rasterize_beyondTheRange(double coordinate) {
        assertThatIllegalArgumentException().isThrownBy(() -> runs(ring(0, 0, 1, 0, coordinate, 1)))
                .withMessageContaining("beyond the tiles");
        assertThatIllegalArgumentException().isThrownBy(() -> runs(ring(0, 0, 1, 0, 1, coordinate)))
                .withMessageContaining("beyond the tiles");
        assertThat(runs(ring(0, 0, 1, 0, 1, 1, 0, 1))).as("usable after a refusal").containsExactly("0: 0-1");
    }

    @Test
    void rasterize_refusals() {
        assertThatIllegalArgumentException().isThrownBy(() -> runs(ring(0, 0, 1))).withMessageContaining("3 coord");
        var zigzag = new double[8_000];
        for (int i = 0; i < zigzag.length; i++) {
            zigzag[i] = i % 4 < 2 ? -32_000 : 32_000;
        }
        assertThatIllegalArgumentException().isThrownBy(() -> runs(zigzag)).withMessageContaining("altogether");
    }

    @Test
    void rasterize_asNaive() {
        var random = new Random(SEED);
        for (int i = 0; i < 4_000; i++) {
            List<double[]> rings = shape(random);
            assertAsNaive(rings, -SIZE, "shape " + i + " of seed " + SEED);
        }
    }

    @Test
    void rasterize_manyVertices() {
        var random = new Random(SEED);
        for (int vertices : new int[]{1_000, 5_000}) {
            assertAsNaive(List.of(star(random, vertices, 0.5), star(random, vertices, 0.25)), -SIZE,
                    vertices + " vertices of seed " + SEED);
        }
    }

    /** Rings of one to nine points by all kinds of rules; most of them cross themselves and each other. */
    private static List<double[]> shape(Random random) {
        var rings = new ArrayList<double[]>();
        double grid = new double[]{0.125, 0.5, 1, 1e-9}[random.nextInt(4)];
        for (int ring = random.nextInt(1, 4); ring > 0; ring--) {
            rings.add(switch (random.nextInt(4)) {
                case 0 -> needle(random, grid);
                case 1 -> star(random, random.nextInt(3, 9), grid);
                case 2 -> touching(rings, random, grid);
                default -> points(random, random.nextInt(1, 10), grid);
            });
        }
        return rings;
    }

    private static double[] points(Random random, int count, double grid) {
        return random.doubles(2L * count, -SIZE + 2, SIZE - 2).map(value -> snapped(value, grid)).toArray();
    }

    /** Half a tile high at most. */
    private static double[] needle(Random random, double grid) {
        double[] ring = points(random, 3, grid);
        ring[5] = snapped(ring[3] + random.nextDouble(-0.5, 0.5), grid);
        ring[4] = snapped(ring[2] + random.nextDouble(-0.5, 0.5), grid);
        return ring;
    }

    /** Takes over points of a ring that is there already. */
    private static double[] touching(List<double[]> rings, Random random, double grid) {
        double[] ring = points(random, 4, grid);
        if (!rings.isEmpty()) {
            double[] other = rings.getFirst();
            System.arraycopy(other, 0, ring, 0, Math.min(other.length, 2 * random.nextInt(1, 4)));
        }
        return ring;
    }

    private static double[] star(Random random, int vertices, double grid) {
        var ring = new double[2 * vertices];
        for (int i = 0; i < vertices; i++) {
            double radius = random.nextDouble(SIZE / 3.0, SIZE - 2);
            ring[2 * i] = snapped(radius * Math.cos(2 * Math.PI * i / vertices), grid);
            ring[2 * i + 1] = snapped(radius * Math.sin(2 * Math.PI * i / vertices), grid);
        }
        return ring;
    }

    private static double snapped(double value, double grid) {
        return Math.rint(value / grid) * grid;
    }

    /** Triangles that fill a square and share their edges, with corners on and off tile centres. */
    @Test
    void rasterize_neighboursShareNoTileAndLeaveNoGap() {
        var random = new Random(SEED);
        for (int i = 0; i < 300; i++) {
            int cells = random.nextInt(1, 8);
            double[][][] corners = corners(random, cells, new double[]{0.5, 0.125, 1e-9}[i % 3]);
            var owners = new int[SIZE][SIZE];
            for (int x = 0; x < cells; x++) {
                for (int y = 0; y < cells; y++) {
                    boolean rising = random.nextBoolean();
                    var a = corners[x][y];
                    var b = corners[x + 1][y];
                    var c = corners[x + 1][y + 1];
                    var d = corners[x][y + 1];
                    count(owners, triangle(random, a, b, rising ? c : d));
                    count(owners, triangle(random, rising ? a : b, c, d));
                }
            }
            for (int[] row : owners) {
                assertThat(row).as("mesh %d of seed %d", i, SEED).containsOnly(1);
            }
        }
    }

    private static double[][][] corners(Random random, int cells, double grid) {
        var corners = new double[cells + 1][cells + 1][];
        double step = (double) SIZE / cells;
        for (int x = 0; x <= cells; x++) {
            for (int y = 0; y <= cells; y++) {
                double shiftEast = x % cells == 0 ? 0 : random.nextDouble(-step / 5, step / 5);
                double shiftNorth = y % cells == 0 ? 0 : random.nextDouble(-step / 5, step / 5);
                corners[x][y] = new double[]{snapped(x * step + shiftEast, grid),
                        snapped(y * step + shiftNorth, grid)};
            }
        }
        return corners;
    }

    private static double[] triangle(Random random, double[] a, double[] b, double[] c) {
        return random.nextBoolean()
                ? ring(a[0], a[1], b[0], b[1], c[0], c[1])
                : ring(c[0], c[1], b[0], b[1], a[0],
                        a[1]);
    }

    private void count(int[][] owners, double[] ring) {
        rasterizer.rasterize(List.of(ring), (north, from, to) -> {
            for (int east = from; east < to; east++) {
                owners[north][east]++;
            }
        });
    }

    private void assertAsNaive(List<double[]> rings, int least, String what) {
        var naive = new NaivePolygon(rings);
        int side = 2 * SIZE;
        var expected = new BitSet();
        for (int i = 0; i < side * side; i++) {
            expected.set(i, naive.owns(least + i % side, least + i / side));
        }
        var owned = new BitSet();
        rasterizer.rasterize(rings, (north, from, to) -> {
            int row = (north - least) * side - least;
            assertThat(from).isLessThan(to);
            assertThat(owned.length()).as("order and gap of runs").isLessThan(row + from + (from == least ? 1 : 0));
            owned.set(row + from, row + to);
        });
        assertThat(owned).as(what).isEqualTo(expected);
    }

    private List<String> runs(double[]... rings) {
        var runs = new ArrayList<String>();
        rasterizer.rasterize(List.of(rings), (north, from, to) -> runs.add(north + ": " + from + "-" + to));
        return runs;
    }

    private static double[] ring(double... coordinates) {
        return DoubleStream.of(coordinates).toArray();
    }
}
