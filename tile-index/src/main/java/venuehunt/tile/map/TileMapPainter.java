package venuehunt.tile.map;

import java.util.Arrays;
import java.util.List;
import venuehunt.tile.Block;
import venuehunt.tile.TileBounds;
import venuehunt.tile.VenueFrame;
import venuehunt.tile.raster.TileRuns;

/**
 * Lays boundary and zones over each other and cuts the result into blocks. It paints one row of blocks at a time, so
 * that it needs room for 64 rows of tiles and not for the whole venue.
 *
 * <p>
 * While painting, a tile holds the number of its zone set so far, in the order in which sets turned up.
 */
final class TileMapPainter {
    private final TileBounds bounds;
    private final List<Layer> layers;
    private final int width;
    private final int west;
    private final int[] strip;
    private final ZoneSetCollector collector = new ZoneSetCollector();

    /** The tiles of one polygon of a zone, or of the boundary. */
    record Layer(int zone, TileRuns runs) {}

    /**
     * Takes the blocks by rows from the south, each from the west, out of a strip that is painted anew for each row.
     */
    @FunctionalInterface
    private interface BlockConsumer {
        void take(int[] strip, int corner, int width);
    }

    TileMapPainter(TileBounds bounds, List<Layer> layers) {
        this.bounds = bounds;
        this.layers = layers;
        this.width = bounds.blocksAcross() * Block.SIZE_METRES;
        this.west = bounds.westBlock() * Block.SIZE_METRES;
        this.strip = new int[width * Block.SIZE_METRES];
    }

    TileMap paint(VenueFrame frame, List<TileZone> zones) {
        BlockGridBuilder grid = new BlockGridBuilder(bounds);
        paintBlocks(grid::add);
        ZonePalette palette = ZonePalette.of(zones, usedSets(grid));
        return new TileMap(frame, palette, grid.build(renumbering(palette), palette.sets().size()));
    }

    /** Paints all of it, and keeps nothing. */
    void check() {
        paintBlocks(new BorderBlocks()::add);
    }

    private void paintBlocks(BlockConsumer blocks) {
        layers.forEach(layer -> layer.runs.rewind());
        for (int row = 0; row < bounds.blocksUp(); row++) {
            paintStrip((bounds.southBlock() + row) * Block.SIZE_METRES);
            for (int corner = 0; corner < width; corner += Block.SIZE_METRES) {
                blocks.take(strip, corner, width);
            }
        }
    }

    private void paintStrip(int south) {
        Arrays.fill(strip, 0);
        for (Layer layer : layers) {
            layer.runs.takeBelow(south + Block.SIZE_METRES, (north, eastFrom, eastTo) -> {
                int start = (north - south) * width - west;
                paintRun(start + eastFrom, start + eastTo, layer.zone);
            });
        }
    }

    private void paintRun(int from, int to, int zone) {
        int before = strip[from];
        int after = collector.step(before, zone);
        for (int i = from; i < to; i++) {
            if (strip[i] != before) {
                before = strip[i];
                after = collector.step(before, zone);
            }
            strip[i] = after;
        }
    }

    /** Sets that tiles ended with, others only occurred on the way; and that of tiles in no block. */
    private List<ZoneSet> usedSets(BlockGridBuilder grid) {
        boolean[] used = grid.usedNumbers(collector.sets().size());
        used[ZonePalette.OUTSIDE] = true;
        return collector.sets().stream().filter(set -> used[collector.number(set)]).toList();
    }

    private int[] renumbering(ZonePalette palette) {
        var renumber = new int[collector.sets().size()];
        for (int i = 0; i < palette.sets().size(); i++) {
            renumber[collector.number(palette.sets().get(i))] = i;
        }
        return renumber;
    }
}
