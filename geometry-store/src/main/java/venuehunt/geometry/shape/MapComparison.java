package venuehunt.geometry.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import venuehunt.geometry.venue.Area;
import venuehunt.geometry.venue.GroundChange;
import venuehunt.geometry.venue.MapChange;
import venuehunt.geometry.venue.VenueMap;
import venuehunt.geometry.venue.Zone;
import venuehunt.geometry.venue.ZoneChange;
import venuehunt.geometry.venue.ZoneChange.Added;
import venuehunt.geometry.venue.ZoneChange.Changed;
import venuehunt.geometry.venue.ZoneChange.Removed;
import venuehunt.tile.VenueFrame;

/**
 * Compares two sound maps of a venue. A zone is the same one where it has the same id; a zone whose id is gone is the
 * same one where the very same shape has come under a new id, so that renaming is not taken for removing. A shape that
 * was only drawn again, off by less than a tile in all, has not changed.
 */
public final class MapComparison {
    private final VenueMap before;
    private final VenueMap after;
    private final VenueFrame frameBefore;
    private final VenueFrame frameAfter;
    private final GroundComparison grounds;

    private MapComparison(VenueMap before, VenueMap after) {
        this.before = before;
        this.after = after;
        frameBefore = before.frame();
        frameAfter = after.frame();
        grounds = new GroundComparison(before.boundary(), after.boundary());
    }

    public static MapChange of(VenueMap before, VenueMap after) {
        return new MapComparison(before, after).change();
    }

    private MapChange change() {
        Map<String, Zone> partners = partners();
        List<ZoneChange> changes = new ArrayList<>();
        Share share = new Share();
        for (Zone zone : before.zones()) {
            Zone partner = partners.get(zone.zoneId());
            if (partner == null) {
                double squareMetres = zone.area().squareMetres(frameBefore);
                changes.add(new Removed(zone, squareMetres));
                share.add(squareMetres, 1);
            } else {
                Changed changed = new Changed(zone, partner, ground(zone.area(), partner.area()));
                share.add(changed.ground().before(), changed.isOtherKind() ? 1 : changed.ground().share());
                if (changed.isOtherKind() || changed.isRenamed() || changed.ground().isSeen()) {
                    changes.add(changed);
                }
            }
        }
        Set<String> known = new HashSet<>();
        partners.values().forEach(partner -> known.add(partner.zoneId()));
        after.zones().stream().filter(zone -> !known.contains(zone.zoneId()))
                .forEach(zone -> changes.add(new Added(zone, zone.area().squareMetres(frameAfter))));
        GroundChange boundary = ground(before.boundary(), after.boundary());
        return new MapChange(boundary, changes, Math.max(boundary.share(), share.largest()));
    }

    /** The zone of the map after for each zone of the map before that is still there, by its id before. */
    private Map<String, Zone> partners() {
        Map<String, Zone> newcomers = new HashMap<>();
        after.zones().forEach(zone -> newcomers.put(zone.zoneId(), zone));
        Map<String, Zone> partners = new HashMap<>();
        for (Zone zone : before.zones()) {
            Zone same = newcomers.remove(zone.zoneId());
            if (same != null) {
                partners.put(zone.zoneId(), same);
            }
        }
        Map<Area, Zone> byShape = new HashMap<>();
        newcomers.values().forEach(zone -> byShape.put(zone.area(), zone));
        for (Zone zone : before.zones()) {
            @Nullable
            Zone twin = partners.containsKey(zone.zoneId()) ? null : byShape.remove(zone.area());
            if (twin != null) {
                partners.put(zone.zoneId(), twin);
            }
        }
        return partners;
    }

    private GroundChange ground(Area areaBefore, Area areaAfter) {
        double squareMetres = areaBefore.squareMetres(frameBefore);
        return areaBefore.equals(areaAfter)
                ? GroundChange.none(squareMetres)
                : new GroundChange(squareMetres, areaAfter.squareMetres(frameAfter),
                        squareMetres * grounds.shareGone(areaBefore, areaAfter));
    }

    /** Adds up what zones lose: each alike, and by their ground. */
    private static final class Share {
        private int zones;
        private double shares;
        private double squareMetres;
        private double squareMetresGone;

        void add(double zoneSquareMetres, double share) {
            zones++;
            shares += share;
            squareMetres += zoneSquareMetres;
            squareMetresGone += share * zoneSquareMetres;
        }

        double largest() {
            return zones == 0 ? 0 : Math.max(shares / zones, squareMetresGone / squareMetres);
        }
    }
}
