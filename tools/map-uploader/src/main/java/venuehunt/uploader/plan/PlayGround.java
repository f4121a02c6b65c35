package venuehunt.uploader.plan;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.locationtech.jts.geom.Geometry;
import venuehunt.v1.ZoneKind;

/**
 * Where a map is played on: in its play zones, or within its boundary if it has none, but in no no-go or staff zone.
 */
public final class PlayGround {
    private static final Set<ZoneKind> OPEN = Set.of(ZoneKind.ZONE_KIND_PLAY);
    private static final Set<ZoneKind> CLOSED = Set.of(ZoneKind.ZONE_KIND_NO_GO, ZoneKind.ZONE_KIND_STAFF);

    private PlayGround() {
    }

    /**
     * May be empty.
     *
     * @param zones
     *            the shapes of all zones of some kinds
     */
    public static Geometry of(Geometry boundary, Function<Set<ZoneKind>, List<Geometry>> zones) {
        List<Geometry> open = zones.apply(OPEN);
        Geometry within = open.isEmpty() ? boundary : Areas.shared(Areas.union(open), boundary);
        return Areas.without(within, Areas.union(zones.apply(CLOSED)));
    }
}
