package venuehunt.geometry.intake;

import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import venuehunt.geometry.venue.MapProblem;
import venuehunt.geometry.venue.MapProblem.Kind;
import venuehunt.tile.LatLng;
import venuehunt.tile.LatLngExtent;
import venuehunt.tile.MeasuredExtent;

/** Checks what must lie within a sound boundary, or not far from it. */
final class BoundaryCheck {
    private final PreparedGeometry boundary;
    private final LatLngExtent extent;
    private final MeasuredExtent measured;

    BoundaryCheck(MultiPolygon boundary) {
        this.boundary = PreparedGeometryFactory.prepare(boundary);
        this.extent = extent(boundary);
        this.measured = new MeasuredExtent(extent);
    }

    void checkItself(LatLng anchor, List<MapProblem> problems) {
        double across = measured.metresAcross();
        if (!(across <= MapLimits.MAX_ACROSS_METRES)) {
            problems.add(new MapProblem(Kind.TOO_LARGE, "boundary",
                    "is " + kilometres(across) + " across, at most 20 km are taken"));
        }
        if (!contains(anchor)) {
            problems.add(new MapProblem(Kind.OUTSIDE_VENUE, "anchor",
                    "lies outside the boundary's extent: " + Place.of(anchor.latDegrees(), anchor.lngDegrees())));
        }
    }

    void checkZone(String field, MultiPolygon zone, List<MapProblem> problems) {
        double past = measured.metresPast(extent(zone));
        if (!boundary.intersects(zone)) {
            problems.add(new MapProblem(Kind.OUTSIDE_VENUE, field,
                    "lies wholly outside the boundary, at " + Place.of(zone.getCoordinate())));
        } else if (past > MapLimits.MARGIN_METRES) {
            problems.add(new MapProblem(Kind.OUTSIDE_VENUE, field,
                    "reaches " + kilometres(past) + " past the boundary's extent, at most 0.5 km are taken"));
        }
    }

    private boolean contains(LatLng point) {
        return new Envelope(extent.westDegrees(), extent.eastDegrees(), extent.southDegrees(), extent.northDegrees())
                .contains(extent.nearest(point.lngDegrees()), point.latDegrees());
    }

    /** Of a sound area. */
    private static LatLngExtent extent(MultiPolygon area) {
        Envelope around = area.getEnvelopeInternal();
        return new LatLngExtent(around.getMinY(), around.getMinX(), around.getMaxY(), around.getMaxX());
    }

    private static String kilometres(double metres) {
        return Double.isFinite(metres) ? String.format(Locale.ROOT, "%.1f km", metres / 1_000) : "over 60 km";
    }
}
