package venuehunt.uploader.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import venuehunt.tile.LatLng;
import venuehunt.tile.LocalPoint;
import venuehunt.tile.VenueFrame;
import venuehunt.uploader.server.CanonicalArea;
import venuehunt.v1.MapPart;
import venuehunt.v1.Zone;
import venuehunt.v1.ZoneKind;

/** The edges of the no-go zones, in the metres of the venue. */
final class NoGoEdges {
    /** Who searches there with a phone that is off by as much walks into it. */
    static final double CLEAR_METRES = 10;

    private final STRtree zones = new STRtree();

    private record Edge(Zone zone, IndexedFacetDistance facets, Geometry shape) {}

    /** An edge that is too near. */
    record Near(Zone zone, double metres) {}

    /**
     * @throws IllegalArgumentException
     *             if a corner is no place on Earth, or beyond the tiles of the frame
     */
    NoGoEdges(List<MapPart> parts, VenueFrame frame) {
        for (MapPart part : parts) {
            if (part.hasZone() && part.getZone().getKind() == ZoneKind.ZONE_KIND_NO_GO) {
                Geometry shape = metres(CanonicalArea.decode(part.getZone().getArea()), frame);
                zones.insert(shape.getEnvelopeInternal(),
                        new Edge(part.getZone(), new IndexedFacetDistance(shape), shape));
            }
        }
        zones.build();
    }

    private static Geometry metres(Geometry shape, VenueFrame frame) {
        shape.apply((CoordinateFilter) corner -> {
            LocalPoint point = frame.toLocal(LatLng.wrapping(corner.y, corner.x));
            corner.x = point.eastMetres();
            corner.y = point.northMetres();
        });
        shape.geometryChanged();
        return shape;
    }

    /** The nearest edge; empty where none is too near. */
    Optional<Near> near(Placed placed) {
        Envelope round = new Envelope(new Coordinate(placed.eastMetres(), placed.northMetres()));
        round.expandBy(CLEAR_METRES);
        List<Near> found = new ArrayList<>();
        for (Edge edge : edges(round)) {
            Point point = edge.shape().getFactory()
                    .createPoint(new Coordinate(placed.eastMetres(), placed.northMetres()));
            found.add(new Near(edge.zone(), edge.facets().distance(point)));
        }
        return found.stream().filter(each -> each.metres() < CLEAR_METRES)
                .min(Comparator.comparingDouble(Near::metres));
    }

    @SuppressWarnings("unchecked") // STRtree speaks of raw lists
    private List<Edge> edges(Envelope round) {
        return zones.query(round);
    }
}
