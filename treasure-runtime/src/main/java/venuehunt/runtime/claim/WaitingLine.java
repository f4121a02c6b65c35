package venuehunt.runtime.claim;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import venuehunt.runtime.field.PlacedTreasure;
import venuehunt.runtime.hunt.TreasureAwards;

/** Claims on one treasure that wait until it is known whether the awards reserved before them were committed. */
final class WaitingLine {
    /** A crowd round one box; more than this are asked to come again. */
    private static final int MAX_WAITING = 1_000;

    private final ArrayDeque<Place> places = new ArrayDeque<>();

    record Place(OpenClaim claim, PlacedTreasure treasure) {}

    /**
     * One who goes on.
     *
     * @param reserved
     *            true with a reservation; false when there is nothing left to wait for
     */
    record Step(Place place, boolean reserved) {}

    /** Joins at the end; false when the line is full. */
    synchronized boolean join(Place place) {
        return places.size() < MAX_WAITING && places.add(place);
    }

    synchronized boolean isEmpty() {
        return places.isEmpty();
    }

    /** The next one that can go on; null when the line is empty or has to go on waiting. */
    synchronized @Nullable Step next(TreasureAwards awards) {
        Place first = places.peek();
        if (first == null) {
            return null;
        }
        boolean decided = awards.isTaken() || awards.of(first.claim().claim().playerId()) != null;
        if (!decided && !awards.reserve()) {
            return null;
        }
        places.remove();
        return new Step(first, !decided);
    }

    /** Sends everybody away. */
    synchronized List<Place> leaveAll() {
        List<Place> all = new ArrayList<>(places);
        places.clear();
        return all;
    }
}
