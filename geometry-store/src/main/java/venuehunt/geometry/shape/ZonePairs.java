package venuehunt.geometry.shape;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import venuehunt.geometry.venue.VenueMap;
import venuehunt.geometry.venue.Zone;

/**
 * Which zone of a map is which one of the map before. The ground says it before the id does: where ids are counted
 * (zone-1, zone-2 …) one zone less gives all after it the id of their neighbour, and by their ids they had all moved.
 */
final class ZonePairs {
    private final Map<String, Zone> partners = new HashMap<>();
    private final List<Zone> left;
    private final Map<String, Zone> newcomers = new LinkedHashMap<>();

    ZonePairs(VenueMap before, VenueMap after) {
        left = new ArrayList<>(before.zones());
        after.zones().forEach(zone -> newcomers.put(zone.zoneId(), zone));
        pair(zone -> List.of(zone.zoneId(), zone.area(), zone.kind()));
        pair(zone -> List.of(zone.area(), zone.kind()));
        pair(Zone::zoneId);
        pair(Zone::area);
    }

    /** What has become of a zone of the map before; empty where it is gone. */
    Optional<Zone> partner(Zone before) {
        return Optional.ofNullable(partners.get(before.zoneId()));
    }

    /** Zones that were not there, in the order of the map. */
    Collection<Zone> added() {
        return newcomers.values();
    }

    /** Takes those for the same that are alike in this. */
    private void pair(Function<Zone, Object> likeness) {
        Map<Object, Deque<Zone>> alike = new HashMap<>();
        newcomers.values().forEach(
                zone -> alike.computeIfAbsent(likeness.apply(zone), _ -> new ArrayDeque<>()).add(zone));
        left.removeIf(zone -> {
            Zone partner = alike.getOrDefault(likeness.apply(zone), new ArrayDeque<>()).poll();
            if (partner != null) {
                partners.put(zone.zoneId(), partner);
                newcomers.remove(partner.zoneId());
            }
            return partner != null;
        });
    }
}
