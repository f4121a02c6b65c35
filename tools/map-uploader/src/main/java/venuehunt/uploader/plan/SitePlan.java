package venuehunt.uploader.plan;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import venuehunt.tile.LatLng;

/**
 * A venue as its site office drew it, on WGS84.
 *
 * @param name
 *            of the boundary, which is the venue's; empty where the file gives none
 * @param boundary
 *            polygon or multipolygon, longitude and latitude in degrees; across the antimeridian longitudes run past
 *            180
 * @param zones
 *            in the order of the file
 */
public record SitePlan(FeatureRef boundaryFeature, String name, Geometry boundary, List<PlanZone> zones) {
    public SitePlan {
        zones = List.copyOf(zones);
    }

    /** Metres around the middle of the boundary. */
    public LocalScale scale() {
        return LocalScale.around(boundary.getEnvelopeInternal());
    }

    /** Of the boundary's extent. */
    public LatLng middle() {
        Coordinate middle = boundary.getEnvelopeInternal().centre();
        return LatLng.wrapping(middle.y, middle.x);
    }

    /** The origin of its metres and tiles, once it is published: the middle, as exactly as places are told. */
    public LatLng anchor() {
        LatLng middle = middle();
        return new LatLng(SevenDecimals.of(middle.latDegrees()), SevenDecimals.of(middle.lngDegrees()));
    }

    /** Where it is played on; may be empty. */
    public Geometry playGround() {
        return PlayGround.of(boundary, kinds -> zones.stream().filter(zone -> kinds.contains(zone.kind()))
                .map(PlanZone::area).toList());
    }
}
