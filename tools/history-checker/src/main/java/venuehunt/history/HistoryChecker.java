package venuehunt.history;

import java.util.List;

/** Looks for what a history does not keep. One pass for each group of invariants, over hash maps. */
public final class HistoryChecker {

    private HistoryChecker() {
    }

    /** All violations; none for a history that is sound as far as it tells. */
    public static List<Violation> check(History history) {
        Findings findings = new Findings();
        new LedgerCheck(history, findings).run();
        new AnswerCheck(history, findings).run();
        new OrderCheck(history, findings).run();
        new OpenCheck(history, findings).run();
        new ReachCheck(history, findings).run();
        new SpeedCheck(history, findings).run();
        new RecoveryCheck(history, findings).run();
        return findings.all();
    }
}
