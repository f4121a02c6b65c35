package venuehunt.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import venuehunt.tile.LatLng;
import venuehunt.tile.LocalPoint;
import venuehunt.tile.Tile;
import venuehunt.tile.VenueFrame;

class CellsTest {
    private final Cells cells = new Cells();

    @Test
    void cellOf_publishedExample() {
        assertThat(cells.cellOf(new LatLng(37.3615593, -122.0553238), 7)).isEqualTo(0x87283472bffffffL);
    }

    /** Base cell 4 holds the pentagon in the Norwegian Sea. */
    @ParameterizedTest
    @ValueSource(longs = {0x8009fffffffffffL, 0x81083ffffffffffL, 0x820807fffffffffL, 0x8f0800000000000L})
    void cellOf_centreOfAPentagon(long pentagon) {
        int resolution = (int) (pentagon >>> 52) & 0xF;
        assertThat(cells.cellOf(cells.centreOf(pentagon), resolution)).isEqualTo(pentagon);
    }

    @ParameterizedTest
    @CsvSource({"90, 0", "-90, 0", "0, 180", "89.9999, -120", "-16.8, 180", "-16.8, -179.9999"})
    void cellOf_polesAndAntimeridian(double lat, double lng) {
        for (int resolution = 0; resolution <= Cells.MAX_RESOLUTION; resolution++) {
            long cell = cells.cellOf(new LatLng(lat, lng), resolution);
            assertThat(cells.cellOf(cells.centreOf(cell), resolution)).isEqualTo(cell);
            if (Math.abs(lng) == 180) {
                assertThat(cells.cellOf(new LatLng(lat, -lng), resolution)).isEqualTo(cell);
            }
        }
    }

    @Test
    void cellOf_centreAnywhere() {
        var random = new Random(20261123);
        for (int i = 0; i < 2_000; i++) {
            int resolution = i % 16;
            long cell = cells.cellOf(new LatLng(random.nextDouble(-90, 90), random.nextDouble(-180, 180)), resolution);
            assertThat(cells.cellOf(cells.centreOf(cell), resolution)).isEqualTo(cell);
        }
    }

    @Test
    void cellOf_tile() {
        var frame = VenueFrame.at(new LatLng(-16.8, 179.9999), 0);
        int tile = Tile.pack(40, -3);
        LatLng centre = frame.toLatLng(new LocalPoint(40.5, -2.5));
        assertThat(centre.lngDegrees()).isNegative();
        assertThat(cells.cellOf(frame, tile, 15)).isEqualTo(cells.cellOf(centre, 15));
        assertThat(cells.cellOf(frame, Tile.pack(Tile.MAX, Tile.MIN), 9)).isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 16})
    void cellOf_unknownResolution(int resolution) {
        assertThatIllegalArgumentException().isThrownBy(() -> cells.cellOf(new LatLng(0, 0), resolution))
                .withMessageContaining("not within 0 to 15");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 0x87283472bfffffeL})
    void centreOf_noCell(long number) {
        assertThatIllegalArgumentException().isThrownBy(() -> cells.centreOf(number))
                .withMessageContaining("is not an H3 cell");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "8928308280ffffe", "8928308280fffff0", "-1", "cell", "0x8928308280fffff",
            "+8928308280fffff",
            "008928308280fffff", "\uff18928308280fffff"})
    void parse_noCell(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> cells.parse(text)).withMessageContaining("'" + text + "'")
                .withMessageContaining("15 hexadecimal digits");
    }

    @Test
    void parse_whatTextWrites() {
        assertThat(Cells.text(0x8928308280fffffL)).isEqualTo("8928308280fffff");
        assertThat(cells.parse("8928308280fffff")).isEqualTo(0x8928308280fffffL);
        assertThat(cells.parse("8928308280FFFFF")).isEqualTo(0x8928308280fffffL);
    }
}
