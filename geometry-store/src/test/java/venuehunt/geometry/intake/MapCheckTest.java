package venuehunt.geometry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static venuehunt.geometry.testmaps.TestMaps.area;
import static venuehunt.geometry.testmaps.TestMaps.at;
import static venuehunt.geometry.testmaps.TestMaps.harbour;
import static venuehunt.geometry.testmaps.TestMaps.ring;
import static venuehunt.geometry.testmaps.TestMaps.square;
import static venuehunt.geometry.testmaps.TestMaps.squareRing;
import static venuehunt.geometry.testmaps.TestMaps.withBoundary;
import static venuehunt.geometry.testmaps.TestMaps.zone;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import venuehunt.geometry.venue.Area;
import venuehunt.geometry.venue.MapProblem;
import venuehunt.geometry.venue.MapProblem.Kind;
import venuehunt.geometry.venue.Ring;
import venuehunt.geometry.venue.VenueMap;
import venuehunt.geometry.venue.Zone;
import venuehunt.tile.LatLng;
import venuehunt.tile.map.ZoneKind;

class MapCheckTest {
    private static final Ring PLOT = squareRing(60, 25, 0, 0, 50);

    private final MapCheck check = new MapCheck();

    static Stream<Arguments> soundMaps() {
        return Stream.of(Arguments.of("no zones", harbour()),
                Arguments.of("zones that overlap",
                        harbour(zone("a", ZoneKind.PLAY, 0, 0, 50), zone("b", ZoneKind.NO_GO, 20, 0, 50))),
                Arguments.of("a zone that leaves the boundary", harbour(zone("a", ZoneKind.PLAY, 500, 0, 50))),
                Arguments.of("a zone that reaches as far as is taken", harbour(zone("a", ZoneKind.PLAY, 740, 0, 250))),
                Arguments.of("a zone that holds the boundary", harbour(zone("a", ZoneKind.PLAY, 0, 0, 900))),
                Arguments.of("a hole", harbour(zone("a", ZoneKind.PLAY, area(PLOT, squareRing(60, 25, 0, 0, 10))))),
                Arguments.of("across the antimeridian", at("atoll", -16, 180)),
                Arguments.of("across it the other way", at("atoll", -16, -180)),
                Arguments.of("an anchor on the far side of it", antimeridianWithAnchor(-179.999)),
                Arguments.of("19.9 km", withBoundary(harbour(), square(60, 25, 0, 0, 9_950))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("soundMaps")
    void problems_ofASoundMap(String what, VenueMap map) {
        assertThat(check.problems(map)).as(what).isEmpty();
    }

    static Stream<Arguments> badAreas() {
        return Stream.of(
                Arguments.of(new Area(List.of()), Kind.GEOMETRY_INVALID, "has no polygon"),
                Arguments.of(area(ring(60, 25, 60.001, 25)), Kind.GEOMETRY_INVALID,
                        "ring 1 has 2 points, at least three are needed"),
                Arguments.of(area(ring()), Kind.GEOMETRY_INVALID, "ring 1 has 0 points, at least three are needed"),
                Arguments.of(area(ring(60, 25, Double.NaN, 25, 60.001, 25.001)), Kind.NOT_FINITE,
                        "point 2 of ring 1 is no place on Earth: lat NaN, lng 25.0"),
                Arguments.of(area(ring(60, 25, 60, Double.POSITIVE_INFINITY, 60.001, 25.001)), Kind.NOT_FINITE,
                        "point 2 of ring 1 is no place on Earth: lat 60.0, lng Infinity"),
                Arguments.of(area(ring(60, 25, 60, 25.001, 90.5, 25)), Kind.NOT_FINITE,
                        "point 3 of ring 1 is no place on Earth: lat 90.5, lng 25.0"),
                Arguments.of(area(ring(60, 25, 60, 360.5, 60.001, 25)), Kind.NOT_FINITE,
                        "point 2 of ring 1 is no place on Earth: lat 60.0, lng 360.5"),
                Arguments.of(area(PLOT, ring(60, 25, 60, Double.NaN, 60.0001, 25)), Kind.NOT_FINITE,
                        "point 2 of ring 2 is no place on Earth: lat 60.0, lng NaN"),
                Arguments.of(area(ring(60, 25, 60.001, 25.001, 60, 25.001, 60.001, 25)), Kind.GEOMETRY_INVALID,
                        "crosses or touches itself at lat 60.0005000, lng 25.0005000"),
                Arguments.of(area(ring(60, 25, 60, 25, 60, 25)), Kind.GEOMETRY_INVALID,
                        "a ring has fewer than three different points at lat 60.0000000, lng 25.0000000"),
                Arguments.of(area(ring(0, 0, 1, 3, Math.nextUp(1 / 3.0), 1)), Kind.GEOMETRY_INVALID, "has no area"),
                Arguments.of(area(PLOT, squareRing(60, 25, 200, 0, 10)), Kind.GEOMETRY_INVALID,
                        "a hole lies outside its polygon"),
                Arguments.of(area(PLOT, squareRing(60, 25, 0, 0, 20), squareRing(60, 25, 0, 0, 10)),
                        Kind.GEOMETRY_INVALID, "a hole lies within another hole"),
                Arguments.of(both(square(60, 25, 0, 0, 50), square(60, 25, 0, 0, 10)), Kind.GEOMETRY_INVALID,
                        "a polygon lies within another one of the same area"),
                Arguments.of(area(circle(MapLimits.MAX_VERTICES_PER_AREA + 1)), Kind.TOO_LARGE,
                        "has 20001 points, at most 20000 are taken"),
                Arguments.of(area(ring(59.999, -359.999, 59.999, 359.999, 60.001, 0)), Kind.TOO_LARGE,
                        "spans 719.9980000 degrees of longitude, less than 180 are taken"),
                Arguments.of(both(square(60, 25, 0, 0, 50), square(60, 25 - 360, 0, 0, 50)), Kind.TOO_LARGE,
                        "spans 360.00"),
                Arguments.of(area(ring(59.999, 25, 59.999, 205, 60.001, 25)), Kind.TOO_LARGE,
                        "spans 180.0000000 degrees of longitude, less than 180 are taken"),
                Arguments.of(square(60, 25, 600, 0, 50), Kind.OUTSIDE_VENUE,
                        "lies wholly outside the boundary, at lat"),
                Arguments.of(square(60, 25 - 360, 0, 0, 50), Kind.OUTSIDE_VENUE,
                        "lies wholly outside the boundary, at lat"),
                Arguments.of(square(60, 25, 900, 0, 450), Kind.OUTSIDE_VENUE,
                        "reaches 0.9 km past the boundary's extent, at most 0.5 km are taken"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("badAreas")
    void problems_ofOneBadZone(Area area, Kind kind, String description) {
        VenueMap map = harbour(zone("good", ZoneKind.PLAY, 0, 0, 50), zone("bad", ZoneKind.PLAY, area));

        assertThat(check.problems(map)).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(problem.field()).isEqualTo("zone[1] \"Zone bad\"");
            assertThat(problem.description()).startsWith(description);
        });
    }

    static Stream<Arguments> badTexts() {
        return Stream.of(Arguments.of("", "Stage", "", "has no id"),
                Arguments.of("z".repeat(81), "Stage", "", "its id has 81 characters, at most 80 are taken"),
                Arguments.of("z", "ä".repeat(81), "", "its name has 81 characters, at most 80 are taken"),
                Arguments.of("z", "Sta\u001B[2Jge", "", "its name holds the character U+001B"),
                Arguments.of("z", "Stage\u202E", "", "its name holds the character U+202E"),
                Arguments.of("z", "Stage", "a\nb", "its kind label holds the character U+000A"),
                Arguments.of("good", "Stage", "", "has the id 'good' of zone[0]"));
    }

    @ParameterizedTest(name = "{3}")
    @MethodSource("badTexts")
    void problems_ofOneBadText(String zoneId, String name, String kindLabel, String description) {
        Zone bad = new Zone(zoneId, name, ZoneKind.STAGE, kindLabel, square(60, 25, 0, 0, 50));

        assertThat(check.problems(harbour(zone("good", ZoneKind.PLAY, 0, 0, 50), bad)))
                .extracting(MapProblem::kind, MapProblem::description)
                .containsExactly(tuple(Kind.INVALID_FIELD, description));
    }

    static Stream<Arguments> badHeaders() {
        VenueMap good = harbour();
        return Stream.of(Arguments.of(at("Harbour!", 60, 25), Kind.INVALID_FIELD, "venue_id"),
                Arguments.of(at("", 60, 25), Kind.INVALID_FIELD, "venue_id"),
                Arguments.of(at("v".repeat(64), 60, 25), Kind.INVALID_FIELD, "venue_id"),
                Arguments.of(new VenueMap("harbour", "n".repeat(81), good.anchor(), 0, good.boundary(), List.of(), ""),
                        Kind.INVALID_FIELD, "venue_name"),
                Arguments.of(new VenueMap("harbour", "", good.anchor(), 0, good.boundary(), List.of(), "s".repeat(201)),
                        Kind.INVALID_FIELD, "source"),
                Arguments.of(new VenueMap("harbour", "", good.anchor(), Double.NaN, good.boundary(), List.of(), ""),
                        Kind.NOT_FINITE, "anchor_height_metres"),
                Arguments.of(new VenueMap("harbour", "", good.anchor(), 10_001, good.boundary(), List.of(), ""),
                        Kind.INVALID_FIELD, "anchor_height_metres"),
                Arguments.of(new VenueMap("harbour", "", new LatLng(60, 26), 0, good.boundary(), List.of(), ""),
                        Kind.OUTSIDE_VENUE, "anchor"),
                Arguments.of(withBoundary(good, square(60, 25, 0, 0, 10_100)), Kind.TOO_LARGE, "boundary"),
                Arguments.of(withBoundary(good, area(ring(40, 0, 40, 50, 80, 50, 80, 0))), Kind.TOO_LARGE, "boundary"),
                Arguments.of(withBoundary(good, area(ring(59.999, -359.999, 59.999, 359.999, 60.001, 0))),
                        Kind.TOO_LARGE, "boundary"),
                Arguments.of(withBoundary(good, new Area(List.of())), Kind.GEOMETRY_INVALID, "boundary"));
    }

    @ParameterizedTest(name = "{1} {2}")
    @MethodSource("badHeaders")
    void problems_ofABadHeader(VenueMap map, Kind kind, String field) {
        assertThat(check.problems(map)).extracting(MapProblem::kind, MapProblem::field)
                .containsExactly(tuple(kind, field));
    }

    @Test
    void problems_areAllFoundAtOnce() {
        VenueMap map = harbour(zone("a", ZoneKind.PLAY, area(ring(60, 25, Double.NaN, 25, 60.001, 25.001))),
                zone("b", ZoneKind.PLAY, area(ring(60, 25, 60.001, 25.001, 60, 25.001, 60.001, 25))),
                zone("c", ZoneKind.PLAY, 2_000, 0, 50), zone("c", ZoneKind.PLAY, 0, 0, 50));

        assertThat(check.problems(map)).extracting(MapProblem::kind).containsExactlyInAnyOrder(Kind.NOT_FINITE,
                Kind.GEOMETRY_INVALID, Kind.OUTSIDE_VENUE, Kind.INVALID_FIELD);
    }

    private static VenueMap antimeridianWithAnchor(double lngDegrees) {
        VenueMap map = at("atoll", -16, 180);
        return new VenueMap("atoll", "", new LatLng(-16, lngDegrees), 0, map.boundary(), List.of(), "");
    }

    private static Area both(Area one, Area other) {
        return new Area(List.of(one.polygons().getFirst(), other.polygons().getFirst()));
    }

    private static Ring circle(int points) {
        double[] latAndLng = new double[2 * points];
        for (int i = 0; i < points; i++) {
            latAndLng[2 * i] = 60 + 0.001 * Math.sin(2 * Math.PI * i / points);
            latAndLng[2 * i + 1] = 25 + 0.001 * Math.cos(2 * Math.PI * i / points);
        }
        return ring(latAndLng);
    }
}
