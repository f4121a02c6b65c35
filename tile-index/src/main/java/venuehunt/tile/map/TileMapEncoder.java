package venuehunt.tile.map;

import java.nio.charset.StandardCharsets;
import java.util.List;
import venuehunt.tile.Block;
import venuehunt.tile.TileBounds;
import venuehunt.tile.VenueFrame;

/** Writes a {@link TileMap} in the form that docs/tiles.md describes. */
final class TileMapEncoder {
    static final String MAGIC = "VHTM";
    static final int VERSION = 1;
    /** Where a block's number plus one is expected: the block has a page. */
    static final int PAGE = 0;
    /** Where a row's number of runs is expected: the row is the same as the one south of it. */
    static final int SAME_ROW = 0;

    private final ByteWriter out = new ByteWriter();

    byte[] encode(TileMap map) {
        out.raw(MAGIC.getBytes(StandardCharsets.US_ASCII));
        out.signed16(VERSION);
        writeFrame(map.frame());
        writeBounds(map.bounds());
        writeZones(map.zones());
        writePalette(map.palette());
        writeBlocks(map.grid());
        return out.withChecksum();
    }

    private void writeFrame(VenueFrame frame) {
        out.float64(frame.anchor().latDegrees());
        out.float64(frame.anchor().lngDegrees());
        out.float64(frame.anchorHeightMetres());
    }

    private void writeBounds(TileBounds bounds) {
        out.signed16(bounds.minEast());
        out.signed16(bounds.minNorth());
        out.signed16(bounds.maxEast());
        out.signed16(bounds.maxNorth());
    }

    private void writeZones(List<TileZone> zones) {
        out.varint(zones.size());
        for (TileZone zone : zones) {
            out.text(zone.zoneId());
            out.text(zone.name());
            out.unsigned8(zone.kind().code);
            out.text(zone.kindLabel());
        }
    }

    private void writePalette(ZonePalette palette) {
        out.varint(palette.sets().size());
        out.varint(palette.firstInside());
        out.varint(palette.firstPlayable());
        for (ZoneSet set : palette.sets()) {
            out.varint(set.zones().size());
            set.zones().forEach(out::varint);
        }
    }

    private void writeBlocks(BlockGrid grid) {
        out.varint(grid.pageCount());
        for (int block = 0; block < grid.blocks(); block++) {
            if (grid.isUniform(block)) {
                out.varint(grid.uniformNumber(block) + 1);
            } else {
                out.varint(PAGE);
                writePage(grid, block);
            }
        }
    }

    private void writePage(BlockGrid grid, int block) {
        for (int row = 0; row < Block.SIZE_METRES; row++) {
            if (row > 0 && isSameRow(grid, block, row)) {
                out.unsigned8(SAME_ROW);
            } else {
                writeRow(grid, block, row);
            }
        }
    }

    private static boolean isSameRow(BlockGrid grid, int block, int row) {
        for (int column = 0; column < Block.SIZE_METRES; column++) {
            if (grid.pageNumber(block, row, column) != grid.pageNumber(block, row - 1, column)) {
                return false;
            }
        }
        return true;
    }

    private void writeRow(BlockGrid grid, int block, int row) {
        int runs = 0;
        for (int column = 0; column < Block.SIZE_METRES; column = runEnd(grid, block, row, column)) {
            runs++;
        }
        out.unsigned8(runs);
        int column = 0;
        while (column < Block.SIZE_METRES) {
            int end = runEnd(grid, block, row, column);
            out.varint(grid.pageNumber(block, row, column));
            out.unsigned8(end - column);
            column = end;
        }
    }

    private static int runEnd(BlockGrid grid, int block, int row, int column) {
        int number = grid.pageNumber(block, row, column);
        int end = column + 1;
        while (end < Block.SIZE_METRES && grid.pageNumber(block, row, end) == number) {
            end++;
        }
        return end;
    }
}
