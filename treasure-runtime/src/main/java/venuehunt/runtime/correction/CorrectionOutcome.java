package venuehunt.runtime.correction;

import org.jspecify.annotations.Nullable;

/** What a correction came to. */
public sealed interface CorrectionOutcome {

    /**
     * Committed, now or by an earlier order of the same content.
     *
     * @param treasure
     *            that it concerns, as it is from then on; null where it concerns none
     */
    record Made(Correction correction, @Nullable TreasureBook treasure) implements CorrectionOutcome {}

    /** Nothing was written. */
    record Refused(CorrectionReason reason) implements CorrectionOutcome {}
}
