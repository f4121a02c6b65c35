package venuehunt.tile.raster;

import java.util.Arrays;
import java.util.List;
import venuehunt.tile.LatLng;
import venuehunt.tile.LocalPoint;
import venuehunt.tile.VenueFrame;

/**
 * Brings rings of positions into a frame. An edge that is straight in latitude and longitude is curved in the frame: 5
 * km from west to east at 60° N bulge by 0.85 m. So edges are divided into pieces of at most {@value #MAX_PIECE_METRES}
 * m, which keeps them within 1 mm (L² tan φ / 8R) of what a geographic information system draws. Two rings that share
 * an edge get the same points on it, whichever way they run.
 */
public final class RingProjector {
    private static final double MAX_PIECE_METRES = 50;

    private final VenueFrame frame;
    private double[] points = new double[64];
    private int length;

    public RingProjector(VenueFrame frame) {
        this.frame = frame;
    }

    /**
     * East and north of the points of a ring, one after the other.
     *
     * @throws IllegalArgumentException
     *             if a point is beyond the tiles of the frame
     */
    public double[] project(List<LatLng> ring) {
        length = 0;
        LatLng from = ring.getLast();
        for (LatLng to : ring) {
            addEdge(from, to);
            from = to;
        }
        return Arrays.copyOf(points, length);
    }

    /** Adds the points between two ends, and the last one. */
    private void addEdge(LatLng from, LatLng to) {
        LocalPoint end = frame.toLocal(to);
        int pieces = (int) Math.ceil(frame.toLocal(from).distanceMetres(end) / MAX_PIECE_METRES);
        double fromLng = frame.lngFromAnchor(from.lngDegrees());
        double toLng = frame.lngFromAnchor(to.lngDegrees());
        boolean forward = from.latDegrees() != to.latDegrees() ? from.latDegrees() < to.latDegrees() : fromLng < toLng;
        for (int piece = 1; piece < pieces; piece++) {
            if (forward) {
                addBetween(from.latDegrees(), fromLng, to.latDegrees(), toLng, (double) piece / pieces);
            } else {
                addBetween(to.latDegrees(), toLng, from.latDegrees(), fromLng, (double) (pieces - piece) / pieces);
            }
        }
        add(end.eastMetres(), end.northMetres());
    }

    private void addBetween(double lat0, double lng0, double lat1, double lng1, double part) {
        double lat = lat0 + part * (lat1 - lat0);
        double lng = frame.anchor().lngDegrees() + lng0 + part * (lng1 - lng0);
        add(frame.eastMetres(lat, lng), frame.northMetres(lat, lng));
    }

    private void add(double eastMetres, double northMetres) {
        if (length == points.length) {
            points = Arrays.copyOf(points, 2 * length);
        }
        points[length++] = eastMetres;
        points[length++] = northMetres;
    }
}
