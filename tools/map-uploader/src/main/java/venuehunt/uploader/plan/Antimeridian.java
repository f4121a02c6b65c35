package venuehunt.uploader.plan;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * Puts together what RFC 7946 cuts at the 180th meridian: the pieces are moved by whole turns next to a reference
 * longitude and joined; and cuts it again. What lies on one side stays as it is drawn.
 */
public final class Antimeridian {
    private final double referenceLngDegrees;

    private Antimeridian(double referenceLngDegrees) {
        this.referenceLngDegrees = referenceLngDegrees;
    }

    /** Next to the easternmost piece of the boundary, so that longitudes run past 180 rather than below -180. */
    static Antimeridian of(Geometry boundary) {
        return new Antimeridian(Areas.polygons(boundary).stream().mapToDouble(Antimeridian::middle).max().orElse(0));
    }

    Geometry join(Geometry area) {
        List<Polygon> pieces = Areas.polygons(area);
        if (pieces.stream().allMatch(piece -> turns(piece) == 0)) {
            return area;
        }
        return UnaryUnionOp.union(pieces.stream().map(this::move).toList());
    }

    /** The same ground in pieces between -180 and 180 degrees. */
    public static Geometry cut(Geometry area) {
        Envelope extent = area.getEnvelopeInternal();
        if (extent.getMinX() >= -180 && extent.getMaxX() <= 180) {
            return area;
        }
        List<Polygon> cut = new ArrayList<>();
        for (int turn = -1; turn <= 1; turn++) {
            Geometry window = area.getFactory()
                    .toGeometry(new Envelope(360.0 * turn - 180, 360.0 * turn + 180, -90, 90));
            cut.addAll(Areas.polygons(AffineTransformation.translationInstance(-360.0 * turn, 0)
                    .transform(Areas.shared(area, window))));
        }
        return area.getFactory().createMultiPolygon(cut.toArray(Polygon[]::new));
    }

    private Geometry move(Polygon piece) {
        return AffineTransformation.translationInstance(360.0 * turns(piece), 0).transform(piece);
    }

    private long turns(Polygon piece) {
        return Math.round((referenceLngDegrees - middle(piece)) / 360);
    }

    private static double middle(Polygon piece) {
        return piece.getEnvelopeInternal().centre().x;
    }
}
