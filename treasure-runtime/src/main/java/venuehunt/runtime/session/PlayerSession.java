package venuehunt.runtime.session;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import venuehunt.runtime.field.Ground;
import venuehunt.runtime.field.TreasureBlock;
import venuehunt.runtime.field.View;
import venuehunt.runtime.hunt.Fix;
import venuehunt.runtime.live.LiveHunt;
import venuehunt.service.limit.Rate;
import venuehunt.tile.Block;
import venuehunt.tile.LatLng;
import venuehunt.tile.Tile;
import venuehunt.tile.VenueFrame;

/**
 * One player's play on one stream: where the player is, what may be seen from there, what the phone shows.
 *
 * <p>
 * Used by one thread at a time. A tick allocates nothing, takes no lock and does no I/O: it converts the position,
 * looks into the block it stands in and compares what it sees with what the phone shows. Only telling the phone
 * allocates.
 */
public final class PlayerSession {
    /** How often a phone is to tick until it is told otherwise. */
    public static final int FIRST_TICKS_MS = TickPace.OFTEN_MS;

    private final String sessionId;
    private final String playerId;
    private final LiveHunt hunt;
    private View view;
    private final News news;
    private final Standing standing;
    private final Steps steps;
    private final Trail trail;
    private final AntiCheat antiCheat;
    private final Rate ticks;
    private final TickPace pace = new TickPace();
    private final ToldClaims toldClaims = new ToldClaims();
    /** Where the player was last within the venue. */
    private final LastFix within;
    /** Where the player is who is not: it counts for nothing, until another map has that place within. */
    private final LastFix beyond;
    private TickGate gate;

    private boolean inVenue;
    private boolean tooFast;
    private long nowMs;
    private volatile Phone phone = Phone.DEAF;

    /**
     * @param before
     *            the player's session before, which tells where the player was: to come anew is no way to jump. It may
     *            be another thread's at this moment; all that is read of it are copies that are whole
     */
    PlayerSession(String sessionId, String playerId, LiveHunt hunt, AntiCheat antiCheat, Rate ticks,
            @Nullable PlayerSession before, long nowNs) {
        this.antiCheat = antiCheat;
        this.ticks = ticks;
        trail = before == null ? new Trail() : before.trail.copy();
        steps = before == null ? new Steps() : before.steps.copy();
        within = new LastFix(before == null ? 0 : before.within.level()); // the steps are of that floor
        beyond = new LastFix(0);
        this.sessionId = sessionId;
        this.playerId = playerId;
        this.hunt = hunt;
        view = nothing();
        news = new News(playerId, hunt);
        standing = new Standing(hunt.field(), () -> phone.lookAgain());
        gate = new TickGate(ticks, nowNs);
    }

    public String sessionId() {
        return sessionId;
    }

    public String playerId() {
        return playerId;
    }

    public LiveHunt hunt() {
        return hunt;
    }

    /** For any thread. */
    public ToldClaims toldClaims() {
        return toldClaims;
    }

    /**
     * Goes on over another stream. The phone says which change it applied last; those after it count as never told.
     * Whether it is still known what it shows then.
     */
    boolean resume(long lastSequence, long nowNs) {
        gate = new TickGate(ticks, nowNs);
        pace.welcome();
        return news.goBackTo(lastSequence);
    }

    /**
     * Takes a position report and looks round from there.
     *
     * @param lat
     *            latitude in degrees, unchecked
     * @param lng
     *            longitude in degrees, unchecked
     * @param floor
     *            the level the phone says it is on, unchecked
     * @param accuracy
     *            the phone's 68 % radius in metres; NaN when it gave none
     * @param fixMs
     *            the phone's monotonic clock at the fix
     * @param nowNs
     *            the server's monotonic clock
     * @param wallMs
     *            the server's wall clock, Unix milliseconds
     */
    public TickVerdict tick(double lat, double lng, int floor, float accuracy, long fixMs, long nowNs, long wallMs) {
        tooFast = false;
        TickVerdict verdict = gate.judge(lat, lng, floor, fixMs, nowNs);
        if (verdict != TickVerdict.ACCEPTED) {
            return verdict;
        }
        Trail.Movement movement = trail.to(lat, lng, nowNs);
        tooFast = movement != Trail.Movement.PLAUSIBLE;
        if (movement == Trail.Movement.JUMP || (tooFast && antiCheat == AntiCheat.ENFORCE)) {
            return TickVerdict.NOT_PLAUSIBLE;
        }
        trail.add(lat, lng, nowNs);
        pace.add(lat, lng, nowNs);
        if (floor != within.level()) {
            steps.clear(); // no place on another floor agrees with this one
        }
        boolean certain = LastFix.isCertain(accuracy);
        lookRound(lat, lng, floor, certain ? steps.earlier(nowNs) : -1, wallMs);
        if (!inVenue) {
            beyond.be(lat, lng, floor, accuracy, nowNs);
            return TickVerdict.OUTSIDE_VENUE;
        }
        steps.add(lat, lng, nowNs);
        within.be(lat, lng, floor, accuracy, nowNs);
        nowMs = wallMs;
        return certain ? TickVerdict.ACCEPTED : TickVerdict.UNCERTAIN;
    }

    /** Whether the last tick said that the player came faster than anybody runs, be it accepted or not. */
    public boolean cameTooFast() {
        return tooFast;
    }

    /** Where the player was by the last tick that can be true, within the venue or not; for any thread. */
    Optional<LatLng> whereabouts() {
        return trail.last();
    }

    /** From now on this phone is told of what changes in sight. */
    void attach(Phone next) {
        phone = next;
    }

    /** Nobody is told any more; the next tick looks round afresh. */
    void detach() {
        phone = Phone.DEAF;
        standing.leave();
        view.leaveBlock();
    }

    /**
     * Looks round again from where the player was last, since something there has changed: perhaps the map, by which
     * who was within the venue may be beyond its boundary, and the other way round.
     */
    public void lookAgain(long wallMs) {
        boolean wasInVenue = inVenue;
        LastFix last = inVenue ? within : beyond;
        if (!last.isKnown()) {
            return;
        }
        nowMs = wallMs;
        lookRound(last.latDegrees(), last.lngDegrees(), last.level(),
                last.isCertain() ? steps.earlier(last.receivedNs()) : -1, wallMs);
        if (wasInVenue && !inVenue) {
            beyond.become(within);
        } else if (!wasInVenue && inVenue) {
            steps.add(beyond.latDegrees(), beyond.lngDegrees(), beyond.receivedNs());
            within.become(beyond);
        }
    }

    /** While nobody owns this session, the player was seen on a visit. */
    void visited(PlayerSession visit) {
        trail.become(visit.trail);
        steps.become(visit.steps);
        if (visit.within.isKnown()) {
            inVenue = true;
            within.become(visit.within);
            nowMs = visit.nowMs;
        }
    }

    /** Looks round from this position. Who has left the venue stands nowhere and sees nothing. */
    private void lookRound(double lat, double lng, int floor, int earlier, long wallMs) {
        boolean wasInVenue = inVenue;
        inVenue = look(lat, lng, floor, earlier, wallMs);
        if (!inVenue) {
            standing.leave();
            if (wasInVenue) {
                view = nothing();
                news.viewChanged();
            }
        }
    }

    private View nothing() {
        return new View(playerId, hunt.field().rules().maxShown());
    }

    /**
     * Fills the view from this position; false when it lies outside the venue.
     *
     * @param earlier
     *            the step that may agree with this position; −1 for none
     */
    private boolean look(double lat, double lng, int floor, int earlier, long wallMs) {
        while (true) {
            Ground ground = hunt.field().ground();
            VenueFrame frame = ground.tileMap().frame();
            double east = frame.eastMetres(lat, lng);
            double north = frame.northMetres(lat, lng);
            if (!Tile.inRange(east, north)) {
                return false;
            }
            if (!VenueEdge.inside(ground.tileMap(), east, north, inVenue)) {
                return false;
            }
            int tile = Tile.of(east, north);
            TreasureBlock here = standing.in(Block.of(tile), floor, ground);
            // Only while a new map is being swapped in can a block be in other metres than the position: again, then.
            if (here.ground() == ground) {
                if (earlier >= 0) {
                    view.cameFrom(frame.eastMetres(steps.latDegrees(earlier), steps.lngDegrees(earlier)),
                            frame.northMetres(steps.latDegrees(earlier), steps.lngDegrees(earlier)));
                }
                view.look(here, east, north, tile, hunt.field().rules().sightMetres(), wallMs);
                if (!view.isAsBefore()) {
                    news.viewChanged();
                }
                return true;
            }
        }
    }

    /** Where the player was at the last accepted tick; null before the first. */
    public @Nullable Fix fix() {
        if (!within.isKnown()) {
            return null;
        }
        int earlier = steps.earlier(within.receivedNs());
        return new Fix(within.latDegrees(), within.lngDegrees(), within.level(), within.accuracyMetres(),
                within.receivedNs(), earlier < 0 ? Double.NaN : steps.latDegrees(earlier),
                earlier < 0 ? Double.NaN : steps.lngDegrees(earlier));
    }

    /** Whether the phone has something to be told. */
    public boolean hasNews() {
        return within.isKnown() && (news.isIn(view) || pace.hasChanged(view.size() > 0));
    }

    /** What the phone is to be told now; it has something to be told. From here on it counts as shown. */
    public ScreenChange takeNews() {
        Fix here = fix();
        if (here == null) {
            throw new IllegalStateException("no tick was accepted yet, so there is nothing to tell");
        }
        return news.take(view, here, inVenue, nowMs, pace.tell(view.size() > 0));
    }
}
