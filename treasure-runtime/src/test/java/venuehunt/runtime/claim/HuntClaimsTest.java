package venuehunt.runtime.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import venuehunt.runtime.claim.core.Claim;
import venuehunt.runtime.claim.core.ClaimEffect;
import venuehunt.runtime.claim.core.ClaimEffect.Answer;
import venuehunt.runtime.claim.core.ClaimEffect.LookUp;
import venuehunt.runtime.claim.core.ClaimEffect.Submit;
import venuehunt.runtime.claim.core.ClaimEvent;
import venuehunt.runtime.claim.core.HuntClaims;
import venuehunt.runtime.hunt.Award;
import venuehunt.runtime.hunt.ClaimOutcome;
import venuehunt.runtime.hunt.ClaimReason;

class HuntClaimsTest {
    private static final long LONG_AGO_NS = TimeUnit.MINUTES.toNanos(10);
    private static final ClaimOutcome CONTENDED = new ClaimOutcome.Retry(ClaimReason.CLAIM_CONTENDED,
            HuntClaims.CONTENDED_RETRY_MS);
    private static final ClaimOutcome AWAY = new ClaimOutcome.Retry(ClaimReason.LEDGER_UNAVAILABLE, 1_000);
    private static final ClaimOutcome.Refused PAUSED = new ClaimOutcome.Refused(ClaimReason.HUNT_PAUSED);
    private static final Claim ANN = new Claim(new UUID(0, 1), "ann", 1, 1);
    private static final Claim BEN = new Claim(new UUID(0, 2), "ben", 1, 1);
    private static final Claim CID = new Claim(new UUID(0, 3), "cid", 1, 1);
    private static final Award ANNS = new Award(ANN.claimId(), "ann", 1, 1, 1, 10, 0, false);

    private final SimAwards awards = new SimAwards(Map.of(1L, 1, 2L, 1), List.of());
    private final HuntClaims<String> claims = new HuntClaims<>(awards);

    @Test
    void ask_firstGoesToTheLedgerAndTheNextWaits() {
        assertThat(ask(ANN, 0)).containsExactly(new Submit<>(ANN));
        assertThat(ask(BEN, 0)).isEmpty();
        assertThat(claims.step(new ClaimEvent.Won<>(ANN, ANNS, 10), 0)).containsExactly(
                new Answer<>(List.of("ann"), new ClaimOutcome.Won(ANNS, 10)),
                new Answer<>(List.of("ben"), new ClaimOutcome.Lost()));
        assertThat(claims.openClaims()).isZero();
        assertThat(claims.decided(CID)).isEqualTo(new ClaimOutcome.Lost());
        assertThat(claims.decided(ANN)).isEqualTo(new ClaimOutcome.Won(ANNS, 10));
    }

    @Test
    void notWritten_theNextMovesUp() {
        ask(ANN, 0);
        ask(BEN, 0);
        ask(CID, 0);
        assertThat(claims.step(new ClaimEvent.NotWritten<>(ANN, AWAY), 0))
                .containsExactly(new Answer<>(List.of("ann"), AWAY), new Submit<>(BEN));
    }

    @Test
    void timePassed_whoWaitsInLineIsSentHome() {
        ask(ANN, 0);
        ask(BEN, 100);
        assertThat(timePassed(1_500_000_099)).isEmpty();
        assertThat(timePassed(1_500_000_100)).containsExactly(new Answer<>(List.of("ben"), CONTENDED));
        assertThat(claims.isOpen("ben", BEN.claimId())).isFalse();
    }

    /** Not by time and not by doubt: somebody may have won it. */
    @Test
    void reservation_endsByTheLedgersWordOnly() {
        ask(ANN, 0);
        ask(BEN, 0);
        assertThat(claims.step(new ClaimEvent.InDoubt<>(ANN), 0)).containsExactly(
                new Answer<>(List.of("ann"), new ClaimOutcome.Pending(HuntClaims.IN_DOUBT_RETRY_MS)),
                new Answer<>(List.of("ben"), CONTENDED));
        assertThat(timePassed(LONG_AGO_NS)).isEmpty();
        assertThat(ask(BEN, LONG_AGO_NS)).as("neither to the ledger nor lost").isEmpty();
        assertThat(ask(ANN, LONG_AGO_NS)).as("joins").isEmpty();
        assertThat(claims.step(new ClaimEvent.Lost<>(ANN, List.of(bens())), LONG_AGO_NS)).containsExactly(
                new Answer<>(List.of("ann"), new ClaimOutcome.Lost()),
                new Answer<>(List.of("ben"), new ClaimOutcome.AlreadyYours(bens(), 10)));
    }

    @Test
    void learnt_besideTheCoreLetsTheLineGo() {
        ask(ANN, 0);
        ask(BEN, 0);
        awards.learn(List.of(new Award(new UUID(0, 9), "zoe", 1, 1, 1, 10, 0, false)));
        assertThat(timePassed(1)).containsExactly(new Answer<>(List.of("ben"), new ClaimOutcome.Lost()));
    }

    @Test
    void ask_refusedOnlyWhileNothingIsDecided() {
        assertThat(askPaused(BEN)).containsExactly(new LookUp<>(BEN, PAUSED));
        assertThat(claims.step(new ClaimEvent.NotWritten<>(BEN, PAUSED), 0))
                .containsExactly(new Answer<>(List.of("ben"), PAUSED));
        awards.learn(List.of(ANNS));
        assertThat(askPaused(BEN)).containsExactly(new Answer<>(List.of("ben"), new ClaimOutcome.Lost()));
    }

    /** It won at another node, whose answer was lost, before the hunt was paused. */
    @Test
    void lookUp_findsWhatTheRuleWouldRefuse() {
        askPaused(ANN);
        assertThat(claims.step(new ClaimEvent.Won<>(ANN, ANNS, 10), 0))
                .containsExactly(new Answer<>(List.of("ann"), new ClaimOutcome.Won(ANNS, 10)));
        assertThat(claims.decided(BEN)).as("and is learnt").isEqualTo(new ClaimOutcome.Lost());
    }

    @Test
    void lookUp_holdsNoReservationAndGivesNoneBack() {
        askPaused(ANN);
        assertThat(ask(BEN, 0)).containsExactly(new Submit<>(BEN));
        ask(CID, 0);
        assertThat(claims.step(new ClaimEvent.InDoubt<>(ANN), 0)).as("the line waits for another claim")
                .containsExactly(new Answer<>(List.of("ann"), new ClaimOutcome.Pending(HuntClaims.IN_DOUBT_RETRY_MS)));
        assertThat(claims.step(new ClaimEvent.NotWritten<>(ANN, PAUSED), 0)).isEmpty();
        assertThat(claims.isOpen("cid", CID.claimId())).as("still in line").isTrue();
    }

    /** It waits for the claim that holds the award, which is on its way. */
    @Test
    void lookUp_turnedAwayLeavesTheLineAlone() {
        ask(ANN, 0);
        ask(BEN, 0);
        assertThat(askPaused(CID)).containsExactly(new LookUp<>(CID, PAUSED));
        ClaimOutcome.Retry full = new ClaimOutcome.Retry(ClaimReason.OVERLOADED, 1_000);
        assertThat(claims.step(new ClaimEvent.LedgerAway<>(CID, full), 0))
                .containsExactly(new Answer<>(List.of("cid"), full));
        assertThat(claims.isOpen("ben", BEN.claimId())).isTrue();
        assertThat(claims.step(new ClaimEvent.LedgerAway<>(ANN, full), 0))
                .containsExactly(new Answer<>(List.of("ann"), full), new Answer<>(List.of("ben"), full));
    }

    /** Another node may have placed it, and this claim have won it there. */
    @Test
    void unknownTreasure_isAskedFor() {
        Claim claim = new Claim(new UUID(0, 4), "ann", 9, 1);
        Award award = new Award(claim.claimId(), "ann", 9, 1, 1, 10, 0, false);
        ClaimOutcome.Refused notFound = new ClaimOutcome.Refused(ClaimReason.TREASURE_NOT_FOUND);
        ClaimOutcome.Retry away = new ClaimOutcome.Retry(ClaimReason.LEDGER_UNAVAILABLE, 1_000);
        assertThat(ask(claim, 0)).containsExactly(new LookUp<>(claim, notFound));
        assertThat(claims.step(new ClaimEvent.InDoubt<>(claim), 0)).hasSize(1);
        assertThat(claims.step(new ClaimEvent.LedgerAway<>(claim, away), 0)).isEmpty();
        ask(claim, 0);
        assertThat(claims.step(new ClaimEvent.NotWritten<>(claim, notFound), 0))
                .containsExactly(new Answer<>(List.of("ann"), notFound));
        ask(claim, 0);
        assertThat(claims.step(new ClaimEvent.Won<>(claim, award, 10), 0))
                .containsExactly(new Answer<>(List.of("ann"), new ClaimOutcome.Won(award, 10)));
        assertThat(claims.decided(claim)).as("and is learnt").isEqualTo(new ClaimOutcome.Won(award, 10));
        assertThat(claims.openClaims()).isZero();
    }

    @Test
    void ask_toComeAgainNeedsNoLedger() {
        ClaimOutcome stale = new ClaimOutcome.Retry(ClaimReason.POSITION_STALE, 500);
        assertThat(claims.step(new ClaimEvent.Asked<>(BEN, stale, "ben"), 0))
                .containsExactly(new Answer<>(List.of("ben"), stale));
    }

    @Test
    void decided_notWhileTheSamePlayerHasAClaimOpen() {
        awards.learn(List.of(ANNS));
        ask(new Claim(BEN.claimId(), "ben", 2, 1), 0);
        assertThat(claims.decided(BEN)).as("the id is in use for something else").isNull();
        assertThat(ask(BEN, 0)).containsExactly(
                new Answer<>(List.of("ben"), new ClaimOutcome.Refused(ClaimReason.CLAIM_ID_REUSED)));
    }

    @Test
    void step_ofAClaimThatIsNotAtTheLedger() {
        assertThatIllegalArgumentException().isThrownBy(() -> claims.step(new ClaimEvent.InDoubt<>(ANN), 0))
                .withMessageContaining("is not at the ledger");
    }

    private static Award bens() {
        return new Award(new UUID(0, 8), "ben", 1, 1, 1, 10, 0, false);
    }

    private List<ClaimEffect<String>> askPaused(Claim claim) {
        return claims.step(new ClaimEvent.Asked<>(claim, PAUSED, claim.playerId()), 0);
    }

    private List<ClaimEffect<String>> ask(Claim claim, long nowNs) {
        return claims.step(new ClaimEvent.Asked<>(claim, null, claim.playerId()), nowNs);
    }

    private List<ClaimEffect<String>> timePassed(long nowNs) {
        return claims.step(new ClaimEvent.TimePassed<>(), nowNs);
    }
}
