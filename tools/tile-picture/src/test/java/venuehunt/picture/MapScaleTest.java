package venuehunt.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import venuehunt.tile.TileBounds;

class MapScaleTest {
    @ParameterizedTest
    @CsvSource({"1, 1, 1000, 1000", "2, 1, 500, 1000", "666, 1, 2, 1332", "667, 1, 1, 667", "1499, 1, 1, 1499",
            "1500, 2, 1, 750", "2100, 2, 1, 1050", "20001, 20, 1, 1001", "65536, 66, 1, 993"})
    void of_bringsTheLongSideNearAThousandPixels(int tiles, int tilesPerPixel, int pixelsPerTile, int pixels) {
        MapScale scale = MapScale.of(new TileBounds(-32_768, 5, -32_768 + tiles - 1, 5));
        assertThat(scale).isEqualTo(new MapScale(tilesPerPixel, pixelsPerTile));
        assertThat(scale.pixels(tiles)).isEqualTo(pixels);
        assertThat(MapScale.of(new TileBounds(5, -32_768, 5, -32_768 + tiles - 1))).as("upright").isEqualTo(scale);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, -1, -1", "1, 1, 3, 3", "2, 1, -1, -2", "2, 1, 3, 6", "1, 3, -1, -1", "1, 3, 2, 0", "1, 3, 3, 1"})
    void tiles_fromTheEdge(int tilesPerPixel, int pixelsPerTile, int pixels, int tiles) {
        assertThat(new MapScale(tilesPerPixel, pixelsPerTile).tiles(pixels)).isEqualTo(tiles);
    }
}
