package venuehunt.demo.golden;

import java.util.ArrayList;
import java.util.List;
import venuehunt.tile.Tile;
import venuehunt.tile.TileBounds;
import venuehunt.tile.map.TileMap;

/**
 * The tiles of one row, from the first to the last that is inside or in a zone, in runs of equal ones.
 *
 * @param east
 *            of the first run's first tile
 */
record TileRow(int north, int east, List<Run> runs) {
    record Run(int tiles, ZoneSet set) {}

    /** All rows from the south that have such a tile. */
    static List<TileRow> of(TileMap map) {
        TileBounds bounds = map.bounds();
        List<TileRow> rows = new ArrayList<>();
        for (int north = bounds.minNorth(); north <= bounds.maxNorth(); north++) {
            TileRow row = new TileRow(north, bounds.minEast(), runs(map, north)).trimmed();
            if (!row.runs.isEmpty()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<Run> runs(TileMap map, int north) {
        TileBounds bounds = map.bounds();
        List<Run> runs = new ArrayList<>();
        int east = bounds.minEast();
        while (east <= bounds.maxEast()) {
            int first = Tile.pack(east, north);
            int end = east + 1;
            while (end <= bounds.maxEast() && equal(map, first, Tile.pack(end, north))) {
                end++;
            }
            runs.add(new Run(end - east, ZoneSet.at(map, first)));
            east = end;
        }
        return runs;
    }

    private static boolean equal(TileMap map, int some, int other) {
        return map.inside(some) == map.inside(other) && map.playable(some) == map.playable(other)
                && map.zonesAt(some).equals(map.zonesAt(other));
    }

    private TileRow trimmed() {
        int from = 0;
        int to = runs.size();
        int start = east;
        while (from < to && runs.get(from).set().equals(ZoneSet.OUTSIDE)) {
            start += runs.get(from).tiles();
            from++;
        }
        while (from < to && runs.get(to - 1).set().equals(ZoneSet.OUTSIDE)) {
            to--;
        }
        return new TileRow(north, start, List.copyOf(runs.subList(from, to)));
    }
}
