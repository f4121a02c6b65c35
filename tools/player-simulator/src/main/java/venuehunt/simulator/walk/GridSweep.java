package venuehunt.simulator.walk;

import java.util.random.RandomGenerator;
import venuehunt.tile.LocalPoint;

/**
 * A cheat who says that he walks the venue row by row, just slowly enough to be believed, to learn of every treasure.
 * Goes nowhere else.
 */
public final class GridSweep implements Course {
    /** Below the 8 m/s at which a player is found to be too fast. */
    static final double METRES_PER_SECOND = 7.5;
    /** Treasures are seen from 30 m: rows that far apart overlap a little. */
    static final double ROW_METRES = 50;

    private final LocalPoint southWest;
    private final double rowLengthMetres;
    private final double rowsMetres;
    private double goneMetres;

    /** Each begins with a row of its own choice. */
    public GridSweep(PlayArea area, RandomGenerator random) {
        LocalPoint northEast = area.northEast();
        southWest = area.southWest();
        rowLengthMetres = northEast.eastMetres() - southWest.eastMetres() + ROW_METRES;
        rowsMetres = rowLengthMetres
                * (1 + Math.floor((northEast.northMetres() - southWest.northMetres()) / ROW_METRES));
        goneMetres = random.nextDouble() * rowsMetres;
    }

    @Override
    public void advance(double seconds) {
        goneMetres = (goneMetres + METRES_PER_SECOND * seconds) % (2 * rowsMetres);
    }

    /**
     * East along even rows, west along odd ones; a row's last metres lead up to the next. After the last row all the
     * way back.
     */
    @Override
    public LocalPoint position() {
        double wayMetres = Math.min(goneMetres, 2 * rowsMetres - goneMetres);
        double row = Math.floor(wayMetres / rowLengthMetres);
        double inRow = wayMetres - row * rowLengthMetres;
        double along = Math.min(inRow, rowLengthMetres - ROW_METRES);
        double east = row % 2 == 0 ? along : rowLengthMetres - ROW_METRES - along;
        return new LocalPoint(southWest.eastMetres() + east,
                southWest.northMetres() + row * ROW_METRES + (inRow - along));
    }

    @Override
    public boolean headFor(LocalPoint goal) {
        return false;
    }

    @Override
    public void wander() {
        // it does not stop
    }
}
