package venuehunt.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import venuehunt.tile.map.TileMap;
import venuehunt.tile.map.ZoneKind;

class TileMapPictureTest {
    @ParameterizedTest
    @EnumSource(names = {"OTHER", "STAGE", "STAFF", "NO_GO"})
    void of_legendHasTheKindsThatOccur(ZoneKind kind) {
        TileMap map = Maps.within(0, 0, 800, 400).zone(Maps.zone(kind), Maps.rectangle(100, 100, 200, 200)).build();
        BufferedImage picture = TileMapPicture.of("Venue", map);
        for (Sign sign : new Sign[]{Sign.OTHER, Sign.STAGE, Sign.STAFF, Sign.NO_GO}) {
            assertThat(footerHas(picture, map, sign)).as("%s in the legend", sign)
                    .isEqualTo(sign.name().equals(kind.name()));
        }
    }

    @Test
    void of_anchorIsMarked() {
        TileMap map = Maps.within(-400, -200, 800, 400).build();
        int marked = TileMapPicture.of("Venue", map).getRGB(TileMapPicture.MARGIN + MapArea.MARGIN_PIXELS + 400 - 6,
                TileMapPicture.HEADER + MapArea.MARGIN_PIXELS + 200);
        assertThat(new Color(marked).getGreen()).as("green of the mark, against %x", Sign.PLAY.rgb)
                .isLessThan(0x80);
    }

    /** A venue of 20 km, a strip as long as there can be, and a single tile. */
    @ParameterizedTest
    @CsvSource({"-10000, -10000, 20000, 20000", "-32000, 0, 64000, 3", "0, 0, 1, 1"})
    void of_sizeIsBounded(int west, int south, int width, int height) {
        BufferedImage picture = TileMapPicture.of("Venue", Maps.within(west, south, width, height).build());
        assertThat(picture.getWidth()).isBetween(640, 1_600);
        assertThat(picture.getHeight()).isBetween(100, 1_700);
    }

    @Test
    void of_titleAsLongAsAnyFits() {
        TileMap map = Maps.within(0, 0, 700, 400).build();
        BufferedImage picture = TileMapPicture.of("W".repeat(80), map);
        for (int y = 0; y < TileMapPicture.HEADER - 2; y++) {
            assertThat(picture.getRGB(picture.getWidth() - 50, y) & 0xFFFFFF).as("row %d left of the arrow", y)
                    .isEqualTo(0xFFFFFF);
        }
    }

    private static boolean footerHas(BufferedImage picture, TileMap map, Sign sign) {
        int top = TileMapPicture.HEADER + MapArea.paint(map).image().getHeight() + 1;
        for (int y = top; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if ((picture.getRGB(x, y) & 0xFFFFFF) == sign.rgb) {
                    return true;
                }
            }
        }
        return false;
    }
}
