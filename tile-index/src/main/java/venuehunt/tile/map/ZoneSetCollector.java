package venuehunt.tile.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers zone sets in the order in which they turn up while layers are laid over each other. Number 0 is outside. */
final class ZoneSetCollector {
    /** Stands for the boundary where a zone's index is expected. */
    static final int BOUNDARY = -1;
    /** In all sets together, 16 MB: those of real venues name some thousand. */
    private static final int MAX_NAMED = 1 << 22;

    private final List<ZoneSet> sets = new ArrayList<>();
    private final Map<ZoneSet, Integer> numbers = new HashMap<>();
    private final Map<Long, Integer> steps = new HashMap<>();
    private long named;

    ZoneSetCollector() {
        number(ZoneSet.OUTSIDE);
    }

    /** The number of the set with one zone more. */
    int step(int number, int zone) {
        return steps.computeIfAbsent((long) number << 32 | (zone - BOUNDARY), key -> {
            ZoneSet set = sets.get(number);
            return number(zone == BOUNDARY ? set.within() : set.with(zone));
        });
    }

    /** The number of a set, a new one if it did not turn up before. */
    int number(ZoneSet set) {
        return numbers.computeIfAbsent(set, key -> {
            if (sets.size() == ZonePalette.MAX_SETS) {
                throw new IllegalArgumentException(
                        "The zones overlap in more than " + ZonePalette.MAX_SETS + " different ways");
            }
            named += key.zones().size();
            if (named > MAX_NAMED) {
                throw new IllegalArgumentException("Too many zones lie over each other: the " + sets.size()
                        + " ways in which they overlap name more than " + MAX_NAMED + " of them");
            }
            sets.add(key);
            return sets.size() - 1;
        });
    }

    List<ZoneSet> sets() {
        return sets;
    }
}
