package venuehunt.runtime.claim;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import venuehunt.runtime.hunt.ClaimOutcome;
import venuehunt.runtime.hunt.ClaimReason;

/** How often claims were given which answer. A claim that is asked again is answered, and counted, again. */
public final class AnswerCounts {
    private final ConcurrentHashMap<Answer, LongAdder> counts = new ConcurrentHashMap<>();

    AnswerCounts() {
    }

    void add(ClaimOutcome outcome) {
        counts.computeIfAbsent(new Answer(outcome.kind(), outcome.why()), _ -> new LongAdder()).increment();
    }

    /**
     * How often since the start.
     *
     * @param why
     *            null for what the ledger has decided
     */
    public long of(ClaimOutcome.Kind kind, @Nullable ClaimReason why) {
        LongAdder count = counts.get(new Answer(kind, why));
        return count == null ? 0 : count.sum();
    }

    private record Answer(ClaimOutcome.Kind kind, @Nullable ClaimReason why) {}
}
