package venuehunt.uploader.hunt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import venuehunt.tile.map.TileMap;
import venuehunt.uploader.check.Validation;
import venuehunt.uploader.lint.VenueTiles;
import venuehunt.uploader.plan.LocalScale;
import venuehunt.uploader.plan.SitePlan;
import venuehunt.uploader.publish.CanonicalMap;
import venuehunt.uploader.read.Declared;
import venuehunt.v1.MapPart;
import venuehunt.v1.TreasureDraft;
import venuehunt.v1.ZoneKind;

class TreasurePlacingTest {
    private static final Path DATA = Path.of("../../venue-data");
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private static SitePlan plan(String venue) {
        return Validation.of(DATA.resolve("venues").resolve(venue).resolve("site-plan.geojson"), Declared.NOTHING)
                .plan()
                .orElseThrow();
    }

    private static TreasurePlacing placing(SitePlan plan, String venue) {
        return new TreasurePlacing(CanonicalMap.of(plan, venue, venue, "test"));
    }

    private static Hunt hunt(String venue) throws HuntFileException {
        return Hunt.read(DATA.resolve("venues").resolve(venue).resolve("hunt.yaml"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bay-stage", "desert-city", "harbour-festival", "island-field", "river-camp"})
    void place_huntsOfAllVenues(String venue) throws HuntFileException {
        SitePlan plan = plan(venue);
        Hunt hunt = hunt(venue);
        List<TreasureDraft> treasures = placing(plan, venue).place(hunt);
        assertThat(hunt.venueId()).isEqualTo(venue);
        assertThat(treasures).hasSize(hunt.treasureCount()).extracting(TreasureDraft::getKey).doesNotHaveDuplicates();
        LocalScale scale = plan.scale();
        for (TreasureDraft treasure : treasures) {
            Geometry spot = spot(treasure, scale, plan);
            assertThat(scale.toMetres(plan.boundary()).contains(spot)).as(treasure.getKey()).isTrue();
            assertThat(plan.zones())
                    .filteredOn(
                            zone -> zone.kind() == ZoneKind.ZONE_KIND_NO_GO || zone.kind() == ZoneKind.ZONE_KIND_STAFF)
                    .as(treasure.getKey()).allMatch(zone -> scale.toMetres(zone.area()).distance(spot) > 0.95);
        }
    }

    private static Geometry spot(TreasureDraft treasure, LocalScale scale, SitePlan plan) {
        double lngDegrees = treasure.getPosition().getLngDegrees();
        boolean pastTheMeridian = plan.boundary().getEnvelopeInternal().getMaxX() > 180 && lngDegrees < 0;
        assertThat(lngDegrees).isBetween(-180.0, 180.0);
        return scale.toMetres(FACTORY.createPoint(
                new Coordinate(pastTheMeridian ? lngDegrees + 360 : lngDegrees,
                        treasure.getPosition().getLatDegrees())));
    }

    /** The runtime asks tiles, not shapes: both must agree about every treasure. */
    @ParameterizedTest
    @ValueSource(strings = {"bay-stage", "desert-city", "harbour-festival", "island-field", "river-camp"})
    void place_onPlayableTilesOnly(String venue) throws HuntFileException {
        List<MapPart> parts = CanonicalMap.of(plan(venue), venue, venue, "test");
        TileMap tiles = VenueTiles.of(parts);
        assertThat(new TreasurePlacing(parts).place(hunt(venue).withTreasureCount(4000))).allMatch(
                treasure -> tiles.playable(tiles.frame().tile(treasure.getPosition().getLatDegrees(),
                        treasure.getPosition().getLngDegrees())));
    }

    @Test
    void place_onBothSidesOfTheMeridian() throws HuntFileException {
        List<TreasureDraft> treasures = placing(plan("island-field"), "island-field").place(hunt("island-field"));
        assertThat(treasures).anyMatch(treasure -> treasure.getPosition().getLngDegrees() > 179)
                .anyMatch(treasure -> treasure.getPosition().getLngDegrees() < -179);
    }

    @Test
    void place_sameSeedSamePlaces() throws HuntFileException {
        TreasurePlacing placing = placing(plan("bay-stage"), "bay-stage");
        Hunt hunt = hunt("bay-stage");
        assertThat(placing.place(hunt)).isEqualTo(placing.place(hunt)).isNotEqualTo(placing.place(hunt.withSeed(2)));
    }

    /** A group's first treasures stay where they are when it grows, and those of other groups do too. */
    @Test
    void place_moreTreasuresMoveNone() throws HuntFileException {
        TreasurePlacing placing = placing(plan("bay-stage"), "bay-stage");
        List<TreasureDraft> more = placing.place(hunt("bay-stage").withTreasureCount(1000));
        assertThat(more).hasSize(1000).containsAll(placing.place(hunt("bay-stage").withTreasureCount(100)));
    }

    @Test
    void place_anywhereOnAMapWithoutPlayZones() throws HuntFileException {
        SitePlan plan = plan("river-camp");
        SitePlan unplayed = new SitePlan(plan.boundaryFeature(), plan.name(), plan.boundary(),
                plan.zones().stream().filter(zone -> zone.kind() != ZoneKind.ZONE_KIND_PLAY).toList());
        Hunt anywhere = Hunt.read(DATA.resolve("hunts/anywhere.yaml")).at("river-camp");
        assertThat(anywhere.id()).isEqualTo("river-camp");
        assertThat(placing(unplayed, "river-camp").place(anywhere)).hasSize(2000);
    }

    @Test
    void place_windowAndPrizeAreCarried() throws HuntFileException {
        TreasureDraft tent = placing(plan("island-field"), "island-field").place(hunt("island-field")).getLast();
        assertThat(tent.getKey()).isEqualTo("tent-0040");
        assertThat(tent.getPoints()).isEqualTo(5);
        assertThat(tent.getAssetId()).isEqualTo("tent");
        assertThat(tent.getCapacity()).isEqualTo(1);
        assertThat(tent.getOpensAt().getSeconds()).isEqualTo(1780272000L);
        assertThat(tent.hasClosesAt()).isTrue();
    }

    @Test
    void place_noSuchZoneAndNoRoom() {
        TreasurePlacing placing = placing(plan("bay-stage"), "bay-stage");
        assertThatThrownBy(() -> placing.place(oneGroup("", "Nowhere"))).isInstanceOf(HuntFileException.class)
                .hasMessageStartingWith(
                        "the map has no zone for the group \"coin\"; it has \"Promenade\" (play), ");
        assertThatThrownBy(() -> placing.place(oneGroup("staff", ""))).isInstanceOf(HuntFileException.class)
                .hasMessageStartingWith("there is no room for the group \"coin\"");
    }

    private static Hunt oneGroup(String kind, String zone) {
        return new Hunt("coins", "Coins", "bay-stage", 1, HuntRules.DEFAULTS,
                List.of(new TreasureGroup("coin", kind, zone, 1, 1, "", 1, null, null, 0)));
    }
}
