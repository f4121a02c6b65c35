package venuehunt.runtime.grpc;

import io.grpc.Status.Code;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import venuehunt.runtime.admission.Limit;
import venuehunt.service.rpc.Refusal;

/**
 * Streams outlive tokens: says so a minute before, and ends the stream a minute after, unless a new token comes. Used
 * by the stream's thread.
 */
final class TokenWatch {
    private static final Duration NOTICE = Duration.ofMinutes(1);
    private static final Duration GRACE = Duration.ofMinutes(1);

    private final ScheduledExecutorService timers;
    private final InstantSource clock;
    private final PhoneLine line;
    private @Nullable ScheduledFuture<?> notice;
    private @Nullable ScheduledFuture<?> end;

    TokenWatch(ScheduledExecutorService timers, InstantSource clock, PhoneLine line) {
        this.timers = timers;
        this.clock = clock;
        this.line = line;
    }

    /** The stream's token is good until then. */
    void until(Instant expiresAt) {
        cancel();
        line.withdraw(PhoneLine.Topic.TOKEN);
        notice = at(expiresAt.minus(NOTICE), () -> line.tell(PhoneLine.Topic.TOKEN, PlayMessages.tokenExpiring()));
        end = at(expiresAt.plus(GRACE),
                () -> line.end(Limit.TOKEN_EXPIRED,
                        Refusal.of(Code.UNAUTHENTICATED, "TOKEN_EXPIRED", "the token of this stream has expired")));
    }

    private ScheduledFuture<?> at(Instant when, Runnable what) {
        long inMs = Math.max(0, Duration.between(clock.instant(), when).toMillis());
        return timers.schedule(what, inMs, TimeUnit.MILLISECONDS);
    }

    void cancel() {
        if (notice != null) {
            notice.cancel(false);
        }
        if (end != null) {
            end.cancel(false);
        }
    }
}
