package venuehunt.demo.golden;

import java.util.List;
import java.util.Optional;
import venuehunt.tile.Tile;
import venuehunt.tile.TileBounds;
import venuehunt.tile.map.TileMap;
import venuehunt.tile.map.TileZone;

/**
 * The first tile, row by row from the south, that two maps say different things about. Everything a map says of a tile
 * counts; zones are compared whole.
 */
record TileDifference(int east, int north, String expected, String actual) {

    static Optional<TileDifference> first(TileMap expected, TileMap actual) {
        TileBounds some = expected.bounds();
        TileBounds others = actual.bounds();
        for (int north = Math.min(some.minNorth(), others.minNorth()); north <= Math.max(some.maxNorth(),
                others.maxNorth()); north++) {
            for (int east = Math.min(some.minEast(), others.minEast()); east <= Math.max(some.maxEast(),
                    others.maxEast()); east++) {
                int tile = Tile.pack(east, north);
                if (!same(expected, actual, tile)) {
                    return Optional
                            .of(new TileDifference(east, north, words(expected, tile), words(actual, tile)));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean same(TileMap expected, TileMap actual, int tile) {
        return expected.inside(tile) == actual.inside(tile) && expected.playable(tile) == actual.playable(tile)
                && expected.zonesAt(tile).equals(actual.zonesAt(tile));
    }

    private static String words(TileMap map, int tile) {
        List<String> zones = map.zonesAt(tile).stream().map(TileZone::zoneId).toList();
        return (map.inside(tile) ? "inside" : "outside") + (map.playable(tile) ? ", played on" : ", not played on")
                + ", zones " + zones;
    }

    @Override
    public String toString() {
        return "the first tile that differs is " + east + " m east, " + north + " m north of the anchor: expected "
                + expected + "; actual " + actual;
    }
}
