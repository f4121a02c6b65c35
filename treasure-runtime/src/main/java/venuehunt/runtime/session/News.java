package venuehunt.runtime.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import venuehunt.runtime.field.PlacedTreasure;
import venuehunt.runtime.field.View;
import venuehunt.runtime.hunt.Fix;
import venuehunt.runtime.live.LiveHunt;
import venuehunt.runtime.session.ScreenChange.Gone;
import venuehunt.runtime.session.ScreenChange.GoneReason;
import venuehunt.runtime.session.ScreenChange.Shown;
import venuehunt.tile.VenueFrame;

/**
 * What one phone has not been told yet of what its player sees: the view against the screen. Asking allocates nothing;
 * telling does.
 *
 * <p>
 * Used by one thread at a time.
 */
final class News {
    private static final Comparator<Shown> NEAREST_FIRST = Comparator.comparingDouble(Shown::distanceMetres);

    private final String playerId;
    private final LiveHunt hunt;
    private final ToldScreens told;
    private boolean snapshotDue = true;
    /** Something has come into view, or gone, since the screen was last found to show it all. */
    private boolean viewChanged = true;

    News(String playerId, LiveHunt hunt) {
        this.playerId = playerId;
        this.hunt = hunt;
        told = new ToldScreens(hunt.field().rules().maxShown());
    }

    /** The phone has applied the deltas up to this one. Whether it is still known what it shows then. */
    boolean goBackTo(long sequence) {
        boolean known = told.goBackTo(sequence);
        snapshotDue |= !known;
        viewChanged = true;
        return known;
    }

    /** Something in view may not be as it was. */
    void viewChanged() {
        viewChanged = true;
    }

    /** Whether the phone shows something else than this. */
    boolean isIn(View view) {
        if (viewChanged) {
            viewChanged = !told.last().shows(view);
        }
        return snapshotDue || viewChanged;
    }

    /**
     * What the phone is to be told now. From here on it counts as shown.
     *
     * @param here
     *            where the player was last within the venue
     * @param inVenue
     *            whether that is where the player is
     * @param nowMs
     *            Unix milliseconds: for windows
     * @param nextTickMs
     *            goes with it, 0 for nothing new
     */
    ScreenChange take(View view, Fix here, boolean inVenue, long nowMs, int nextTickMs) {
        Screen screen = told.last();
        if (snapshotDue) {
            screen.clear();
        }
        List<Shown> appeared = new ArrayList<>();
        List<Shown> changed = new ArrayList<>();
        for (int i = 0; i < view.size(); i++) {
            PlacedTreasure treasure = view.treasure(i);
            if (!screen.shows(treasure, view.isClaimable(i))) {
                boolean known = screen.indexOf(treasure.treasure().treasureId()) >= 0;
                (known ? changed : appeared).add(shown(view, i, here));
            }
        }
        List<Gone> gone = new ArrayList<>();
        for (int i = 0; i < screen.size(); i++) {
            long treasureId = screen.treasure(i).treasure().treasureId();
            if (!view.holds(treasureId)) {
                gone.add(new Gone(treasureId, reasonGone(treasureId, here, inVenue, nowMs)));
            }
        }
        appeared.sort(NEAREST_FIRST);
        changed.sort(NEAREST_FIRST);
        ScreenChange change = new ScreenChange(told.tell(view, snapshotDue), snapshotDue, appeared, changed, gone,
                nextTickMs);
        viewChanged = false;
        snapshotDue = false;
        return change;
    }

    private static Shown shown(View view, int i, Fix here) {
        PlacedTreasure treasure = view.treasure(i);
        VenueFrame frame = treasure.ground().tileMap().frame();
        double east = treasure.eastMetres() - frame.eastMetres(here.latDegrees(), here.lngDegrees());
        double north = treasure.northMetres() - frame.northMetres(here.latDegrees(), here.lngDegrees());
        double bearing = Math.toDegrees(Math.atan2(east, north));
        return new Shown(treasure, view.distanceMetres(i), bearing < 0 ? bearing + 360 : bearing, view.isClaimable(i));
    }

    private GoneReason reasonGone(long treasureId, Fix here, boolean inVenue, long nowMs) {
        PlacedTreasure now = hunt.field().find(treasureId);
        if (now == null) {
            return GoneReason.CLOSED;
        }
        if (!now.awards().isOpenTo(playerId)) {
            return GoneReason.TAKEN;
        }
        if (!now.isPlayable() || !now.treasure().draft().isOpenAt(nowMs)) {
            return GoneReason.CLOSED;
        }
        boolean inSight = inVenue && now.treasure().draft().level() == here.level()
                && now.distanceMetres(here.latDegrees(), here.lngDegrees()) <= hunt.field().rules().sightMetres();
        return inSight ? GoneReason.ROTATED : GoneReason.OUT_OF_SIGHT;
    }
}
