package venuehunt.uploader.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Where on Earth shapes lie, the short way round: across the 180th meridian the west is the greater number, as in RFC
 * 7946.
 */
public record Extent(double westDegrees, double southDegrees, double eastDegrees, double northDegrees) {
    private static final double MAX_LNG = 180;
    private static final double MAX_LAT = 90;

    public Extent {
        if (!(Math.abs(westDegrees) <= MAX_LNG) || !(Math.abs(eastDegrees) <= MAX_LNG)
                || !(-MAX_LAT <= southDegrees && southDegrees <= northDegrees && northDegrees <= MAX_LAT)) {
            throw new IllegalArgumentException("an extent from " + westDegrees + ", " + southDegrees + " to "
                    + eastDegrees + ", " + northDegrees + ", expected degrees of longitude and latitude");
        }
    }

    /** Of all these polygons and multipolygons; empty for none. */
    public static Optional<Extent> of(List<Geometry> areas) {
        List<Envelope> boxes = areas.stream().flatMap(area -> Areas.polygons(area).stream()).map(Extent::box)
                .sorted(Comparator.comparingDouble(Envelope::getMinX)).toList();
        return boxes.isEmpty() ? Optional.empty() : Optional.of(around(boxes));
    }

    /** Turned so that its west is within -180 and 180, whatever its east is then. */
    private static Envelope box(Polygon piece) {
        Envelope box = piece.getEnvelopeInternal();
        double turn = 360 * Math.floor((box.getMinX() + MAX_LNG) / 360);
        return new Envelope(box.getMinX() - turn, box.getMaxX() - turn, box.getMinY(), box.getMaxY());
    }

    /** All the way round, but for the widest gap between two of them. */
    private static Extent around(List<Envelope> boxesFromTheWest) {
        Envelope all = new Envelope();
        boxesFromTheWest.forEach(all::expandToInclude);
        double west = all.getMinX();
        double east = all.getMaxX();
        double widestGap = west + 360 - east;
        // What goes on beyond 180 degrees may reach farther than where the first begins.
        double reached = Math.max(west, east - 360);
        for (Envelope box : boxesFromTheWest) {
            if (box.getMinX() - reached > Math.max(widestGap, 0)) {
                widestGap = box.getMinX() - reached;
                west = box.getMinX();
                east = reached;
            }
            reached = Math.max(reached, box.getMaxX());
        }
        return widestGap < 0
                ? new Extent(-MAX_LNG, all.getMinY(), MAX_LNG, all.getMaxY())
                : new Extent(west, all.getMinY(), east > MAX_LNG ? east - 360 : east, all.getMaxY());
    }

    /** Whether it goes on beyond 180 degrees at -180. */
    public boolean isAcrossTheAntimeridian() {
        return westDegrees > eastDegrees;
    }
}
