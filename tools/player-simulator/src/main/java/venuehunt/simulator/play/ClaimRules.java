package venuehunt.simulator.play;

import com.google.rpc.Status;
import java.time.Duration;
import java.util.random.RandomGenerator;
import venuehunt.service.rpc.Refusal;
import venuehunt.simulator.report.ClaimStanding;
import venuehunt.v1.ClaimResult;

/**
 * How a phone goes on with a claim, as the contract says: the delay that the server names is a minimum, up to as much
 * again is added, and after {@value #MAX_ATTEMPTS} sendings in a row it asks instead of sending.
 */
final class ClaimRules {
    static final int MAX_ATTEMPTS = 3;
    private static final String NO_REASON = "NO_REASON_GIVEN";
    private static final long DEFAULT_WAIT_MS = 500;
    private static final long LONGEST_WAIT_MS = 30_000;

    private final RandomGenerator random;

    ClaimRules(RandomGenerator random) {
        this.random = random;
    }

    ClaimStep after(ClaimResult answer, int attempts) {
        return switch (answer.getOutcome()) {
            case CLAIM_OUTCOME_WON -> settled(ClaimStanding.WON);
            case CLAIM_OUTCOME_ALREADY_YOURS -> settled(ClaimStanding.ALREADY_YOURS);
            case CLAIM_OUTCOME_LOST -> settled(ClaimStanding.LOST);
            case CLAIM_OUTCOME_REFUSED ->
                new ClaimStep.Settled(ClaimStanding.REFUSED, reason(answer.getError()));
            case CLAIM_OUTCOME_RETRY -> again(ClaimStanding.PUT_OFF, waitMs(answer), attempts);
            case CLAIM_OUTCOME_PENDING, CLAIM_OUTCOME_UNSPECIFIED, UNRECOGNIZED ->
                again(ClaimStanding.IN_DOUBT, waitMs(answer), attempts);
        };
    }

    /** No answer in time. */
    ClaimStep afterSilence(int attempts) {
        return again(ClaimStanding.IN_DOUBT, jittered(DEFAULT_WAIT_MS), attempts);
    }

    private ClaimStep again(ClaimStanding meanwhile, long waitMs, int attempts) {
        return attempts < MAX_ATTEMPTS
                ? new ClaimStep.SendAgain(meanwhile, waitMs)
                : new ClaimStep.LookUp(meanwhile, waitMs);
    }

    private long waitMs(ClaimResult answer) {
        Duration told = hasSaid(answer.getError()) ? Refusal.from(answer.getError()).retryAfter() : null;
        return jittered(told == null ? DEFAULT_WAIT_MS : Math.min(told.toMillis(), LONGEST_WAIT_MS));
    }

    /** The code of an error in a stream, which a careless server may have left out. */
    static String reason(Status error) {
        return hasSaid(error) ? Refusal.from(error).reason() : NO_REASON;
    }

    private static boolean hasSaid(Status error) {
        return error.getCode() != 0;
    }

    private long jittered(long leastMs) {
        return leastMs + random.nextLong(leastMs + 1);
    }

    private static ClaimStep settled(ClaimStanding standing) {
        return new ClaimStep.Settled(standing, "");
    }
}
