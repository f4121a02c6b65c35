package venuehunt.uploader.hunt;

import java.util.List;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import venuehunt.uploader.plan.LocalScale;
import venuehunt.uploader.plan.PlainText;
import venuehunt.uploader.server.CanonicalArea;
import venuehunt.uploader.server.Connection;
import venuehunt.uploader.versions.StoredMap;
import venuehunt.v1.MapPart;
import venuehunt.v1.Zone;
import venuehunt.v1.ZoneKind;

/** A venue's live map, as far as treasures need it: where they may lie. Shapes are in metres. */
public final class LiveMap {
    /**
     * Treasures keep this far from every edge, so that the 1 m tile a treasure lies in, and with it what the runtime
     * knows of the place, is on the same side of the edge.
     */
    private static final double EDGE_METRES = 1;
    /** Who looks for a treasure with a phone that is off by as much walks into the zone; and what shapes are off by. */
    private static final double NO_GO_METRES = 10.5;
    /** Where less than this part of the ground is as far from no-go zones, it would be crowded there. */
    private static final double CLEAR_PART = 0.5;

    private final LocalScale scale;
    private final Geometry boundary;
    private final List<Area> areas;
    private final Geometry played;
    private final Geometry nearNoGo;

    private record Area(Zone zone, Geometry metres) {}

    /**
     * A map from the messages that carry it.
     *
     * @param parts
     *            the header, then the zones
     */
    LiveMap(List<MapPart> parts) {
        if (parts.isEmpty() || !parts.getFirst().hasHeader()) {
            throw new IllegalArgumentException("a map of " + parts.size() + " parts, expected its header first");
        }
        Geometry boundaryDegrees = CanonicalArea.decode(parts.getFirst().getHeader().getBoundary());
        scale = LocalScale.around(boundaryDegrees.getEnvelopeInternal());
        boundary = scale.toMetres(boundaryDegrees);
        areas = parts.stream().filter(MapPart::hasZone).map(MapPart::getZone)
                .map(zone -> new Area(zone, scale.toMetres(CanonicalArea.decode(zone.getArea())))).toList();
        played = played();
        nearNoGo = union(zone -> zone.getKind() == ZoneKind.ZONE_KIND_NO_GO).buffer(NO_GO_METRES);
    }

    /**
     * The same, of any map.
     *
     * @param parts
     *            the header, then the zones
     */
    public static LiveMap of(List<MapPart> parts) {
        return new LiveMap(parts);
    }

    public static LiveMap fetch(Connection store, String venueId) {
        return new LiveMap(StoredMap.fetch(store, venueId, 0));
    }

    LocalScale scale() {
        return scale;
    }

    /**
     * Where a group's treasures may lie, in metres; never empty. At a distance from no-go zones where there is room for
     * it.
     */
    Geometry areaOf(TreasureGroup group) throws HuntFileException {
        Geometry area = group.isForPlay() ? played : overlay(wanted(group), played, OverlayNG.INTERSECTION);
        if (area.isEmpty()) {
            throw new HuntFileException("there is no room for the group \"" + group.key()
                    + "\": nothing of its zones is played on, or only strips less than two metres wide");
        }
        Geometry clear = overlay(area, nearNoGo, OverlayNG.DIFFERENCE);
        return clear.getArea() < CLEAR_PART * area.getArea() ? area : clear;
    }

    private Geometry wanted(TreasureGroup group) throws HuntFileException {
        Geometry wanted = union(group::isFor);
        if (wanted.isEmpty()) {
            throw new HuntFileException("the live map has no zone for the group \"" + group.key() + "\"; it has "
                    + String.join(", ",
                            areas.stream().map(area -> describe(area.zone())).distinct().limit(20).toList()));
        }
        return wanted;
    }

    /** In a play zone or, where there is none, within the boundary; in no no-go or staff zone; not near an edge. */
    private Geometry played() {
        Geometry playZones = union(zone -> zone.getKind() == ZoneKind.ZONE_KIND_PLAY);
        Geometry closed = union(zone -> zone.getKind() == ZoneKind.ZONE_KIND_NO_GO
                || zone.getKind() == ZoneKind.ZONE_KIND_STAFF);
        Geometry within = playZones.isEmpty() ? boundary : overlay(playZones, boundary, OverlayNG.INTERSECTION);
        return overlay(within, closed, OverlayNG.DIFFERENCE).buffer(-EDGE_METRES);
    }

    private static String describe(Zone zone) {
        return '"' + PlainText.clean(zone.getName()) + "\" (" + PlainText.clean(zone.getKindLabel()) + ")";
    }

    private Geometry union(Predicate<Zone> chosen) {
        Geometry[] shapes = areas.stream().filter(area -> chosen.test(area.zone())).map(Area::metres)
                .toArray(Geometry[]::new);
        return OverlayNGRobust.union(boundary.getFactory().createGeometryCollection(shapes));
    }

    private static Geometry overlay(Geometry one, Geometry other, int operation) {
        return OverlayNGRobust.overlay(one, other, operation);
    }
}
