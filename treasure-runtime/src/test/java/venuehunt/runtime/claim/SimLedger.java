package venuehunt.runtime.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import venuehunt.history.HistoryLine;
import venuehunt.runtime.correction.CorrectionEntry;
import venuehunt.runtime.correction.CorrectionOrder;
import venuehunt.runtime.correction.CorrectionRules;
import venuehunt.runtime.correction.CorrectionRules.Decision;
import venuehunt.runtime.correction.TreasureBook;
import venuehunt.runtime.hunt.Award;

/** The ledger of a simulation: four tables, and the keys that judge. What is committed here is never lost. */
class SimLedger {
    static final long POINTS = 10;
    private final SimClock clock;
    private final Map<Long, Integer> capacities;
    private final SimRules rules;
    private final List<Award> awards = new ArrayList<>();
    private final List<HistoryLine> tables = new ArrayList<>();
    private final Set<UUID> locked = new HashSet<>();
    /** How many awards the present round of a treasure has; none for those that are in their first. */
    private final Map<Long, Integer> seats = new HashMap<>();
    private final Map<Long, Integer> rounds = new HashMap<>();

    SimLedger(SimClock clock, Map<Long, Integer> capacities, SimRules rules) {
        this.clock = clock;
        this.capacities = capacities;
        this.rules = rules;
    }

    List<Award> awards() {
        return List.copyOf(awards);
    }

    /** A transaction that has been sent: its claims are nobody else's to decide until it ends. */
    final class Transaction {
        private final List<LedgerClaim> claims;
        private final Set<UUID> ours = new HashSet<>();
        private final Set<LedgerClaim> open = new HashSet<>();
        private boolean contended;

        private Transaction(List<LedgerClaim> claims) {
            this.claims = claims;
            claims.stream().map(LedgerClaim::claimId).filter(id -> lock(id)).forEach(ours::add);
            // Read by the statement, which comes before its COMMIT; that may come much later.
            claims.stream().filter(each -> isOpen(each.treasureId())).forEach(open::add);
        }

        List<LedgerAnswer> commit() {
            List<LedgerAnswer> answers = claims.stream()
                    .map(each -> ours.contains(each.claimId())
                            ? decide(each)
                            : new LedgerAnswer.Undecided())
                    .toList();
            rollBack();
            return answers;
        }

        /** Others take the slots that it tried for, and then are rolled back: it wins nothing new. */
        void contend() {
            contended = true;
        }

        private LedgerAnswer decide(LedgerClaim claim) {
            LedgerAnswer known = known(claim);
            if (known != null) {
                return known;
            }
            if (!claim.mayWin() || !open.contains(claim)) {
                return new LedgerAnswer.NotOpen();
            }
            return contended
                    ? new LedgerAnswer.Contended()
                    : new LedgerAnswer.Won(write(claim), balance(claim.playerId()));
        }

        void rollBack() {
            locked.removeAll(ours);
        }
    }

    final Transaction begin(List<LedgerClaim> claims) {
        return new Transaction(claims);
    }

    /** The lock on a claim's id; false when another transaction has it. */
    boolean lock(UUID claimId) {
        return locked.add(claimId);
    }

    boolean isOpen(long treasureId) {
        return rules.isOpen(treasureId);
    }

    /** What rows say of a claim; null when it is free to win. */
    private @Nullable LedgerAnswer known(LedgerClaim claim) {
        Award same = wonBy(claim.claimId());
        if (same != null) {
            return same.playerId().equals(claim.playerId()) && same.treasureId() == claim.treasureId()
                    && same.round() == claim.round()
                            ? new LedgerAnswer.Won(same, balance(claim.playerId()))
                            : new LedgerAnswer.ClaimIdReused();
        }
        Award own = heldBy(claim.playerId(), claim.treasureId(), claim.round());
        if (own != null) {
            return new LedgerAnswer.AlreadyYours(own, balance(claim.playerId()));
        }
        int present = round(claim.treasureId());
        List<Award> winners = winners(claim.treasureId(), claim.round());
        if (claim.round() < present || (claim.round() == present && winners.size() >= seats(claim.treasureId()))) {
            return new LedgerAnswer.Lost(winners);
        }
        return claim.round() > present ? new LedgerAnswer.NotOpen() : null;
    }

    private Award write(LedgerClaim claim) {
        int slot = winners(claim.treasureId(), claim.round()).size() + 1;
        Award award = new Award(claim.claimId(), claim.playerId(), claim.treasureId(), claim.round(), slot, POINTS,
                clock.nowNs() / 1_000_000, false);
        write(award);
        return award;
    }

    private void write(Award award) {
        awards.add(award);
        tables.add(row(award, clock.nowNs(), null));
        tables.add(new HistoryLine.InventoryRow(award.claimId(), award.playerId(), award.treasureId(), award.round()));
        tables.add(new HistoryLine.EventRow(award.claimId(), award.playerId(), award.treasureId(), award.round(),
                award.slot(), award.points()));
        credit(award);
    }

    /** One transaction of staff; whether it wrote something. */
    final boolean correct(CorrectionOrder order, long treasureId) {
        if (!(CorrectionRules.decide(order, false,
                book(treasureId)) instanceof Decision.Write(CorrectionEntry entry))) {
            return false;
        }
        UUID id = order.signature().correctionId();
        if (entry.opensSeats() > 0) {
            openRound(treasureId, entry.round(), entry.opensSeats());
        }
        switch (entry.kind()) {
            case AWARD -> {
                write(new Award(id, entry.playerId(), treasureId, entry.round(), entry.slot(), entry.points(),
                        clock.nowNs() / 1_000_000, false));
                tables.add(new HistoryLine.GrantRow(id));
            }
            case REVOKE -> {
                awards.replaceAll(each -> each.claimId().equals(entry.corrects()) ? revoked(each) : each);
                tables.add(new HistoryLine.ReversalRow(Objects.requireNonNull(entry.corrects())));
                tables.add(new HistoryLine.WalletRow(id, entry.playerId(), entry.points()));
            }
            case COMPENSATE -> {
                tables.add(new HistoryLine.CompensationRow(id, entry.playerId(), entry.points()));
                tables.add(new HistoryLine.WalletRow(id, entry.playerId(), entry.points()));
            }
            case REOPEN -> {
            }
        }
        return true;
    }

    private static Award revoked(Award award) {
        return new Award(award.claimId(), award.playerId(), award.treasureId(), award.round(), award.slot(),
                award.points(), award.committedAtMs(), true);
    }

    void openRound(long treasureId, int round, int withSeats) {
        rounds.put(treasureId, round);
        seats.put(treasureId, withSeats);
    }

    TreasureBook book(long treasureId) {
        return new TreasureBook(treasureId, POINTS, capacity(treasureId), round(treasureId), seats(treasureId),
                awards.stream().filter(each -> each.treasureId() == treasureId).toList());
    }

    private int round(long treasureId) {
        return rounds.getOrDefault(treasureId, 1);
    }

    final int seats(long treasureId) {
        return seats.getOrDefault(treasureId, capacity(treasureId));
    }

    /** The key on the claim's id. */
    @Nullable
    Award wonBy(UUID claimId) {
        return awards.stream().filter(each -> each.claimId().equals(claimId)).findFirst().orElse(null);
    }

    /** The key on a round's player, and what stands of earlier rounds. */
    @Nullable
    Award heldBy(String playerId, long treasureId, int round) {
        return awards.stream().filter(each -> each.playerId().equals(playerId) && each.treasureId() == treasureId
                && (each.round() == round || (each.round() < round && !each.revoked()))).findFirst().orElse(null);
    }

    /** The key on a round's slot. */
    List<Award> winners(long treasureId, int round) {
        return awards.stream().filter(each -> each.treasureId() == treasureId && each.round() == round).toList();
    }

    void credit(Award award) {
        tables.add(new HistoryLine.WalletRow(award.claimId(), award.playerId(), award.points()));
    }

    int capacity(long treasureId) {
        return capacities.getOrDefault(treasureId, 1);
    }

    private long balance(String playerId) {
        return awards.stream().filter(each -> each.playerId().equals(playerId) && !each.revoked())
                .mapToLong(Award::points).sum();
    }

    /** What was there at this moment, under a name. */
    List<HistoryLine> dump(String name) {
        return awards.stream().<HistoryLine>map(each -> row(each, null, name)).toList();
    }

    List<HistoryLine> tables() {
        return List.copyOf(tables);
    }

    private static HistoryLine row(Award award, @Nullable Long tNs,
            @Nullable String dump) {
        return new HistoryLine.AwardRow(award.claimId(), award.playerId(), award.treasureId(), award.round(),
                award.slot(), award.points(), tNs, dump);
    }
}
