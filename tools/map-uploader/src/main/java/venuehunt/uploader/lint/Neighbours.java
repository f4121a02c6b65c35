package venuehunt.uploader.lint;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import venuehunt.uploader.hunt.Surroundings;

/**
 * Treasures that lie nearer to each other than phones can tell apart; others on another floor or at other times do not.
 */
final class Neighbours {
    /** Phones are off by 5 to 10 m outdoors. */
    static final double APART_METRES = 15;
    /** Then it is enough: nobody counts on. */
    private static final int MANY = 100;

    private final Surroundings<Placed> treasures = new Surroundings<>(APART_METRES);

    /**
     * The nearest of some neighbours.
     *
     * @param others
     *            how many more there are, at the least when it is many
     */
    record Nearest(Placed placed, double metres, int others) {}

    Neighbours(List<Placed> treasures) {
        treasures.forEach(each -> this.treasures.add(each.eastMetres(), each.northMetres(), each));
    }

    /** Empty where nothing is too close. */
    Optional<Nearest> of(Placed placed) {
        List<Placed> close = treasures.around(placed.eastMetres(), placed.northMetres())
                .filter(each -> isTooClose(each, placed)).limit(MANY).toList();
        return close.stream().min(Comparator.comparingDouble(placed::metresTo))
                .map(nearest -> new Nearest(nearest, placed.metresTo(nearest), close.size() - 1));
    }

    private static boolean isTooClose(Placed one, Placed other) {
        return one.metresTo(other) < APART_METRES && !one.equals(other) && one.isBeside(other);
    }
}
