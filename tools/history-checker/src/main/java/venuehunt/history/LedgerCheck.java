package venuehunt.history;

import static venuehunt.history.Invariant.I1;
import static venuehunt.history.Invariant.I11;
import static venuehunt.history.Invariant.I12;
import static venuehunt.history.Invariant.I19;
import static venuehunt.history.Invariant.I8;
import static venuehunt.history.Invariant.I9;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import venuehunt.history.HistoryLine.AwardRow;

/** The ledger by itself: its tables agree, and nothing was won more often than it can be. */
final class LedgerCheck {
    private final History history;
    private final Findings findings;

    LedgerCheck(History history, Findings findings) {
        this.history = history;
        this.findings = findings;
    }

    private record Round(long treasure, int round) {}

    private record Holding(Round round, String player) {}

    void run() {
        checkSlots();
        checkStanding();
        checkTables();
        checkMoney();
        checkEarlierDumps();
        checkReversals();
        checkPublished();
    }

    private void checkSlots() {
        History.by(history.awards(), row -> new Round(row.treasure(), row.round())).forEach((round, rows) -> {
            int capacity = history.capacity(round.treasure());
            if (rows.size() > capacity) {
                findings.add(I1, "treasure " + round.treasure() + " was won " + rows.size() + " times, and has "
                        + capacity, claims(rows));
            }
            History.by(rows, AwardRow::slot).forEach((slot, same) -> {
                if (same.size() > 1 || slot < 1 || slot > capacity) {
                    findings.add(I1, "slot " + slot + " of treasure " + round.treasure() + " was given " + same.size()
                            + " times; there are slots 1 to " + capacity, claims(same));
                }
            });
        });
    }

    /** Over all rounds: what was given out again was taken back before. */
    private void checkStanding() {
        Set<UUID> reversed = history.reversed();
        List<AwardRow> standing = history.awards().stream().filter(row -> !reversed.contains(row.claim())).toList();
        History.by(standing, AwardRow::treasure).forEach((treasure, rows) -> {
            if (rows.size() > history.capacity(treasure)) {
                findings.add(I1, rows.size() + " awards of treasure " + treasure + " stand, and it has "
                        + history.capacity(treasure), claims(rows));
            }
        });
    }

    /** Inventory, wallet and event have exactly the awards' claims, and say the same of them. */
    private void checkTables() {
        compare("inventory", history.all(HistoryLine.InventoryRow.class), HistoryLine.InventoryRow::claim,
                row -> row.player() + "/" + row.treasure() + "/" + row.round(),
                row -> row.player() + "/" + row.treasure() + "/" + row.round());
        Set<UUID> compensations = history.all(HistoryLine.CompensationRow.class).stream()
                .map(HistoryLine.CompensationRow::claim).collect(Collectors.toSet());
        compare("wallet", history.all(HistoryLine.WalletRow.class).stream()
                .filter(row -> row.points() >= 0 && !compensations.contains(row.claim())).toList(),
                HistoryLine.WalletRow::claim, HistoryLine.WalletRow::player, AwardRow::player);
        compare("event", history.all(HistoryLine.EventRow.class), HistoryLine.EventRow::claim,
                row -> row.player() + "/" + row.treasure() + "/" + row.round() + "/" + row.slot() + "/" + row.points(),
                row -> row.player() + "/" + row.treasure() + "/" + row.round() + "/" + row.slot() + "/"
                        + row.points());
    }

    private <T> void compare(String table, List<T> rows, Function<T, UUID> claim, Function<T, String> content,
            Function<AwardRow, String> expected) {
        if (rows.isEmpty() && history.all(HistoryLine.EventRow.class).isEmpty()) {
            return; // a history of awards only
        }
        Map<UUID, List<T>> byClaim = History.by(rows, claim);
        for (AwardRow award : history.awards()) {
            List<T> found = byClaim.getOrDefault(award.claim(), List.of());
            if (found.size() != 1) {
                findings.add(I8, "an award has " + found.size() + " rows in " + table, award.claim());
            } else if (!content.apply(found.getFirst()).equals(expected.apply(award))) {
                findings.add(I8, "the row in " + table + " is not its award's", award.claim());
            }
        }
        Set<UUID> awarded = new HashSet<>(claims(history.awards()));
        byClaim.keySet().stream().filter(each -> !awarded.contains(each))
                .forEach(each -> findings.add(I8, "a row in " + table + " has no award", each));
    }

    private void checkMoney() {
        List<HistoryLine.WalletRow> entries = history.all(HistoryLine.WalletRow.class);
        Map<String, Long> paid = sums(entries, HistoryLine.WalletRow::player, HistoryLine.WalletRow::points);
        if (!entries.isEmpty()) {
            Set<UUID> reversed = history.reversed();
            Map<String, Long> won = sums(history.awards(), AwardRow::player,
                    row -> reversed.contains(row.claim()) ? 0L : row.points());
            sums(history.all(HistoryLine.CompensationRow.class), HistoryLine.CompensationRow::player,
                    HistoryLine.CompensationRow::points)
                    .forEach((player, points) -> won.merge(player, points, Long::sum));
            Set<String> players = new LinkedHashSet<>(won.keySet());
            players.addAll(paid.keySet());
            for (String player : players) {
                long entriesSum = paid.getOrDefault(player, 0L);
                long awardsSum = won.getOrDefault(player, 0L);
                if (entriesSum != awardsSum) {
                    findings.add(I9, player + " was paid " + entriesSum + " points for awards and compensations of "
                            + awardsSum);
                }
            }
        }
        for (HistoryLine.Balance balance : history.all(HistoryLine.Balance.class)) {
            long sum = paid.getOrDefault(balance.player(), 0L);
            if (sum != balance.points()) {
                findings.add(I9, balance.player() + " was shown " + balance.points() + " points and has " + sum);
            }
        }
        History.by(history.awards(), row -> new Holding(new Round(row.treasure(), row.round()), row.player()))
                .forEach((holding, rows) -> {
                    if (rows.size() > 1) {
                        findings.add(I9, holding.player() + " was paid " + rows.size() + " times for treasure "
                                + holding.round().treasure(), claims(rows));
                    }
                });
    }

    private void checkEarlierDumps() {
        Set<AwardRow> now = history.awards().stream().map(LedgerCheck::untimed).collect(Collectors.toSet());
        for (AwardRow row : history.all(AwardRow.class)) {
            if (row.dump() != null && !now.contains(untimed(row))) {
                findings.add(I11, "a row that was there at " + row.dump() + " is gone or changed", row.claim());
            }
        }
    }

    private static AwardRow untimed(AwardRow row) {
        return new AwardRow(row.claim(), row.player(), row.treasure(), row.round(), row.slot(), row.points(), null,
                null);
    }

    private void checkReversals() {
        Map<UUID, List<AwardRow>> awards = History.by(history.awards(), AwardRow::claim);
        List<AwardRow> back = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (HistoryLine.ReversalRow row : history.all(HistoryLine.ReversalRow.class)) {
            List<AwardRow> taken = awards.getOrDefault(row.claim(), List.of());
            if (taken.isEmpty()) {
                findings.add(I12, "a reversal takes back what was not won", row.claim());
            }
            if (!seen.add(row.claim())) {
                findings.add(I12, "a win is taken back twice", row.claim());
            } else {
                back.addAll(taken);
            }
        }
        Map<Long, List<AwardRow>> given = History.by(history.awards(), AwardRow::treasure);
        Map<Long, List<AwardRow>> taken = History.by(back, AwardRow::treasure);
        given.forEach((treasure, rows) -> checkRounds(rows, taken.getOrDefault(treasure, List.of())));
    }

    /** Each award of a later round is one that was taken back in an earlier. */
    private void checkRounds(List<AwardRow> given, List<AwardRow> taken) {
        given.stream().mapToInt(AwardRow::round).filter(round -> round > 1).distinct().forEach(round -> {
            List<AwardRow> again = given.stream().filter(row -> row.round() > 1 && row.round() <= round).toList();
            long back = taken.stream().filter(row -> row.round() < round).count();
            if (again.size() > back) {
                findings.add(I12, again.size() + " awards were made in rounds 2 to " + round + ", and " + back
                        + " taken back before", claims(again));
            }
        });
    }

    private void checkPublished() {
        Set<UUID> published = history.all(HistoryLine.Published.class).stream().map(HistoryLine.Published::claim)
                .collect(Collectors.toSet());
        if (published.isEmpty()) {
            return; // nobody wrote down what was published
        }
        Set<UUID> awarded = new HashSet<>(claims(history.awards()));
        awarded.stream().filter(each -> !published.contains(each))
                .forEach(each -> findings.add(I19, "an award was never published", each));
        published.stream().filter(each -> !awarded.contains(each))
                .forEach(each -> findings.add(I19, "an award was published that is not in the ledger", each));
    }

    private static List<UUID> claims(List<AwardRow> rows) {
        return rows.stream().map(AwardRow::claim).toList();
    }

    private static <T> Map<String, Long> sums(List<T> rows, Function<T, String> player, Function<T, Long> points) {
        return rows.stream().collect(Collectors.groupingBy(player, Collectors.summingLong(points::apply)));
    }
}
