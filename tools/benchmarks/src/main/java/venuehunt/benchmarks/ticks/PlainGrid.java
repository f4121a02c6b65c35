package venuehunt.benchmarks.ticks;

/**
 * The plainest search that is fast: points sorted into square cells of primitive arrays, and every point of the cells
 * round a place compared by distance. It knows no players, windows, awards, turns or order.
 */
final class PlainGrid {
    private final double sideMetres;
    private final double cellMetres;
    private final int across;
    /** Points of cell c are from cellStart[c] to cellStart[c + 1]. */
    private final int[] cellStart;
    private final double[] eastMetres;
    private final double[] northMetres;
    private final int[] number;

    /**
     * @param sideMetres
     *            of the square about the anchor in which all points lie
     * @param cellMetres
     *            twice the radius of the searches, so that each touches four cells at most
     */
    PlainGrid(double sideMetres, double cellMetres, double[] east, double[] north) {
        this.sideMetres = sideMetres;
        this.cellMetres = cellMetres;
        across = (int) Math.ceil(sideMetres / cellMetres) + 1;
        cellStart = new int[across * across + 1];
        for (int i = 0; i < east.length; i++) {
            cellStart[cell(east[i], north[i]) + 1]++;
        }
        for (int c = 0; c < across * across; c++) {
            cellStart[c + 1] += cellStart[c];
        }
        eastMetres = new double[east.length];
        northMetres = new double[east.length];
        number = new int[east.length];
        int[] next = cellStart.clone();
        for (int i = 0; i < east.length; i++) {
            int at = next[cell(east[i], north[i])]++;
            eastMetres[at] = east[i];
            northMetres[at] = north[i];
            number[at] = i;
        }
    }

    /** Writes the numbers of all points within the radius to {@code found}; returns how many. */
    int search(double east, double north, double radiusMetres, int[] found) {
        int firstColumn = line(east - radiusMetres);
        int lastColumn = line(east + radiusMetres);
        int lastRow = line(north + radiusMetres);
        double radiusSquared = radiusMetres * radiusMetres;
        int count = 0;
        for (int row = line(north - radiusMetres); row <= lastRow; row++) {
            int end = cellStart[row * across + lastColumn + 1];
            for (int i = cellStart[row * across + firstColumn]; i < end; i++) {
                double dEast = eastMetres[i] - east;
                double dNorth = northMetres[i] - north;
                if (dEast * dEast + dNorth * dNorth <= radiusSquared) {
                    found[count++] = number[i];
                }
            }
        }
        return count;
    }

    private int cell(double east, double north) {
        return line(north) * across + line(east);
    }

    private int line(double metres) {
        return Math.clamp((int) ((metres + sideMetres / 2) / cellMetres), 0, across - 1);
    }
}
