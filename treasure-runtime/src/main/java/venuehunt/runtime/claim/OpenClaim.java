package venuehunt.runtime.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import venuehunt.runtime.hunt.ClaimOutcome;
import venuehunt.runtime.live.LiveHunt;

/** A claim being decided, and those who wait for its answer: the phone that sent it, and again after it reconnected. */
final class OpenClaim {
    /** Sendings of one claim that may wait at once. */
    private static final int MAX_WAITING = 4;

    private static final Logger log = LoggerFactory.getLogger(OpenClaim.class);

    private final LiveHunt hunt;
    private final LedgerClaim claim;
    private final List<Consumer<ClaimOutcome>> waiting = new ArrayList<>(1);
    private boolean answered;

    OpenClaim(LiveHunt hunt, LedgerClaim claim, Consumer<ClaimOutcome> first) {
        this.hunt = hunt;
        this.claim = claim;
        waiting.add(first);
    }

    LiveHunt hunt() {
        return hunt;
    }

    LedgerClaim claim() {
        return claim;
    }

    /** Waits for the answer too; false when it has just been given or too many wait. */
    synchronized boolean join(Consumer<ClaimOutcome> more) {
        return !answered && waiting.size() < MAX_WAITING && waiting.add(more);
    }

    /** Answers all who wait. After Pending the claim goes on; any other answer is its last. */
    void answer(ClaimOutcome outcome) {
        List<Consumer<ClaimOutcome>> all;
        synchronized (this) {
            all = List.copyOf(waiting);
            waiting.clear();
            answered |= !(outcome instanceof ClaimOutcome.Pending);
        }
        all.forEach(each -> answer(each, outcome));
    }

    /** A phone that cannot be told must not keep the others waiting. */
    private void answer(Consumer<ClaimOutcome> phone, ClaimOutcome outcome) {
        try {
            phone.accept(outcome);
        } catch (RuntimeException e) {
            log.error("answering claim {} failed", claim.claimId(), e);
        }
    }
}
