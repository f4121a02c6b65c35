package venuehunt.geometry.venue;

import venuehunt.tile.map.TileZone;
import venuehunt.tile.map.ZoneKind;

/** A named part of a venue, as somebody drew it: whether its texts are short enough is for the intake to say. */
public record Zone(String zoneId, String name, ZoneKind kind, String kindLabel, Area area) {

    /** All but the area, of a zone that was checked. */
    public TileZone tileZone() {
        return new TileZone(zoneId, name, kind, kindLabel);
    }
}
