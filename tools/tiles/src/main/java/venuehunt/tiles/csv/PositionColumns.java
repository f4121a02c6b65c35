package venuehunt.tiles.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import venuehunt.tiles.place.Place;
import venuehunt.tiles.place.PlaceReader;
import venuehunt.tiles.place.UnsoundInputException;

/**
 * Which columns of a table say where a line's place is. Where a table says it in several ways, the most exact is taken:
 * latitude and longitude, else the tile, else the cell.
 */
sealed interface PositionColumns {
    /** What a header must have, for people. */
    String EXPECTED = "expected a header line with the columns lat and lng, or tile_east and tile_north, or h3,"
            + " separated by commas";

    Place read(PlaceReader reader, List<String> cells) throws UnsoundInputException;

    /** Whether a column is one of these. */
    boolean has(int column);

    record LatLngColumns(int lat, int lng) implements PositionColumns {
        @Override
        public Place read(PlaceReader reader, List<String> cells) throws UnsoundInputException {
            return reader.position(cells.get(lat), cells.get(lng));
        }

        @Override
        public boolean has(int column) {
            return column == lat || column == lng;
        }
    }

    record TileColumns(int east, int north) implements PositionColumns {
        @Override
        public Place read(PlaceReader reader, List<String> cells) throws UnsoundInputException {
            return reader.tile(cells.get(east), cells.get(north));
        }

        @Override
        public boolean has(int column) {
            return column == east || column == north;
        }
    }

    record CellColumn(int cell) implements PositionColumns {
        @Override
        public Place read(PlaceReader reader, List<String> cells) throws UnsoundInputException {
            return reader.cell(cells.get(cell));
        }

        @Override
        public boolean has(int column) {
            return column == cell;
        }
    }

    /** The columns of a table with this header. */
    static PositionColumns in(List<String> header) throws UnsoundInputException {
        List<Integer> lat = columns(header, Set.of("lat", "latitude", "lat_degrees"));
        List<Integer> lng = columns(header, Set.of("lng", "lon", "long", "longitude", "lng_degrees"));
        if (!lat.isEmpty() && !lng.isEmpty()) {
            return new LatLngColumns(only(header, lat), only(header, lng));
        }
        List<Integer> east = columns(header, Set.of("tile_east"));
        List<Integer> north = columns(header, Set.of("tile_north"));
        if (!east.isEmpty() && !north.isEmpty()) {
            return new TileColumns(only(header, east), only(header, north));
        }
        List<Integer> cell = columns(header, Set.of("h3", "cell"));
        if (!cell.isEmpty()) {
            return new CellColumn(only(header, cell));
        }
        throw new UnsoundInputException("no column says where a place is; " + EXPECTED);
    }

    private static List<Integer> columns(List<String> header, Set<String> names) {
        List<Integer> columns = new ArrayList<>();
        for (int column = 0; column < header.size(); column++) {
            if (names.contains(header.get(column).strip().toLowerCase(Locale.ROOT))) {
                columns.add(column);
            }
        }
        return columns;
    }

    private static int only(List<String> header, List<Integer> columns) throws UnsoundInputException {
        if (columns.size() > 1) {
            throw new UnsoundInputException("the columns \"" + header.get(columns.getFirst()) + "\" and \""
                    + header.get(columns.get(1)) + "\" say the same; rename or remove one of them");
        }
        return columns.getFirst();
    }
}
