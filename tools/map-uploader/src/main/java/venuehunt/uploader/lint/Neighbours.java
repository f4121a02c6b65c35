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
    /** Then it is enough: nobody counts on. */
    private static final int MANY = 100;

    private final Map<Square, List<Placed>> bySquare = new HashMap<>();

    /** A square that is as wide as the distance asked for. */
    private record Square(long east, long north) {}

    /**
     * The nearest of some neighbours.
     *
     * @param others
     *            how many more there are, at the least when it is many
     */
    record Nearest(Placed placed, double metres, int others) {}

    Neighbours(List<Placed> treasures) {
        for (Placed each : treasures) {
            bySquare.computeIfAbsent(new Square(line(each.eastMetres()), line(each.northMetres())),
                    _ -> new ArrayList<>()).add(each);
        }
    }

    private static long line(double metres) {
        return (long) Math.floor(metres / APART_METRES);
    }

    /** Empty where nothing is too close. */
    Optional<Nearest> of(Placed placed) {
        Placed nearest = placed;
        double metres = APART_METRES;
        int count = 0;
        for (long east = line(placed.eastMetres()) - 1; east <= line(placed.eastMetres()) + 1; east++) {
            for (long north = line(placed.northMetres()) - 1; north <= line(placed.northMetres()) + 1; north++) {
                for (Placed each : bySquare.getOrDefault(new Square(east, north), List.of())) {
                    if (count == MANY) {
                        return Optional.of(new Nearest(nearest, metres, count - 1));
                    }
                    double apart = each.metresTo(placed);
                    if (apart < APART_METRES && !each.equals(placed) && each.isBeside(placed)) {
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
