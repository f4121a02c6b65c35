package venuehunt.tiles.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import venuehunt.tiles.csv.PositionColumns.CellColumn;
import venuehunt.tiles.csv.PositionColumns.LatLngColumns;
import venuehunt.tiles.csv.PositionColumns.TileColumns;
import venuehunt.tiles.place.UnsoundInputException;

class PositionColumnsTest {
    @ParameterizedTest
    @CsvSource({"lat lng, 0, 1", "lon lat, 1, 0", "id Latitude LONGITUDE, 1, 2", "lat_degrees x lng_degrees, 0, 2",
            "h3 tile_east tile_north lat long, 3, 4"})
    void in_latLng(String header, int lat, int lng) throws UnsoundInputException {
        assertThat(columns(header)).isEqualTo(new LatLngColumns(lat, lng));
    }

    @ParameterizedTest
    @CsvSource({"tile_east tile_north, 0, 1", "TILE_NORTH Tile_East, 1, 0", "lat cell tile_east tile_north, 2, 3"})
    void in_tile(String header, int east, int north) throws UnsoundInputException {
        assertThat(columns(header)).isEqualTo(new TileColumns(east, north));
    }

    @ParameterizedTest
    @CsvSource({"h3, 0", "id Cell, 1", "lat tile_east H3, 2"})
    void in_cell(String header, int cell) throws UnsoundInputException {
        assertThat(columns(header)).isEqualTo(new CellColumn(cell));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "60.1 24.9", "lat", "lng", "tile_east", "lat;lng", "x y", "id name"})
    void in_nothing(String header) {
        assertThatExceptionOfType(UnsoundInputException.class).isThrownBy(() -> columns(header))
                .withMessageContaining("expected a header line with the columns lat and lng");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lat latitude lng", "lat lng LNG", "h3 cell", "tile_east tile_north tile_north"})
    void in_twice(String header) {
        assertThatExceptionOfType(UnsoundInputException.class).isThrownBy(() -> columns(header))
                .withMessageContaining("say the same");
    }

    private static PositionColumns columns(String header) throws UnsoundInputException {
        return PositionColumns.in(List.of(header.split(" ")));
    }
}
