package venuehunt.tile.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import venuehunt.tile.Block;
import venuehunt.tile.LatLng;
import venuehunt.tile.LatLngPolygon;
import venuehunt.tile.LocalPoint;
import venuehunt.tile.Tile;
import venuehunt.tile.TileBounds;
import venuehunt.tile.VenueFrame;

class TileMapTest {
    private static final VenueFrame FRAME = VenueFrame.at(new LatLng(60.17, 24.94), 20);
    private static final TileZone PLAY = new TileZone("p", "Lawn", ZoneKind.PLAY, "lawn");
    private static final TileZone NO_GO = new TileZone("n", "Pond", ZoneKind.NO_GO, "water");
    private static final TileZone STAFF = new TileZone("s", "Crew", ZoneKind.STAFF, "crew");
    private static final TileZone STAGE = new TileZone("t", "Päälava", ZoneKind.STAGE, "stage");

    @Test
    void inside_onlyWithinTheBoundary() {
        TileMap map = TileMap.builder(FRAME, square(-100, -100, 200)).build();
        assertThat(map.bounds()).isEqualTo(new TileBounds(-100, -100, 99, 99));
        assertThat(map.inside(Tile.pack(-100, -100))).isTrue();
        assertThat(map.inside(Tile.pack(99, 99))).isTrue();
        assertThat(map.inside(Tile.pack(100, 0))).isFalse();
        assertThat(map.inside(Tile.pack(0, -101))).isFalse();
        assertThat(map.inside(Tile.pack(32_767, -32_768))).isFalse();
        assertThat(map.zones()).isEmpty();
    }

    /** Wherever the map is, tiles on all sides of it and at the ends of the range are outside. */
    @ParameterizedTest
    @CsvSource({"-32700, -32700", "-32700, 32600", "32600, -32700", "32600, 32600", "-45, -45", "-32700, 7",
            "7, 32600"})
    void inside_ofAnyTileOfTheRange(int west, int south) {
        TileMap map = TileMap.builder(FRAME, square(west, south, 90)).build();
        for (int north : coordinates(south)) {
            for (int east : coordinates(west)) {
                boolean expected = west <= east && east < west + 90 && south <= north && north < south + 90;
                if (map.inside(Tile.pack(east, north)) != expected) {
                    throw new AssertionError(east + " east, " + north + " north: expected inside " + expected);
                }
            }
        }
    }

    private static int[] coordinates(int from) {
        return IntStream.concat(IntStream.rangeClosed(Tile.MIN / 61, Tile.MAX / 61).map(i -> 61 * i),
                IntStream.of(Tile.MIN, Tile.MAX, from - 1, from, from + 89, from + 90))
                .filter(i -> Tile.MIN <= i && i <= Tile.MAX).toArray();
    }

    @Test
    void playable_anywhereInsideWithoutPlayZones() {
        TileMap map = TileMap.builder(FRAME, square(-100, -100, 200)).zone(STAGE, square(0, 0, 10)).build();
        assertThat(map.playable(Tile.pack(0, 0))).isTrue();
        assertThat(map.playable(Tile.pack(-50, -50))).isTrue();
        assertThat(map.playable(Tile.pack(150, 0))).isFalse();
    }

    @Test
    void playable_onlyInPlayZones() {
        TileMap map = TileMap.builder(FRAME, square(-100, -100, 200)).zone(PLAY, square(0, 0, 300))
                .zone(NO_GO, square(20, 20, 10)).zone(STAFF, square(40, 40, 10)).zone(STAGE, square(60, 60, 10))
                .build();
        assertThat(map.playable(Tile.pack(5, 5))).isTrue();
        assertThat(map.playable(Tile.pack(-5, -5))).as("beyond the play zone").isFalse();
        assertThat(map.playable(Tile.pack(25, 25))).as("in the no-go zone").isFalse();
        assertThat(map.playable(Tile.pack(45, 45))).as("in the staff zone").isFalse();
        assertThat(map.playable(Tile.pack(65, 65))).as("in the stage zone").isTrue();
        assertThat(map.playable(Tile.pack(150, 150))).as("in the play zone beyond the boundary").isFalse();
        assertThat(map.inside(Tile.pack(25, 25))).isTrue();
        assertThat(map.inside(Tile.pack(150, 150))).isFalse();
    }

    @Test
    void zonesAt_inTheOrderOfTheMap() {
        TileMap map = TileMap.builder(FRAME, square(-100, -100, 200)).zone(STAGE, square(0, 0, 50))
                .zone(PLAY, square(20, 20, 300)).build();
        assertThat(map.zonesAt(Tile.pack(10, 10))).containsExactly(STAGE);
        assertThat(map.zonesAt(Tile.pack(30, 30))).containsExactly(STAGE, PLAY);
        assertThat(map.zonesAt(Tile.pack(200, 200))).as("beyond the boundary").containsExactly(PLAY);
        assertThat(map.zonesAt(Tile.pack(-50, 0))).isEmpty();
        assertThat(map.bounds()).isEqualTo(new TileBounds(-100, -100, 319, 319));
    }

    @Test
    void zone_ofSeveralPolygonsWithHoles() {
        var hole = square(10, 10, 10).getFirst().shell();
        var first = new LatLngPolygon(square(0, 0, 30).getFirst().shell(), List.of(hole));
        var second = square(40, 0, 10).getFirst();
        TileMap map = TileMap.builder(FRAME, square(-100, -100, 200)).zone(PLAY, List.of(first, second)).build();
        assertThat(map.playable(Tile.pack(5, 5))).isTrue();
        assertThat(map.playable(Tile.pack(15, 15))).isFalse();
        assertThat(map.playable(Tile.pack(25, 25))).isTrue();
        assertThat(map.playable(Tile.pack(35, 5))).isFalse();
        assertThat(map.playable(Tile.pack(45, 5))).isTrue();
    }

    @Test
    void zone_tooSmallForATile() {
        TileMap map = TileMap.builder(FRAME, square(0, 0, 100)).zone(PLAY, square(0.6, 0.6, 0.3)).build();
        assertThat(map.zones()).containsExactly(PLAY);
        assertThat(map.playable(Tile.pack(0, 0))).isFalse();
    }

    @Test
    void build_twice() {
        TileMapBuilder builder = TileMap.builder(FRAME, square(0, 0, 100));
        byte[] first = builder.build().encode();
        assertThat(builder.build().encode()).isEqualTo(first);
        assertThat(builder.zone(PLAY, square(0, 0, 10)).build().zones()).containsExactly(PLAY);
    }

    @Test
    void builder_refusals() {
        assertThatIllegalArgumentException().isThrownBy(() -> TileMap.builder(FRAME, square(0.6, 0.6, 0.3)))
                .withMessageContaining("no tile centre");
        assertThatIllegalArgumentException().isThrownBy(() -> TileMap.builder(FRAME, List.of()))
                .withMessageContaining("0 polygons");
        TileMapBuilder builder = TileMap.builder(FRAME, square(0, 0, 100)).zone(PLAY, square(0, 0, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.zone(PLAY, square(0, 0, 10)))
                .withMessageContaining("'p' occurs twice");
        var farAway = List.of(LatLngPolygon.of(List.of(new LatLng(0, 0), new LatLng(0, 1), new LatLng(1, 0))));
        assertThatIllegalArgumentException().isThrownBy(() -> TileMap.builder(FRAME, farAway))
                .withMessageContaining("not within 32 km");
        assertThatIllegalArgumentException().isThrownBy(() -> LatLngPolygon.of(List.of(new LatLng(0, 0))))
                .withMessageContaining("fewer than three");
    }

    /** What would take hours, or memory without end, is refused before it is tried. */
    @Test
    void builder_refusesWhatIsTooMuchToLayOut() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> overlapping(12, i -> rectangle(-10_000 + i, -10_000, 20_000, 20_000)))
                .withMessageContaining("more than 4294967296 tiles");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> overlapping(700, i -> rectangle(30 * i - 10_000, -12_000, 0.4, 24_000)))
                .withMessageContaining("more than 16777216 rows of tiles");
        TileMapBuilder crowded = overlapping(320, i -> rectangle(i, i, 400, 400));
        assertThatIllegalArgumentException().isThrownBy(crowded::build)
                .withMessageContaining("ways in which they overlap name more than 4194304");
        assertThatIllegalArgumentException().isThrownBy(crowded::check)
                .withMessageContaining("ways in which they overlap name more than 4194304");
    }

    /** A lattice over 256 by 256 blocks, and over one row more. */
    @Test
    void check_countsBlocksAsBuildDoes() {
        lattice(256).check();
        assertThatIllegalArgumentException().isThrownBy(lattice(257)::check)
                .withMessageContaining("cross more than 65536 blocks");
        assertThatIllegalArgumentException().isThrownBy(lattice(257)::build)
                .withMessageContaining("cross more than 65536 blocks");
    }

    /** A stripe through each of 256 columns of blocks. */
    private static TileMapBuilder lattice(int rows) {
        double south = -128 * Block.SIZE_METRES;
        return overlapping(256, i -> rectangle((i - 128) * Block.SIZE_METRES + 10, south, 4,
                rows * Block.SIZE_METRES));
    }

    private static TileMapBuilder overlapping(int zones, IntFunction<List<LatLngPolygon>> polygons) {
        TileMapBuilder builder = TileMap.builder(FRAME, square(0, 0, 10));
        for (int i = 0; i < zones; i++) {
            builder.zone(new TileZone("zone " + i, "", ZoneKind.STAGE, ""), polygons.apply(i));
        }
        return builder;
    }

    /** Numbers of zone sets no longer fit in a byte. */
    @Test
    void zonesAt_hundredsOfSets() throws TileMapFormatException {
        TileMapBuilder builder = TileMap.builder(FRAME, square(0, 0, 200));
        List<TileZone> columns = zones("column");
        List<TileZone> rows = zones("row");
        for (int i = 0; i < columns.size(); i++) {
            builder.zone(columns.get(i), rectangle(10 * i, 0, 10, 200)).zone(rows.get(i),
                    rectangle(0, 10 * i, 200, 10));
        }
        TileMap map = builder.build();
        for (TileMap read : List.of(map, TileMap.decode(map.encode()))) {
            for (int east = 0; east < 200; east++) {
                for (int north = 0; north < 200; north++) {
                    assertThat(read.zonesAt(Tile.pack(east, north))).containsExactlyInAnyOrder(columns.get(east / 10),
                            rows.get(north / 10));
                }
            }
        }
        assertThat(map.encode()).isEqualTo(TileMap.decode(map.encode()).encode());
    }

    private static List<TileZone> zones(String name) {
        return IntStream.range(0, 20).mapToObj(i -> new TileZone(name + " " + i, "", ZoneKind.OTHER, "")).toList();
    }

    /** The square of the frame with this south-west corner. */
    private static List<LatLngPolygon> square(double west, double south, double size) {
        return rectangle(west, south, size, size);
    }

    private static List<LatLngPolygon> rectangle(double west, double south, double width, double height) {
        return List.of(LatLngPolygon.of(List.of(FRAME.toLatLng(new LocalPoint(west, south)),
                FRAME.toLatLng(new LocalPoint(west + width, south)),
                FRAME.toLatLng(new LocalPoint(west + width, south + height)),
                FRAME.toLatLng(new LocalPoint(west, south + height)))));
    }
}
