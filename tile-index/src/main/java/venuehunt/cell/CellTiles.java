package venuehunt.cell;

import java.util.Arrays;
import java.util.List;
import venuehunt.tile.LatLng;
import venuehunt.tile.Tile;
import venuehunt.tile.VenueFrame;
import venuehunt.tile.raster.PolygonRasterizer;
import venuehunt.tile.raster.PolygonRasterizer.RunConsumer;

/**
 * The tiles whose centre lies in a cell. A cell's edges are great circles of a sphere, almost straight in a frame but
 * not quite, so only H3 can say on which side of them a centre lies. It is asked along the edges alone: tiles within
 * the outline made smaller are in the cell, those without the outline made larger are not.
 */
final class CellTiles {
    /**
     * How far, at least, both outlines are from the cell's. In a frame an edge of 29 km, the longest there is room for,
     * is nowhere further than 0.11 m from the straight line.
     */
    private static final double MARGIN_METRES = 0.5;

    private final Cells cells;
    private final VenueFrame frame;
    private final long cell;
    private final int resolution;
    private final double[] outline;
    private final PolygonRasterizer rasterizer = new PolygonRasterizer();

    CellTiles(Cells cells, VenueFrame frame, long cell) {
        this.cells = cells;
        this.frame = frame;
        this.cell = cell;
        this.resolution = Cells.resolutionOf(cell);
        this.outline = outline();
    }

    private double[] outline() {
        List<LatLng> corners = cells.outlineOf(cell);
        var points = new double[2 * corners.size()];
        for (int i = 0; i < corners.size(); i++) {
            LatLng corner = corners.get(i);
            points[2 * i] = frame.eastMetres(corner.latDegrees(), corner.lngDegrees());
            points[2 * i + 1] = frame.northMetres(corner.latDegrees(), corner.lngDegrees());
            // The larger outline must be within the range, too.
            double east = points[2 * i] + Math.copySign(4 * MARGIN_METRES, points[2 * i]);
            double north = points[2 * i + 1] + Math.copySign(4 * MARGIN_METRES, points[2 * i + 1]);
            if (!Tile.inRange(east, north)) {
                throw new IllegalArgumentException("Cell " + Cells.text(cell)
                        + " reaches beyond the tiles of the frame, " + Tile.RANGE + " from " + frame.anchor());
            }
        }
        return points;
    }

    void give(RunConsumer consumer) {
        double centreEast = mean(0);
        double centreNorth = mean(1);
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < outline.length; i += 2) {
            nearest = Math.min(nearest, Math.hypot(outline[i] - centreEast, outline[i + 1] - centreNorth));
        }
        // An edge is at least half as far from the centre as the nearest corner.
        double change = 2 * MARGIN_METRES / nearest;
        var surely = new Rows();
        if (change < 1) {
            rasterizer.rasterize(List.of(scaled(1 - change, centreEast, centreNorth)), surely::add);
        }
        rasterizer.rasterize(List.of(scaled(1 + change, centreEast, centreNorth)),
                (north, eastFrom, eastTo) -> giveRow(north, eastFrom, eastTo, surely, consumer));
    }

    private double mean(int offset) {
        double sum = 0;
        for (int i = offset; i < outline.length; i += 2) {
            sum += outline[i];
        }
        return 2 * sum / outline.length;
    }

    private double[] scaled(double factor, double centreEast, double centreNorth) {
        double[] scaled = outline.clone();
        for (int i = 0; i < scaled.length; i += 2) {
            scaled[i] = centreEast + factor * (outline[i] - centreEast);
            scaled[i + 1] = centreNorth + factor * (outline[i + 1] - centreNorth);
        }
        return scaled;
    }

    private void giveRow(int north, int eastFrom, int eastTo, Rows surely, RunConsumer consumer) {
        int runFrom = eastFrom;
        int east = eastFrom;
        while (east < eastTo) {
            if (east == surely.from(north)) {
                east = surely.to(north);
            } else if (cells.cellOf(frame, Tile.pack(east, north), resolution) == cell) {
                east++;
            } else {
                giveRun(north, runFrom, east, consumer);
                east++;
                runFrom = east;
            }
        }
        giveRun(north, runFrom, eastTo, consumer);
    }

    private static void giveRun(int north, int eastFrom, int eastTo, RunConsumer consumer) {
        if (eastFrom < eastTo) {
            consumer.run(north, eastFrom, eastTo);
        }
    }

    /** A run of each row; none where there was none. */
    private static final class Rows {
        private static final int NONE = Integer.MIN_VALUE;

        private int southRow;
        private int rows;
        private int[] from = new int[64];
        private int[] to = new int[64];

        /** Rows come from the south; of several runs of a row the first counts. */
        void add(int north, int eastFrom, int eastTo) {
            if (rows == 0) {
                southRow = north;
            }
            int row = north - southRow;
            if (row < rows) {
                return;
            }
            if (row >= from.length) {
                from = Arrays.copyOf(from, 2 * row);
                to = Arrays.copyOf(to, 2 * row);
            }
            Arrays.fill(from, rows, row, NONE);
            from[row] = eastFrom;
            to[row] = eastTo;
            rows = row + 1;
        }

        int from(int north) {
            int row = north - southRow;
            return row >= 0 && row < rows ? from[row] : NONE;
        }

        int to(int north) {
            return to[north - southRow];
        }
    }
}
