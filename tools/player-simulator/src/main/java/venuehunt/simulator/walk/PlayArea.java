package venuehunt.simulator.walk;

import java.util.random.RandomGenerator;
import venuehunt.tile.LatLng;
import venuehunt.tile.LocalPoint;
import venuehunt.tile.Tile;
import venuehunt.tile.TileBounds;
import venuehunt.tile.map.TileMap;

/** The ground of a venue on which players may walk: its playable tiles. */
public final class PlayArea {
    private static final int MAX_TRIES = 1_000_000;
    /** Well under a tile, so that a line steps over corners of tiles only. */
    private static final double LINE_STEP_METRES = 0.25;

    private final TileMap map;

    public PlayArea(TileMap map) {
        this.map = map;
    }

    public boolean contains(LocalPoint point) {
        return Tile.inRange(point.eastMetres(), point.northMetres())
                && map.playable(Tile.of(point.eastMetres(), point.northMetres()));
    }

    /** May one walk straight from here to there? Looked at every quarter of a metre. */
    boolean clear(LocalPoint from, LocalPoint to) {
        double east = to.eastMetres() - from.eastMetres();
        double north = to.northMetres() - from.northMetres();
        int steps = Math.max(1, (int) Math.ceil(Math.hypot(east, north) / LINE_STEP_METRES));
        for (int step = 1; step <= steps; step++) {
            double part = (double) step / steps;
            if (!contains(new LocalPoint(from.eastMetres() + part * east, from.northMetres() + part * north))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Any place on any playable tile, each as likely as the other.
     *
     * @throws IllegalArgumentException
     *             when a million tries within the map's bounds found no playable tile
     */
    public LocalPoint anywhere(RandomGenerator random) {
        TileBounds bounds = map.bounds();
        for (int attempt = 0; attempt < MAX_TRIES; attempt++) {
            LocalPoint point = new LocalPoint(between(bounds.minEast(), bounds.maxEast() + 1, random),
                    between(bounds.minNorth(), bounds.maxNorth() + 1, random));
            if (contains(point)) {
                return point;
            }
        }
        throw new IllegalArgumentException(
                "no playable tile found in " + MAX_TRIES + " tries, expected a map with somewhere to play");
    }

    /** A corner of what holds the whole venue. */
    LocalPoint southWest() {
        return new LocalPoint(map.bounds().minEast(), map.bounds().minNorth());
    }

    /** The corner opposite to {@link #southWest}. */
    LocalPoint northEast() {
        return new LocalPoint(map.bounds().maxEast() + 1, map.bounds().maxNorth() + 1);
    }

    private static double between(int from, int to, RandomGenerator random) {
        return from + random.nextDouble() * (to - from);
    }

    public LatLng toLatLng(LocalPoint point) {
        return map.frame().toLatLng(point);
    }

    public LocalPoint toLocal(LatLng position) {
        return map.frame().toLocal(position);
    }
}
