package venuehunt.runtime.admission;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import venuehunt.service.limit.Pace;
import venuehunt.service.limit.Rate;

/**
 * How often one player may join, so that an app that joins in a loop takes its own places and not those of the node. A
 * phone that loses its connection again and again has enough of them. For any thread.
 */
public final class PlayerJoins {
    static final int MAX_PLAYERS = 50_000;

    private final Rate rate;
    private final Cache<String, Pace> byPlayer;

    public PlayerJoins(Rate rate, Ticker ticker) {
        this.rate = rate;
        byPlayer = Caffeine.newBuilder().maximumSize(MAX_PLAYERS).expireAfterAccess(refilled(rate)).ticker(ticker)
                .build();
    }

    /** After so long a player has all places again, and need not be remembered. */
    private static Duration refilled(Rate rate) {
        return Duration.ofNanos(rate.burst() * rate.intervalNs());
    }

    /** Takes a place and says 0; or takes none, and says how many nanoseconds it is until there is one. */
    public long take(String playerId, long nowNs) {
        return byPlayer.get(playerId, _ -> new Pace(rate, nowNs)).take(nowNs);
    }

    /** The join for which a place was taken came to nothing, by no fault of the player's. */
    public void giveBack(String playerId) {
        Pace pace = byPlayer.getIfPresent(playerId);
        if (pace != null) {
            pace.giveBack();
        }
    }
}
