package venuehunt.runtime.field;

import java.util.Comparator;
import java.util.List;

import venuehunt.runtime.hunt.HuntRules;
import venuehunt.runtime.hunt.Standings;
import venuehunt.runtime.hunt.TreasureDraft;

/**
 * All treasures that can be seen from one block: its own and those of its neighbours within sight of its edge. Never
 * changed after it is built; replaced by another one when something in it moves.
 *
 * <p>
 * Laid out to be searched: treasures lie in the order of their {@linkplain CellGrid cells}, those of a cell by number,
 * so that every node and every restart lets them take the same turns. All that is asked of every treasure is in arrays
 * of numbers in that order; what lies elsewhere on the heap is visited for those that are shown. A search round a point
 * reads one run of neighbouring entries for each row of cells it touches. Whether a treasure is taken changes without
 * the block, so each entry has the place among the {@link Standings} where that can be seen.
 */
public final class TreasureBlock {
    private final Ground ground;
    private final CellGrid grid;
    private final HuntRules rules;
    private final Standings standings;
    /** Entries of cell c are from cellStart[c] to cellStart[c + 1]. */
    private final int[] cellStart;
    private final double[] eastMetres;
    private final double[] northMetres;
    private final double[] reachSquared;
    private final int[] standing;
    private final long[] opensAtMs;
    private final long[] closesAtMs;
    private final PlacedTreasure[] treasures;
    /** Whether any of them is open for a time only, or has slack: most hunts have none such, and then none is asked. */
    private boolean windowed;
    private boolean slack;
    private final double usualReachSquared;
    private volatile boolean superseded;

    private TreasureBlock(Ground ground, CellGrid grid, HuntRules rules, Standings standings, int[] cellStart) {
        this.ground = ground;
        this.grid = grid;
        this.rules = rules;
        this.standings = standings;
        this.cellStart = cellStart;
        int size = cellStart[grid.cells()];
        eastMetres = new double[size];
        northMetres = new double[size];
        reachSquared = new double[size];
        standing = new int[size];
        opensAtMs = new long[size];
        closesAtMs = new long[size];
        treasures = new PlacedTreasure[size];
        usualReachSquared = rules.reachMetres() * rules.reachMetres();
    }

    /**
     * @param candidates
     *            treasures of the block and of its neighbours, in any order
     */
    static TreasureBlock of(Ground ground, int block, HuntRules rules, Standings standings,
            List<PlacedTreasure> candidates) {
        CellGrid grid = CellGrid.over(block, rules.sightMetres());
        List<PlacedTreasure> inside = candidates.stream().filter(grid::covers)
                .sorted(Comparator.comparingLong(each -> each.treasure().treasureId())).toList();
        int[] cellStart = new int[grid.cells() + 1];
        for (PlacedTreasure each : inside) {
            cellStart[grid.cell(each) + 1]++;
        }
        for (int c = 0; c < grid.cells(); c++) {
            cellStart[c + 1] += cellStart[c];
        }
        TreasureBlock built = new TreasureBlock(ground, grid, rules, standings, cellStart);
        int[] next = cellStart.clone();
        for (PlacedTreasure each : inside) {
            built.put(next[grid.cell(each)]++, each);
        }
        return built;
    }

    private void put(int i, PlacedTreasure treasure) {
        TreasureDraft draft = treasure.treasure().draft();
        double reach = rules.reachMetres() + draft.reachSlackMetres();
        treasures[i] = treasure;
        eastMetres[i] = treasure.eastMetres();
        northMetres[i] = treasure.northMetres();
        reachSquared[i] = reach * reach;
        standing[i] = treasure.awards().standing();
        opensAtMs[i] = draft.opensAtMs();
        closesAtMs[i] = draft.closesAtMs();
        slack |= draft.reachSlackMetres() > 0;
        windowed |= draft.opensAtMs() > 0 || draft.closesAtMs() < Long.MAX_VALUE;
    }

    /** Whether this treasure, wherever it lies, can be seen from this block. */
    boolean covers(PlacedTreasure treasure) {
        return grid.covers(treasure);
    }

    /** The block without this treasure; itself when it has none such. */
    TreasureBlock without(PlacedTreasure treasure) {
        int at = indexOf(treasure);
        return at < 0 ? this : spliced(grid.cell(treasure), at, 1, 0);
    }

    /** The block with this treasure, which it covers; itself when it has it. */
    TreasureBlock with(PlacedTreasure treasure) {
        if (indexOf(treasure) >= 0) {
            return this;
        }
        int cell = grid.cell(treasure);
        int at = cellStart[cell];
        while (at < cellStart[cell + 1]
                && treasures[at].treasure().treasureId() < treasure.treasure().treasureId()) {
            at++;
        }
        TreasureBlock more = spliced(cell, at, 0, 1);
        more.put(at, treasure);
        return more;
    }

    private TreasureBlock spliced(int cell, int at, int left, int added) {
        int[] starts = cellStart.clone();
        for (int c = cell + 1; c < starts.length; c++) {
            starts[c] += added - left;
        }
        TreasureBlock other = new TreasureBlock(ground, grid, rules, standings, starts);
        other.windowed = windowed;
        other.slack = slack;
        int from = at + left;
        int to = at + added;
        splice(eastMetres, other.eastMetres, at, from, to, size());
        splice(northMetres, other.northMetres, at, from, to, size());
        splice(reachSquared, other.reachSquared, at, from, to, size());
        splice(standing, other.standing, at, from, to, size());
        splice(opensAtMs, other.opensAtMs, at, from, to, size());
        splice(closesAtMs, other.closesAtMs, at, from, to, size());
        splice(treasures, other.treasures, at, from, to, size());
        return other;
    }

    @SuppressWarnings("SuspiciousSystemArraycopy") // Both are arrays of one kind.
    private static <A> void splice(A before, A after, int at, int from, int to, int size) {
        System.arraycopy(before, 0, after, 0, at);
        System.arraycopy(before, from, after, to, size - from);
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

    /** Finds every treasure within some metres of a point in this block, taken or not. */
    void search(double east, double north, double metres, Found found) {
        int firstColumn = grid.column(east - metres);
        int lastColumn = grid.column(east + metres);
        int lastRow = grid.row(north + metres);
        double farthestSquared = metres * metres;
        for (int row = grid.row(north - metres); row <= lastRow; row++) {
            int start = cellStart[row * grid.across() + firstColumn];
            int end = cellStart[row * grid.across() + lastColumn + 1];
            int[] entries = found.withRoom(end - start);
            int count = found.size();
            for (int i = start; i < end; i++) {
                entries[count] = i;
                // The sign tells who is farther. One in five is not, in no order: to guess wrong costs more than all.
                count += (int) (~Double.doubleToRawLongBits(farthestSquared - squaredTo(i, east, north)) >>> 63);
            }
            found.resize(count);
        }
    }

    /** The entry of this very treasure, as it is placed; −1 when it is not in this block. */
    int indexOf(PlacedTreasure treasure) {
        if (grid.covers(treasure)) {
            int cell = grid.cell(treasure);
            for (int i = cellStart[cell]; i < cellStart[cell + 1]; i++) {
                if (treasures[i] == treasure) {
                    return i;
                }
            }
        }
        return -1;
    }

    PlacedTreasure treasure(int i) {
        return treasures[i];
    }

    /** The square of the distance between an entry and a point, in metres. */
    double squaredTo(int i, double east, double north) {
        double dEast = eastMetres[i] - east;
        double dNorth = northMetres[i] - north;
        return dEast * dEast + dNorth * dNorth;
    }

    /** Whether an entry may be claimed from as far as that; not from NaN. */
    boolean isInReach(int i, double squaredMetres) {
        return squaredMetres <= (slack ? reachSquared[i] : usualReachSquared);
    }

    /** Whether this player could win an entry now. */
    boolean isOpen(int i, String playerId, long nowMs) {
        byte stands = standings.get(standing[i]);
        if (stands == Standings.TAKEN || (stands == Standings.DEPENDS && !treasures[i].awards().isOpenTo(playerId))) {
            return false;
        }
        return !windowed || (nowMs >= opensAtMs[i] && nowMs < closesAtMs[i]);
    }
}
