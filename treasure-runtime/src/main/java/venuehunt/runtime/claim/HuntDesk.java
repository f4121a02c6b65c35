package venuehunt.runtime.claim;

import java.util.ArrayDeque;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import venuehunt.runtime.claim.core.Claim;
import venuehunt.runtime.claim.core.ClaimEffect;
import venuehunt.runtime.claim.core.ClaimEvent;
import venuehunt.runtime.claim.core.HuntClaims;
import venuehunt.runtime.field.PlacedTreasure;
import venuehunt.runtime.hunt.ClaimOutcome;
import venuehunt.runtime.hunt.ClaimOutcome.Refused;
import venuehunt.runtime.hunt.ClaimReason;
import venuehunt.runtime.hunt.ClaimRules;
import venuehunt.runtime.hunt.Fix;
import venuehunt.runtime.live.LiveHunt;

/**
 * The desk of one hunt: takes the steps of its claim core one at a time, and carries out what they ask for.
 *
 * <p>
 * One lock a hunt, since a player has one claim open over all its treasures. It is held for a step, which is some map
 * look-ups, and never while a phone is answered or the ledger is handed a claim. No tick takes it, and no claim whose
 * answer is known: losers of a known win ask {@link HuntClaims#decided} and go.
 */
final class HuntDesk {
    static final long STALE_RETRY_MS = 500;
    /** By then the next tick is there. */
    static final long UNSETTLED_RETRY_MS = 1_000;
    private static final Logger log = LoggerFactory.getLogger(HuntDesk.class);

    private final LiveHunt hunt;
    private final GroupCommit commit;
    private final LongSupplier nanoTime;
    private final AwardPushes pushes;
    private final LiveAwards awards;
    private final Object stepping = new Object();
    private final HuntClaims<Consumer<ClaimOutcome>> claims;

    HuntDesk(LiveHunt hunt, GroupCommit commit, AwardPushes pushes, LongSupplier nanoTime) {
        this.hunt = hunt;
        this.commit = commit;
        this.nanoTime = nanoTime;
        this.pushes = pushes;
        awards = new LiveAwards(hunt);
        claims = new HuntClaims<>(awards);
    }

    int openClaims() {
        return claims.openClaims();
    }

    boolean isOpen(String playerId, UUID claimId) {
        return claims.isOpen(playerId, claimId);
    }

    void claim(Claim claim, @Nullable Fix fix, long nowNs, long nowMs, Consumer<ClaimOutcome> phone) {
        ClaimOutcome decided = claims.decided(claim);
        if (decided != null) {
            phone.accept(decided);
            return;
        }
        happened(new ClaimEvent.Asked<>(claim, refusal(claim, fix, nowNs, nowMs), phone), nowNs);
    }

    void passTime(long nowNs) {
        happened(new ClaimEvent.TimePassed<>(), nowNs);
    }

    /** What the rules say against it; null when nothing does. */
    private @Nullable ClaimOutcome refusal(Claim claim, @Nullable Fix fix, long nowNs, long nowMs) {
        PlacedTreasure treasure = hunt.field().find(claim.treasureId());
        if (treasure == null) {
            return new ClaimOutcome.Refused(ClaimReason.TREASURE_NOT_FOUND);
        }
        double distanceMetres = Double.NaN;
        double earlierMetres = Double.NaN;
        if (fix != null) {
            distanceMetres = treasure.distanceMetres(fix.latDegrees(), fix.lngDegrees());
            earlierMetres = treasure.distanceMetres(fix.earlierLatDegrees(), fix.earlierLngDegrees());
        }
        ClaimReason refusal = ClaimRules.refusal(hunt.hunt(), treasure.treasure().draft(), fix, distanceMetres,
                earlierMetres, nowNs, nowMs);
        if (refusal == ClaimReason.POSITION_STALE) {
            return new ClaimOutcome.Retry(refusal, STALE_RETRY_MS);
        }
        boolean unsettled = refusal == ClaimReason.POSITION_UNSETTLED;
        if (refusal != null && !unsettled) {
            return new ClaimOutcome.Refused(refusal);
        }
        if (!treasure.isPlayable()) {
            return new ClaimOutcome.Refused(ClaimReason.TREASURE_CLOSED);
        }
        return unsettled ? new ClaimOutcome.Retry(ClaimReason.POSITION_UNSETTLED, UNSETTLED_RETRY_MS) : null;
    }

    private void happened(ClaimEvent<Consumer<ClaimOutcome>> event, long nowNs) {
        happened(event, nowNs, nowNs);
    }

    /**
     * @param knownNs
     *            when this node had word of it
     */
    private void happened(ClaimEvent<Consumer<ClaimOutcome>> event, long nowNs, long knownNs) {
        ArrayDeque<ClaimEffect<Consumer<ClaimOutcome>>> toDo = new ArrayDeque<>(step(event, nowNs));
        for (var effect = toDo.poll(); effect != null; effect = toDo.poll()) {
            switch (effect) {
                case ClaimEffect.Answer<Consumer<ClaimOutcome>>(List<Consumer<ClaimOutcome>> phones, ClaimOutcome outcome) ->
                    phones.forEach(each -> answer(each, outcome));
                case ClaimEffect.Submit<Consumer<ClaimOutcome>>(Claim claim) -> toDo.addAll(
                        submit(claim, true, answer -> LedgerNews.of(claim, answer), nowNs));
                case ClaimEffect.LookUp<Consumer<ClaimOutcome>>(Claim claim, Refused refusal) -> toDo.addAll(
                        submit(claim, false, answer -> LedgerNews.ofForbidden(claim, refusal, answer), nowNs));
            }
        }
        // After the answers: that it is theirs is what the winners should hear first.
        for (PlacedTreasure taken = awards.nextTaken(); taken != null; taken = awards.nextTaken()) {
            PlacedTreasure gone = taken;
            pushes.push(() -> hunt.field().watch().changed(List.of(gone)), knownNs);
        }
    }

    private List<ClaimEffect<Consumer<ClaimOutcome>>> step(ClaimEvent<Consumer<ClaimOutcome>> event, long nowNs) {
        synchronized (stepping) {
            return claims.step(event, nowNs);
        }
    }

    /** What is to be done at once: nothing, unless the ledger does not take it. */
    private List<ClaimEffect<Consumer<ClaimOutcome>>> submit(Claim claim, boolean mayWin,
            Function<LedgerAnswer, ClaimEvent<Consumer<ClaimOutcome>>> news, long nowNs) {
        LedgerClaim entry = new LedgerClaim(hunt.huntId(), claim.treasureId(), claim.round(), claim.playerId(),
                claim.claimId(), mayWin);
        ClaimOutcome.Retry notTaken = commit.submit(entry, new Deciding(claim, news));
        return notTaken == null ? List.of() : step(new ClaimEvent.LedgerAway<>(claim, notTaken), nowNs);
    }

    /** A phone that cannot be told must not keep the others waiting. */
    private static void answer(Consumer<ClaimOutcome> phone, ClaimOutcome outcome) {
        try {
            phone.accept(outcome);
        } catch (RuntimeException e) {
            log.error("answering a claim failed", e);
        }
    }

    /** A claim on its way through the ledger. */
    private final class Deciding implements GroupCommit.Listener {
        private final Claim claim;
        private final Function<LedgerAnswer, ClaimEvent<Consumer<ClaimOutcome>>> news;

        Deciding(Claim claim, Function<LedgerAnswer, ClaimEvent<Consumer<ClaimOutcome>>> news) {
            this.claim = claim;
            this.news = news;
        }

        @Override
        public void decided(LedgerAnswer answer, long answeredNs) {
            happened(news.apply(answer), nanoTime.getAsLong(), answeredNs);
        }

        @Override
        public void notCommitted(ClaimOutcome.Retry retry) {
            happened(new ClaimEvent.LedgerAway<>(claim, retry), nanoTime.getAsLong());
        }

        @Override
        public void rejected() {
            happened(LedgerNews.rejected(claim), nanoTime.getAsLong());
        }

        @Override
        public void inDoubt() {
            happened(new ClaimEvent.InDoubt<>(claim), nanoTime.getAsLong());
        }
    }
}
