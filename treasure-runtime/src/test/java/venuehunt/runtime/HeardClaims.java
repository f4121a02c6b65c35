package venuehunt.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import venuehunt.runtime.claim.LedgerClaim;
import venuehunt.runtime.hunt.Award;
import venuehunt.runtime.hunt.ClaimOutcome;
import venuehunt.runtime.hunt.ClaimOutcome.AlreadyYours;
import venuehunt.runtime.hunt.ClaimOutcome.Lost;
import venuehunt.runtime.hunt.ClaimOutcome.Pending;
import venuehunt.runtime.hunt.ClaimOutcome.Refused;
import venuehunt.runtime.hunt.ClaimOutcome.Retry;
import venuehunt.runtime.hunt.ClaimOutcome.Won;
import venuehunt.runtime.hunt.ClaimReason;
import venuehunt.runtime.hunt.TreasureDraft;

/** Everything that players sent and were told, and what must be true of it whatever broke. */
final class HeardClaims {
    private final Queue<Heard> heard = new ConcurrentLinkedQueue<>();
    private final Map<UUID, LedgerClaim> sent = new ConcurrentHashMap<>();
    private final Set<UUID> unanswered = ConcurrentHashMap.newKeySet();

    /** An answer, and when it was heard by the wall clock, which is the ledger's too. */
    record Heard(LedgerClaim claim, ClaimOutcome outcome, long heardAtMs, long tookMs) {

        /** A last word: there is nothing to ask for again. */
        boolean isFinal() {
            return !(outcome instanceof Pending || outcome instanceof Retry);
        }
    }

    void sent(LedgerClaim claim) {
        sent.put(claim.claimId(), claim);
    }

    void heard(LedgerClaim claim, ClaimOutcome outcome, long tookMs) {
        heard.add(new Heard(claim, outcome, System.currentTimeMillis(), tookMs));
    }

    /** The node died with this claim in its hands. */
    void diedWith(LedgerClaim claim) {
        unanswered.add(claim.claimId());
    }

    List<Heard> all() {
        return List.copyOf(heard);
    }

    long count(Class<? extends ClaimOutcome> outcome) {
        return heard.stream().filter(each -> outcome.isInstance(each.outcome())).count();
    }

    /** How many were told to come again for that reason. */
    long putOffBy(ClaimReason reason) {
        return heard.stream().filter(each -> each.outcome() instanceof Retry retry && retry.reason() == reason).count();
    }

    /** How many players were told to ask again, or that nobody knows. */
    long playersPutOff() {
        return heard.stream().filter(each -> !each.isFinal()).map(each -> each.claim().playerId()).distinct().count();
    }

    long deaths() {
        return unanswered.size();
    }

    long slowestMs() {
        return heard.stream().mapToLong(Heard::tookMs).max().orElse(0);
    }

    /** The standing conditions. All claims must have been asked for until their last word. */
    void assertTrueBy(List<Award> ledger, Map<Long, TreasureDraft> treasures) {
        assertOneAwardPerSlot(ledger, treasures);
        Map<UUID, Award> byClaim = ledger.stream().collect(Collectors.toMap(Award::claimId, each -> each));
        for (Award award : ledger) {
            assertThat(sent).as("whoever has it asked for it").containsKey(award.claimId());
            LedgerClaim claim = Objects.requireNonNull(sent.get(award.claimId()));
            assertThat(award.playerId()).isEqualTo(claim.playerId());
            assertThat(award.treasureId()).isEqualTo(claim.treasureId());
        }
        Map<UUID, ClaimOutcome> lastWords = new HashMap<>();
        for (Heard each : heard) {
            assertTrue(each, byClaim.get(each.claim().claimId()), ledger, treasures);
            if (each.isFinal()) {
                ClaimOutcome before = lastWords.putIfAbsent(each.claim().claimId(), each.outcome());
                assertThat(before).as("a last word on %s before %s", each.claim(), each.outcome()).isNull();
            }
        }
        assertThat(lastWords.keySet()).as("claims with a last word").containsAll(sent.keySet());
    }

    private static void assertOneAwardPerSlot(List<Award> ledger, Map<Long, TreasureDraft> treasures) {
        List<String> slots = new ArrayList<>();
        for (Award award : ledger) {
            TreasureDraft treasure = Objects.requireNonNull(treasures.get(award.treasureId()));
            assertThat(award.slot()).isBetween(1, treasure.capacity());
            assertThat(award.points()).isEqualTo(treasure.points());
            slots.add(award.treasureId() + " round " + award.round() + " slot " + award.slot());
        }
        assertThat(slots).doesNotHaveDuplicates();
    }

    private void assertTrue(Heard each, @Nullable Award row, List<Award> ledger, Map<Long, TreasureDraft> treasures) {
        LedgerClaim claim = each.claim();
        switch (each.outcome()) {
            case Won(Award award, long _) -> assertThat(award).as("won").isEqualTo(row);
            case AlreadyYours(Award award, long _) -> {
                assertThat(ledger).as("already yours").contains(award);
                assertThat(award.playerId()).isEqualTo(claim.playerId());
                assertThat(award.claimId()).as("an award by another claim").isNotEqualTo(claim.claimId());
            }
            case Lost() -> {
                assertThat(row).as("the row of a lost claim").isNull();
                assertThat(ledger.stream().filter(other -> other.treasureId() == claim.treasureId()))
                        .as("others who have what %s lost", claim)
                        .hasSize(Objects.requireNonNull(treasures.get(claim.treasureId())).capacity());
            }
            case Refused(var reason) -> assertThat(row).as("the row of a claim refused by %s", reason).isNull();
            case Retry retry -> assertNothingWasWritten(each, retry, row);
            case Pending _ -> {
                // neither won nor lost
            }
        }
    }

    /** A row that came of a later sending is younger. A claim that a node died with may have been written by it. */
    private void assertNothingWasWritten(Heard each, Retry retry, @Nullable Award row) {
        assertThat(retry.retryAfterMs()).as("when to ask again").isPositive();
        if (row != null && !unanswered.contains(row.claimId())) {
            assertThat(row.committedAtMs()).as("written before %s was told: %s", each, row)
                    .isGreaterThanOrEqualTo(each.heardAtMs());
        }
    }
}
