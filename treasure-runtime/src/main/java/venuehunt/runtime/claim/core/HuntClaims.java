package venuehunt.runtime.claim.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import venuehunt.runtime.hunt.Award;
import venuehunt.runtime.hunt.ClaimOutcome;
import venuehunt.runtime.hunt.ClaimReason;
import venuehunt.runtime.hunt.TreasureAwards;

/**
 * The claims of a hunt that are being decided, as a machine: an event goes in, what is to be done comes out. A player
 * has one claim open; a claim is taken to the ledger with a reservation, or waits in line for one.
 *
 * <p>
 * Nobody is told LOST on the word of a reservation, only of awards that are committed. A reservation ends when the
 * ledger has said what became of its claim, and by nothing else: not by time, not by doubt.
 *
 * <p>
 * Steps are taken one at a time, which the caller sees to. Questions may be asked by any thread meanwhile.
 */
public final class HuntClaims<P> {
    public static final long RATE_RETRY_MS = 200;
    public static final long CONTENDED_RETRY_MS = 300;
    public static final long IN_DOUBT_RETRY_MS = 500;
    private static final ClaimOutcome CONTENDED = new ClaimOutcome.Retry(ClaimReason.CLAIM_CONTENDED,
            CONTENDED_RETRY_MS);

    private final KnownAwards known;
    private final KnownOutcomes outcomes;
    /** Changed by steps only; concurrent for those who ask. */
    private final ConcurrentHashMap<String, OpenClaim<P>> byPlayer = new ConcurrentHashMap<>();
    /** In the order in which they began, so that a seed plays the same each time. */
    private final Map<TreasureAwards, WaitingLine<P>> lines = new LinkedHashMap<>();
    private final List<ClaimEffect<P>> effects = new ArrayList<>();

    public HuntClaims(KnownAwards known) {
        this.known = known;
        outcomes = new KnownOutcomes(known);
    }

    /** How many claims are being decided. */
    public int openClaims() {
        return byPlayer.size();
    }

    /** Whether this claim is being decided. */
    public boolean isOpen(String playerId, UUID claimId) {
        OpenClaim<P> open = byPlayer.get(playerId);
        return open != null && open.claim().claimId().equals(claimId);
    }

    /**
     * What a claim came to, if that is known without a step: it has won before, or the player has nothing open and the
     * treasure is nobody's to win. Null when it has to be asked for.
     */
    public @Nullable ClaimOutcome decided(Claim claim) {
        ClaimOutcome remembered = outcomes.remembered(claim);
        if (remembered != null) {
            return remembered;
        }
        // In this order: a claim that a step opens from here on is looked at by that step after it was opened.
        ClaimOutcome settled = outcomes.settled(claim);
        return settled == null || byPlayer.containsKey(claim.playerId()) ? null : settled;
    }

    /**
     * Takes in what happened.
     *
     * @param nowNs
     *            of a clock that never goes back
     * @return what is to be done
     */
    public List<ClaimEffect<P>> step(ClaimEvent<P> event, long nowNs) {
        switch (event) {
            case ClaimEvent.Asked<P>(Claim claim, ClaimOutcome refusal, P phone) -> ask(claim, refusal, phone, nowNs);
            case ClaimEvent.Won<P>(Claim claim, Award award, long balance) ->
                confirm(claim, award, new ClaimOutcome.Won(award, balance));
            case ClaimEvent.AlreadyYours<P>(Claim claim, Award award, long balance) ->
                confirm(claim, award, new ClaimOutcome.AlreadyYours(award, balance));
            case ClaimEvent.Lost<P>(Claim claim, List<Award> winners) -> {
                known.learn(winners);
                release(claim, new ClaimOutcome.Lost());
            }
            case ClaimEvent.NotWritten<P>(Claim claim, ClaimOutcome outcome) -> release(claim, outcome);
            case ClaimEvent.LedgerAway<P>(Claim claim, ClaimOutcome.Retry retry) -> sendAway(claim, retry);
            case ClaimEvent.InDoubt<P>(Claim claim) -> doubt(claim);
            case ClaimEvent.TimePassed<P>() -> passTime(nowNs);
        }
        List<ClaimEffect<P>> done = List.copyOf(effects);
        effects.clear();
        return done;
    }

    private void ask(Claim claim, @Nullable ClaimOutcome refusal, P phone, long nowNs) {
        ClaimOutcome remembered = outcomes.remembered(claim);
        if (remembered != null) {
            answer(phone, remembered);
            return;
        }
        OpenClaim<P> mine = new OpenClaim<>(claim, phone);
        OpenClaim<P> before = byPlayer.putIfAbsent(claim.playerId(), mine);
        if (before != null) {
            joinOrRefuse(before, claim, phone);
            return;
        }
        TreasureAwards awards = outcomes.reservable(claim);
        ClaimOutcome settled = outcomes.settled(claim);
        if (settled != null) {
            close(mine, settled);
        } else if (refusal instanceof ClaimOutcome.Refused last) {
            lookUp(mine, last);
        } else if (refusal != null) {
            close(mine, refusal);
        } else if (awards == null) {
            lookUp(mine, new ClaimOutcome.Refused(ClaimReason.TREASURE_NOT_FOUND));
        } else if (awards.reserve()) {
            submit(mine, awards);
        } else {
            standInLine(mine, awards, nowNs);
        }
    }

    /** The player has a claim open: the same one waits for the same answer, another one has to wait. */
    private void joinOrRefuse(OpenClaim<P> before, Claim claim, P phone) {
        if (!before.claim().claimId().equals(claim.claimId())) {
            answer(phone, new ClaimOutcome.Retry(ClaimReason.CLAIM_RATE, RATE_RETRY_MS));
        } else if (!before.claim().equals(claim)) {
            answer(phone, new ClaimOutcome.Refused(ClaimReason.CLAIM_ID_REUSED));
        } else if (!before.join(phone)) {
            // Not "nothing was written": nobody knows that yet.
            answer(phone, new ClaimOutcome.Pending(RATE_RETRY_MS));
        }
    }

    private void standInLine(OpenClaim<P> mine, TreasureAwards awards, long nowNs) {
        if (!lines.computeIfAbsent(awards, _ -> new WaitingLine<>()).join(mine, nowNs)) {
            close(mine, CONTENDED);
            return;
        }
        // The last award may have been learnt since it was asked for: then nobody's commit would move this one up.
        moveUp(awards);
    }

    private void submit(OpenClaim<P> mine, TreasureAwards awards) {
        mine.reserve(awards);
        effects.add(new ClaimEffect.Submit<>(mine.claim()));
    }

    /**
     * An earlier sending, at another node or before a restart, may have won what a rule forbids by now, or what this
     * node has not heard of.
     */
    private void lookUp(OpenClaim<P> mine, ClaimOutcome.Refused refusal) {
        mine.lookUp();
        effects.add(new ClaimEffect.LookUp<>(mine.claim(), refusal));
    }

    private void confirm(Claim claim, Award award, ClaimOutcome outcome) {
        OpenClaim<P> mine = atLedger(claim);
        TreasureAwards reserved = mine.reserved();
        if (reserved != null) {
            known.confirm(reserved, award);
        } else {
            known.learn(List.of(award));
        }
        end(mine, outcome);
    }

    private void release(Claim claim, ClaimOutcome outcome) {
        OpenClaim<P> mine = atLedger(claim);
        giveBack(mine);
        end(mine, outcome);
    }

    private void giveBack(OpenClaim<P> mine) {
        TreasureAwards reserved = mine.reserved();
        if (reserved != null) {
            reserved.release();
        }
    }

    private void end(OpenClaim<P> mine, ClaimOutcome outcome) {
        close(mine, outcome);
        TreasureAwards awards = concerned(mine);
        if (awards != null) {
            moveUp(awards);
        }
    }

    /** The reservation stays, and the claim stays open; those who ask or wait are told that nobody knows. */
    private void doubt(Claim claim) {
        OpenClaim<P> mine = atLedger(claim);
        answer(mine.leave(), new ClaimOutcome.Pending(IN_DOUBT_RETRY_MS));
        TreasureAwards reserved = mine.reserved();
        if (reserved != null) {
            sendLineAway(reserved, CONTENDED);
        }
    }

    /**
     * Those in line behind it would find the same, one after the other, each after the ledger's whole patience. Nobody
     * waits behind one that holds no reservation.
     */
    private void sendAway(Claim claim, ClaimOutcome retry) {
        OpenClaim<P> mine = atLedger(claim);
        giveBack(mine);
        close(mine, retry);
        TreasureAwards reserved = mine.reserved();
        if (reserved != null) {
            sendLineAway(reserved, retry);
        }
    }

    private void sendLineAway(TreasureAwards awards, ClaimOutcome outcome) {
        WaitingLine<P> line = lines.remove(awards);
        if (line != null) {
            line.leaveAll().forEach(each -> close(each, outcome));
        }
    }

    private void passTime(long nowNs) {
        for (TreasureAwards awards : List.copyOf(lines.keySet())) {
            WaitingLine<P> line = lines.get(awards);
            if (line != null) {
                line.leaveLate(nowNs).forEach(each -> close(each, CONTENDED));
            }
            moveUp(awards);
        }
    }

    /** Lets those in line go on as far as they can: to the ledger while an award is free, home when all are gone. */
    private void moveUp(TreasureAwards awards) {
        WaitingLine<P> line = lines.get(awards);
        if (line == null) {
            return;
        }
        for (OpenClaim<P> first = line.first(); first != null; first = line.first()) {
            ClaimOutcome settled = outcomes.settled(first.claim());
            if (settled != null) {
                close(first, settled);
            } else if (awards.reserve()) {
                submit(first, awards);
            } else {
                return;
            }
            line.leaveFirst();
        }
        lines.remove(awards);
    }

    private OpenClaim<P> atLedger(Claim claim) {
        OpenClaim<P> open = byPlayer.get(claim.playerId());
        if (open == null || !open.isAtLedger() || !open.claim().equals(claim)) {
            throw new IllegalArgumentException("claim " + claim.claimId() + " is not at the ledger");
        }
        return open;
    }

    /** The awards that others may wait for; null of a treasure that is not known here. */
    private @Nullable TreasureAwards concerned(OpenClaim<P> mine) {
        TreasureAwards reserved = mine.reserved();
        return reserved != null ? reserved : known.of(mine.claim().treasureId());
    }

    private void close(OpenClaim<P> claim, ClaimOutcome outcome) {
        byPlayer.remove(claim.claim().playerId());
        answer(claim.leave(), outcome);
    }

    private void answer(P phone, ClaimOutcome outcome) {
        answer(List.of(phone), outcome);
    }

    private void answer(List<P> phones, ClaimOutcome outcome) {
        if (!phones.isEmpty()) {
            effects.add(new ClaimEffect.Answer<>(phones, outcome));
        }
    }
}
