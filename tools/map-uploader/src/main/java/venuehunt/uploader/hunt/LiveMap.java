package venuehunt.uploader.hunt;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import venuehunt.uploader.plan.LocalScale;
import venuehunt.uploader.plan.PlainText;
import venuehunt.uploader.server.CanonicalArea;
import venuehunt.uploader.server.Connection;
import venuehunt.v1.GetMapRequest;
import venuehunt.v1.MapPart;
import venuehunt.v1.VenueServiceGrpc;
import venuehunt.v1.Zone;
import venuehunt.v1.ZoneKind;

/** A venue's live map, as far as treasures need it: where they may lie. Shapes are in metres. */
public final class LiveMap {
    /**
     * Treasures keep this far from every edge, so that the 1 m tile a treasure lies in, and with it what the runtime
     * knows of the place, is on the same side of the edge.
     */
    private static final double EDGE_METRES = 1;

    private final LocalScale scale;
    private final Geometry boundary;
    private final List<Area> areas;
    private final Geometry closed;

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
        closed = union(areas.stream().filter(area -> isClosed(area.zone())).map(Area::metres).toList());
    }

    public static LiveMap fetch(Connection store, String venueId) {
        GetMapRequest request = GetMapRequest.newBuilder().setVenueId(venueId).build();
        return new LiveMap(store.call(VenueServiceGrpc::newBlockingStub, stub -> list(stub.getMap(request))));
    }

    LocalScale scale() {
        return scale;
    }

    /** Where a group's treasures may lie, in metres; never empty. */
    Geometry areaOf(TreasureGroup group) throws HuntFileException {
        Geometry wanted = overlay(wanted(group), boundary, OverlayNG.INTERSECTION);
        Geometry open = overlay(wanted, closed, OverlayNG.DIFFERENCE).buffer(-EDGE_METRES);
        if (open.isEmpty()) {
            throw new HuntFileException("there is no room for the group \"" + group.key()
                    + "\": its zones lie in no-go or staff zones, beyond the boundary, or are less than two metres wide");
        }
        return open;
    }

    private Geometry wanted(TreasureGroup group) throws HuntFileException {
        List<Geometry> chosen = areas.stream().filter(area -> group.isFor(area.zone())).map(Area::metres).toList();
        if (!chosen.isEmpty()) {
            return union(chosen);
        }
        boolean anywhere = group.isForPlay()
                && areas.stream().noneMatch(area -> area.zone().getKind() == ZoneKind.ZONE_KIND_PLAY);
        if (anywhere) {
            return boundary;
        }
        throw new HuntFileException("the live map has no zone for the group \"" + group.key() + "\"; it has "
                + String.join(", ", areas.stream().map(area -> describe(area.zone())).distinct().limit(20).toList()));
    }

    private static String describe(Zone zone) {
        return '"' + PlainText.clean(zone.getName()) + "\" (" + PlainText.clean(zone.getKindLabel()) + ")";
    }

    private static boolean isClosed(Zone zone) {
        return zone.getKind() == ZoneKind.ZONE_KIND_NO_GO || zone.getKind() == ZoneKind.ZONE_KIND_STAFF;
    }

    private Geometry union(List<Geometry> shapes) {
        return OverlayNGRobust.union(boundary.getFactory().createGeometryCollection(shapes.toArray(Geometry[]::new)));
    }

    private static Geometry overlay(Geometry one, Geometry other, int operation) {
        return OverlayNGRobust.overlay(one, other, operation);
    }

    private static List<MapPart> list(Iterator<MapPart> parts) {
        List<MapPart> list = new ArrayList<>();
        parts.forEachRemaining(list::add);
        return list;
    }
}
