package venuehunt.uploader.export;

import org.locationtech.jts.geom.Geometry;
import venuehunt.uploader.plan.Antimeridian;
import venuehunt.uploader.plan.PlainText;
import venuehunt.uploader.plan.ZoneWords;
import venuehunt.uploader.server.CanonicalArea;
import venuehunt.v1.MapHeader;
import venuehunt.v1.MapPart;
import venuehunt.v1.Zone;

/**
 * The boundary or a zone of a stored map in the words of a site plan. Whoever stored it need not have used this
 * program: texts are cleaned here as they would be when the plan is read again.
 *
 * @param id
 *            empty for the boundary
 * @param area
 *            a multipolygon, longitude and latitude in degrees, in pieces on either side of the 180th meridian
 */
record PlanFeature(String id, String name, String kindWord, Geometry area) {
    static PlanFeature of(MapPart part) {
        return part.hasHeader() ? boundary(part.getHeader()) : zone(part.getZone());
    }

    private static PlanFeature boundary(MapHeader header) {
        return new PlanFeature("", PlainText.clean(header.getVenueName()), ZoneWords.BOUNDARY,
                Antimeridian.cut(CanonicalArea.decode(header.getBoundary())));
    }

    private static PlanFeature zone(Zone zone) {
        return new PlanFeature(PlainText.clean(zone.getZoneId()), PlainText.clean(zone.getName()), word(zone),
                Antimeridian.cut(CanonicalArea.decode(zone.getArea())));
    }

    /** The curator's own, where it says the same when it is read again. */
    private static String word(Zone zone) {
        String own = PlainText.clean(zone.getKindLabel());
        return ZoneWords.kind(own) == zone.getKind() && !ZoneWords.isBoundary(own)
                ? own
                : ZoneWords.word(zone.getKind());
    }
}
