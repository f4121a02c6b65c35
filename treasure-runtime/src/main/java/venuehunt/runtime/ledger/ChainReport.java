package venuehunt.runtime.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hunt's chain, checked from its first link to its last.
 *
 * @param sealedEvents
 *            how many events its links hold
 * @param head
 *            null when nothing is sealed
 * @param faultCount
 *            all that is wrong
 * @param faults
 *            the first of it, at most {@value #NAMED_FAULTS}
 */
public record ChainReport(long sealedEvents, @Nullable ChainHead head, long faultCount, List<ChainFault> faults) {
    static final int NAMED_FAULTS = 20;

    public ChainReport {
        faults = List.copyOf(faults);
    }

    public boolean intact() {
        return faultCount == 0;
    }
}
