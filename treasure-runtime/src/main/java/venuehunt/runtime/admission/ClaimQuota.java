package venuehunt.runtime.admission;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import venuehunt.service.limit.Pace;

/**
 * How many claims a player may try. The pace is a human's; the number of an hour bounds what a bot can harvest.
 *
 * <p>
 * What counts is a new id: a claim may be repeated for ever, so an id that has been counted costs nothing more for an
 * hour, whatever it came to. It holds for a player wherever the claim comes in, over any number of streams; of a player
 * who has not claimed for an hour nothing is known. For any thread.
 */
public final class ClaimQuota {
    static final long HOUR_NS = TimeUnit.HOURS.toNanos(1);
    static final int MAX_PLAYERS = 50_000;

    private final PlayLimits limits;
    private final LimitCounts counts;
    private final Cache<String, Attempts> byPlayer;

    public ClaimQuota(PlayLimits limits, LimitCounts counts, Ticker ticker) {
        this.limits = limits;
        this.counts = counts;
        byPlayer = Caffeine.newBuilder().maximumSize(MAX_PLAYERS).expireAfterAccess(Duration.ofNanos(HOUR_NS))
                .ticker(ticker).build();
    }

    /** Counts a claim and says 0; or does not, and says how many milliseconds it is until it may be sent again. */
    public long take(String playerId, UUID claimId, long nowNs) {
        return byPlayer.get(playerId, _ -> new Attempts(nowNs)).take(claimId, nowNs);
    }

    /** What a player has tried within the hour. */
    private final class Attempts {
        private final Pace pace;
        private final Deque<Attempt> lastHour = new ArrayDeque<>();

        Attempts(long nowNs) {
            pace = new Pace(limits.claims(), nowNs);
        }

        synchronized long take(UUID claimId, long nowNs) {
            forget(nowNs);
            if (lastHour.stream().anyMatch(each -> each.claimId().equals(claimId))) {
                return 0;
            }
            if (lastHour.size() >= limits.claimsPerHour()) {
                return refused(Limit.CLAIMS_PER_HOUR, lastHour.getFirst().atNs() + HOUR_NS - nowNs);
            }
            long waitNs = pace.take(nowNs);
            if (waitNs > 0) {
                return refused(Limit.CLAIM_RATE, waitNs);
            }
            lastHour.addLast(new Attempt(claimId, nowNs));
            return 0;
        }

        private void forget(long nowNs) {
            while (!lastHour.isEmpty() && nowNs - lastHour.getFirst().atNs() >= HOUR_NS) {
                lastHour.removeFirst();
            }
        }

        private long refused(Limit limit, long waitNs) {
            counts.add(limit);
            return TimeUnit.NANOSECONDS.toMillis(waitNs + 999_999);
        }
    }

    private record Attempt(UUID claimId, long atNs) {}
}
