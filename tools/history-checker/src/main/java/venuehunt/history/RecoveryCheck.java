package venuehunt.history;

import static venuehunt.history.Invariant.I22;
import static venuehunt.history.Invariant.I23;
import static venuehunt.history.Invariant.I24;

import java.util.List;
import java.util.Map;
import venuehunt.history.HistoryLine.AwardRow;
import venuehunt.history.HistoryLine.Result;

/** What must happen once nothing is broken any more. */
final class RecoveryCheck {
    private static final long LAST_WORD_WITHIN_NS = 10_000_000_000L;
    private static final long WELL_AFTER_NS = 5_000_000_000L;
    private static final long WIN_WITHIN_NS = 2_000_000_000L;

    private final History history;
    private final Findings findings;

    RecoveryCheck(History history, Findings findings) {
        this.history = history;
        this.findings = findings;
    }

    void run() {
        for (HistoryLine.Gauge gauge : history.all(HistoryLine.Gauge.class)) {
            if (gauge.value() != gauge.baseline()) {
                findings.add(I24, gauge.name() + " is " + gauge.value() + " at the end, and was " + gauge.baseline());
            }
        }
        List<HistoryLine.Heal> healed = history.all(HistoryLine.Heal.class);
        if (!healed.isEmpty()) {
            long healNs = healed.getLast().tNs();
            history.sendingsByClaim().values().forEach(each -> checkLastWord(each, healNs));
            checkFreeTreasures(healNs);
        }
    }

    private void checkLastWord(List<Sending> sendings, long healNs) {
        boolean doubted = sendings.stream()
                .anyMatch(each -> each.answer() == null || each.answer() instanceof HistoryLine.Unknown);
        List<Sending> again = sendings.stream().filter(each -> each.invoke().tNs() >= healNs).toList();
        boolean settled = sendings.stream()
                .anyMatch(each -> each.isSettled() && each.answeredNs() <= healNs + LAST_WORD_WITHIN_NS);
        boolean began = !again.isEmpty() && again.getFirst().invoke().tNs() <= healNs + WELL_AFTER_NS;
        if (doubted && began && !settled) {
            findings.add(I22, "a claim in doubt was asked for after the faults, and had no last word within 10 s",
                    sendings.getFirst().claim());
        }
    }

    private void checkFreeTreasures(long healNs) {
        Map<Long, List<AwardRow>> rows = History.by(history.awards(), AwardRow::treasure);
        history.sendingsByClaim().forEach((claim, sendings) -> {
            Sending first = sendings.getFirst();
            long treasure = first.invoke().treasure();
            boolean free = rows.getOrDefault(treasure, List.of()).size() < history.capacity(treasure);
            long sentNs = first.invoke().tNs();
            if (free && sentNs >= healNs) {
                long dueNs = Math.max(sentNs, healNs + WELL_AFTER_NS) + WIN_WITHIN_NS;
                boolean told = sendings.stream().anyMatch(each -> each.answeredNs() <= dueNs
                        && (each.was(Result.WON) || each.was(Result.ALREADY_YOURS) || each.wasRefused()));
                if (!told) {
                    findings.add(I23, "treasure " + treasure + " was free, and this claim did not win it in time",
                            claim);
                }
            }
        });
    }
}
