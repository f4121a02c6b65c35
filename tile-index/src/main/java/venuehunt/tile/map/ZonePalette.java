package venuehunt.tile.map;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The zone sets that occur in a map, numbered so that the number alone says what the hot path asks: first the sets
 * outside the boundary, then those inside where nobody plays, then the playable ones. Number {@value #OUTSIDE} is the
 * set of nothing, which every map has.
 */
final class ZonePalette {
    static final int OUTSIDE = 0;
    /** Numbers are kept as unsigned 16-bit values. */
    static final int MAX_SETS = 1 << 16;

    private final List<TileZone> zones;
    private final List<ZoneSet> sets;
    private final int firstInside;
    private final int firstPlayable;

    private ZonePalette(List<TileZone> zones, List<ZoneSet> sets, PlayRule rule) {
        this.zones = zones;
        this.sets = sets;
        this.firstInside = (int) sets.stream().filter(set -> !set.inside()).count();
        this.firstPlayable = (int) sets.stream().filter(set -> !rule.playable(set)).count();
    }

    /**
     * The palette of these sets, put in order.
     *
     * @param sets
     *            without repetition, at most {@link #MAX_SETS}; {@link ZoneSet#OUTSIDE} is among them
     */
    static ZonePalette of(List<TileZone> zones, Collection<ZoneSet> sets) {
        return new ZonePalette(List.copyOf(zones), sets.stream().sorted(order(zones)).toList(), PlayRule.of(zones));
    }

    /** The order of the sets of a map with these zones. */
    static Comparator<ZoneSet> order(List<TileZone> zones) {
        var rule = PlayRule.of(zones);
        return Comparator.comparing(ZoneSet::inside).thenComparing(rule::playable).thenComparing(ZoneSet::zones,
                ZoneSet.ZONES_ORDER);
    }

    List<TileZone> zones() {
        return zones;
    }

    List<ZoneSet> sets() {
        return sets;
    }

    /** The zones of each set, by its number. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // Java makes no arrays of List<TileZone>.
    List<TileZone>[] zonesOfSets() {
        List<TileZone>[] zonesOfSets = new List[sets.size()];
        for (int number = 0; number < sets.size(); number++) {
            List<Integer> indices = sets.get(number).zones();
            var zonesOfSet = new TileZone[indices.size()];
            for (int i = 0; i < zonesOfSet.length; i++) {
                zonesOfSet[i] = zones.get(indices.get(i));
            }
            zonesOfSets[number] = List.of(zonesOfSet);
        }
        return zonesOfSets;
    }

    /** Sets from this number on are within the boundary. */
    int firstInside() {
        return firstInside;
    }

    /** Sets from this number on are played on. */
    int firstPlayable() {
        return firstPlayable;
    }

    /** Where treasures may be played for, in a map with these zones. */
    private record PlayRule(List<TileZone> zones, boolean anywhere) {

        static PlayRule of(List<TileZone> zones) {
            return new PlayRule(zones, zones.stream().noneMatch(zone -> zone.kind() == ZoneKind.PLAY));
        }

        boolean playable(ZoneSet set) {
            boolean allowed = anywhere;
            for (int zone : set.zones()) {
                ZoneKind kind = zones.get(zone).kind();
                if (kind.forbidsPlay()) {
                    return false;
                }
                allowed |= kind == ZoneKind.PLAY;
            }
            return set.inside() && allowed;
        }
    }
}
