package venuehunt.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import venuehunt.tile.map.TileMap;
import venuehunt.tile.map.ZoneKind;

class MapAreaTest {
    @Test
    void paint_eachKindInItsColour() {
        TileMap map = Maps.within(0, 0, 700, 100)
                .zone(Maps.zone(ZoneKind.PLAY), Maps.rectangle(100, 0, 100, 100))
                .zone(Maps.zone(ZoneKind.OTHER), Maps.rectangle(200, 0, 100, 100))
                .zone(Maps.zone(ZoneKind.STAGE), Maps.rectangle(300, 0, 100, 100))
                .zone(Maps.zone(ZoneKind.STAFF), Maps.rectangle(400, 0, 100, 100))
                .zone(Maps.zone(ZoneKind.NO_GO), Maps.rectangle(500, 0, 100, 100)).build();
        MapArea area = MapArea.paint(map);
        assertThat(rgb(area, 50, 50)).isEqualTo(Sign.UNUSED.rgb);
        assertThat(rgb(area, 100, 0)).as("the south-western tile").isEqualTo(Sign.PLAY.rgb);
        assertThat(rgb(area, 199, 99)).as("the north-eastern tile").isEqualTo(Sign.PLAY.rgb);
        assertThat(rgb(area, 250, 50)).isEqualTo(Sign.OTHER.rgb);
        assertThat(rgb(area, 350, 50)).isEqualTo(Sign.STAGE.rgb);
        assertThat(rgb(area, 450, 50)).isEqualTo(Sign.STAFF.rgb);
        assertThat(rgb(area, 550, 50)).isEqualTo(Sign.NO_GO.rgb);
        assertThat(rgb(area, 699, 99)).isEqualTo(Sign.UNUSED.rgb);
        assertThat(rgb(area, 710, 50)).isEqualTo(Sign.OUTSIDE.rgb);
        assertThat(area.signs()).containsExactlyInAnyOrder(Sign.OUTSIDE, Sign.UNUSED, Sign.PLAY, Sign.OTHER,
                Sign.STAGE, Sign.STAFF, Sign.NO_GO, Sign.ANCHOR);
    }

    @Test
    void paint_whatForbidsPlayHidesWhatAllowsIt() {
        TileMap map = Maps.within(0, 0, 800, 100).zone(Maps.zone(ZoneKind.NO_GO), Maps.rectangle(0, 0, 100, 100))
                .zone(Maps.zone(ZoneKind.STAFF), Maps.rectangle(0, 0, 200, 100))
                .zone(Maps.zone(ZoneKind.PLAY), Maps.rectangle(0, 0, 800, 100)).build();
        MapArea area = MapArea.paint(map);
        assertThat(rgb(area, 50, 50)).isEqualTo(Sign.NO_GO.rgb);
        assertThat(rgb(area, 150, 50)).isEqualTo(Sign.STAFF.rgb);
        assertThat(rgb(area, 250, 50)).isEqualTo(Sign.PLAY.rgb);
    }

    @Test
    void paint_playedOnWithoutPlayZones() {
        MapArea area = MapArea.paint(Maps.within(10, 10, 800, 100).build());
        assertThat(rgb(area, 50, 50)).isEqualTo(Sign.PLAY.rgb);
        assertThat(area.signs()).isEqualTo(EnumSet.of(Sign.OUTSIDE, Sign.PLAY, Sign.ANCHOR));
    }

    @Test
    void paint_hatchWherePlayedOnUnderAnotherColour() {
        TileMap map = Maps.within(0, 0, 800, 100).zone(Maps.zone(ZoneKind.PLAY), Maps.rectangle(0, 0, 400, 100))
                .zone(Maps.zone(ZoneKind.STAGE), Maps.rectangle(300, 0, 200, 100)).build();
        MapArea area = MapArea.paint(map);
        assertThat(area.signs()).contains(Sign.PLAY_TOO);
        for (int east = 300; east < 500; east++) {
            boolean line = east < 400 && Hatch.covers(column(area, east), row(area, 50));
            assertThat(rgb(area, east, 50)).as("%d m east", east).isEqualTo(line ? Hatch.RGB : Sign.STAGE.rgb);
        }
    }

    @Test
    void paint_zonesBeyondTheBoundaryArePale() {
        TileMap map = Maps.within(0, 0, 800, 100).zone(Maps.zone(ZoneKind.STAGE), Maps.rectangle(700, 20, 200, 50))
                .build();
        MapArea area = MapArea.paint(map);
        assertThat(rgb(area, 850, 50)).isEqualTo(Sign.faded(Sign.STAGE.rgb));
        assertThat(rgb(area, 850, 90)).isEqualTo(Sign.OUTSIDE.rgb);
        assertThat(area.signs()).contains(Sign.BEYOND);
    }

    @Test
    void paint_boundaryIsALineOutsideIt() {
        MapArea area = MapArea.paint(Maps.within(0, 0, 800, 100).build());
        assertThat(rgb(area, -1, 50)).isEqualTo(MapArea.BOUNDARY_RGB);
        assertThat(rgb(area, 800, 50)).isEqualTo(MapArea.BOUNDARY_RGB);
        assertThat(rgb(area, 50, -1)).isEqualTo(MapArea.BOUNDARY_RGB);
        assertThat(rgb(area, 50, 100)).isEqualTo(MapArea.BOUNDARY_RGB);
        assertThat(rgb(area, -2, 50)).isEqualTo(Sign.OUTSIDE.rgb);
        assertThat(rgb(area, 0, 0)).isEqualTo(Sign.PLAY.rgb);
    }

    @Test
    void paint_severalPixelsForASmallMapsTile() {
        TileMap map = Maps.within(0, 0, 10, 10).zone(Maps.zone(ZoneKind.NO_GO), Maps.rectangle(9, 9, 1, 1)).build();
        BufferedImage image = MapArea.paint(map).image();
        int margin = MapArea.MARGIN_PIXELS;
        assertThat(image.getWidth()).isEqualTo(1_000 + 2 * margin);
        assertThat(image.getRGB(margin + 900, margin) & 0xFFFFFF).isEqualTo(Sign.NO_GO.rgb);
        assertThat(image.getRGB(margin + 999, margin + 99) & 0xFFFFFF).isEqualTo(Sign.NO_GO.rgb);
        assertThat(image.getRGB(margin + 899, margin) & 0xFFFFFF).isEqualTo(Sign.PLAY.rgb);
        assertThat(image.getRGB(margin + 900, margin + 100) & 0xFFFFFF).isEqualTo(Sign.PLAY.rgb);
    }

    @Test
    void paint_meanOfTheTilesOfAPixel() {
        TileMap map = Maps.within(0, 0, 2_000, 10).zone(Maps.zone(ZoneKind.NO_GO), Maps.rectangle(1_001, 0, 3, 10))
                .build();
        MapArea area = MapArea.paint(map);
        ColourMix half = new ColourMix();
        half.add(Sign.PLAY.rgb);
        half.add(Sign.NO_GO.rgb);
        assertThat(rgb(area, 1_000, 5)).isEqualTo(half.mean());
        assertThat(rgb(area, 1_002, 5)).isEqualTo(Sign.NO_GO.rgb);
        assertThat(rgb(area, 1_004, 5)).isEqualTo(Sign.PLAY.rgb);
    }

    @Test
    void paint_anchorFarAwayIsNoSign() {
        assertThat(MapArea.paint(Maps.within(500, 500, 800, 100).build()).signs()).doesNotContain(Sign.ANCHOR);
    }

    private static int rgb(MapArea area, int east, int north) {
        return area.image().getRGB(column(area, east), row(area, north)) & 0xFFFFFF;
    }

    private static int column(MapArea area, int east) {
        return (int) Math.floor(area.x(east));
    }

    /** Of the tile north of that line. */
    private static int row(MapArea area, int north) {
        return (int) Math.ceil(area.y(north + 1));
    }
}
