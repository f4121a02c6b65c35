package venuehunt.benchmarks.tiles;

import venuehunt.tile.LatLng;

/** The flat-earth way to metres: one cosine for the whole venue. Fast, and wrong by decimetres at its edge. */
public final class PlainMap {
    private static final double METRES_PER_DEGREE = Math.toRadians(6_371_008.8);

    private final double anchorLat;
    private final double anchorLng;
    private final double eastPerDegree;

    public PlainMap(LatLng anchor) {
        anchorLat = anchor.latDegrees();
        anchorLng = anchor.lngDegrees();
        eastPerDegree = METRES_PER_DEGREE * Math.cos(Math.toRadians(anchorLat));
    }

    public double eastMetres(double lngDegrees) {
        return (lngDegrees - anchorLng) * eastPerDegree;
    }

    public double northMetres(double latDegrees) {
        return (latDegrees - anchorLat) * METRES_PER_DEGREE;
    }
}
