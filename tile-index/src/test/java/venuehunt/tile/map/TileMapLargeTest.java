package venuehunt.tile.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import venuehunt.tile.LatLng;
import venuehunt.tile.LatLngPolygon;
import venuehunt.tile.LocalPoint;
import venuehunt.tile.Tile;
import venuehunt.tile.TileBounds;
import venuehunt.tile.VenueFrame;

/**
 * A city of 15.7 km² near 41° N: a disc with one street network, whose 264 holes are the blocks of houses between
 * eleven rings and 24 radials, and 64 small squares.
 */
class TileMapLargeTest {
    private static final VenueFrame FRAME = VenueFrame.at(new LatLng(40.8, -119.2), 1_190);
    private static final double RADIUS_METRES = 2_236;
    private static final double STREET_METRES = 12;
    private static final int RINGS = 11;
    private static final int RADIALS = 24;
    private static final TileZone STREETS = new TileZone("streets", "Streets", ZoneKind.PLAY, "street");

    @Test
    void tileMap_ofAWholeCity() {
        List<LatLngPolygon> fence = List.of(LatLngPolygon.of(arc(RADIUS_METRES, 0, 2 * Math.PI, 720)));
        LatLngPolygon streets = streets();
        assertThat(streets.holes()).hasSize(264);
        TileMapBuilder builder = TileMap.builder(FRAME, fence).zone(STREETS, List.of(streets));
        for (int i = 0; i < 64; i++) {
            builder.zone(new TileZone("square " + i, "", ZoneKind.STAGE, ""), List.of(square(i)));
        }
        TileMap map = builder.build();
        assertThat(squareMetres(map, false)).isCloseTo(squareMetres(fence.getFirst()), within(200.0));
        assertThat(squareMetres(map, true)).isCloseTo(squareMetres(streets), within(200.0));
        assertThat(map.zonesAt(Tile.pack(0, 1_000))).as("a radial, north").containsExactly(STREETS);
        assertThat(map.zonesAt(Tile.pack(60, 650))).as("a block of houses").isEmpty();
        assertMemoryFollowsTheBorders(map, streets);
    }

    /** A border of length L crosses at most L / 32 + 2 blocks of 64 m. */
    private static void assertMemoryFollowsTheBorders(TileMap map, LatLngPolygon streets) {
        double borders = 2 * Math.PI * RADIUS_METRES + lengthMetres(streets.shell()) + 64 * 4 * 20;
        for (List<LatLng> hole : streets.holes()) {
            borders += lengthMetres(hole);
        }
        assertThat(map.grid().blocks()).isEqualTo(70 * 70);
        assertThat(map.grid().pageCount()).isLessThan((int) (borders / 32)).isLessThan(map.grid().blocks());
        assertThat(map.encode().length).isLessThan((int) (8 * borders));
    }

    private static LatLngPolygon streets() {
        double step = 2 * Math.PI / RADIALS;
        var holes = new ArrayList<List<LatLng>>();
        for (int ring = 0; ring < RINGS; ring++) {
            double inner = innerMetres(ring);
            for (int radial = 0; radial < RADIALS; radial++) {
                holes.add(block(inner, outerMetres(ring), radial * step, (radial + 1) * step));
            }
        }
        return new LatLngPolygon(arc(outerMetres(RINGS - 1) + STREET_METRES, 0, 2 * Math.PI, 720), holes);
    }

    private static double innerMetres(int ring) {
        return 600 + 120 * ring + STREET_METRES;
    }

    private static double outerMetres(int ring) {
        return 600 + 120 * (ring + 1);
    }

    /** Between two rings and two radials; the radials' streets are as wide as half of one at each side. */
    private static List<LatLng> block(double inner, double outer, double fromAngle, double toAngle) {
        var ring = new ArrayList<>(arc(inner, fromAngle + 0.01, toAngle - 0.01, 10));
        ring.addAll(arc(outer, fromAngle + 0.01, toAngle - 0.01, 10).reversed());
        return ring;
    }

    private static double squareMetres(LatLngPolygon polygon) {
        return squareMetres(polygon.shell())
                - polygon.holes().stream().mapToDouble(TileMapLargeTest::squareMetres).sum();
    }

    private static double squareMetres(List<LatLng> ring) {
        double twice = 0;
        for (int i = 0; i < ring.size(); i++) {
            LocalPoint from = FRAME.toLocal(ring.get(i));
            LocalPoint to = FRAME.toLocal(ring.get((i + 1) % ring.size()));
            twice += from.eastMetres() * to.northMetres() - to.eastMetres() * from.northMetres();
        }
        return Math.abs(twice) / 2;
    }

    private static LatLngPolygon square(int i) {
        double east = 200 * Math.cos(i);
        double north = 8 * i - 256;
        return LatLngPolygon.of(List.of(at(east, north), at(east + 20, north), at(east + 20, north + 20),
                at(east, north + 20)));
    }

    private static List<LatLng> arc(double radius, double fromAngle, double toAngle, int points) {
        return IntStream.rangeClosed(0, points).mapToObj(i -> {
            double angle = fromAngle + (toAngle - fromAngle) * i / points;
            return at(radius * Math.sin(angle), radius * Math.cos(angle));
        }).toList();
    }

    private static LatLng at(double east, double north) {
        return FRAME.toLatLng(new LocalPoint(east, north));
    }

    private static double lengthMetres(List<LatLng> ring) {
        return IntStream.range(0, ring.size()).mapToDouble(
                i -> FRAME.toLocal(ring.get(i)).distanceMetres(FRAME.toLocal(ring.get((i + 1) % ring.size())))).sum();
    }

    private static double squareMetres(TileMap map, boolean streets) {
        TileBounds bounds = map.bounds();
        long tiles = 0;
        for (int north = bounds.minNorth(); north <= bounds.maxNorth(); north++) {
            for (int east = bounds.minEast(); east <= bounds.maxEast(); east++) {
                int tile = Tile.pack(east, north);
                if (streets ? map.zonesAt(tile).contains(STREETS) : map.inside(tile)) {
                    tiles++;
                }
            }
        }
        return tiles;
    }
}
