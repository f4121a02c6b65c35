package venuehunt.demo.golden;

import java.util.Comparator;
import java.util.List;
import venuehunt.tile.map.TileMap;

/**
 * What a tile is told by: tiles that are equal in this have one number.
 *
 * @param zones
 *            indices in the map's list of zones, rising
 */
record ZoneSet(boolean inside, boolean playable, List<Integer> zones) {
    static final ZoneSet OUTSIDE = new ZoneSet(false, false, List.of());

    /** As docs/tiles.md orders the zone sets of a map. */
    static final Comparator<ZoneSet> ORDER = Comparator.comparing(ZoneSet::inside).thenComparing(ZoneSet::playable)
            .thenComparingInt(set -> set.zones().size()).thenComparing(ZoneSet::zones, ZoneSet::compareIndices);

    static ZoneSet at(TileMap map, int tile) {
        return new ZoneSet(map.inside(tile), map.playable(tile),
                map.zonesAt(tile).stream().map(map.zones()::indexOf).toList());
    }

    private static int compareIndices(List<Integer> some, List<Integer> asMany) {
        for (int i = 0; i < some.size(); i++) {
            int order = some.get(i).compareTo(asMany.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
