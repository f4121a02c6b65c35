package venuehunt.runtime.field;

import venuehunt.tile.Block;

/**
 * The square cells over a block and its margin, counted row by row from the south-west. A cell holds its southern and
 * western edge.
 */
record CellGrid(double westMetres, double southMetres, int across) {
    static final double CELL_METRES = 8;

    /** Covers all that can be seen from the block. */
    static CellGrid over(int block, double sightMetres) {
        double marginMetres = sightMetres + View.EDGE_METRES;
        return new CellGrid(Block.westMetres(block) - marginMetres, Block.southMetres(block) - marginMetres,
                (int) Math.ceil((Block.SIZE_METRES + 2 * marginMetres) / CELL_METRES));
    }

    int cells() {
        return across * across;
    }

    boolean covers(PlacedTreasure treasure) {
        double extent = across * CELL_METRES;
        double east = treasure.eastMetres() - westMetres;
        double north = treasure.northMetres() - southMetres;
        return east >= 0 && east < extent && north >= 0 && north < extent;
    }

    /** The cell of a treasure that is covered. */
    int cell(PlacedTreasure treasure) {
        return row(treasure.northMetres()) * across + column(treasure.eastMetres());
    }

    /** The column there, or the nearest one. */
    int column(double eastMetres) {
        return line(eastMetres - westMetres);
    }

    /** The row there, or the nearest one. */
    int row(double northMetres) {
        return line(northMetres - southMetres);
    }

    private int line(double metres) {
        return Math.clamp((int) (metres / CELL_METRES), 0, across - 1);
    }
}
