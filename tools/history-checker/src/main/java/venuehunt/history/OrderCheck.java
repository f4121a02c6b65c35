package venuehunt.history;

import static venuehunt.history.Invariant.I10;
import static venuehunt.history.Invariant.I16;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import venuehunt.history.HistoryLine.AwardRow;
import venuehunt.history.HistoryLine.Result;

/** What came before what. */
final class OrderCheck {
    private final History history;
    private final Findings findings;

    OrderCheck(History history, Findings findings) {
        this.history = history;
        this.findings = findings;
    }

    void run() {
        checkRealTime();
        checkReservations();
    }

    /** Once a treasure's last award was told, a claim that is sent later cannot win it. */
    private void checkRealTime() {
        List<Sending> wins = history.sendings().stream().filter(each -> each.was(Result.WON)).toList();
        History.by(wins, each -> each.invoke().treasure()).forEach((treasure, won) -> {
            Map<UUID, Long> toldNs = new HashMap<>();
            won.forEach(each -> toldNs.merge(each.claim(), each.answeredNs(), Math::min));
            Map<UUID, Long> sentNs = new HashMap<>();
            history.sendings().stream().filter(each -> toldNs.containsKey(each.claim()))
                    .forEach(each -> sentNs.merge(each.claim(), each.invoke().tNs(), Math::min));
            long[] told = toldNs.values().stream().mapToLong(Long::longValue).sorted().toArray();
            int capacity = history.capacity(treasure);
            // A treasure that was opened again is won anew; its rounds are the ledger's to tell apart.
            boolean oneRound = history.awards().stream().filter(row -> row.treasure() == treasure)
                    .allMatch(row -> row.round() == 1);
            if (oneRound && told.length > capacity) {
                sentNs.forEach((claim, sent) -> {
                    if (Arrays.stream(told).filter(each -> each <= sent).count() >= capacity) {
                        findings.add(I16, "treasure " + treasure
                                + " was told to be won, then a claim was sent, and won it too", claim);
                    }
                });
            }
        });
    }

    private void checkReservations() {
        List<HistoryLine.Reserve> reserved = history.all(HistoryLine.Reserve.class);
        if (reserved.isEmpty()) {
            return; // no node wrote down what it reserved
        }
        Map<UUID, List<HistoryLine.Reserve>> byClaim = History.by(reserved, HistoryLine.Reserve::claim);
        Set<UUID> grants = history.grants();
        for (AwardRow row : history.awards()) {
            boolean before = grants.contains(row.claim()) || byClaim.getOrDefault(row.claim(), List.of()).stream()
                    .anyMatch(each -> row.tNs() == null || each.tNs() <= row.tNs());
            if (!before) {
                findings.add(I10, "an award was committed that no node had reserved", row.claim());
            }
        }
        Map<UUID, List<HistoryLine.Release>> released = History.by(history.all(HistoryLine.Release.class),
                HistoryLine.Release::claim);
        byClaim.forEach((claim, all) -> {
            if (released.getOrDefault(claim, List.of()).size() < all.size()) {
                findings.add(I10, "a reservation was still held at the end", claim);
            }
        });
    }
}
