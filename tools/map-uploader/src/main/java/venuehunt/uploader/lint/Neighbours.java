package venuehunt.uploader.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Treasures that lie nearer to each other than phones can tell apart; others on another floor or at other times do not.
 */
final class Neighbours {
    /** Phones are off by 5 to 10 m outdoors. */
    static final double APART_METRES = 15;

    private final Map<Cell, List<Spot>> byCell = new HashMap<>();

    /** A square that is as wide as the distance asked for. */
    private record Cell(long east, long north) {}

    /**
     * The nearest of some neighbours.
     *
     * @param others
     *            how many more there are
     */
    record Nearest(Spot spot, double metres, int others) {}

    Neighbours(List<Spot> spots) {
        for (Spot each : spots) {
            byCell.computeIfAbsent(new Cell(cell(each.eastMetres()), cell(each.northMetres())),
                    _ -> new ArrayList<>()).add(each);
        }
    }

    private static long cell(double metres) {
        return (long) Math.floor(metres / APART_METRES);
    }

    /** Empty where nothing is too close. */
    Optional<Nearest> of(Spot spot) {
        Spot nearest = spot;
        double metres = APART_METRES;
        int count = 0;
        for (long east = cell(spot.eastMetres()) - 1; east <= cell(spot.eastMetres()) + 1; east++) {
            for (long north = cell(spot.northMetres()) - 1; north <= cell(spot.northMetres()) + 1; north++) {
                for (Spot each : byCell.getOrDefault(new Cell(east, north), List.of())) {
                    double apart = each.metresTo(spot);
                    if (apart < APART_METRES && !each.equals(spot) && each.isBeside(spot)) {
                        count++;
                        nearest = apart < metres ? each : nearest;
                        metres = Math.min(apart, metres);
                    }
                }
            }
        }
        return count == 0 ? Optional.empty() : Optional.of(new Nearest(nearest, metres, count - 1));
    }
}
