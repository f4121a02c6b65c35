package venuehunt.geometry.venue;

import java.util.List;
import java.util.stream.Stream;
import venuehunt.tile.LatLngExtent;
import venuehunt.tile.VenueFrame;

/** The ground of a boundary or a zone: one polygon or several. */
public record Area(List<Polygon> polygons) {
    public Area {
        polygons = List.copyOf(polygons);
    }

    public Stream<Ring> rings() {
        return polygons.stream().flatMap(polygon -> polygon.rings().stream());
    }

    public int vertices() {
        return rings().mapToInt(Ring::size).sum();
    }

    /** Of a sound area; its longitudes run on past 180 where those of its rings do. */
    public LatLngExtent extent() {
        double south = Double.POSITIVE_INFINITY;
        double west = Double.POSITIVE_INFINITY;
        double north = Double.NEGATIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        for (Ring ring : rings().toList()) {
            for (int i = 0; i < ring.size(); i++) {
                south = Math.min(south, ring.latDegrees(i));
                west = Math.min(west, ring.lngDegrees(i));
                north = Math.max(north, ring.latDegrees(i));
                east = Math.max(east, ring.lngDegrees(i));
            }
        }
        return new LatLngExtent(south, west, north, east);
    }

    /** Of a sound area: shells less holes. */
    public double squareMetres(VenueFrame frame) {
        double sum = 0;
        for (Polygon polygon : polygons) {
            sum += squareMetres(polygon.shell(), frame);
            for (Ring hole : polygon.holes()) {
                sum -= squareMetres(hole, frame);
            }
        }
        return sum;
    }

    /** The shoelace formula, whichever way round the ring runs. */
    private static double squareMetres(Ring ring, VenueFrame frame) {
        double doubled = 0;
        int last = ring.size() - 1;
        double east = frame.eastMetres(ring.latDegrees(last), ring.lngDegrees(last));
        double north = frame.northMetres(ring.latDegrees(last), ring.lngDegrees(last));
        for (int i = 0; i < ring.size(); i++) {
            double nextEast = frame.eastMetres(ring.latDegrees(i), ring.lngDegrees(i));
            double nextNorth = frame.northMetres(ring.latDegrees(i), ring.lngDegrees(i));
            doubled += east * nextNorth - nextEast * north;
            east = nextEast;
            north = nextNorth;
        }
        return Math.abs(doubled) / 2;
    }
}
