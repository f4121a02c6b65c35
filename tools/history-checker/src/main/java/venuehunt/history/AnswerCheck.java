package venuehunt.history;

import static venuehunt.history.Invariant.I2;
import static venuehunt.history.Invariant.I3;
import static venuehunt.history.Invariant.I4;
import static venuehunt.history.Invariant.I5;
import static venuehunt.history.Invariant.I6;
import static venuehunt.history.Invariant.I7;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import venuehunt.history.HistoryLine.AwardRow;
import venuehunt.history.HistoryLine.Result;

/** What players were told, beside the ledger and beside what they were told before. */
final class AnswerCheck {
    private final History history;
    private final Findings findings;
    private final Map<UUID, List<Sending>> byClaim;
    private final Map<UUID, List<AwardRow>> rowsByClaim;
    private final Map<Long, List<AwardRow>> rowsByTreasure;

    AnswerCheck(History history, Findings findings) {
        this.history = history;
        this.findings = findings;
        byClaim = history.sendingsByClaim();
        rowsByClaim = History.by(history.awards(), AwardRow::claim);
        rowsByTreasure = History.by(history.awards(), AwardRow::treasure);
    }

    void run() {
        for (Sending each : history.sendings()) {
            HistoryLine.Ok ok = each.ok();
            if (ok != null) {
                switch (ok.outcome()) {
                    case WON -> checkWon(each, ok);
                    case ALREADY_YOURS -> checkYours(each);
                    case LOST -> checkLost(each);
                }
            }
        }
        Set<UUID> grants = history.grants();
        history.awards().stream().filter(row -> !grants.contains(row.claim())).forEach(this::checkRow);
        byClaim.values().forEach(this::checkLastWords);
    }

    private void checkWon(Sending sending, HistoryLine.Ok ok) {
        boolean there = rows(sending.claim()).stream().anyMatch(row -> sending.asksFor(row)
                && (ok.points() == null || ok.points() == row.points())
                && (row.tNs() == null || row.tNs() <= ok.tNs()));
        if (!there) {
            findings.add(I2, sending.invoke().player() + " was told WON, and the ledger did not have it then as told",
                    sending.claim());
        }
    }

    private void checkYours(Sending sending) {
        boolean there = rowsByTreasure.getOrDefault(sending.invoke().treasure(), List.of()).stream()
                .anyMatch(row -> row.player().equals(sending.invoke().player())
                        && !row.claim().equals(sending.claim()));
        if (!there) {
            findings.add(I2, sending.invoke().player() + " was told ALREADY_YOURS, and the ledger has no other award",
                    sending.claim());
        }
    }

    /** As many awards as there are, of others, committed (or at least asked for) before this one was told so. */
    private void checkLost(Sending sending) {
        long winners = rowsByTreasure.getOrDefault(sending.invoke().treasure(), List.of()).stream()
                .filter(row -> !row.claim().equals(sending.claim())
                        && !row.player().equals(sending.invoke().player()) && beganBefore(row, sending.answeredNs()))
                .count();
        if (winners < history.capacity(sending.invoke().treasure())) {
            findings.add(I4, sending.invoke().player() + " was told LOST when treasure " + sending.invoke().treasure()
                    + " had " + winners + " committed awards of " + history.capacity(sending.invoke().treasure()),
                    sending.claim());
        }
    }

    private boolean beganBefore(AwardRow row, long tNs) {
        if (row.tNs() != null) {
            return row.tNs() <= tNs;
        }
        return byClaim.getOrDefault(row.claim(), List.of()).stream().anyMatch(each -> each.invoke().tNs() <= tNs);
    }

    private void checkRow(AwardRow row) {
        List<Sending> mine = byClaim.getOrDefault(row.claim(), List.of()).stream().filter(each -> each.asksFor(row))
                .toList();
        if (mine.stream().noneMatch(each -> row.tNs() == null || each.invoke().tNs() <= row.tNs())) {
            findings.add(I3, row.player() + " has an award that was not asked for before it was committed",
                    row.claim());
            return;
        }
        if (mine.stream().anyMatch(each -> each.was(Result.LOST))) {
            findings.add(I3, row.player() + " was told LOST, and has the award", row.claim());
        }
        if (mine.stream().anyMatch(each -> each.wasRefused() && isAfterAllThatMayHaveWon(each, row))) {
            findings.add(I3, row.player() + " was refused after all sendings that may have won, and has the award",
                    row.claim());
        }
        if (mine.stream().allMatch(each -> each.fail() != null)) {
            findings.add(I5, row.player() + " was told each time that nothing was written, and has the award",
                    row.claim());
        }
    }

    /** Of sendings under way together one may be refused and the other win: where the player stood at each. */
    private boolean isAfterAllThatMayHaveWon(Sending refused, AwardRow row) {
        List<Sending> others = history.mayHaveWon(row);
        return !others.isEmpty() && others.stream().allMatch(each -> each.answeredNs() <= refused.invoke().tNs());
    }

    private void checkLastWords(List<Sending> sendings) {
        // A sending beside itself says nothing new.
        sendings.forEach(first -> sendings.forEach(second -> compare(first, second)));
    }

    private void compare(Sending first, Sending second) {
        HistoryLine.Ok one = first.ok();
        if (one == null) {
            return;
        }
        boolean after = first.answeredNs() <= second.invoke().tNs();
        HistoryLine.Ok two = second.ok();
        if (first.sameContent(second)) {
            boolean flipped = two != null && one.outcome() != two.outcome()
                    && (after || second.answeredNs() >= first.answeredNs());
            if (flipped || (after && second.wasRefused())) {
                findings.add(I6, first.invoke().player() + " was told " + one.outcome() + ", then "
                        + (two == null ? "REFUSED" : two.outcome()), first.claim());
            }
        } else if (one.outcome() == Result.WON && two != null && (after || two.outcome() == Result.WON)) {
            findings.add(I7, "an id that has won treasure " + first.invoke().treasure() + " was answered "
                    + two.outcome() + " for treasure " + second.invoke().treasure(), first.claim());
        }
    }

    private List<AwardRow> rows(UUID claim) {
        return rowsByClaim.getOrDefault(claim, List.of());
    }
}
