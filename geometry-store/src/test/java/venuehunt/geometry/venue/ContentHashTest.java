package venuehunt.geometry.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static venuehunt.geometry.testmaps.TestMaps.area;
import static venuehunt.geometry.testmaps.TestMaps.harbour;
import static venuehunt.geometry.testmaps.TestMaps.ring;
import static venuehunt.geometry.testmaps.TestMaps.square;
import static venuehunt.geometry.testmaps.TestMaps.zone;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import venuehunt.tile.LatLng;
import venuehunt.tile.map.ZoneKind;

class ContentHashTest {
    private static final VenueMap MAP = harbour(zone("a", ZoneKind.PLAY, 0, 0, 50));

    /** Rows of a database are named by this: a change of the bytes that are hashed would store every area again. */
    @Test
    void of_anArea_neverChanges() {
        assertThat(ContentHash.of(area(ring(0, 0, 0, 1, 1, 1))).hex())
                .isEqualTo("8a72f9686c92b28757abdcc1132ba9eadd1fd603264628f5e3d4d569c26f9272");
    }

    @Test
    void of_theSameContent() {
        VenueMap again = harbour(zone("a", ZoneKind.PLAY, 0, 0, 50));

        assertThat(ContentHash.of(again)).isEqualTo(ContentHash.of(MAP));
        assertThat(ContentHash.of(again).bytes()).hasSize(32);
    }

    @Test
    void of_anotherSource() {
        VenueMap other = new VenueMap(MAP.venueId(), MAP.venueName(), MAP.anchor(), MAP.anchorHeightMetres(),
                MAP.boundary(), MAP.zones(), "other.kml");

        assertThat(ContentHash.of(other)).isEqualTo(ContentHash.of(MAP));
    }

    static Stream<VenueMap> otherMaps() {
        Zone zone = MAP.zones().getFirst();
        return Stream.of(harbour(), harbour(zone, zone("b", ZoneKind.PLAY, 0, 0, 50)),
                harbour(zone("a", ZoneKind.STAGE, 0, 0, 50)), harbour(zone("a", ZoneKind.PLAY, 0, 0, 51)),
                harbour(new Zone("a", "Renamed", ZoneKind.PLAY, "", zone.area())),
                harbour(new Zone("a", zone.name(), ZoneKind.PLAY, "camping", zone.area())),
                new VenueMap("harbour", "Renamed", MAP.anchor(), 20, MAP.boundary(), MAP.zones(), MAP.source()),
                new VenueMap("harbour", MAP.venueName(), new LatLng(60, 25.0001), 20, MAP.boundary(), MAP.zones(), ""),
                new VenueMap("harbour", MAP.venueName(), MAP.anchor(), 21, MAP.boundary(), MAP.zones(), ""),
                new VenueMap("harbour", MAP.venueName(), MAP.anchor(), 20, square(60, 25, 0, 0, 501), MAP.zones(), ""));
    }

    @ParameterizedTest
    @MethodSource("otherMaps")
    void of_otherContent(VenueMap other) {
        assertThat(ContentHash.of(other)).isNotEqualTo(ContentHash.of(MAP));
    }

    @Test
    void of_ringsGroupedOtherwise() {
        Ring one = ring(0, 0, 0, 1, 1, 1);
        Ring two = ring(2, 2, 2, 3, 3, 3);
        Area hole = area(one, two);
        Area parts = new Area(List.of(new Polygon(one, List.of()), new Polygon(two, List.of())));

        assertThat(ContentHash.of(hole)).isNotEqualTo(ContentHash.of(parts));
    }
}
