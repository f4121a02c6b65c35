package venuehunt.geometry.shape;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import venuehunt.geometry.venue.Area;
import venuehunt.geometry.venue.VenueMap;
import venuehunt.geometry.venue.Zone;
import venuehunt.tile.map.ZoneKind;

/**
 * Where treasures may be played for on a map: in its PLAY zones, or all over a map that has none, but never in NO_GO or
 * STAFF zones. Equal to that of another map where it is drawn by the same shapes.
 *
 * @param open
 *            empty for the whole boundary
 */
record PlayGround(Area boundary, Set<Area> open, Set<Area> closed) {
    PlayGround {
        open = Set.copyOf(open);
        closed = Set.copyOf(closed);
    }

    static PlayGround of(VenueMap map) {
        return new PlayGround(map.boundary(), areas(map, Set.of(ZoneKind.PLAY)),
                areas(map, Set.of(ZoneKind.NO_GO, ZoneKind.STAFF)));
    }

    /** May be empty. */
    MultiPolygon shape(JtsAreas jts) {
        MultiPolygon within = jts.of(boundary);
        MultiPolygon opened = open.isEmpty() ? within : overlay(within, union(open, jts), OverlayNG.INTERSECTION);
        return closed.isEmpty() ? opened : overlay(opened, union(closed, jts), OverlayNG.DIFFERENCE);
    }

    private static Set<Area> areas(VenueMap map, Set<ZoneKind> kinds) {
        return map.zones().stream().filter(zone -> kinds.contains(zone.kind())).map(Zone::area)
                .collect(Collectors.toSet());
    }

    private static Geometry union(Set<Area> areas, JtsAreas jts) {
        return OverlayNGRobust.union(areas.stream().<Geometry>map(jts::of).toList());
    }

    /** Of shapes that only touch the overlay has lines, which are no ground. */
    private static MultiPolygon overlay(Geometry one, Geometry other, int operation) {
        Geometry result = OverlayNGRobust.overlay(one, other, operation);
        List<?> polygons = PolygonExtracter.getPolygons(result);
        return result.getFactory().createMultiPolygon(
                polygons.stream().map(Polygon.class::cast).toArray(Polygon[]::new));
    }
}
