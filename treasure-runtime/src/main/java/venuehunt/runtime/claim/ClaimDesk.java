package venuehunt.runtime.claim;

import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import venuehunt.runtime.claim.core.Claim;
import venuehunt.runtime.claim.core.HuntClaims;
import venuehunt.runtime.hunt.ClaimOutcome;
import venuehunt.runtime.hunt.Fix;
import venuehunt.runtime.live.LiveHunt;

/**
 * Where claims are handed in: each hunt has a desk of its own. What is known already is answered from memory, what a
 * rule forbids is refused, the rest goes to the ledger, one claim of a player at a time.
 */
public final class ClaimDesk {
    public static final long IN_DOUBT_RETRY_MS = HuntClaims.IN_DOUBT_RETRY_MS;

    private static final Logger log = LoggerFactory.getLogger(ClaimDesk.class);

    private final GroupCommit commit;
    private final AwardPushes pushes;
    private final LongSupplier nanoTime;
    private final AnswerCounts answers = new AnswerCounts();
    private final ConcurrentHashMap<String, HuntDesk> byHunt = new ConcurrentHashMap<>();

    /**
     * @param nanoTime
     *            the clock of {@code nowNs} elsewhere
     */
    public ClaimDesk(GroupCommit commit, AwardPushes pushes, LongSupplier nanoTime) {
        this.commit = commit;
        this.pushes = pushes;
        this.nanoTime = nanoTime;
    }

    /** How many claims are being decided. */
    public int openClaims() {
        return byHunt.values().stream().mapToInt(HuntDesk::openClaims).sum();
    }

    /** What all claims were answered since the start. */
    public AnswerCounts answers() {
        return answers;
    }

    /** Whether this claim is being decided now. */
    public boolean isOpen(String huntId, String playerId, UUID claimId) {
        HuntDesk desk = byHunt.get(huntId);
        return desk != null && desk.isOpen(playerId, claimId);
    }

    /**
     * Hands a claim in. The answer comes once or, after Pending, is to be asked for again; on this thread when it is
     * known, on the ledger's when it is not.
     *
     * @param fix
     *            where the player is; null when the player has not said
     */
    public void claim(LiveHunt hunt, LedgerClaim claim, @Nullable Fix fix, long nowNs, long nowMs,
            Consumer<ClaimOutcome> answer) {
        byHunt.computeIfAbsent(hunt.huntId(), _ -> new HuntDesk(hunt, commit, pushes, nanoTime))
                .claim(new Claim(claim.claimId(), claim.playerId(), claim.treasureId(), claim.round()), fix, nowNs,
                        nowMs, outcome -> {
                            answers.add(outcome);
                            answer.accept(outcome);
                        });
    }

    /** Sends those home who have waited in line for too long. To be called a few times a second. */
    public void passTime() {
        for (HuntDesk each : byHunt.values()) {
            try {
                each.passTime(nanoTime.getAsLong());
            } catch (RuntimeException e) { // which would end the timer that calls this, and other hunts' patience
                log.error("looking after the waiting claims of a hunt failed", e);
            }
        }
    }
}
