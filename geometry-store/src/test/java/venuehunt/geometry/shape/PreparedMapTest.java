package venuehunt.geometry.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static venuehunt.geometry.testmaps.TestMaps.area;
import static venuehunt.geometry.testmaps.TestMaps.at;
import static venuehunt.geometry.testmaps.TestMaps.ring;
import static venuehunt.geometry.testmaps.TestMaps.zone;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import venuehunt.geometry.venue.PointZones;
import venuehunt.geometry.venue.Zone;
import venuehunt.tile.LatLng;
import venuehunt.tile.map.ZoneKind;

class PreparedMapTest {
    @Test
    void at_edgesAndHoles() {
        PreparedMap map = new PreparedMap(at("edges", 10, 10,
                zone("box", ZoneKind.PLAY, area(ring(10, 10, 10, 10.001, 10.001, 10.001, 10.001, 10),
                        ring(10.0004, 10.0004, 10.0004, 10.0006, 10.0006, 10.0006, 10.0006, 10.0004)))));

        assertThat(Stream.of(new LatLng(10, 10), new LatLng(10.0005, 10), new LatLng(10.0005, 10.0005),
                new LatLng(10.0004, 10.0005), new LatLng(9.9999, 10), new LatLng(10.001, 10.001), new LatLng(11, 10))
                .map(map::at).map(answer -> answer.withinBoundary() + " " + answer.zoneIds()))
                .containsExactly("true [box]", "true [box]", "true []", "true [box]", "true []", "true [box]",
                        "false []");
    }

    @Test
    void at_zonesInTheOrderOfTheMap() {
        PreparedMap map = new PreparedMap(at("order", 60, 25, zone("b", ZoneKind.PLAY, 0, 0, 400),
                zone("a", ZoneKind.STAGE, 0, 0, 10), zone("c", ZoneKind.STAFF, 0, 0, 200)));

        assertThat(map.at(new LatLng(60, 25))).isEqualTo(new PointZones(true, List.of("b", "a", "c")));
    }

    @Test
    void at_aMapWithoutZones() {
        assertThat(new PreparedMap(at("bare", 60, 25)).at(new LatLng(60, 25)))
                .isEqualTo(new PointZones(true, List.of()));
    }

    @Test
    void bytes_ofFewAndOfManyZones() {
        Zone[] zones = IntStream.range(0, 400)
                .mapToObj(i -> zone("z" + i, ZoneKind.PLAY, 20 * (i % 20) - 200, 20 * (i / 20) - 200, 9))
                .toArray(Zone[]::new);

        assertThat(new PreparedMap(at("bytes", 60, 25)).bytes()).isBetween(500L, 5_000L);
        assertThat(new PreparedMap(at("bytes", 60, 25, zones)).bytes()).isBetween(300_000L, 1_500_000L);
    }

    @ParameterizedTest
    @CsvSource({"on-it, 180", "on-it-from-the-west, -180", "west-of-it, 179.9999", "east-of-it, -179.9999"})
    void at_theAntimeridian(String venueId, double lngDegrees) {
        PreparedMap map = new PreparedMap(at(venueId, -16, lngDegrees));

        assertThat(Stream.of(new LatLng(-16, 179.999), new LatLng(-16, -179.999), new LatLng(-16, 180),
                new LatLng(-16, -180), new LatLng(-16, 179), new LatLng(-16, 0)).map(map::at))
                .extracting(PointZones::withinBoundary).containsExactly(true, true, true, true, false, false);
    }
}
