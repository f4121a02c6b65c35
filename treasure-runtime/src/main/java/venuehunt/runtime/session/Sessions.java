package venuehunt.runtime.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import venuehunt.runtime.hunt.ClaimOutcome;
import venuehunt.runtime.hunt.HuntState;
import venuehunt.runtime.live.LiveHunt;
import venuehunt.service.limit.Rate;
import venuehunt.tile.LatLng;

/**
 * Who plays here: one stream for each player of a hunt, the newest.
 *
 * <p>
 * A session has one owner: the stream that opened it, until that stream closes it. Only then is it parked, and whoever
 * takes it from there owns it. A phone that comes back while its old stream still hangs has that one ended first.
 */
public final class Sessions {
    /** How long the way back stays open, and it is remembered where a player was. */
    private static final Duration PARKED = Duration.ofNanos(Trail.MEMORY_NS);
    private static final int MAX_PARKED = 50_000;
    private static final int TOKEN_BYTES = 16;
    private static final byte[] NO_TOKEN = {};

    private static final Logger log = LoggerFactory.getLogger(Sessions.class);

    private final SecureRandom random;
    private final AntiCheat antiCheat;
    private final Rate ticks;
    private final ConcurrentHashMap<Key, OpenSession> open = new ConcurrentHashMap<>();
    private final Cache<Key, OpenSession> parked;

    public Sessions(SecureRandom random, Ticker ticker, AntiCheat antiCheat, Rate ticks) {
        this.random = random;
        this.antiCheat = antiCheat;
        this.ticks = ticks;
        parked = Caffeine.newBuilder().maximumSize(MAX_PARKED).expireAfterWrite(PARKED).ticker(ticker).build();
    }

    /** A hunt was opened, paused or closed: tells everybody who plays it. */
    public void huntBecame(String huntId, HuntState state) {
        tell(key -> key.huntId().equals(huntId), phone -> phone.huntBecame(state));
    }

    /**
     * A hunt stands on another map: everybody who plays it looks again, those too who stood beyond the boundary of the
     * map before.
     */
    public void mapChanged(String huntId) {
        tell(key -> key.huntId().equals(huntId), Phone::mapChanged);
    }

    /** The ledger is slow or away: tells everybody. */
    public void claimsHeld() {
        tell(_ -> true, Phone::claimsHeld);
    }

    /** The ledger is back: tells everybody. */
    public void claimsReleased() {
        tell(_ -> true, Phone::claimsReleased);
    }

    /** Looks after every stream. To be called every few seconds. */
    public void tend(long nowNs) {
        tell(_ -> true, phone -> phone.tend(nowNs));
    }

    /** One that fails must not keep those behind it from being told, now and, when a timer tells, ever after. */
    private void tell(Predicate<Key> who, Consumer<Phone> what) {
        open.forEach((key, session) -> {
            if (who.test(key)) {
                try {
                    what.accept(session.phone());
                } catch (RuntimeException e) {
                    log.error("telling a stream of {} failed", key.huntId(), e);
                }
            }
        });
    }

    /** Where those are who play a hunt over a stream and have said so. */
    public List<LatLng> whereabouts(String huntId) {
        List<LatLng> found = new ArrayList<>();
        open.forEach((key, session) -> {
            if (key.huntId().equals(huntId)) {
                session.session().whereabouts().ifPresent(found::add);
            }
        });
        return found;
    }

    /** How many sessions without a stream are kept. */
    public long parked() {
        return parked.estimatedSize();
    }

    /** Whether this player has a stream. */
    public boolean plays(String huntId, String playerId) {
        return open.containsKey(new Key(huntId, playerId));
    }

    /** How many play now. */
    public int size() {
        return open.size();
    }

    /**
     * Ends the stream that a phone has lost and that nobody has noticed to be dead, so that its session can be gone on
     * with: phones change networks more often than servers hear of it.
     *
     * @param resumeToken
     *            of that stream; empty for none
     * @param afterwards
     *            run by any thread once the session is free
     * @return whether there is such a stream; if not, nothing is run
     */
    public boolean endLost(LiveHunt hunt, String playerId, byte[] resumeToken, Runnable afterwards) {
        OpenSession lost = open.get(new Key(hunt.huntId(), playerId));
        if (lost == null || !lost.opensWith(resumeToken)) {
            return false;
        }
        lost.phone().replaced(afterwards);
        return true;
    }

    /**
     * Lets a player in, and ends the stream this player had.
     *
     * @param resumeToken
     *            of an earlier session; empty for none
     * @param lastSequence
     *            of the last change the phone applied
     * @param phone
     *            told when the player comes again over another stream
     */
    public OpenSession open(LiveHunt hunt, String playerId, byte[] resumeToken, long lastSequence, long nowNs,
            Phone phone) {
        Key key = new Key(hunt.huntId(), playerId);
        OpenSession before = resumable(key, resumeToken);
        boolean resumed = before != null && before.session().resume(lastSequence, nowNs);
        PlayerSession session = before != null ? before.session() : newSession(key, hunt, nowNs);
        parked.invalidate(key); // from here on the player is where this one is, whatever another phone comes back to
        OpenSession opened = new OpenSession(session, token(), before != null ? resumeToken : NO_TOKEN, resumed, phone);
        session.attach(phone);
        OpenSession replaced = open.put(key, opened);
        if (replaced != null) {
            replaced.phone().replaced(() -> {
            });
        }
        return opened;
    }

    /**
     * A session without a stream, for one call of a player: it knows where the player was, and nobody else knows it. To
     * be {@linkplain #remember remembered} when the call is done.
     */
    public PlayerSession visit(LiveHunt hunt, String playerId, long nowNs) {
        return newSession(new Key(hunt.huntId(), playerId), hunt, nowNs);
    }

    /**
     * Keeps where a player was seen on a visit, unless a stream does so. A session that is parked learns of it and
     * stays what the phone may come back to.
     */
    public void remember(PlayerSession visit) {
        Key key = new Key(visit.hunt().huntId(), visit.playerId());
        visit.detach();
        if (!open.containsKey(key)) {
            // In one step: whoever takes it from there meanwhile owns it, and is not to be written beside.
            parked.asMap().compute(key, (_, before) -> {
                if (before == null) {
                    return new OpenSession(visit, token(), NO_TOKEN, false, Phone.DEAF);
                }
                before.session().visited(visit);
                return before;
            });
        }
    }

    private PlayerSession newSession(Key key, LiveHunt hunt, long nowNs) {
        return new PlayerSession(HexFormat.of().formatHex(token()), key.playerId(), hunt, antiCheat, ticks,
                last(key),
                nowNs);
    }

    /** This player's session before, whatever the phone says of earlier sessions. */
    private @Nullable PlayerSession last(Key key) {
        OpenSession playing = open.get(key);
        OpenSession last = playing != null ? playing : parked.getIfPresent(key);
        return last == null ? null : last.session();
    }

    /** A player was told by another way than the stream what a claim came to. */
    public void told(String huntId, String playerId, UUID claimId, ClaimOutcome.Kind outcome) {
        OpenSession playing = open.get(new Key(huntId, playerId));
        if (playing != null) {
            playing.session().toldClaims().add(claimId, outcome);
        }
    }

    private @Nullable OpenSession resumable(Key key, byte[] resumeToken) {
        OpenSession before = parked.getIfPresent(key);
        boolean fits = before != null && before.opensWith(resumeToken);
        return fits && parked.asMap().remove(key, before) ? before : null;
    }

    /** The stream has ended: parks its session, unless another stream has taken its place. */
    public void close(OpenSession session) {
        if (!session.end()) {
            return; // its play may be another stream's by now
        }
        Key key = new Key(session.session().hunt().huntId(), session.session().playerId());
        session.session().detach();
        if (open.remove(key, session)) {
            parked.put(key, session);
        }
    }

    private byte[] token() {
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        return token;
    }

    private record Key(String huntId, String playerId) {}
}
