package venuehunt.uploader.hunt;

import java.util.List;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import venuehunt.tile.LatLng;
import venuehunt.uploader.plan.Areas;
import venuehunt.uploader.plan.LocalScale;
import venuehunt.uploader.plan.PlainText;
import venuehunt.uploader.plan.PlayGround;
import venuehunt.uploader.server.CanonicalArea;
import venuehunt.v1.MapPart;
import venuehunt.v1.Zone;
import venuehunt.v1.ZoneKind;

/** Where the treasures of a hunt may lie on a map. Shapes are in metres. */
final class TreasureGround {
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
    private final List<Area> areas;
    /** Not near an edge of what is played on. */
    private final Geometry played;
    private final Geometry nearNoGo;

    private record Area(Zone zone, Geometry metres) {}

    /**
     * The ground of a map from the messages that carry it.
     *
     * @param parts
     *            the header, then the zones
     */
    TreasureGround(List<MapPart> parts) {
        if (parts.isEmpty() || !parts.getFirst().hasHeader()) {
            throw new IllegalArgumentException("a map of " + parts.size() + " parts, expected its header first");
        }
        Geometry boundary = CanonicalArea.decode(parts.getFirst().getHeader().getBoundary());
        scale = LocalScale.around(boundary.getEnvelopeInternal());
        areas = parts.stream().filter(MapPart::hasZone).map(MapPart::getZone)
                .map(zone -> new Area(zone, scale.toMetres(CanonicalArea.decode(zone.getArea())))).toList();
        played = PlayGround.of(scale.toMetres(boundary), kinds -> shapes(zone -> kinds.contains(zone.getKind())))
                .buffer(-EDGE_METRES);
        nearNoGo = Areas.union(shapes(zone -> zone.getKind() == ZoneKind.ZONE_KIND_NO_GO)).buffer(NO_GO_METRES);
    }

    /** Where on Earth a point of it is. */
    LatLng onEarth(Coordinate metres) {
        Coordinate degrees = scale.toDegrees(metres.x, metres.y);
        return LatLng.wrapping(degrees.y, degrees.x);
    }

    /**
     * Where a group's treasures may lie, in metres; never empty. At a distance from no-go zones where there is room for
     * it.
     */
    Geometry areaOf(TreasureGroup group) throws HuntFileException {
        Geometry area = group.isForPlay() ? played : Areas.shared(wanted(group), played);
        if (area.isEmpty()) {
            throw new HuntFileException("there is no room for the group \"" + group.key()
                    + "\": nothing of its zones is played on, or only strips less than two metres wide");
        }
        Geometry clear = Areas.without(area, nearNoGo);
        return clear.getArea() < CLEAR_PART * area.getArea() ? area : clear;
    }

    private Geometry wanted(TreasureGroup group) throws HuntFileException {
        List<Geometry> wanted = shapes(group::isFor);
        if (wanted.isEmpty()) {
            throw new HuntFileException("the map has no zone for the group \"" + group.key() + "\"; it has "
                    + String.join(", ",
                            areas.stream().map(area -> describe(area.zone())).distinct().limit(20).toList()));
        }
        return Areas.union(wanted);
    }

    private static String describe(Zone zone) {
        return '"' + PlainText.clean(zone.getName()) + "\" (" + PlainText.clean(zone.getKindLabel()) + ")";
    }

    private List<Geometry> shapes(Predicate<Zone> chosen) {
        return areas.stream().filter(area -> chosen.test(area.zone())).map(Area::metres).toList();
    }
}
