package venuehunt.runtime.field;

import java.util.Comparator;
import java.util.List;

import venuehunt.runtime.hunt.HuntRules;
import venuehunt.tile.Block;

/**
 * All treasures that can be seen from one block: its own and those of its neighbours within sight of its edge. Never
 * changed after it is built; replaced by another one when something in it moves.
 *
 * <p>
 * Laid out to be searched: a grid of 8 m cells over the block and its margin, row by row from the south-west, treasures
 * in the order of their cells. A search round a point reads one run of neighbouring entries for each row of cells it
 * touches.
 */
public final class TreasureBlock {
    private static final double CELL_METRES = 8;

    private final Ground ground;
    private final double westMetres;
    private final double southMetres;
    private final int cellsAcross;
    /** Entries of cell c are from cellStart[c] to cellStart[c + 1]. */
    private final int[] cellStart;
    private final double[] eastMetres;
    private final double[] northMetres;
    private final double[] reachSquared;
    private final PlacedTreasure[] treasures;
    private volatile boolean superseded;

    /**
     * @param candidates
     *            treasures of the block and of its neighbours, in any order
     */
    TreasureBlock(Ground ground, int block, HuntRules rules, List<PlacedTreasure> candidates) {
        this.ground = ground;
        double marginMetres = rules.sightMetres() + View.EDGE_METRES;
        westMetres = Block.westMetres(block) - marginMetres;
        southMetres = Block.southMetres(block) - marginMetres;
        cellsAcross = (int) Math.ceil((Block.SIZE_METRES + 2 * marginMetres) / CELL_METRES);
        cellStart = new int[cellsAcross * cellsAcross + 1];

        // By number, so that every node and every restart lets treasures take the same turns.
        List<PlacedTreasure> inside = candidates.stream().filter(this::covers)
                .sorted(Comparator.comparingLong(each -> each.treasure().treasureId())).toList();
        for (PlacedTreasure each : inside) {
            cellStart[cell(each) + 1]++;
        }
        for (int c = 0; c < cellsAcross * cellsAcross; c++) {
            cellStart[c + 1] += cellStart[c];
        }
        treasures = new PlacedTreasure[inside.size()];
        int[] next = cellStart.clone();
        for (PlacedTreasure each : inside) {
            treasures[next[cell(each)]++] = each;
        }
        eastMetres = new double[treasures.length];
        northMetres = new double[treasures.length];
        reachSquared = new double[treasures.length];
        for (int i = 0; i < treasures.length; i++) {
            eastMetres[i] = treasures[i].eastMetres();
            northMetres[i] = treasures[i].northMetres();
            double reach = rules.reachMetres() + treasures[i].treasure().draft().reachSlackMetres();
            reachSquared[i] = reach * reach;
        }
    }

    private boolean covers(PlacedTreasure treasure) {
        double extent = cellsAcross * CELL_METRES;
        double east = treasure.eastMetres() - westMetres;
        double north = treasure.northMetres() - southMetres;
        return east >= 0 && east < extent && north >= 0 && north < extent;
    }

    private int cell(PlacedTreasure treasure) {
        int row = (int) ((treasure.northMetres() - southMetres) / CELL_METRES);
        int column = (int) ((treasure.eastMetres() - westMetres) / CELL_METRES);
        return row * cellsAcross + column;
    }

    /** The map whose metres this block is in. */
    public Ground ground() {
        return ground;
    }

    /** Treasures held, the margin's included. */
    public int size() {
        return treasures.length;
    }

    /** True when this block is out of date or no longer watched by the cache, and should be asked for again. */
    public boolean isSuperseded() {
        return superseded;
    }

    void supersede() {
        superseded = true;
    }

    /**
     * Hands every treasure within some metres of a point in this block to the view, at most as many as a view reaches.
     *
     * @param earlierEast
     *            where the player was before; NaN when that is not known
     */
    void search(double east, double north, double earlierEast, double earlierNorth, double metres, View view) {
        int firstColumn = column(east - metres - westMetres);
        int lastColumn = column(east + metres - westMetres);
        int lastRow = column(north + metres - southMetres);
        double farthestSquared = metres * metres;
        for (int row = column(north - metres - southMetres); row <= lastRow; row++) {
            int end = cellStart[row * cellsAcross + lastColumn + 1];
            for (int i = cellStart[row * cellsAcross + firstColumn]; i < end; i++) {
                double distanceSquared = squared(eastMetres[i] - east, northMetres[i] - north);
                if (distanceSquared <= farthestSquared) {
                    boolean inReach = distanceSquared <= reachSquared[i];
                    boolean settled = inReach
                            && squared(eastMetres[i] - earlierEast, northMetres[i] - earlierNorth) <= reachSquared[i];
                    view.consider(treasures[i], distanceSquared, inReach, settled);
                }
            }
        }
    }

    private static double squared(double east, double north) {
        return east * east + north * north;
    }

    private int column(double metres) {
        return Math.clamp((int) (metres / CELL_METRES), 0, cellsAcross - 1);
    }
}
