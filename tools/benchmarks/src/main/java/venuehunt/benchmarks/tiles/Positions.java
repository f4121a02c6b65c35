package venuehunt.benchmarks.tiles;

import java.util.random.RandomGenerator;
import venuehunt.tile.LatLng;
import venuehunt.tile.LocalPoint;
import venuehunt.tile.VenueFrame;

/** Positions in a venue, as the phones send them: latitudes and longitudes in degrees. Read, never compared. */
@SuppressWarnings("ArrayRecordComponent")
public record Positions(double[] latDegrees, double[] lngDegrees) {

    /** Uniformly random within a square about the anchor. */
    public static Positions random(VenueFrame frame, double sideMetres, int count, RandomGenerator random) {
        Positions positions = new Positions(new double[count], new double[count]);
        for (int i = 0; i < count; i++) {
            double east = (random.nextDouble() - 0.5) * sideMetres;
            double north = (random.nextDouble() - 0.5) * sideMetres;
            positions.set(i, frame.toLatLng(new LocalPoint(east, north)));
        }
        return positions;
    }

    /**
     * Walks of one second a step at 1.4 m/s, each straight on from a random place within a square about the anchor.
     * Step k of walker w is entry {@code w * steps + k}.
     */
    public static Positions walks(VenueFrame frame, double sideMetres, int walkers, int steps, RandomGenerator random) {
        double stepMetres = 1.4;
        double startSide = sideMetres - 2 * stepMetres * steps;
        Positions positions = new Positions(new double[walkers * steps], new double[walkers * steps]);
        for (int w = 0; w < walkers; w++) {
            double east = (random.nextDouble() - 0.5) * startSide;
            double north = (random.nextDouble() - 0.5) * startSide;
            double bearing = random.nextDouble() * 2 * Math.PI;
            for (int k = 0; k < steps; k++) {
                positions.set(w * steps + k, frame.toLatLng(new LocalPoint(east, north)));
                east += stepMetres * Math.sin(bearing);
                north += stepMetres * Math.cos(bearing);
            }
        }
        return positions;
    }

    private void set(int i, LatLng position) {
        latDegrees[i] = position.latDegrees();
        lngDegrees[i] = position.lngDegrees();
    }

    public LatLng at(int i) {
        return new LatLng(latDegrees[i], lngDegrees[i]);
    }
}
