package venuehunt.history;

import static venuehunt.history.Invariant.I13;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import venuehunt.history.HistoryLine.AwardRow;
import venuehunt.history.HistoryLine.HuntState;
import venuehunt.history.HistoryLine.Window;

/**
 * Whether there was a moment, from when a claim was sent until it was known to have won, at which it could win. A claim
 * that is under way while staff pause the hunt may be on either side of that.
 */
final class OpenCheck {
    private final History history;
    private final Findings findings;
    private final List<Window> open = new ArrayList<>();
    private final Map<Long, List<Window>> windows;

    OpenCheck(History history, Findings findings) {
        this.history = history;
        this.findings = findings;
        windows = History.by(history.all(Window.class), Window::treasure);
    }

    void run() {
        readHunt();
        for (AwardRow row : history.awards()) {
            List<Sending> sendings = history.mayHaveWon(row);
            boolean possible = sendings.stream().anyMatch(each -> couldWin(each, row));
            if (!sendings.isEmpty() && !possible) {
                findings.add(I13, row.player() + " won treasure " + row.treasure() + " while it or the hunt was closed",
                        row.claim());
            }
        }
    }

    /** Before the first line nobody knows: it may have been open. */
    private void readHunt() {
        long sinceNs = Long.MIN_VALUE;
        HuntState state = HuntState.OPEN;
        for (HistoryLine.Hunt next : history.all(HistoryLine.Hunt.class)) {
            add(state, sinceNs, next.tNs());
            sinceNs = next.tNs();
            state = next.state();
        }
        add(state, sinceNs, Long.MAX_VALUE);
    }

    private void add(HuntState state, long opensNs, long closesNs) {
        if (state == HuntState.OPEN) {
            open.add(new Window(0, opensNs, closesNs));
        }
    }

    private boolean couldWin(Sending sending, AwardRow row) {
        long fromNs = sending.invoke().tNs();
        long toNs = sending.wonBy(row);
        List<Window> mine = windows.getOrDefault(row.treasure(),
                List.of(new Window(0, Long.MIN_VALUE, Long.MAX_VALUE)));
        return open.stream().anyMatch(hunt -> mine.stream()
                .anyMatch(window -> Math.max(fromNs, Math.max(hunt.opensNs(), window.opensNs())) <= Math.min(toNs,
                        Math.min(hunt.closesNs(), window.closesNs()))));
    }
}
