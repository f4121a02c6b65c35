package venuehunt.uploader.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.protobuf.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import venuehunt.uploader.hunt.HuntFileException;
import venuehunt.v1.LatLng;
import venuehunt.v1.MapPart;
import venuehunt.v1.MultiPolygon;
import venuehunt.v1.Polygon;
import venuehunt.v1.Ring;
import venuehunt.v1.TreasureDraft;
import venuehunt.v1.Zone;
import venuehunt.v1.ZoneKind;

class PlacementLintTest {
    private static final double REACH_METRES = 5;

    /** Play ground with a lake, a backstage, and in the north-east a meadow with a moat of two metres round it. */
    private static final MetreMap MAP = MetreMap.within(0, 0, 400, 400)
            .zone("Lawn", ZoneKind.ZONE_KIND_PLAY, 0, 0, 300, 300)
            .zone("Lake", ZoneKind.ZONE_KIND_NO_GO, 100, 0, 140, 40)
            .zone("Backstage", ZoneKind.ZONE_KIND_STAFF, 100, 100, 140, 140)
            .zone("Moat", ZoneKind.ZONE_KIND_NO_GO, 200, 200, 260, 202, 200, 258, 260, 260, 200, 200, 202, 260, 258,
                    200, 260, 260);

    private static List<PlacementFinding> lint(TreasureDraft.Builder... treasures) throws HuntFileException {
        return new PlacementLint(MAP.parts()).of(
                Arrays.stream(treasures).map(TreasureDraft.Builder::build).toList(), REACH_METRES);
    }

    static Stream<Arguments> places() {
        return Stream.of(arguments(50, 50, ""), arguments(450, 50, "OUTSIDE_BOUNDARY"),
                arguments(-0.5, 50, "OUTSIDE_BOUNDARY"), arguments(120, 20, "IN_CLOSED_ZONE"),
                arguments(120, 120, "IN_CLOSED_ZONE"), arguments(350, 50, "OUTSIDE_PLAY_ZONES"),
                arguments(120, 49.9, "NEAR_NO_GO"), arguments(120, 50.1, ""),
                arguments(147, 47, "NEAR_NO_GO"), arguments(147.2, 47.2, ""),
                arguments(120, 150, ""), arguments(230, 230, "UNREACHABLE"),
                arguments(205.1, 230, "NEAR_NO_GO UNREACHABLE"), arguments(204.9, 230, "NEAR_NO_GO"));
    }

    @ParameterizedTest
    @MethodSource("places")
    void place_byItself(double east, double north, String faults) throws HuntFileException {
        assertThat(lint(MetreMap.treasure("one", east, north))).extracting(each -> each.fault().name())
                .containsExactly(faults.isEmpty() ? new String[0] : faults.split(" "));
    }

    @Test
    void place_reachCountsWithItsSlack() throws HuntFileException {
        assertThat(lint(MetreMap.treasure("one", 229, 229).setReachSlackMetres(15))).hasSize(1);
        assertThat(new PlacementLint(MAP.parts()).of(
                List.of(MetreMap.treasure("one", 214, 230).setReachSlackMetres(9.1).build()), REACH_METRES)).isEmpty();
    }

    @Test
    void place_onTheOtherSideOfTheEarth() throws HuntFileException {
        TreasureDraft.Builder far = TreasureDraft.newBuilder().setKey("far")
                .setPosition(LatLng.newBuilder().setLatDegrees(-60).setLngDegrees(-155));
        assertThat(lint(far, far.clone().setKey("farther"))).extracting(PlacementFinding::fault)
                .containsExactly(PlacementFault.OUTSIDE_BOUNDARY, PlacementFault.OUTSIDE_BOUNDARY);
    }

    @Test
    void neighbours_closerThanPhonesCanTell() throws HuntFileException {
        assertThat(lint(MetreMap.treasure("a", 20, 20), MetreMap.treasure("b", 34.9, 20),
                MetreMap.treasure("c", 20, 30), MetreMap.treasure("d", 60, 60)))
                .extracting(PlacementFinding::toString).satisfiesExactly(
                        a -> assertThat(a).startsWith("a at 24.9").contains("lies 10.0 m from c and 1 more that near")
                                .endsWith("(TOO_CLOSE)"),
                        b -> assertThat(b).startsWith("b at ").contains("lies 14.9 m from a,"),
                        c -> assertThat(c).startsWith("c at ").contains("lies 10.0 m from a,"));
        assertThat(lint(MetreMap.treasure("a", 20, 20), MetreMap.treasure("b", 35.1, 20))).isEmpty();
        assertThat(lint(MetreMap.treasure("a", 20, 20), MetreMap.treasure("b", 20, 20))).as("in one place").hasSize(2);
    }

    @Test
    void neighbours_notOnAnotherFloorOrAtAnotherTime() throws HuntFileException {
        assertThat(lint(MetreMap.treasure("a", 20, 20), MetreMap.treasure("b", 21, 20).setLevel(1))).isEmpty();
        assertThat(lint(MetreMap.treasure("a", 20, 20).setClosesAt(seconds(100)),
                MetreMap.treasure("b", 21, 20).setOpensAt(seconds(100)))).isEmpty();
        assertThat(lint(MetreMap.treasure("a", 20, 20).setClosesAt(seconds(101)),
                MetreMap.treasure("b", 21, 20).setOpensAt(seconds(100)))).hasSize(2);
    }

    private static Timestamp seconds(long seconds) {
        return Timestamp.newBuilder().setSeconds(seconds).build();
    }

    @Test
    void sentences_sayWhatAndWhere() throws HuntFileException {
        assertThat(lint(MetreMap.treasure("a", 120, 20), MetreMap.treasure("b", 120, 46),
                MetreMap.treasure("c", 230, 230))).extracting(PlacementFinding::sentence).containsExactly(
                        "lies in \"Lake\" (lake); nobody can win it",
                        "lies 6.0 m from \"Lake\" (lake), expected at least 10 m: who looks for it with a phone that is "
                                + "off by as much walks in there",
                        "no way leads there from the rest of the play ground, nor within the 5 m of its reach: no-go or "
                                + "staff zones or the boundary shut it off");
    }

    @Test
    void neighbours_manyAreNotCountedOn() throws HuntFileException {
        assertThat(lint(IntStream.range(0, 150).mapToObj(i -> MetreMap.treasure("t" + i, 20, 20))
                .toArray(TreasureDraft.Builder[]::new))).hasSize(150)
                .allMatch(each -> each.sentence().contains(" and 99 more that near"));
    }

    /** Nothing is measured from such a corner, nor from one that is none. */
    @ParameterizedTest
    @CsvSource({"61, 24.94", "NaN, 24.94", "60.17, NaN", "60.17, Infinity", "60.17, 1000"})
    void map_cornerBeyondItsTiles(double latDegrees, double lngDegrees) {
        Ring lake = Ring.newBuilder().addAllLatDegrees(List.of(60.17, 60.171, latDegrees))
                .addAllLngDegrees(List.of(24.94, 24.94, lngDegrees)).build();
        List<MapPart> parts = new ArrayList<>(MAP.parts());
        parts.add(MapPart.newBuilder()
                .setZone(Zone.newBuilder().setZoneId("far").setKind(ZoneKind.ZONE_KIND_NO_GO).setArea(
                        MultiPolygon.newBuilder().addPolygons(Polygon.newBuilder().setShell(lake))))
                .build());
        assertThatThrownBy(() -> new PlacementLint(parts)).isInstanceOf(HuntFileException.class)
                .hasMessageStartingWith("the map cannot be laid out in tiles");
    }
}
