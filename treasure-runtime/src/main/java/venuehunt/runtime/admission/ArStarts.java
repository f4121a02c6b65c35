package venuehunt.runtime.admission;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * When each player's phone may start its AR session, so that no hunt has more starts in any minute than the makers of
 * the AR service allow; a phone that starts beyond that finds no AR at all.
 *
 * <p>
 * Starts are handed out as early as can be, in the order of asking: the start after {@code n} others is a minute after
 * the first of those. Even spacing would make the first phones of a small crowd wait for nothing.
 *
 * <p>
 * A player keeps the start that was given, however often the phone comes again, so that nobody takes away others'
 * starts by joining again and again; some minutes after it a phone that comes anew has begun anew, and is given
 * another. Hunts are as many as staff have made, players are bounded. For any thread.
 */
public final class ArStarts {
    /** How long after its start a player's phone is taken to have its AR session still. */
    static final long KEPT_NS = TimeUnit.MINUTES.toNanos(10);
    private static final long MINUTE_NS = TimeUnit.MINUTES.toNanos(1);
    private static final Duration FORGOTTEN = Duration.ofHours(1);
    static final int MAX_PLAYERS = 50_000;

    private final int perMinute;
    private final LimitCounts counts;
    private final ConcurrentHashMap<String, LastMinute> byHunt = new ConcurrentHashMap<>();
    private final Cache<Key, Long> startNsByPlayer;

    public ArStarts(int perMinute, LimitCounts counts, Ticker ticker) {
        this.perMinute = perMinute;
        this.counts = counts;
        startNsByPlayer = Caffeine.newBuilder().maximumSize(MAX_PLAYERS).expireAfterWrite(FORGOTTEN).ticker(ticker)
                .build();
    }

    /** How long the phone of a player who comes anew is to wait, in milliseconds; 0 for not at all. */
    public long waitMs(String huntId, String playerId, long nowNs) {
        long startNs = startNsByPlayer.asMap().compute(new Key(huntId, playerId),
                (_, given) -> given == null || nowNs - given > KEPT_NS ? next(huntId, nowNs) : given);
        return untilMs(startNs, nowNs);
    }

    /** What is left of the wait of a player who goes on, in milliseconds. */
    public long leftMs(String huntId, String playerId, long nowNs) {
        Long startNs = startNsByPlayer.getIfPresent(new Key(huntId, playerId));
        return startNs == null ? 0 : untilMs(startNs, nowNs);
    }

    /** Not a moment too early. */
    private static long untilMs(long startNs, long nowNs) {
        return TimeUnit.NANOSECONDS.toMillis(Math.max(startNs - nowNs, 0) + 999_999);
    }

    private long next(String huntId, long nowNs) {
        long startNs = byHunt.computeIfAbsent(huntId, _ -> new LastMinute(perMinute)).next(nowNs);
        if (startNs > nowNs) {
            counts.add(Limit.AR_START_RATE);
        }
        return startNs;
    }

    private record Key(String huntId, String playerId) {}

    /** The last starts of a hunt, as many as a minute may have. */
    private static final class LastMinute {
        private final long[] startNs;
        private long given;

        LastMinute(int perMinute) {
            startNs = new long[perMinute];
        }

        synchronized long next(long nowNs) {
            int at = (int) (given % startNs.length);
            long first = startNs[at]; // of as many as a minute may have
            long start = given < startNs.length || first + MINUTE_NS - nowNs < 0 ? nowNs : first + MINUTE_NS;
            given++;
            startNs[at] = start;
            return start;
        }
    }
}
