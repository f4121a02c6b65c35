package venuehunt.tiles.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import venuehunt.cell.Cells;
import venuehunt.tile.LatLng;
import venuehunt.tile.Tile;

class PlaceReaderTest {
    private final PlaceReader reader = Lawn.reader();

    @ParameterizedTest
    @CsvSource({"60.1, 24.9, 60.1, 24.9", "-35.0, -.5, -35, -0.5", "+90, -180, 90, -180", "-90., 180, -90, 180",
            "6.01e1, 249E-1, 60.1, 24.9", "' 60.1 ', '\t24.9', 60.1, 24.9"})
    void position_taken(String lat, String lng, double latDegrees, double lngDegrees) throws UnsoundInputException {
        assertThat(reader.position(lat, lng).position()).isEqualTo(new LatLng(latDegrees, lngDegrees));
    }

    @ParameterizedTest
    @CsvSource({"'', 0, the latitude is empty", "0, ' ', the longitude is empty", "60;1, 0, is no number",
            "'60,1', 0, is no number", "NaN, 0, is no number", "0, Infinity, is no number", "0x1p3, 0, is no number",
            "1d, 0, is no number", "60°, 0, is no number", "--5, 0, is no number", "1e, 0, is no number",
            "1e9999, 0, is no number", "1e999, 0, not within -90 to 90", "90.0000001, 0, not within -90 to 90",
            "-90.0000001, 0, not within -90 to 90", "0, 180.0000001, not within -180 to 180",
            "0, -181, not within -180 to 180",
            "0.0000000000000000000000000000000000000001, 0, the latitude has 42 characters"})
    void position_refused(String lat, String lng, String sentence) {
        assertThatExceptionOfType(UnsoundInputException.class).isThrownBy(() -> reader.position(lat, lng))
                .withMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource({"'0,0', 0, 0", "'-12,7', -12, 7", "'+1, -1', 1, -1", "'-32768,32767', -32768, 32767"})
    void tile_taken(String text, int east, int north) throws UnsoundInputException {
        Spot spot = Objects.requireNonNull(reader.tile(text).spot());
        assertThat(spot.tile()).isEqualTo(Tile.pack(east, north));
        assertThat(spot.point().eastMetres()).isEqualTo(east + 0.5);
        assertThat(spot.point().northMetres()).isEqualTo(north + 0.5);
    }

    @ParameterizedTest
    @CsvSource({"'', no EAST", "7, no EAST", "'7,', the tile's north is empty", "',7', the tile's east is empty",
            "'7.5,0', no whole number", "'7,0,0', no whole number", "'7,x', no whole number",
            "'32768,0', not within -32768 to 32767", "'0,-32769', not within -32768 to 32767",
            "'9999999,0', no whole number"})
    void tile_refused(String text, String sentence) {
        assertThatExceptionOfType(UnsoundInputException.class).isThrownBy(() -> reader.tile(text))
                .withMessageContaining(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8f11269a6d1b0c3", "8F11269A6D1B0C3", " 8009fffffffffff "})
    void cell_taken(String hex) throws UnsoundInputException {
        assertThat(Cells.text(reader.cell(hex).cell())).isEqualToIgnoringCase(hex.strip());
    }

    @ParameterizedTest
    @CsvSource({"'', the cell is empty", "0, is not an H3 cell", "8f11269a6d1b0c, is not an H3 cell",
            "zzz, is not an H3 cell", "-1, is not an H3 cell", "ffffffffffffffff, is not an H3 cell",
            "11111111111111111111111111111111111111111, the cell has 41 characters"})
    void cell_refused(String hex, String sentence) {
        assertThatExceptionOfType(UnsoundInputException.class).isThrownBy(() -> reader.cell(hex))
                .withMessageContaining(sentence);
    }

    @Test
    void tilesOf_cellLargerThanTheFrame() {
        List<Place> listed = new ArrayList<>();
        String whole = Cells.text(new Cells().cellOf(Lawn.ANCHOR, 0));
        assertThatExceptionOfType(UnsoundInputException.class).isThrownBy(() -> reader.tilesOf(whole, listed::add))
                .withMessageContaining("reaches beyond the tiles");
        assertThat(listed).isEmpty();
    }
}
