package venuehunt.geometry.shape;

/**
 * Which of many areas may lie at a point: cells of the same size, each with the numbers of the areas whose extent meets
 * it, in order. There are as many cells as the lists may hold {@link #LISTED_PER_AREA} entries for each area, so that
 * areas which all cover everything take no more memory than small ones.
 */
final class ZoneGrid {
    private static final int MOST_CELLS_ACROSS = 256;
    private static final int LISTED_PER_AREA = 16;

    private final Extent[] extents;
    private final Extent all;
    private final int across;
    private final int[] starts;
    private final int[] listed;

    ZoneGrid(Extent... extents) {
        this.extents = extents.clone();
        all = Extent.around(extents);
        int cells = Math.clamp(2L * (long) Math.ceil(Math.sqrt(extents.length)), 1, MOST_CELLS_ACROSS);
        while (cells > 1 && count(cells) > (long) LISTED_PER_AREA * extents.length) {
            cells /= 2;
        }
        across = cells;
        starts = new int[across * across + 1];
        listed = list();
    }

    @FunctionalInterface
    interface Visitor {
        void visit(int area);
    }

    /**
     * Tells, in order, of each area that may lie at a point.
     *
     * @param point
     *            its extent
     */
    void at(double lng, double lat, Extent point, Visitor visitor) {
        if (all.contains(point)) {
            int cell = row(lat, across) * across + column(lng, across);
            for (int i = starts[cell]; i < starts[cell + 1]; i++) {
                visitor.visit(listed[i]);
            }
        }
    }

    private int[] list() {
        for (Extent extent : extents) {
            for (int row = row(extent.south(), across); row <= row(extent.north(), across); row++) {
                for (int column = column(extent.west(), across); column <= column(extent.east(), across); column++) {
                    starts[row * across + column + 1]++;
                }
            }
        }
        for (int cell = 0; cell < across * across; cell++) {
            starts[cell + 1] += starts[cell];
        }
        int[] numbers = new int[starts[across * across]];
        int[] next = starts.clone();
        for (int number = 0; number < extents.length; number++) {
            Extent extent = extents[number];
            for (int row = row(extent.south(), across); row <= row(extent.north(), across); row++) {
                for (int column = column(extent.west(), across); column <= column(extent.east(), across); column++) {
                    numbers[next[row * across + column]++] = number;
                }
            }
        }
        return numbers;
    }

    private long count(int cells) {
        long count = 0;
        for (Extent extent : extents) {
            count += (row(extent.north(), cells) - row(extent.south(), cells) + 1L)
                    * (column(extent.east(), cells) - column(extent.west(), cells) + 1L);
        }
        return count;
    }

    private int row(double lat, int cells) {
        return cell(lat, all.south(), all.north(), cells);
    }

    private int column(double lng, int cells) {
        return cell(lng, all.west(), all.east(), cells);
    }

    /** Never falls as the value rises. */
    private static int cell(double value, double from, double to, int cells) {
        return Math.min((int) ((value - from) / (to - from) * cells), cells - 1);
    }
}
