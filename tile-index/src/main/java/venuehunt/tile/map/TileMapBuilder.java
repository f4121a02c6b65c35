package venuehunt.tile.map;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import venuehunt.tile.LatLng;
import venuehunt.tile.LatLngPolygon;
import venuehunt.tile.VenueFrame;
import venuehunt.tile.raster.PolygonRasterizer;
import venuehunt.tile.raster.RingProjector;
import venuehunt.tile.raster.TileRuns;

/**
 * Gathers the boundary and the zones of a {@link TileMap}. Zones may overlap each other and reach past the boundary.
 */
public final class TileMapBuilder {
    static final int MAX_ZONES = 1 << 16;
    /**
     * How far all edges go north or south, which is how often they cross rows of tiles: two crossings make a stretch of
     * 12 bytes. The coast of a large island climbs 2,000 km; combs with a tooth for each metre have no end.
     */
    private static final double MAX_CLIMB_METRES = 1 << 24;
    /** Tiles of all polygons, as often as they are painted: ten of the largest boundaries, a few seconds. */
    private static final long MAX_PAINTED_TILES = 1L << 32;

    private final VenueFrame frame;
    private final RingProjector projector;
    private final PolygonRasterizer rasterizer = new PolygonRasterizer();
    private final List<TileZone> zones = new ArrayList<>();
    private final Set<String> zoneIds = new HashSet<>();
    private final List<TileMapPainter.Layer> layers = new ArrayList<>();
    private final TileExtent extent = new TileExtent();
    private double climbMetres;
    private long paintedTiles;

    TileMapBuilder(VenueFrame frame, List<LatLngPolygon> boundary) {
        this.frame = frame;
        this.projector = new RingProjector(frame);
        addLayers(ZoneSetCollector.BOUNDARY, boundary);
        if (extent.isEmpty()) {
            throw new IllegalArgumentException(
                    "Boundary of " + boundary.size()
                            + " polygons holds no tile centre; expected an area of some metres");
        }
    }

    /**
     * Adds a zone, the union of these polygons.
     *
     * @throws IllegalArgumentException
     *             if a zone of that id was added before, a point is beyond the tiles of the frame, or the polygons so
     *             far are more than can be laid out in reasonable time and memory
     */
    public TileMapBuilder zone(TileZone zone, List<LatLngPolygon> polygons) {
        if (!zoneIds.add(zone.zoneId())) {
            throw new IllegalArgumentException("Zone id '" + zone.zoneId() + "' occurs twice; expected unique ids");
        }
        if (zones.size() == MAX_ZONES) {
            throw new IllegalArgumentException("More than " + MAX_ZONES + " zones");
        }
        zones.add(zone);
        addLayers(zones.size() - 1, polygons);
        return this;
    }

    /**
     * Makes the map of what was added so far.
     *
     * @throws IllegalArgumentException
     *             if the zones overlap in more than 65,536 different ways, or ways that name too many of them, or their
     *             borders cross more than 65,536 blocks
     */
    public TileMap build() {
        return new TileMapPainter(extent.bounds(), layers).paint(frame, zones);
    }

    /**
     * Finds out whether {@link #build} can make a map of it, in the same time and in little memory.
     *
     * @throws IllegalArgumentException
     *             as {@link #build}
     */
    public void check() {
        new TileMapPainter(extent.bounds(), layers).check();
    }

    private void addLayers(int zone, List<LatLngPolygon> polygons) {
        for (LatLngPolygon polygon : polygons) {
            var runs = new TileRuns();
            List<double[]> rings = rings(polygon);
            rings.forEach(this::countClimb);
            rasterizer.rasterize(rings, (north, eastFrom, eastTo) -> {
                paintedTiles += eastTo - eastFrom;
                runs.run(north, eastFrom, eastTo);
                extent.add(north, eastFrom, eastTo);
            });
            if (paintedTiles > MAX_PAINTED_TILES) {
                throw new IllegalArgumentException(
                        "The areas have more than " + MAX_PAINTED_TILES
                                + " tiles altogether; expected few that overlap");
            }
            layers.add(new TileMapPainter.Layer(zone, runs));
        }
    }

    private void countClimb(double[] ring) {
        double before = ring[ring.length - 1];
        for (int i = 1; i < ring.length; i += 2) {
            climbMetres += Math.abs(ring[i] - before);
            before = ring[i];
        }
        if (climbMetres > MAX_CLIMB_METRES) {
            throw new IllegalArgumentException(String.format(Locale.ROOT,
                    "The edges cross more than %.0f rows of tiles altogether", MAX_CLIMB_METRES));
        }
    }

    private List<double[]> rings(LatLngPolygon polygon) {
        var rings = new ArrayList<double[]>();
        rings.add(projector.project(polygon.shell()));
        for (List<LatLng> hole : polygon.holes()) {
            rings.add(projector.project(hole));
        }
        return rings;
    }
}
