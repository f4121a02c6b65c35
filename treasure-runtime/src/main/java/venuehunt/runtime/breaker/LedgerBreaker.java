package venuehunt.runtime.breaker;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import venuehunt.runtime.hunt.ClaimOutcome.Retry;
import venuehunt.runtime.hunt.ClaimReason;

/**
 * Holds claims back while the ledger is slow or away, so that players hear so at once instead of waiting for it, and it
 * is left alone to recover. States and the share of bad batches are resilience4j's; what it has no word for, single and
 * successive batches, a share within seconds, and open times that grow, are small classes beside it.
 *
 * <p>
 * It says who may go to the ledger, and never what became of a claim: a group in doubt is asked on whatever the state.
 *
 * <p>
 * {@link #refusal} and {@link #health} may be called from any thread, everything else from the ledger's one writer.
 */
public final class LedgerBreaker {
    /** Claims in the group that tries whether the ledger is back. */
    public static final int PROBE = 8;
    /** Those who were turned away come back spread over so long after the breaker closes. */
    static final long SPREAD_MS = 1_000;
    private static final int LAST_BATCHES = 20;
    private static final int AT_LEAST_BATCHES = 5;
    private static final float TOO_MANY_PERCENT = 50;
    private static final Logger log = LoggerFactory.getLogger(LedgerBreaker.class);

    private final BreakerRules rules;
    private final LongSupplier nowNs;
    private final DoubleSupplier random;
    private final Listener listener;
    private final OpenTimes openTimes;
    private final CircuitBreaker breaker;
    private final LateStreak late;
    private final FailedShare failures;
    private final AtomicLong openings = new AtomicLong();
    private final LongAdder refusals = new LongAdder();
    private volatile ClaimReason reason = ClaimReason.LEDGER_SLOW;
    private volatile String cause = "";

    /**
     * @param nowNs
     *            a monotonic clock
     * @param random
     *            from 0 to below 1, by any thread
     */
    public LedgerBreaker(BreakerRules rules, LongSupplier nowNs, DoubleSupplier random, Listener listener) {
        this.rules = rules;
        this.nowNs = nowNs;
        this.random = random;
        this.listener = listener;
        openTimes = new OpenTimes(nowNs, random);
        late = new LateStreak(rules.lateBatch().toNanos(), rules.lateInARow());
        failures = new FailedShare(rules.failedPercent(), rules.failedOf());
        breaker = CircuitBreaker.of("ledger",
                CircuitBreakerConfig.custom().clock(new MonotonicClock(nowNs))
                        .slidingWindow(LAST_BATCHES, AT_LEAST_BATCHES, SlidingWindowType.COUNT_BASED)
                        .failureRateThreshold(TOO_MANY_PERCENT).recordResult(Boolean.TRUE::equals)
                        .permittedNumberOfCallsInHalfOpenState(1).waitIntervalFunctionInOpenState(openTimes).build());
    }

    /** Told once each time, on the writer's thread: must not block. */
    public interface Listener {

        /** Claims are held back from now on. */
        void held();

        /** Claims go to the ledger again. */
        void released();
    }

    /** How a batch ended, from where the breaker stands. */
    public enum Batch {
        /** The ledger said something, be it that it cannot store a claim. */
        ANSWERED,
        /** Not committed, or nobody knows. */
        FAILED,
        /** Not committed: its disk is full. */
        FULL,
        /** There was no connection to be had, or none that may be used. */
        UNREACHABLE
    }

    /**
     * Whether a claim is to be turned away now; null when it may wait for the writer.
     *
     * @param waiting
     *            how many wait already
     */
    public @Nullable Retry refusal(int waiting) {
        State state = breaker.getState();
        if (state == State.CLOSED) {
            return null;
        }
        long remainingMs = state == State.OPEN ? openTimes.remainingMs() : 0;
        return remainingMs < 0 && waiting < PROBE ? null : refuse(Math.max(0, remainingMs));
    }

    private Retry refuse(long remainingMs) {
        refusals.increment();
        return new Retry(reason, remainingMs + (long) (SPREAD_MS * random.getAsDouble()));
    }

    /** How many claims the next group may have, of at most {@code max}. */
    public int room(int max) {
        return breaker.getState() == State.CLOSED ? max : Math.min(max, PROBE);
    }

    /** Whether a group may go to the ledger now; the first one when the open time is over goes as the probe. */
    public boolean admits() {
        boolean open = breaker.getState() == State.OPEN;
        boolean admitted = breaker.tryAcquirePermission();
        if (open && admitted) {
            log.info("trying the ledger again, with at most {} claims", PROBE);
        }
        return admitted;
    }

    /** Takes note of a batch. While open only groups in doubt are asked for, which say nothing of when to close. */
    public void record(Batch batch, long tookNs) {
        State before = breaker.getState();
        if (before == State.OPEN) {
            return;
        }
        boolean bad = batch != Batch.ANSWERED || tookNs >= rules.slowBatch().toNanos();
        // A probe is judged alone: what came before it is why it is one.
        String found = before == State.HALF_OPEN ? null : tripCause(batch, tookNs);
        if (bad || found != null) {
            reason = switch (batch) {
                case ANSWERED, FAILED -> ClaimReason.LEDGER_SLOW;
                case FULL -> ClaimReason.LEDGER_FULL;
                case UNREACHABLE -> ClaimReason.LEDGER_UNAVAILABLE;
            };
        }
        breaker.onResult(tookNs, TimeUnit.NANOSECONDS, bad);
        if (found != null && breaker.getState() != State.OPEN) {
            // Only then: to open what is open counts as another attempt, and doubles the time.
            breaker.transitionToOpenState();
        }
        State after = breaker.getState();
        if (after == State.OPEN) {
            opened(before, found != null ? found : shareCause(before, batch, tookNs));
        } else if (before == State.HALF_OPEN) {
            closed();
        }
    }

    /** What this batch alone, or with those before it, is enough for; all are asked, since each of them counts. */
    private @Nullable String tripCause(Batch batch, long tookNs) {
        boolean tooLate = late.add(tookNs);
        boolean tooManyFailed = failures.add(batch != Batch.ANSWERED, nowNs.getAsLong());
        if (batch == Batch.UNREACHABLE) {
            return "no connection";
        }
        if (tookNs >= rules.verySlowBatch().toNanos()) {
            return "a batch took " + TimeUnit.NANOSECONDS.toMillis(tookNs) + " ms";
        }
        if (tooLate) {
            return rules.lateInARow() + " batches in a row took more than " + rules.lateBatch().toMillis() + " ms";
        }
        return tooManyFailed
                ? "more than " + rules.failedPercent() + " % of commits failed in " + FailedShare.SECONDS + " s"
                : null;
    }

    private static String shareCause(State before, Batch batch, long tookNs) {
        return before == State.HALF_OPEN
                ? "the probe " + (batch == Batch.ANSWERED ? "took " : "failed after ")
                        + TimeUnit.NANOSECONDS.toMillis(tookNs) + " ms"
                : "half of the last batches were slow or failed";
    }

    private void opened(State before, String why) {
        cause = why;
        log.warn("claims are held back for {} ms: {}", openTimes.remainingMs(), why);
        if (before == State.CLOSED) {
            openings.incrementAndGet();
            tell(listener::held);
        }
    }

    /** Starts counting afresh: what was before the fault's end says nothing of the ledger now. */
    private void closed() {
        late.clear();
        failures.clear();
        log.info("claims go to the ledger again");
        tell(listener::released);
    }

    private static void tell(Runnable news) {
        try {
            news.run();
        } catch (RuntimeException e) {
            log.error("telling of the breaker failed", e);
        }
    }

    public LedgerHealth health() {
        LedgerHealth.State state = switch (breaker.getState()) {
            case OPEN -> LedgerHealth.State.HELD;
            case HALF_OPEN -> LedgerHealth.State.PROBING;
            default -> LedgerHealth.State.TAKEN;
        };
        long remainingMs = state == LedgerHealth.State.HELD ? Math.max(0, openTimes.remainingMs()) : 0;
        return new LedgerHealth(state, cause, remainingMs, openings.get(), refusals.sum());
    }
}
