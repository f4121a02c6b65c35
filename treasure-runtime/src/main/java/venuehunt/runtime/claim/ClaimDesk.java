package venuehunt.runtime.claim;

import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import venuehunt.runtime.field.PlacedTreasure;
import venuehunt.runtime.hunt.Award;
import venuehunt.runtime.hunt.ClaimOutcome;
import venuehunt.runtime.hunt.ClaimOutcome.AlreadyYours;
import venuehunt.runtime.hunt.ClaimOutcome.Lost;
import venuehunt.runtime.hunt.ClaimOutcome.Pending;
import venuehunt.runtime.hunt.ClaimOutcome.Refused;
import venuehunt.runtime.hunt.ClaimOutcome.Retry;
import venuehunt.runtime.hunt.ClaimOutcome.Won;
import venuehunt.runtime.hunt.ClaimReason;
import venuehunt.runtime.hunt.ClaimRules;
import venuehunt.runtime.hunt.Fix;
import venuehunt.runtime.hunt.TreasureAwards;
import venuehunt.runtime.live.LiveHunt;

/**
 * Where claims are handed in: what is known already is answered from memory, what a rule forbids is refused, the rest
 * goes to the ledger, one claim of a player at a time.
 *
 * <p>
 * Nobody is told LOST on the word of a reservation: who finds every award of a treasure reserved waits in line until
 * the ledger has decided, and is let through when it said no.
 */
public final class ClaimDesk {
    static final long RATE_RETRY_MS = 200;
    static final long STALE_RETRY_MS = 500;
    static final long CONTENDED_RETRY_MS = 300;
    public static final long IN_DOUBT_RETRY_MS = 500;
    static final long LEDGER_RETRY_MS = 1_000;

    private final GroupCommit commit;
    private final ConcurrentHashMap<PlayerKey, OpenClaim> byPlayer = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<TreasureAwards, WaitingLine> lines = new ConcurrentHashMap<>();

    public ClaimDesk(GroupCommit commit) {
        this.commit = commit;
    }

    private record PlayerKey(String huntId, String playerId) {}

    /** How many claims are being decided. */
    public int openClaims() {
        return byPlayer.size();
    }

    /** Whether this claim is being decided now. */
    public boolean isOpen(String huntId, String playerId, UUID claimId) {
        OpenClaim open = byPlayer.get(new PlayerKey(huntId, playerId));
        return open != null && open.claim().claimId().equals(claimId);
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
        ClaimOutcome known = answerFromMemory(hunt, claim);
        if (known != null) {
            answer.accept(known);
            return;
        }
        OpenClaim mine = new OpenClaim(hunt, claim, answer);
        PlayerKey player = new PlayerKey(claim.huntId(), claim.playerId());
        OpenClaim before = byPlayer.putIfAbsent(player, mine);
        if (before != null) {
            joinOrRefuse(before, claim, answer);
            return;
        }
        ClaimOutcome outcome = reserveAndSubmit(mine, fix, nowNs, nowMs);
        if (outcome != null) {
            close(mine, outcome);
        }
    }

    private static @Nullable ClaimOutcome answerFromMemory(LiveHunt hunt, LedgerClaim claim) {
        Award award = hunt.awardOf(claim.claimId());
        if (award == null) {
            return null;
        }
        boolean same = award.treasureId() == claim.treasureId() && award.playerId().equals(claim.playerId());
        return same ? new Won(award, hunt.balancePoints(claim.playerId())) : new Refused(ClaimReason.CLAIM_ID_REUSED);
    }

    /** The player has a claim open: the same one waits for the same answer, another one has to wait. */
    private static void joinOrRefuse(OpenClaim before, LedgerClaim claim, Consumer<ClaimOutcome> answer) {
        if (!before.claim().claimId().equals(claim.claimId())) {
            answer.accept(new Retry(ClaimReason.CLAIM_RATE, RATE_RETRY_MS));
        } else if (!before.claim().equals(claim)) {
            answer.accept(new Refused(ClaimReason.CLAIM_ID_REUSED));
        } else if (!before.join(answer)) {
            // Not "nothing was written": nobody knows that yet.
            answer.accept(new Pending(RATE_RETRY_MS));
        }
    }

    /** The outcome where it is clear at once, else null. */
    private @Nullable ClaimOutcome reserveAndSubmit(OpenClaim mine, @Nullable Fix fix, long nowNs, long nowMs) {
        LiveHunt hunt = mine.hunt();
        PlacedTreasure treasure = hunt.field().find(mine.claim().treasureId());
        if (treasure == null) {
            return new Refused(ClaimReason.TREASURE_NOT_FOUND);
        }
        ClaimOutcome settled = settled(hunt, treasure, mine.claim().playerId());
        if (settled != null) {
            return settled;
        }
        double distanceMetres = fix == null
                ? Double.NaN
                : treasure.distanceMetres(fix.latDegrees(), fix.lngDegrees());
        ClaimReason refusal = ClaimRules.refusal(hunt.hunt(), treasure.treasure().draft(), fix, distanceMetres, nowNs,
                nowMs);
        if (refusal == ClaimReason.POSITION_STALE) {
            return new Retry(refusal, STALE_RETRY_MS);
        }
        if (refusal != null) {
            return new Refused(refusal);
        }
        if (!treasure.isPlayable()) {
            return new Refused(ClaimReason.TREASURE_NOT_OPEN);
        }
        return contend(mine, treasure);
    }

    /** What needs no ledger: the player has it, or others have it all. */
    private static @Nullable ClaimOutcome settled(LiveHunt hunt, PlacedTreasure treasure, String playerId) {
        Award own = treasure.awards().of(playerId);
        if (own != null) {
            return new AlreadyYours(own, hunt.balancePoints(playerId));
        }
        return treasure.awards().isTaken() ? new Lost() : null;
    }

    private @Nullable ClaimOutcome contend(OpenClaim mine, PlacedTreasure treasure) {
        if (treasure.awards().reserve()) {
            Retry refusal = submit(mine, treasure);
            if (refusal != null) {
                // Somebody may have joined the line while the award was reserved for nothing.
                moveUp(treasure.awards());
            }
            return refusal;
        }
        if (!joinLine(new WaitingLine.Place(mine, treasure))) {
            return new Retry(ClaimReason.CLAIM_CONTENDED, CONTENDED_RETRY_MS);
        }
        // The commit this one waits for may have ended between the question above and the joining.
        moveUp(treasure.awards());
        return null;
    }

    /** Hands a reserved claim to the ledger; its outcome when it is not taken, else null. */
    private @Nullable Retry submit(OpenClaim mine, PlacedTreasure treasure) {
        Retry refusal = commit.submit(mine.claim(), new Deciding(mine, treasure));
        if (refusal != null) {
            treasure.awards().release();
        }
        return refusal;
    }

    /** Within the map's lock of this line, so that nobody joins a line that is being put away as empty. */
    private boolean joinLine(WaitingLine.Place place) {
        boolean[] joined = new boolean[1];
        lines.compute(place.treasure().awards(), (_, there) -> {
            WaitingLine line = there == null ? new WaitingLine() : there;
            joined[0] = line.join(place);
            return line;
        });
        return joined[0];
    }

    /** Lets those in line go on as far as they can: to the ledger while an award is free, home when all are gone. */
    private void moveUp(TreasureAwards awards) {
        WaitingLine line = lines.get(awards);
        if (line == null) {
            return;
        }
        for (WaitingLine.Step step = line.next(awards); step != null; step = line.next(awards)) {
            OpenClaim claim = step.place().claim();
            ClaimOutcome outcome = step.reserved()
                    ? submit(claim, step.place().treasure())
                    : settled(claim.hunt(), step.place().treasure(), claim.claim().playerId());
            if (outcome != null) {
                close(claim, outcome);
            } else if (!step.reserved()) {
                close(claim, new Retry(ClaimReason.CLAIM_CONTENDED, CONTENDED_RETRY_MS));
            }
        }
        lines.computeIfPresent(awards, (_, there) -> there.isEmpty() ? null : there);
    }

    private void close(OpenClaim claim, ClaimOutcome outcome) {
        byPlayer.remove(new PlayerKey(claim.claim().huntId(), claim.claim().playerId()), claim);
        claim.answer(outcome);
    }

    /** A claim on its way through the ledger, with a reservation that must be confirmed or released. */
    private final class Deciding implements GroupCommit.Listener {
        private final OpenClaim mine;
        private final PlacedTreasure treasure;

        Deciding(OpenClaim mine, PlacedTreasure treasure) {
            this.mine = mine;
            this.treasure = treasure;
        }

        @Override
        public void decided(LedgerAnswer answer) {
            switch (answer) {
                case LedgerAnswer.Won(Award award, long balance) -> {
                    mine.hunt().confirm(treasure, award);
                    end(new Won(award, balance));
                }
                case LedgerAnswer.AlreadyYours(Award award, long balance) -> {
                    mine.hunt().confirm(treasure, award);
                    end(new AlreadyYours(award, balance));
                }
                case LedgerAnswer.Lost(var winners) -> {
                    mine.hunt().learn(winners);
                    releaseAndEnd(new Lost());
                }
                case LedgerAnswer.ClaimIdReused() -> releaseAndEnd(new Refused(ClaimReason.CLAIM_ID_REUSED));
                case LedgerAnswer.NotOpen() -> releaseAndEnd(new Refused(ClaimReason.TREASURE_NOT_OPEN));
                case LedgerAnswer.Contended() ->
                    releaseAndEnd(new Retry(ClaimReason.CLAIM_CONTENDED, CONTENDED_RETRY_MS));
            }
        }

        @Override
        public void notCommitted(Retry retry) {
            releaseAndEnd(retry);
        }

        @Override
        public void rejected() {
            releaseAndEnd(new Refused(ClaimReason.CLAIM_REJECTED_BY_LEDGER));
        }

        /** The reservation stays, and the claim stays open; those who ask or wait are told that nobody knows. */
        @Override
        public void inDoubt() {
            mine.answer(new Pending(IN_DOUBT_RETRY_MS));
            WaitingLine line = lines.get(treasure.awards());
            if (line != null) {
                line.leaveAll().forEach(
                        each -> close(each.claim(), new Retry(ClaimReason.CLAIM_CONTENDED, CONTENDED_RETRY_MS)));
            }
        }

        private void releaseAndEnd(ClaimOutcome outcome) {
            treasure.awards().release();
            end(outcome);
        }

        private void end(ClaimOutcome outcome) {
            close(mine, outcome);
            moveUp(treasure.awards());
        }
    }
}
