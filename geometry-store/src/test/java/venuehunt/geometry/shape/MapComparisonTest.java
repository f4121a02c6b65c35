package venuehunt.geometry.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static venuehunt.geometry.testmaps.TestMaps.area;
import static venuehunt.geometry.testmaps.TestMaps.at;
import static venuehunt.geometry.testmaps.TestMaps.harbour;
import static venuehunt.geometry.testmaps.TestMaps.ring;
import static venuehunt.geometry.testmaps.TestMaps.withBoundary;
import static venuehunt.geometry.testmaps.TestMaps.zone;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import venuehunt.geometry.testmaps.TestMaps;
import venuehunt.geometry.venue.Area;
import venuehunt.geometry.venue.MapChange;
import venuehunt.geometry.venue.Polygon;
import venuehunt.geometry.venue.Ring;
import venuehunt.geometry.venue.VenueMap;
import venuehunt.geometry.venue.Zone;
import venuehunt.geometry.venue.ZoneChange;
import venuehunt.geometry.venue.ZoneChange.Added;
import venuehunt.geometry.venue.ZoneChange.Changed;
import venuehunt.geometry.venue.ZoneChange.Removed;
import venuehunt.tile.map.ZoneKind;

class MapComparisonTest {
    private static final VenueMap FOUR = harbour(square("a", 0), square("b", 1), square("c", 2), square("d", 3));

    @Test
    void change_ofTheSameMap() {
        MapChange change = MapComparison.of(FOUR, FOUR);

        assertThat(change.zones()).isEmpty();
        assertThat(change.share()).isZero();
        assertThat(change.boundary().before()).isCloseTo(1e6, within(1e4));
        assertThat(change.boundary().isSeen()).isFalse();
    }

    @Test
    void change_tellsRemovedThenAdded() {
        MapChange change = MapComparison.of(FOUR, harbour(square("e", 4), square("b", 1), square("c", 2),
                square("d", 3)));

        assertThat(change.zones()).extracting(MapComparisonTest::told).containsExactly("a removed 1600",
                "e added 1600");
        assertThat(change.share()).isCloseTo(0.25, within(1e-9));
        assertThat(change.isLarge()).isTrue();
    }

    @Test
    void change_movedByAQuarterOfItself() {
        MapChange change = MapComparison.of(FOUR,
                harbour(zone("a", ZoneKind.PLAY, 10, 0, 20), square("b", 1), square("c", 2), square("d", 3)));

        assertThat(change.zones()).extracting(MapComparisonTest::told).containsExactly("a 1600 to 1600, 400 gone");
        assertThat(change.share()).isCloseTo(0.25 / 4, within(1e-4));
        assertThat(change.isLarge()).isFalse();
    }

    @Test
    void change_grownLosesNothing() {
        MapChange change = MapComparison.of(FOUR,
                harbour(zone("a", ZoneKind.PLAY, 0, 0, 40), square("b", 1), square("c", 2), square("d", 3)));

        assertThat(change.zones()).extracting(MapComparisonTest::told).containsExactly("a 1600 to 6400, 0 gone");
        assertThat(change.share()).isCloseTo(0, within(1e-9));
    }

    @Test
    void change_ofTheKindCountsAsRemoved() {
        MapChange change = MapComparison.of(FOUR,
                harbour(zone("a", ZoneKind.NO_GO, 0, 0, 20), square("b", 1), square("c", 2), square("d", 3)));

        assertThat(change.zones()).singleElement().isInstanceOfSatisfying(Changed.class, changed -> {
            assertThat(changed.isOtherKind()).isTrue();
            assertThat(changed.ground().isSeen()).isFalse();
        });
        assertThat(change.share()).isCloseTo(0.25, within(1e-9));
    }

    @Test
    void change_ofTheIdAloneIsARenaming() {
        MapChange change = MapComparison.of(FOUR,
                harbour(square("z", 0), square("b", 1), square("c", 2), square("d", 3)));

        assertThat(change.zones()).singleElement().isInstanceOfSatisfying(Changed.class, changed -> {
            assertThat(changed.isRenamed()).isTrue();
            assertThat(changed.before().zoneId() + changed.after().zoneId()).isEqualTo("az");
        });
        assertThat(change.share()).isZero();
    }

    /** Ids are counted: without the first all others have the id of their neighbour. */
    @Test
    void change_ofCountedIdsIsARenaming() {
        VenueMap five = harbour(square("z-1", 0), square("z-2", 1), square("z-3", 2), square("z-4", 3),
                square("z-5", 4));

        MapChange change = MapComparison.of(five,
                harbour(square("z-1", 1), square("z-2", 2), square("z-3", 3), square("z-4", 4)));

        assertThat(change.zones()).first().isInstanceOf(Removed.class);
        assertThat(change.zones()).hasSize(5).filteredOn(Changed.class::isInstance).hasSize(4);
        assertThat(change.share()).isCloseTo(0.2, within(1e-9));
    }

    @Test
    void change_ofTheWordForAKind() {
        assertThat(relabelled(ZoneKind.PLAY)).as("only a word").isZero();
        assertThat(relabelled(ZoneKind.OTHER)).as("all that is known of the kind").isEqualTo(1);
    }

    @Test
    void change_ofPlayGroundThatIsClosed() {
        VenueMap lawn = harbour(zone("lawn", ZoneKind.PLAY, 0, 0, 100));

        assertThat(MapComparison.of(lawn,
                harbour(zone("lawn", ZoneKind.PLAY, 0, 0, 100), zone("pit", ZoneKind.NO_GO, 0, 0, 50))).share())
                .as("a quarter of it").isCloseTo(0.25, within(1e-3));
        assertThat(MapComparison.of(lawn,
                harbour(zone("lawn", ZoneKind.PLAY, 0, 0, 100), zone("tent", ZoneKind.STAFF, 300, 0, 50))).share())
                .as("beside it").isCloseTo(0, within(1e-9));
        assertThat(MapComparison.of(harbour(), harbour(zone("pit", ZoneKind.NO_GO, 0, 0, 250))).share())
                .as("a map without play zones is played on all over").isCloseTo(0.25, within(1e-3));
        assertThat(MapComparison.of(harbour(), lawn).share()).as("until it has one").isCloseTo(0.96, within(1e-3));
    }

    @Test
    void change_ofNoGoGroundThatIsDrawnTwice() {
        Zone lawn = zone("lawn", ZoneKind.PLAY, 0, 0, 100);
        Zone pit = zone("pit", ZoneKind.NO_GO, 0, 0, 50);

        assertThat(MapComparison.of(harbour(lawn, pit), harbour(lawn, pit, zone("tent", ZoneKind.STAFF, 0, 0, 50)))
                .share()).isCloseTo(0, within(1e-9));
        assertThat(MapComparison.of(harbour(zone("pit", ZoneKind.NO_GO, 0, 0, 600)), harbour(lawn, pit)).share())
                .as("nothing was played on: only the zones differ").isCloseTo(1 - 1.0 / 144, within(1e-3));
    }

    /** Of shapes that share an edge an overlay has a line too. */
    @Test
    void change_ofPlayGroundAlongTheFence() {
        Zone lawn = zone("lawn", ZoneKind.PLAY, 0, 0, 100);
        Ring fence = TestMaps.squareRing(60, 25, 0, 0, 500);
        double south = fence.latDegrees(1);
        double north = fence.latDegrees(2);
        double east = fence.lngDegrees(1);
        Zone outside = zone("outside", ZoneKind.PLAY,
                area(ring(south, east, south, east + 0.001, north, east + 0.001, north, east)));

        assertThat(MapComparison.of(harbour(lawn, outside),
                harbour(lawn, outside, zone("pit", ZoneKind.NO_GO, 0, 0, 50))).share())
                .isCloseTo(0.25, within(1e-3));
    }

    @Test
    void change_redrawnByLessThanATileIsNone() {
        Zone again = zone("a", ZoneKind.PLAY, 0.005, 0, 20);
        Zone otherWayRound = new Zone("b", "Zone b", ZoneKind.PLAY, "", reversed(square("b", 1).area()));

        MapChange change = MapComparison.of(FOUR, harbour(again, otherWayRound, square("c", 2), square("d", 3)));

        assertThat(change.zones()).isEmpty();
        assertThat(change.share()).isLessThan(1e-3);
    }

    @Test
    void change_oneLargeZoneAmongManySmallOnes() {
        Zone[] before = zones(zone("large", ZoneKind.PLAY, 0, 0, 400));
        Zone[] after = zones(zone("large", ZoneKind.PLAY, 0, 0, 200));

        assertThat(MapComparison.of(harbour(before), harbour(after)).share()).as("by ground").isGreaterThan(0.7);
        assertThat(MapComparison.of(harbour(before), harbour(before[0])).share()).as("by zones").isGreaterThan(0.9);
    }

    @Test
    void change_ofTheBoundary() {
        VenueMap less = withBoundary(FOUR, TestMaps.square(60, 25, 250, 0, 500));

        assertThat(MapComparison.of(FOUR, less).share()).isCloseTo(0.25, within(1e-3));
        assertThat(MapComparison.of(FOUR, withBoundary(FOUR, TestMaps.square(60, 25, 0, 0, 530))).share())
                .as("a little larger").isCloseTo(0.1236, within(1e-3));
        assertThat(MapComparison.of(FOUR, withBoundary(FOUR, TestMaps.square(60, 25, 0, 0, 1_500))).share())
                .as("nine times as large").isEqualTo(1);
        assertThat(MapComparison.of(FOUR, at("harbour", 61, 26)).share()).as("somewhere else").isEqualTo(1);
    }

    @Test
    void change_ofTheTurnOfLongitudesIsNone() {
        VenueMap east = at("atoll", -16, 180,
                new Zone("beach", "Beach", ZoneKind.PLAY, "", TestMaps.square(-16, 180, 0, 0, 50)));
        VenueMap west = at("atoll", -16, -180,
                new Zone("beach", "Beach", ZoneKind.PLAY, "", TestMaps.square(-16, -180, 0, 0, 50)));

        assertThat(MapComparison.of(east, west).zones()).isEmpty();
        assertThat(MapComparison.of(west, east).share()).isLessThan(1e-6);
    }

    private static double relabelled(ZoneKind kind) {
        Area area = square("a", 0).area();
        MapChange change = MapComparison.of(harbour(new Zone("a", "A", kind, "camping", area)),
                harbour(new Zone("a", "A", kind, "parking", area)));
        assertThat(change.zones()).hasSize(1);
        return change.share();
    }

    private static Zone square(String zoneId, int number) {
        return zone(zoneId, ZoneKind.PLAY, 60 * number, 0, 20);
    }

    private static Zone[] zones(Zone large) {
        return IntStream.rangeClosed(0, 20)
                .mapToObj(i -> i == 0 ? large : zone("s" + i, ZoneKind.STAGE, 10 * i, 450, 2))
                .toArray(Zone[]::new);
    }

    private static Area reversed(Area area) {
        Ring ring = area.polygons().getFirst().shell();
        int last = ring.size() - 1;
        return new Area(List.of(new Polygon(
                new Ring(IntStream.rangeClosed(0, last).mapToDouble(i -> ring.latDegrees(last - i)).toArray(),
                        IntStream.rangeClosed(0, last).mapToDouble(i -> ring.lngDegrees(last - i)).toArray()),
                List.of())));
    }

    private static String told(ZoneChange change) {
        return switch (change) {
            case Added added -> added.zone().zoneId() + " added " + rounded(added.squareMetres());
            case Removed removed -> removed.zone().zoneId() + " removed " + rounded(removed.squareMetres());
            case Changed changed -> changed.after().zoneId() + " " + rounded(changed.ground().before()) + " to "
                    + rounded(changed.ground().after()) + ", " + rounded(changed.ground().gone()) + " gone";
        };
    }

    /** The squares of these maps are a few parts in a thousand off. */
    private static long rounded(double squareMetres) {
        return Math.round(squareMetres / 50) * 50;
    }
}
