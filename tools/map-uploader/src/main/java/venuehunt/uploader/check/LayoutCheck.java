package venuehunt.uploader.check;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import venuehunt.tile.LatLngPolygon;
import venuehunt.tile.VenueFrame;
import venuehunt.tile.map.TileMap;
import venuehunt.tile.map.TileMapBuilder;
import venuehunt.tile.map.TileZone;
import venuehunt.tile.map.ZoneKind;
import venuehunt.uploader.plan.FeatureRef;
import venuehunt.uploader.plan.Finding;
import venuehunt.uploader.plan.FindingCode;
import venuehunt.uploader.plan.PlanZone;
import venuehunt.uploader.plan.SitePlan;
import venuehunt.uploader.plan.TilePolygons;

/** Whether a plan that is sound otherwise can be laid out in tiles, which the geometry store does with each map. */
final class LayoutCheck {
    private LayoutCheck() {
    }

    static Optional<Finding> check(SitePlan plan) {
        VenueFrame frame = VenueFrame.at(plan.anchor(), 0);
        List<LatLngPolygon> boundary = TilePolygons.of(plan.boundary());
        TileMapBuilder tiles;
        try {
            tiles = TileMap.builder(frame, boundary);
        } catch (IllegalArgumentException tooSmall) {
            return refused(plan.boundaryFeature(), plan.boundary(), tooSmall);
        }
        for (PlanZone zone : plan.zones()) {
            TileZone named = tileZone(zone);
            List<LatLngPolygon> area = TilePolygons.of(zone.area());
            try {
                tiles.zone(named, area);
            } catch (IllegalArgumentException oneTooMany) {
                return refused(zone.feature(), zone.area(), oneTooMany);
            }
        }
        try {
            tiles.check();
            return Optional.empty();
        } catch (IllegalArgumentException tooIntricate) {
            return Optional.of(Finding.of(FindingCode.TILES_REFUSED, sentence(tooIntricate)));
        }
    }

    /** Which kind it is, is of no matter to where its tiles are. */
    private static TileZone tileZone(PlanZone zone) {
        return new TileZone(zone.zoneId(), zone.name(), ZoneKind.OTHER, zone.kindLabel());
    }

    private static Optional<Finding> refused(FeatureRef feature, Geometry area, IllegalArgumentException why) {
        return Optional.of(Finding.within(FindingCode.TILES_REFUSED, feature, area, sentence(why)));
    }

    private static String sentence(IllegalArgumentException why) {
        return "cannot be laid out in tiles of 1 m: " + why.getMessage() + "; simplify the plan, or make it larger";
    }
}
