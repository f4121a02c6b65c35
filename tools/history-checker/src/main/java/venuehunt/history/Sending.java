package venuehunt.history;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claim sent once, and what the client heard of it.
 *
 * @param answer
 *            Ok, Fail or Unknown; null when the history ends before
 */
record Sending(HistoryLine.Invoke invoke, @Nullable HistoryLine answer) {

    UUID claim() {
        return invoke.claim();
    }

    HistoryLine.@Nullable Ok ok() {
        return answer instanceof HistoryLine.Ok ok ? ok : null;
    }

    HistoryLine.@Nullable Fail fail() {
        return answer instanceof HistoryLine.Fail fail ? fail : null;
    }

    boolean was(HistoryLine.Result outcome) {
        return answer instanceof HistoryLine.Ok ok && ok.outcome() == outcome;
    }

    boolean wasRefused() {
        return answer instanceof HistoryLine.Fail fail && fail.outcome() == HistoryLine.Failure.REFUSED;
    }

    /** Decided or refused: the client need not ask again. */
    boolean isSettled() {
        return answer instanceof HistoryLine.Ok || wasRefused();
    }

    /** When the client heard; the end of time when it has not. */
    long answeredNs() {
        return switch (answer) {
            case HistoryLine.Ok ok -> ok.tNs();
            case HistoryLine.Fail fail -> fail.tNs();
            case HistoryLine.Unknown info -> info.tNs();
            case null, default -> Long.MAX_VALUE;
        };
    }

    /** Whether another sending asks for the same, under whatever id. */
    boolean sameContent(Sending other) {
        return invoke.treasure() == other.invoke.treasure() && invoke.player().equals(other.invoke.player());
    }

    /**
     * The latest moment at which this can have won the row. What is pending may win when it is no longer waited for.
     */
    long wonBy(HistoryLine.AwardRow row) {
        long toldNs = answer instanceof HistoryLine.Ok ? answeredNs() : Long.MAX_VALUE;
        return row.tNs() == null ? toldNs : Math.min(row.tNs(), toldNs);
    }

    boolean asksFor(HistoryLine.AwardRow row) {
        return invoke.claim().equals(row.claim()) && invoke.treasure() == row.treasure()
                && invoke.player().equals(row.player());
    }
}
