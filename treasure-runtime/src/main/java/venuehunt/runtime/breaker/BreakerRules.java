package venuehunt.runtime.breaker;

import java.time.Duration;

/**
 * When the ledger is called slow or failing. A batch is one group of claims in one transaction.
 *
 * @param slowBatch
 *            a batch of at least this is slow; half of the last batches slow or failed are too many
 * @param verySlowBatch
 *            one batch of at least this is enough
 * @param lateBatch
 *            a batch of more than this is late
 * @param lateInARow
 *            so many late batches in a row are too many
 * @param failedPercent
 *            more than this share of commits failed in 30 s is too much
 * @param failedOf
 *            that share is not looked at before so many commits
 */
public record BreakerRules(Duration slowBatch, Duration verySlowBatch, Duration lateBatch, int lateInARow,
        double failedPercent, int failedOf) {
    private static final Duration LONGEST = Duration.ofMinutes(1);
    /** 500 commits: at 0.3 % one failure alone is never too much, two are. */
    public static final BreakerRules DEFAULT = new BreakerRules(Duration.ofMillis(250), Duration.ofSeconds(1),
            Duration.ofMillis(50), 10, 0.3, 500);

    public BreakerRules {
        if (lateBatch.compareTo(Duration.ofMillis(1)) < 0 || lateBatch.compareTo(slowBatch) > 0
                || slowBatch.compareTo(verySlowBatch) > 0 || verySlowBatch.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a late batch of " + lateBatch + ", a slow one of " + slowBatch
                    + ", a very slow one of " + verySlowBatch + ", expected to rise from 1 ms to at most 1 min");
        }
        if (lateInARow < 2 || lateInARow > 1_000) {
            throw new IllegalArgumentException(lateInARow + " late batches in a row, expected 2 to 1000");
        }
        if (!(failedPercent > 0 && failedPercent <= 100)) {
            throw new IllegalArgumentException(failedPercent + " % of failed commits, expected more than 0 to 100");
        }
        if (failedOf < 1 || failedOf > 1_000_000) {
            throw new IllegalArgumentException("share of failed commits of " + failedOf + ", expected 1 to 1000000");
        }
    }

    /** The same, with other words on what is late and what fails too often. */
    public BreakerRules with(Duration otherLateBatch, int otherLateInARow, double otherFailedPercent) {
        return new BreakerRules(slowBatch, verySlowBatch, otherLateBatch, otherLateInARow, otherFailedPercent,
                failedOf);
    }
}
