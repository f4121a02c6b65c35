package venuehunt.uploader.hunt;

import java.util.function.Supplier;
import org.locationtech.jts.geom.Coordinate;

/**
 * Keeps treasures apart as far as phones can tell them apart. Each is drawn again while another is too near, some
 * times; once one has found no place, there is none left, and from then on they come to lie anywhere.
 */
final class Spacing {
    /** As much as lint asks for, and what the map's metres are off by. */
    static final double APART_METRES = 15.1;
    private static final int TRIES = 50;

    private final Surroundings<Coordinate> taken = new Surroundings<>(APART_METRES);
    private boolean full;

    /** The next one, of those that are drawn. */
    Coordinate next(Supplier<Coordinate> draws) {
        Coordinate drawn = draws.get();
        for (int tries = 1; !full && isCrowded(drawn); tries++) {
            drawn = draws.get();
            full = tries == TRIES;
        }
        taken.add(drawn.x, drawn.y, drawn);
        return drawn;
    }

    private boolean isCrowded(Coordinate place) {
        return taken.around(place.x, place.y).anyMatch(each -> each.distance(place) < APART_METRES);
    }
}
