package venuehunt.geometry.shape;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import venuehunt.geometry.venue.Area;
import venuehunt.geometry.venue.PointZones;

/**
 * Where points lie, by cells of a grid: of each cell is known which areas hold all of it, and which have an edge there,
 * so that only those must be asked. Most cells have no edge, and their one answer is ready.
 * <p>
 * There are as many cells as the lists may hold {@link #LISTED_PER_VERTEX} entries for each corner, so that areas which
 * all cover everything take no more memory than small ones.
 */
final class ZoneGrid {
    private static final int MOST_CELLS_ACROSS = 512;
    private static final int CELLS_ACROSS_PER_ROOT = 4;
    private static final long LISTED_PER_VERTEX = 32;
    /** Of a cell's objects. */
    private static final long CELL_BYTES = 144;
    private static final PointZones NOWHERE = new PointZones(false, List.of());
    /** The boundary is the area before the zones. */
    private static final int BOUNDARY = 0;

    private final AreaLocator[] locators;
    private final String[] zoneIds;
    private final Grid grid;
    private final Cell[] cells;
    private final long cellBytes;

    /**
     * What is known of a cell, one for all cells of which the same is known.
     *
     * @param holding
     *            numbers of the areas that hold all of it, in order
     * @param asked
     *            numbers of those that have an edge in it, in order
     * @param answer
     *            of a point that lies in none of those asked
     */
    @SuppressWarnings("ArrayRecordComponent") // read, never compared
    private record Cell(int[] holding, int[] asked, PointZones answer) {
        /** The areas that hold it are listed twice, in the answer too. */
        long bytes() {
            return CELL_BYTES + Integer.BYTES * (2L * holding.length + asked.length);
        }
    }

    /**
     * A grid over the map.
     *
     * @param areas
     *            the boundary, then the zones
     */
    ZoneGrid(List<Area> areas, String... zoneIds) {
        this.zoneIds = zoneIds.clone();
        locators = areas.stream().map(AreaLocator::new).toArray(AreaLocator[]::new);
        grid = grid(areas.stream().mapToInt(Area::vertices).sum());
        Map<IntBuffer, Cell> known = new HashMap<>();
        cells = cells(areas, known);
        cellBytes = known.values().stream().mapToLong(Cell::bytes).sum();
    }

    /** Where the point lies; longitudes are those of the map. */
    PointZones at(double lng, double lat) {
        if (!grid.holds(lng, lat)) {
            return NOWHERE;
        }
        Cell cell = cells[grid.cell(grid.row(lat), grid.column(lng))];
        return cell.asked().length == 0 ? cell.answer() : ask(cell, lng, lat);
    }

    /** What it takes in memory. */
    long bytes() {
        return cellBytes + (long) Integer.BYTES * cells.length
                + Arrays.stream(locators).mapToLong(AreaLocator::bytes).sum();
    }

    private PointZones ask(Cell cell, double lng, double lat) {
        Extent point = Extent.of(lng, lat);
        int[] found = cell.holding();
        for (int area : cell.asked()) {
            if (locators[area].covers(lng, lat, point)) {
                found = Arrays.copyOf(found, found.length + 1);
                found[found.length - 1] = area;
            }
        }
        if (found.length == cell.holding().length) {
            return cell.answer();
        }
        Arrays.sort(found);
        return answer(found);
    }

    private PointZones answer(int[] areas) {
        int first = areas.length > 0 && areas[0] == BOUNDARY ? 1 : 0;
        String[] found = new String[areas.length - first];
        for (int i = 0; i < found.length; i++) {
            found[i] = zoneIds[areas[first + i] - 1];
        }
        return new PointZones(first == 1, List.of(found));
    }

    private Grid grid(int vertices) {
        Extent all = Extent.around(Arrays.stream(locators).map(AreaLocator::extent).toArray(Extent[]::new));
        int across = Math.clamp((long) (CELLS_ACROSS_PER_ROOT * Math.sqrt(vertices)), 1, MOST_CELLS_ACROSS);
        Grid fine = new Grid(all, across);
        while (fine.across() > 1 && met(fine) > LISTED_PER_VERTEX * vertices) {
            fine = new Grid(all, fine.across() / 2);
        }
        return fine;
    }

    private long met(Grid tried) {
        return Arrays.stream(locators).mapToLong(locator -> tried.met(locator.extent())).sum();
    }

    private Cell[] cells(List<Area> areas, Map<IntBuffer, Cell> known) {
        LongStream.Builder holding = LongStream.builder();
        LongStream.Builder asked = LongStream.builder();
        for (int area = 0; area < locators.length; area++) {
            int number = area;
            BitSet touched = grid.touched(areas.get(area));
            touched.stream().forEach(cell -> asked.add(entry(cell, number)));
            addHeld(area, touched, holding);
        }
        Entries held = new Entries(holding.build().sorted().toArray());
        Entries edged = new Entries(asked.build().sorted().toArray());
        return IntStream.range(0, grid.cells()).mapToObj(cell -> {
            int[] holders = held.next(cell);
            int[] askers = edged.next(cell);
            return known.computeIfAbsent(key(holders, askers), _ -> new Cell(holders, askers, answer(holders)));
        }).toArray(Cell[]::new);
    }

    /** From one cell to the next beside it nothing changes where no edge is in either. */
    private void addHeld(int area, BitSet touched, LongStream.Builder holding) {
        Extent extent = locators[area].extent();
        for (int row = grid.row(extent.south()); row <= grid.row(extent.north()); row++) {
            boolean known = false;
            boolean held = false;
            for (int column = grid.column(extent.west()); column <= grid.column(extent.east()); column++) {
                int cell = grid.cell(row, column);
                if (touched.get(cell)) {
                    known = false;
                } else if (!known) {
                    known = true;
                    held = holdsMiddle(area, row, column);
                }
                if (known && held) {
                    holding.add(entry(cell, area));
                }
            }
        }
    }

    private boolean holdsMiddle(int area, int row, int column) {
        double lng = grid.middleLng(column);
        double lat = grid.middleLat(row);
        return locators[area].covers(lng, lat, Extent.of(lng, lat));
    }

    private static long entry(int cell, int area) {
        return ((long) cell << Integer.SIZE) + area;
    }

    private static IntBuffer key(int[] holding, int[] asked) {
        int[] all = Arrays.copyOf(holding, holding.length + 1 + asked.length);
        all[holding.length] = -1;
        System.arraycopy(asked, 0, all, holding.length + 1, asked.length);
        return IntBuffer.wrap(all);
    }

    /** Sorted entries, taken cell by cell. */
    private static final class Entries {
        private final long[] sorted;
        private int next;

        Entries(long[] sorted) {
            this.sorted = sorted;
        }

        int[] next(int cell) {
            int from = next;
            while (next < sorted.length && sorted[next] >> Integer.SIZE == cell) {
                next++;
            }
            return Arrays.stream(sorted, from, next).mapToInt(entry -> (int) entry).toArray();
        }
    }
}
