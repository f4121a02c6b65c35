package venuehunt.uploader.lint;

import java.util.List;
import venuehunt.tile.LatLng;
import venuehunt.tile.LatLngPolygon;
import venuehunt.tile.VenueFrame;
import venuehunt.tile.map.TileMap;
import venuehunt.tile.map.TileMapBuilder;
import venuehunt.tile.map.TileZone;
import venuehunt.tile.map.ZoneKind;
import venuehunt.uploader.plan.TilePolygons;
import venuehunt.uploader.server.CanonicalArea;
import venuehunt.v1.MapHeader;
import venuehunt.v1.MapPart;
import venuehunt.v1.MultiPolygon;
import venuehunt.v1.Zone;

/** The tile map that the geometry store makes of a canonical map, and that hunts are played on. */
public final class VenueTiles {
    private VenueTiles() {
    }

    /**
     * Lays a map out.
     *
     * @param parts
     *            the header, then the zones
     */
    public static TileMap of(List<MapPart> parts) {
        MapHeader header = parts.getFirst().getHeader();
        LatLng anchor = new LatLng(header.getAnchor().getLatDegrees(), header.getAnchor().getLngDegrees());
        TileMapBuilder tiles = TileMap.builder(VenueFrame.at(anchor, header.getAnchorHeightMetres()),
                polygons(header.getBoundary()));
        parts.stream().filter(MapPart::hasZone).map(MapPart::getZone)
                .forEach(zone -> tiles.zone(tileZone(zone), polygons(zone.getArea())));
        return tiles.build();
    }

    private static TileZone tileZone(Zone zone) {
        ZoneKind kind = ZoneKind.valueOf(zone.getKind().name().substring("ZONE_KIND_".length()));
        return new TileZone(zone.getZoneId(), zone.getName(), kind, zone.getKindLabel());
    }

    private static List<LatLngPolygon> polygons(MultiPolygon area) {
        return TilePolygons.of(CanonicalArea.decode(area));
    }
}
