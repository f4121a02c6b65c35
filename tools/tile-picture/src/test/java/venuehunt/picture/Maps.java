package venuehunt.picture;

import java.util.List;
import venuehunt.tile.LatLng;
import venuehunt.tile.LatLngPolygon;
import venuehunt.tile.LocalPoint;
import venuehunt.tile.VenueFrame;
import venuehunt.tile.map.TileMap;
import venuehunt.tile.map.TileMapBuilder;
import venuehunt.tile.map.TileZone;
import venuehunt.tile.map.ZoneKind;

/** Small made maps. */
final class Maps {
    private static final VenueFrame FRAME = VenueFrame.at(new LatLng(52, 13), 0);

    private Maps() {
    }

    /** A map whose boundary is a rectangle of tiles. */
    static TileMapBuilder within(int west, int south, int width, int height) {
        return TileMap.builder(FRAME, rectangle(west, south, width, height));
    }

    static TileZone zone(ZoneKind kind) {
        return new TileZone(kind.name(), "Zone", kind, "word");
    }

    /** The tiles from that one on. */
    static List<LatLngPolygon> rectangle(int west, int south, int width, int height) {
        return List.of(LatLngPolygon.of(List.of(corner(west, south), corner(west + width, south),
                corner(west + width, south + height), corner(west, south + height))));
    }

    private static LatLng corner(int east, int north) {
        return FRAME.toLatLng(new LocalPoint(east, north));
    }
}
