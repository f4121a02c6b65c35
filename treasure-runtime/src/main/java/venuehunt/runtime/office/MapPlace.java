package venuehunt.runtime.office;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import venuehunt.tile.LatLng;
import venuehunt.tile.Tile;
import venuehunt.tile.map.TileMap;
import venuehunt.tile.map.TileZone;
import venuehunt.tile.map.ZoneKind;

/** What a map says of a place. */
record MapPlace(boolean inside, boolean playable, List<TileZone> zones) {
    private static final MapPlace NOWHERE = new MapPlace(false, false, List.of());

    static MapPlace on(TileMap map, LatLng place) {
        double east = map.frame().eastMetres(place.latDegrees(), place.lngDegrees());
        double north = map.frame().northMetres(place.latDegrees(), place.lngDegrees());
        if (!Tile.inRange(east, north)) {
            return NOWHERE;
        }
        int tile = Tile.of(east, north);
        return new MapPlace(map.inside(tile), map.playable(tile), map.zonesAt(tile));
    }

    /** Why nobody plays here; empty where play is. */
    Optional<Closure> closure() {
        if (playable) {
            return Optional.empty();
        }
        if (!inside) {
            return Optional.of(new Closure.OutsideBoundary());
        }
        return Optional.of(zones.stream().filter(zone -> zone.kind().forbidsPlay()).findFirst()
                .<Closure>map(Closure.ClosedZone::new).orElseGet(Closure.NoPlayZone::new));
    }

    /** A zone is the same one by its id, as long as the same may happen in it. */
    boolean isLike(MapPlace other) {
        return inside == other.inside && kinds().equals(other.kinds());
    }

    private Map<String, ZoneKind> kinds() {
        return zones.stream().collect(Collectors.toMap(TileZone::zoneId, TileZone::kind));
    }
}
