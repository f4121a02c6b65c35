package venuehunt.tile.map;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What holds for a tile.
 *
 * @param inside
 *            whether it is within the boundary
 * @param zones
 *            the indices of its zones, rising
 */
record ZoneSet(boolean inside, List<Integer> zones) {
    static final ZoneSet OUTSIDE = new ZoneSet(false, List.of());

    /** By length, then by the first index that differs. */
    static final Comparator<List<Integer>> ZONES_ORDER = Comparator.<List<Integer>>comparingInt(List::size)
            .thenComparing(ZoneSet::compareIndices);

    private static int compareIndices(List<Integer> a, List<Integer> b) {
        for (int i = 0; i < a.size(); i++) {
            int order = Integer.compare(a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    ZoneSet within() {
        return new ZoneSet(true, zones);
    }

    ZoneSet with(int zone) {
        if (zones.contains(zone)) {
            return this;
        }
        return new ZoneSet(inside, Stream.concat(zones.stream(), Stream.of(zone)).sorted().toList());
    }
}
