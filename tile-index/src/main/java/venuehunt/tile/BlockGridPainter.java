package venuehunt.tile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lays boundary and zones over each other and cuts the result into blocks. It paints one row of blocks at a time, so
 * that it needs room for 64 rows of tiles and not for the whole venue.
 *
 * <p>
 * While painting, a tile holds the number of its zone set so far, in the order in which sets turned up.
 */
final class BlockGridPainter {
    private final TileBounds bounds;
    private final List<Layer> layers;
    private final int width;
    private final int west;
    private final int[] strip;
    private final int[] directory;
    private final List<short[]> pages = new ArrayList<>();

    private final ZoneSetCollector collector = new ZoneSetCollector();

    /** The tiles of one polygon of a zone, or of the boundary. */
    record Layer(int zone, TileRuns runs) {}

    BlockGridPainter(TileBounds bounds, List<Layer> layers) {
        this.bounds = bounds;
        this.layers = layers;
        this.width = bounds.blocksAcross() * Block.SIZE_METRES;
        this.west = bounds.westBlock() * Block.SIZE_METRES;
        this.strip = new int[width * Block.SIZE_METRES];
        this.directory = new int[bounds.blocksAcross() * bounds.blocksUp()];
    }

    TileMap paint(VenueFrame frame, List<TileZone> zones) {
        layers.forEach(layer -> layer.runs.rewind());
        for (int row = 0; row < bounds.blocksUp(); row++) {
            paintStrip((bounds.southBlock() + row) * Block.SIZE_METRES);
            cutStrip(row * bounds.blocksAcross());
        }
        ZonePalette palette = ZonePalette.of(zones, usedSets());
        return new TileMap(frame, palette, renumbered(palette));
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

    private void cutStrip(int firstBlock) {
        for (int column = 0; column < bounds.blocksAcross(); column++) {
            int corner = column * Block.SIZE_METRES;
            if (isUniform(corner)) {
                directory[firstBlock + column] = ~strip[corner];
            } else {
                directory[firstBlock + column] = pages.size() * BlockGrid.PAGE_TILES;
                pages.add(page(corner));
            }
        }
        if (pages.size() > BlockGrid.MAX_PAGES) {
            throw new IllegalArgumentException(
                    "The borders of the zones cross more than " + BlockGrid.MAX_PAGES + " blocks of 64 m");
        }
    }

    private boolean isUniform(int corner) {
        for (int row = 0; row < Block.SIZE_METRES; row++) {
            for (int column = 0; column < Block.SIZE_METRES; column++) {
                if (strip[corner + row * width + column] != strip[corner]) {
                    return false;
                }
            }
        }
        return true;
    }

    private short[] page(int corner) {
        var page = new short[BlockGrid.PAGE_TILES];
        int tile = 0;
        for (int row = 0; row < Block.SIZE_METRES; row++) {
            for (int column = 0; column < Block.SIZE_METRES; column++) {
                page[tile++] = (short) strip[corner + row * width + column];
            }
        }
        return page;
    }

    /** Sets that tiles ended with; others only occurred on the way. */
    private List<ZoneSet> usedSets() {
        var used = new boolean[collector.sets().size()];
        used[ZonePalette.OUTSIDE] = true;
        for (int entry : directory) {
            if (entry < 0) {
                used[~entry] = true;
            }
        }
        for (short[] page : pages) {
            for (short number : page) {
                used[number & 0xFFFF] = true;
            }
        }
        return collector.sets().stream().filter(set -> used[collector.number(set)]).toList();
    }

    private BlockGrid renumbered(ZonePalette palette) {
        var renumber = new int[collector.sets().size()];
        for (int i = 0; i < palette.sets().size(); i++) {
            renumber[collector.number(palette.sets().get(i))] = i;
        }
        var entries = Arrays.stream(directory).map(entry -> entry < 0 ? ~renumber[~entry] : entry).toArray();
        var flat = new short[pages.size() * BlockGrid.PAGE_TILES];
        int tile = 0;
        for (short[] page : pages) {
            for (short number : page) {
                flat[tile++] = (short) renumber[number & 0xFFFF];
            }
        }
        return new BlockGrid(bounds, entries, flat);
    }
}
