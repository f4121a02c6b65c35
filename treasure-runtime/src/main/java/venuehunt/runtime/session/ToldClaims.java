package venuehunt.runtime.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import venuehunt.runtime.hunt.ClaimOutcome;

/**
 * The claims whose end a phone was told last: of each it may say once how long its player waited. Told by the ledger's
 * thread too, hence one at a time.
 */
public final class ToldClaims {
    /** A player has one claim open, and a phone reports at once: more than enough. */
    static final int REMEMBERED = 8;
    private final Deque<Told> last = new ArrayDeque<>(REMEMBERED);

    /** The phone is being told. Only an end counts, and of each claim the first. */
    public synchronized void add(UUID claimId, ClaimOutcome.Kind outcome) {
        if (!outcome.isFinal() || find(claimId) != null) {
            return;
        }
        if (last.size() == REMEMBERED) {
            last.removeFirst();
        }
        last.addLast(new Told(claimId, outcome));
    }

    /** What this claim came to; null when the phone was not told lately, or has reported on it before. */
    public synchronized ClaimOutcome.@Nullable Kind report(UUID claimId) {
        Told told = find(claimId);
        if (told == null || told.reported) {
            return null;
        }
        told.reported = true;
        return told.outcome;
    }

    private @Nullable Told find(UUID claimId) {
        for (Told told : last) {
            if (told.claimId.equals(claimId)) {
                return told;
            }
        }
        return null;
    }

    /** Stays when it is reported: a claim that is sent again is told again, and not to be reported again. */
    private static final class Told {
        private final UUID claimId;
        private final ClaimOutcome.Kind outcome;
        private boolean reported;

        Told(UUID claimId, ClaimOutcome.Kind outcome) {
            this.claimId = claimId;
            this.outcome = outcome;
        }
    }
}
