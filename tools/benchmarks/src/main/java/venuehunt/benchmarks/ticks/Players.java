package venuehunt.benchmarks.ticks;

import com.github.benmanes.caffeine.cache.Ticker;
import java.security.SecureRandom;
import java.util.stream.IntStream;
import venuehunt.runtime.admission.PlayLimits;
import venuehunt.runtime.live.LiveHunt;
import venuehunt.runtime.session.AntiCheat;
import venuehunt.runtime.session.Phone;
import venuehunt.runtime.session.PlayerSession;
import venuehunt.runtime.session.Sessions;
import venuehunt.runtime.session.TickVerdict;

/** A session for each of the walkers, in whose time a second is over when each has had a turn. */
public final class Players {
    private static final long START_MS = 1_800_000_000_000L;

    private final Walkers walkers;
    private final PlayerSession[] sessions;

    public Players(LiveHunt hunt, Walkers walkers) {
        this.walkers = walkers;
        Sessions players = new Sessions(new SecureRandom(), Ticker.systemTicker(), AntiCheat.OBSERVE,
                PlayLimits.DEFAULT.ticks());
        sessions = IntStream.range(0, walkers.count()).mapToObj(
                i -> players.open(hunt, "player-" + i, new byte[0], 0, 0, Phone.DEAF).session())
                .toArray(PlayerSession[]::new);
    }

    /** Whoever's turn it is walks on and says so. */
    public PlayerSession tick() {
        PlayerSession session = sessions[walkers.next()];
        long second = walkers.second() + 1L;
        TickVerdict verdict = session.tick(walkers.latDegrees(), walkers.lngDegrees(), 0, 4, second * 1_000,
                second * 1_000_000_000, nowMs());
        if (verdict != TickVerdict.ACCEPTED) {
            throw new IllegalStateException("a tick was " + verdict + ", expected ACCEPTED");
        }
        return session;
    }

    long nowMs() {
        return START_MS + walkers.second() * 1_000L;
    }
}
