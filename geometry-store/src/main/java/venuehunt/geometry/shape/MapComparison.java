package venuehunt.geometry.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
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
 * Compares two sound maps of a venue. A zone is the same one where the very same shape of the same kind is there again,
 * so that renaming is not taken for removing; else where it has the same id. A shape that was only drawn again, off by
 * less than a tile in all, has not changed.
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
        ZonePairs pairs = new ZonePairs(before, after);
        List<ZoneChange> changes = new ArrayList<>();
        Share share = new Share();
        for (Zone zone : before.zones()) {
            Optional<Zone> partner = pairs.partner(zone);
            if (partner.isEmpty()) {
                double squareMetres = zone.area().squareMetres(frameBefore);
                changes.add(new Removed(zone, squareMetres));
                share.add(squareMetres, 1);
            } else {
                Changed changed = new Changed(zone, partner.get(), ground(zone.area(), partner.get().area()));
                share.add(changed.ground().before(), changed.isOtherKind() ? 1 : changed.ground().share());
                if (changed.isOtherKind() || changed.isRenamed() || changed.ground().isSeen()) {
                    changes.add(changed);
                }
            }
        }
        pairs.added().forEach(zone -> changes.add(new Added(zone, zone.area().squareMetres(frameAfter))));
        GroundChange boundary = ground(before.boundary(), after.boundary());
        double closed = grounds.shareGone(PlayGround.of(before), PlayGround.of(after));
        return new MapChange(boundary, changes, DoubleStream
                .of(boundary.share(), boundary.gainedShare(), share.largest(), closed).max().orElseThrow());
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
            double byZones = zones > 0 ? shares / zones : 0;
            double byGround = squareMetres > 0 ? squareMetresGone / squareMetres : 0;
            return Math.max(byZones, byGround);
        }
    }
}
