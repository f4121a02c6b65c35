package venuehunt.runtime.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import venuehunt.runtime.correction.CorrectionOrder.Compensate;
import venuehunt.runtime.correction.CorrectionOrder.Grant;
import venuehunt.runtime.correction.CorrectionOrder.Reopen;
import venuehunt.runtime.correction.CorrectionOrder.Revoke;
import venuehunt.runtime.correction.CorrectionOrder.Signature;
import venuehunt.runtime.correction.CorrectionRules.Decision;
import venuehunt.runtime.hunt.Award;

class CorrectionRulesTest {
    private static final Signature BY_ZOE = new Signature("hunt", new UUID(0, 99), "zoe", "left the venue");
    private static final Award ANNS = award("ann", 1, 1, false);
    private static final Award BENS = award("ben", 1, 2, false);

    @Test
    void revoke_whatStands() {
        assertThat(CorrectionRules.decide(new Revoke(BY_ZOE, ANNS.claimId()), true, book(2, 1, 2, ANNS, BENS)))
                .isEqualTo(new Decision.Write(new CorrectionEntry(Correction.Kind.REVOKE, "ann", 7, 1, 1, -10,
                        ANNS.claimId(), 0)));
        assertThat(decide(signature -> new Revoke(signature, new UUID(3, 3)), book(2, 1, 2, ANNS)))
                .isEqualTo(CorrectionReason.AWARD_NOT_FOUND);
        assertThat(decide(signature -> new Revoke(signature, ANNS.claimId()), book(2, 1, 2, award("ann", 1, 1, true))))
                .isEqualTo(CorrectionReason.AWARD_REVOKED);
    }

    @Test
    void reopen_onlyWhenAllIsGivenAndSomethingCameBack() {
        Award revoked = award("ann", 1, 1, true);
        assertThat(decide(signature -> new Reopen(signature, 7), book(2, 1, 2, revoked)))
                .isEqualTo(CorrectionReason.TREASURE_STILL_OPEN);
        assertThat(decide(signature -> new Reopen(signature, 7), book(2, 1, 2, ANNS, BENS)))
                .isEqualTo(CorrectionReason.NOTHING_TO_REOPEN);
        assertThat(
                decide(signature -> new Reopen(signature, 7), book(2, 2, 1, revoked, BENS, award("cid", 2, 1, false))))
                .as("given out again").isEqualTo(CorrectionReason.NOTHING_TO_REOPEN);
        assertThat(decide(signature -> new Reopen(signature, 7), null)).isEqualTo(CorrectionReason.TREASURE_NOT_FOUND);
        assertThat(CorrectionRules.decide(new Reopen(BY_ZOE, 7), true, book(1, 1, 1, revoked)))
                .isEqualTo(new Decision.Refuse(CorrectionReason.HUNT_CLOSED));
        assertThat(CorrectionRules.decide(new Reopen(BY_ZOE, 7), false, book(2, 1, 2, revoked, BENS)))
                .isEqualTo(new Decision.Write(
                        new CorrectionEntry(Correction.Kind.REOPEN, "", 7, 2, 0, 0, null, 1)));
    }

    @Test
    void grant_whatIsLeftOrCameBack() {
        assertThat(CorrectionRules.decide(new Grant(BY_ZOE, 7, "cid"), false, book(3, 1, 3, ANNS, award("ben", 1, 3,
                false)))).as("the lowest free slot").isEqualTo(new Decision.Write(
                        new CorrectionEntry(Correction.Kind.AWARD, "cid", 7, 1, 2, 10, null, 0)));
        Award revoked = award("ann", 1, 1, true);
        assertThat(CorrectionRules.decide(new Grant(BY_ZOE, 7, "ann"), false, book(2, 1, 2, revoked, BENS)))
                .as("in a round of its own, to whom it was taken from too").isEqualTo(new Decision.Write(
                        new CorrectionEntry(Correction.Kind.AWARD, "ann", 7, 2, 1, 10, null, 1)));
        assertThat(decide(signature -> new Grant(signature, 7, "ann"), book(2, 1, 2, revoked)))
                .as("nobody wins a round twice").isEqualTo(CorrectionReason.ALREADY_AWARDED);
        assertThat(decide(signature -> new Grant(signature, 7, "ben"), book(2, 1, 2, revoked, BENS)))
                .isEqualTo(CorrectionReason.ALREADY_AWARDED);
        assertThat(decide(signature -> new Grant(signature, 7, "cid"), book(2, 1, 2, ANNS, BENS)))
                .isEqualTo(CorrectionReason.TREASURE_TAKEN);
        assertThat(decide(signature -> new Grant(signature, 7, "cid"), null))
                .isEqualTo(CorrectionReason.TREASURE_NOT_FOUND);
        assertThat(CorrectionRules.decide(new Grant(BY_ZOE, 7, "cid"), true, book(2, 1, 2, ANNS)))
                .isEqualTo(new Decision.Refuse(CorrectionReason.HUNT_CLOSED));
    }

    @Test
    void compensate_always() {
        assertThat(CorrectionRules.decide(new Compensate(BY_ZOE, "ann", 5), true, null)).isEqualTo(new Decision.Write(
                new CorrectionEntry(Correction.Kind.COMPENSATE, "ann", 0, 0, 0, 5, null, 0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "  a  ", "a\nbc"})
    void signature_needsAReason(String reason) {
        assertThatThrownBy(() -> new Signature("hunt", new UUID(0, 1), "zoe", reason))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Signature("hunt", new UUID(0, 1), "zoe", "x".repeat(201)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Signature("hunt", new UUID(0, 1), "zoe", "x".repeat(200)).reason()).hasSize(200);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 1_000_001})
    void compensate_withinBounds(long points) {
        assertThatThrownBy(() -> new Compensate(BY_ZOE, "ann", points)).isInstanceOf(IllegalArgumentException.class);
    }

    private static CorrectionReason decide(Function<Signature, CorrectionOrder> order, @Nullable TreasureBook book) {
        return ((Decision.Refuse) CorrectionRules.decide(order.apply(BY_ZOE), false, book)).reason();
    }

    private static TreasureBook book(int capacity, int round, int seats, Award... awards) {
        return new TreasureBook(7, 10, capacity, round, seats, List.of(awards));
    }

    private static Award award(String playerId, int round, int slot, boolean revoked) {
        return new Award(new UUID(round, playerId.hashCode()), playerId, 7, round, slot, 10, 0, revoked);
    }
}
