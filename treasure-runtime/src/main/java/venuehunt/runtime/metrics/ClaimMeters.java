package venuehunt.runtime.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;
import venuehunt.runtime.claim.AnswerCounts;
import venuehunt.runtime.claim.ClaimDesk;
import venuehunt.runtime.claim.GroupCommit;
import venuehunt.runtime.hunt.ClaimOutcome.Kind;
import venuehunt.runtime.hunt.ClaimReason;

/** Claims: how many are where, and what they were answered. */
public record ClaimMeters(ClaimDesk desk, GroupCommit commit) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("claims.open", desk::openClaims).description("Claims that are being decided.").register(registry);
        Gauge.builder("claims.waiting", commit::waiting).description("Claims that wait for the ledger's writer.")
                .register(registry);
        Gauge.builder("claims.in.doubt", commit::inDoubt)
                .description("Claims handed to the ledger of which nobody knows now whether they are committed.")
                .register(registry);
        for (Kind outcome : Kind.values()) {
            switch (outcome) {
                case WON, ALREADY_YOURS, LOST -> answers(registry, outcome, null);
                case PENDING -> answers(registry, outcome, ClaimReason.CLAIM_IN_DOUBT);
                case REFUSED, RETRY -> {
                    for (ClaimReason reason : ClaimReason.values()) {
                        answers(registry, outcome, reason);
                    }
                }
            }
        }
    }

    private void answers(MeterRegistry registry, Kind outcome, @Nullable ClaimReason reason) {
        AnswerCounts answers = desk.answers();
        FunctionCounter.builder("claims", answers, counts -> counts.of(outcome, reason)).tag("outcome", outcome.name())
                .tag("reason", reason == null ? "none" : reason.name()).description("Answers given to claims.")
                .register(registry);
    }
}
