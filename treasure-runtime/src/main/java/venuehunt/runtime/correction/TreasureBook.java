package venuehunt.runtime.correction;

import java.util.List;
import java.util.stream.IntStream;
import venuehunt.runtime.hunt.Award;

/**
 * All that the ledger holds of a treasure.
 *
 * @param capacity
 *            how many awards may stand
 * @param round
 *            the present one
 * @param seats
 *            how many awards it has: the capacity in round 1, what was revoked by then in a later one
 * @param awards
 *            of all rounds
 */
public record TreasureBook(long treasureId, long points, int capacity, int round, int seats, List<Award> awards) {

    public TreasureBook {
        awards = List.copyOf(awards);
    }

    /** How many of the present round's awards were never made. */
    int freeSeats() {
        return seats - (int) awards.stream().filter(each -> each.round() == round).count();
    }

    /** The lowest slot of the present round that nobody has. */
    int freeSlot() {
        return IntStream.rangeClosed(1, seats).filter(slot -> awards.stream()
                .noneMatch(each -> each.round() == round && each.slot() == slot)).findFirst().orElseThrow();
    }

    /** How many awards were revoked and not given out again. */
    int givenBack() {
        return capacity - (int) awards.stream().filter(each -> !each.revoked()).count();
    }
}
