package venuehunt.uploader.plan;

import org.locationtech.jts.geom.Geometry;
import venuehunt.v1.ZoneKind;

/**
 * A zone of a site plan.
 *
 * @param zoneId
 *            unique within the plan
 * @param kindLabel
 *            the curator's own word for the kind; may be empty
 * @param area
 *            polygon or multipolygon, longitude and latitude in degrees, continuous with the plan's boundary
 */
public record PlanZone(FeatureRef feature, String zoneId, String name, ZoneKind kind, String kindLabel,
        Geometry area) {}
