package venuehunt.history;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a history. Times are nanoseconds of one clock that never goes back. The client's lines are {@code invoke}
 * and one of {@code ok}, {@code fail} and {@code info} with the same {@code op}; a call that broke, or was never
 * answered, is {@code info}, never {@code fail}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({@JsonSubTypes.Type(value = HistoryLine.Treasure.class, name = "treasure"),
        @JsonSubTypes.Type(value = HistoryLine.Hunt.class, name = "hunt"),
        @JsonSubTypes.Type(value = HistoryLine.Window.class, name = "window"),
        @JsonSubTypes.Type(value = HistoryLine.Place.class, name = "place"),
        @JsonSubTypes.Type(value = HistoryLine.Position.class, name = "position"),
        @JsonSubTypes.Type(value = HistoryLine.Spoofer.class, name = "spoofer"),
        @JsonSubTypes.Type(value = HistoryLine.Invoke.class, name = "invoke"),
        @JsonSubTypes.Type(value = HistoryLine.Ok.class, name = "ok"),
        @JsonSubTypes.Type(value = HistoryLine.Fail.class, name = "fail"),
        @JsonSubTypes.Type(value = HistoryLine.Unknown.class, name = "info"),
        @JsonSubTypes.Type(value = HistoryLine.Reserve.class, name = "reserve"),
        @JsonSubTypes.Type(value = HistoryLine.Release.class, name = "release"),
        @JsonSubTypes.Type(value = HistoryLine.Heal.class, name = "heal"),
        @JsonSubTypes.Type(value = HistoryLine.Gauge.class, name = "gauge"),
        @JsonSubTypes.Type(value = HistoryLine.AwardRow.class, name = "award"),
        @JsonSubTypes.Type(value = HistoryLine.InventoryRow.class, name = "inventory"),
        @JsonSubTypes.Type(value = HistoryLine.WalletRow.class, name = "wallet"),
        @JsonSubTypes.Type(value = HistoryLine.EventRow.class, name = "event"),
        @JsonSubTypes.Type(value = HistoryLine.ReversalRow.class, name = "reversal"),
        @JsonSubTypes.Type(value = HistoryLine.GrantRow.class, name = "grant"),
        @JsonSubTypes.Type(value = HistoryLine.CompensationRow.class, name = "compensation"),
        @JsonSubTypes.Type(value = HistoryLine.Balance.class, name = "balance"),
        @JsonSubTypes.Type(value = HistoryLine.Published.class, name = "published")})
public sealed interface HistoryLine {

    /** How many players can win a treasure. One that has no such line has one winner. */
    record Treasure(long treasure, int capacity) implements HistoryLine {}

    /** How a hunt may stand. */
    enum HuntState {
        DRAFT, OPEN, PAUSED, CLOSED
    }

    /** From here on the hunt stood so. */
    record Hunt(long tNs, HuntState state) implements HistoryLine {
        public Hunt {
            Objects.requireNonNull(state, "state");
        }
    }

    /** A stretch of time in which a treasure could be won: by its own window, and by the map that was live. */
    record Window(long treasure, long opensNs, long closesNs) implements HistoryLine {}

    /** Where a treasure lies, and from how far it can be claimed. */
    record Place(long treasure, double latDegrees, double lngDegrees, double reachMetres) implements HistoryLine {}

    /**
     * Where a phone said that it was.
     *
     * @param tNs
     *            when it was sent; where a server writes, when it came
     * @param toldNs
     *            when the phone knew that it was believed; null when it never heard
     */
    record Position(long tNs, @Nullable Long toldNs, String player, double latDegrees, double lngDegrees,
            double accuracyMetres) implements HistoryLine {
        public Position {
            Objects.requireNonNull(player, "player");
        }
    }

    /**
     * Says of a player that the phone's positions are made up: no person went there, so none can have been too fast.
     */
    record Spoofer(String player) implements HistoryLine {
        public Spoofer {
            Objects.requireNonNull(player, "player");
        }
    }

    /** A client sends a claim, for the first time or again. */
    record Invoke(long tNs, long op, UUID claim, String player, long treasure) implements HistoryLine {
        public Invoke {
            Objects.requireNonNull(claim, "claim");
            Objects.requireNonNull(player, "player");
        }
    }

    /** What an {@code ok} says. */
    enum Result {
        WON, ALREADY_YOURS, LOST
    }

    /**
     * The claim was decided.
     *
     * @param points
     *            of the award; null when there is none or the client was not told
     */
    record Ok(long tNs, long op, Result outcome, @Nullable Long points) implements HistoryLine {
        public Ok {
            Objects.requireNonNull(outcome, "outcome");
        }
    }

    /** How a {@code fail} is meant. */
    enum Failure {
        /** For good. */
        REFUSED,
        /** To be tried again. */
        RETRY
    }

    /** The client was told that nothing was written for this sending. */
    record Fail(long tNs, long op, Failure outcome, String reason) implements HistoryLine {
        public Fail {
            Objects.requireNonNull(outcome, "outcome");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** The client does not know: told that it is pending, or told nothing. */
    record Unknown(long tNs, long op, String reason) implements HistoryLine {
        public Unknown {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** A node reserved an award for a claim. */
    record Reserve(long tNs, UUID claim) implements HistoryLine {
        public Reserve {
            Objects.requireNonNull(claim, "claim");
        }
    }

    /** A reservation ended: by an award, by a no, or with its node. */
    record Release(long tNs, UUID claim) implements HistoryLine {
        public Release {
            Objects.requireNonNull(claim, "claim");
        }
    }

    /** From here on nothing was broken. */
    record Heal(long tNs) implements HistoryLine {}

    /** Something that was counted at the end, and what it should be again. */
    record Gauge(String name, long value, long baseline) implements HistoryLine {
        public Gauge {
            Objects.requireNonNull(name, "name");
        }
    }

    /**
     * A row of the ledger's award table.
     *
     * @param tNs
     *            when it was committed, by the clock of the history; null when that is not known
     * @param dump
     *            a name of the moment it was read; null for the end
     */
    record AwardRow(UUID claim, String player, long treasure, int round, int slot, long points, @Nullable Long tNs,
            @Nullable String dump) implements HistoryLine {
        public AwardRow {
            Objects.requireNonNull(claim, "claim");
            Objects.requireNonNull(player, "player");
        }
    }

    record InventoryRow(UUID claim, String player, long treasure, int round) implements HistoryLine {
        public InventoryRow {
            Objects.requireNonNull(claim, "claim");
            Objects.requireNonNull(player, "player");
        }
    }

    /** A wallet entry; below zero when it takes an award's points back. */
    record WalletRow(UUID claim, String player, long points) implements HistoryLine {
        public WalletRow {
            Objects.requireNonNull(claim, "claim");
            Objects.requireNonNull(player, "player");
        }
    }

    /** An event of kind AWARD. */
    record EventRow(UUID claim, String player, long treasure, int round, int slot, long points)
            implements
                HistoryLine {
        public EventRow {
            Objects.requireNonNull(claim, "claim");
            Objects.requireNonNull(player, "player");
        }
    }

    /** An award taken back: a row of its own. */
    record ReversalRow(UUID claim) implements HistoryLine {
        public ReversalRow {
            Objects.requireNonNull(claim, "claim");
        }
    }

    /** Says of an award that staff gave it: no phone asked for it, no node reserved it. */
    record GrantRow(UUID claim) implements HistoryLine {
        public GrantRow {
            Objects.requireNonNull(claim, "claim");
        }
    }

    /** Points for no treasure, under an id of their own. */
    record CompensationRow(UUID claim, String player, long points) implements HistoryLine {
        public CompensationRow {
            Objects.requireNonNull(claim, "claim");
            Objects.requireNonNull(player, "player");
        }
    }

    /** What a player was shown as the sum of the wallet at the end. */
    record Balance(String player, long points) implements HistoryLine {
        public Balance {
            Objects.requireNonNull(player, "player");
        }
    }

    /** The event of an award reached a reader. */
    record Published(UUID claim) implements HistoryLine {
        public Published {
            Objects.requireNonNull(claim, "claim");
        }
    }
}
