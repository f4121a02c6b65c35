package venuehunt.tiles.csv;

import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.dataformat.csv.CsvFactory;
import tools.jackson.dataformat.csv.CsvWriteFeature;
import venuehunt.cell.Cells;
import venuehunt.tile.LatLng;
import venuehunt.tile.LocalPoint;
import venuehunt.tile.Tile;
import venuehunt.tiles.place.Place;
import venuehunt.tiles.place.Spot;

/** Writes places as CSV: a header, then a line for each; columns that somebody else's table had stand in front. */
public final class PlaceTable implements AutoCloseable {
    /** The columns of every table, in their order. */
    public static final List<String> COLUMNS = List.of("lat_degrees", "lng_degrees", "east_metres", "north_metres",
            "tile_east", "tile_north", "inside", "playable", "zones", "h3");

    /** A centimetre, so that the centre of a tile stays in the tile. */
    private static final FixedDecimals DEGREES = new FixedDecimals(7);
    private static final FixedDecimals METRES = new FixedDecimals(3);

    private final JsonGenerator csv;

    /**
     * Begins with the header. Closing writes what is left and leaves the writer open.
     *
     * @throws tools.jackson.core.exc.JacksonIOException
     *             when it cannot be written, as all methods do
     */
    public PlaceTable(Writer out, List<String> carriedColumns) {
        CsvFactory format = CsvFactory.builder().enable(CsvWriteFeature.STRICT_CHECK_FOR_QUOTING)
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
        csv = format.createGenerator(ObjectWriteContext.empty(), out);
        csv.writeStartArray();
        carriedColumns.forEach(csv::writeString);
        COLUMNS.forEach(csv::writeString);
        csv.writeEndArray();
    }

    public void add(List<String> carriedCells, Place place) {
        csv.writeStartArray();
        carriedCells.forEach(csv::writeString);
        write(place.position());
        write(place.spot());
        csv.writeString(Cells.text(place.cell()));
        csv.writeEndArray();
    }

    @Override
    public void close() {
        csv.close();
    }

    private void write(LatLng position) {
        csv.writeString(DEGREES.text(position.latDegrees()));
        csv.writeString(DEGREES.text(position.lngDegrees()));
    }

    private void write(@Nullable Spot spot) {
        if (spot == null) {
            for (String beyond : List.of("", "", "", "", "false", "false", "")) {
                csv.writeString(beyond);
            }
            return;
        }
        LocalPoint point = spot.point();
        csv.writeString(METRES.text(point.eastMetres()));
        csv.writeString(METRES.text(point.northMetres()));
        csv.writeString(Integer.toString(Tile.east(spot.tile())));
        csv.writeString(Integer.toString(Tile.north(spot.tile())));
        csv.writeString(Boolean.toString(spot.inside()));
        csv.writeString(Boolean.toString(spot.playable()));
        csv.writeString(ZoneList.text(spot.zones()));
    }
}
