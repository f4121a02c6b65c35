package venuehunt.geometry.shape;

import java.util.BitSet;
import venuehunt.geometry.venue.Area;
import venuehunt.geometry.venue.Ring;

/** Cells of the same size over an extent, numbered row by row from the south-west. */
record Grid(Extent extent, int across) {
    /**
     * How far beside an edge a cell counts as touched, as a part of a cell: far more than a rounding, so that of a
     * point in a cell that an edge does not touch, any arithmetic says the same.
     */
    private static final double SLACK = 1e-6;

    int cells() {
        return across * across;
    }

    boolean holds(double lng, double lat) {
        return lat >= extent.south() && lat <= extent.north() && lng >= extent.west() && lng <= extent.east();
    }

    int cell(int row, int column) {
        return row * across + column;
    }

    /** Never falls as the latitude rises; what lies outside is in the row next to it. */
    int row(double lat) {
        return Math.clamp((long) rows(lat), 0, across - 1);
    }

    /** Never falls as the longitude rises; what lies outside is in the column next to it. */
    int column(double lng) {
        return Math.clamp((long) columns(lng), 0, across - 1);
    }

    double middleLat(int row) {
        return lat(row + 0.5);
    }

    double middleLng(int column) {
        return extent.west() + (column + 0.5) / across * ((double) extent.east() - extent.west());
    }

    /** How many cells the extents of areas meet, each counted by itself. */
    long met(Extent area) {
        return (row(area.north()) - row(area.south()) + 1L) * (column(area.east()) - column(area.west()) + 1L);
    }

    /** The cells that an edge of the area touches. */
    BitSet touched(Area area) {
        BitSet touched = new BitSet();
        for (Ring ring : area.rings().toList()) {
            for (int i = 0; i < ring.size(); i++) {
                int next = (i + 1) % ring.size();
                touch(ring.lngDegrees(i), ring.latDegrees(i), ring.lngDegrees(next), ring.latDegrees(next), touched);
            }
        }
        return touched;
    }

    private void touch(double lng1, double lat1, double lng2, double lat2, BitSet touched) {
        double south = Math.min(rows(lat1), rows(lat2)) - SLACK;
        double north = Math.max(rows(lat1), rows(lat2)) + SLACK;
        int last = Math.clamp((long) north, 0, across - 1);
        for (int row = Math.clamp((long) south, 0, across - 1); row <= last; row++) {
            boolean level = lat1 == lat2;
            double one = columns(level ? lng1 : lngAt(lat(row - SLACK), lng1, lat1, lng2, lat2));
            double other = columns(level ? lng2 : lngAt(lat(row + 1 + SLACK), lng1, lat1, lng2, lat2));
            int first = Math.clamp((long) (Math.min(one, other) - SLACK), 0, across - 1);
            touched.set(cell(row, first),
                    cell(row, Math.clamp((long) (Math.max(one, other) + SLACK), 0, across - 1)) + 1);
        }
    }

    /** Of an edge that is not level, where it is at a latitude; past an end, the longitude of that end. */
    private static double lngAt(double lat, double lng1, double lat1, double lng2, double lat2) {
        double share = Math.clamp((lat - lat1) / (lat2 - lat1), 0.0, 1.0);
        return lng1 + share * (lng2 - lng1);
    }

    private double rows(double lat) {
        return (lat - extent.south()) / ((double) extent.north() - extent.south()) * across;
    }

    private double columns(double lng) {
        return (lng - extent.west()) / ((double) extent.east() - extent.west()) * across;
    }

    private double lat(double rows) {
        return extent.south() + rows / across * ((double) extent.north() - extent.south());
    }
}
