package venuehunt.uploader.hunt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private final Map<Square, List<Coordinate>> bySquare = new HashMap<>();
    private boolean full;

    /** A square that is as wide as the distance kept. */
    private record Square(long east, long north) {}

    /** The next one, of those that are drawn. */
    Coordinate next(Supplier<Coordinate> draws) {
        Coordinate drawn = draws.get();
        for (int tries = 1; !full && isCrowded(drawn); tries++) {
            drawn = draws.get();
            full = tries == TRIES;
        }
        bySquare.computeIfAbsent(new Square(line(drawn.x), line(drawn.y)), _ -> new ArrayList<>()).add(drawn);
        return drawn;
    }

    private boolean isCrowded(Coordinate place) {
        for (long east = line(place.x) - 1; east <= line(place.x) + 1; east++) {
            for (long north = line(place.y) - 1; north <= line(place.y) + 1; north++) {
                for (Coordinate each : bySquare.getOrDefault(new Square(east, north), List.of())) {
                    if (each.distance(place) < APART_METRES) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static long line(double metres) {
        return (long) Math.floor(metres / APART_METRES);
    }
}
