package venuehunt.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A recorded history, put in order for those who look into it. */
public final class History {
    private final List<HistoryLine> lines;
    private final List<Sending> sendings;
    private final Map<UUID, List<Sending>> byClaim;
    private final Map<Long, Integer> capacities = new HashMap<>();
    private final List<HistoryLine.AwardRow> awards;

    /**
     * @throws IllegalArgumentException
     *             for an answer to nothing, or a second one
     */
    public History(List<HistoryLine> lines) {
        this.lines = List.copyOf(lines);
        all(HistoryLine.Treasure.class).forEach(each -> capacities.put(each.treasure(), each.capacity()));
        sendings = pairUp(this.lines);
        byClaim = by(sendings, Sending::claim);
        awards = all(HistoryLine.AwardRow.class).stream().filter(row -> row.dump() == null).toList();
    }

    private static List<Sending> pairUp(List<HistoryLine> lines) {
        Map<Long, Sending> byOp = new LinkedHashMap<>();
        for (HistoryLine line : lines) {
            switch (line) {
                case HistoryLine.Invoke invoke -> {
                    if (byOp.putIfAbsent(invoke.op(), new Sending(invoke, null)) != null) {
                        throw new IllegalArgumentException(
                                "op " + invoke.op() + " is invoked twice: number each sending");
                    }
                }
                case HistoryLine.Ok ok -> answered(byOp, ok.op(), ok);
                case HistoryLine.Fail fail -> answered(byOp, fail.op(), fail);
                case HistoryLine.Unknown info -> answered(byOp, info.op(), info);
                default -> {
                }
            }
        }
        return List.copyOf(byOp.values());
    }

    private static void answered(Map<Long, Sending> byOp, long op, HistoryLine answer) {
        Sending sending = byOp.get(op);
        if (sending == null || sending.answer() != null) {
            throw new IllegalArgumentException("op " + op + " is answered "
                    + (sending == null ? "and was never invoked" : "twice") + ": each sending has one answer");
        }
        byOp.put(op, new Sending(sending.invoke(), answer));
    }

    /** The lines of a kind, in their order. */
    <T extends HistoryLine> List<T> all(Class<T> kind) {
        return lines.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    List<Sending> sendings() {
        return sendings;
    }

    Map<UUID, List<Sending>> sendingsByClaim() {
        return byClaim;
    }

    /** The final ledger. */
    List<HistoryLine.AwardRow> awards() {
        return awards;
    }

    /** Those awards that staff gave, by their claims. */
    Set<UUID> grants() {
        return all(HistoryLine.GrantRow.class).stream().map(HistoryLine.GrantRow::claim).collect(Collectors.toSet());
    }

    /** Those awards that were taken back, by their claims. */
    Set<UUID> reversed() {
        return all(HistoryLine.ReversalRow.class).stream().map(HistoryLine.ReversalRow::claim)
                .collect(Collectors.toSet());
    }

    /** By which of its sendings a row can have been won. */
    List<Sending> mayHaveWon(HistoryLine.AwardRow row) {
        return byClaim.getOrDefault(row.claim(), List.of()).stream().filter(each -> each.asksFor(row)
                && each.fail() == null && (row.tNs() == null || each.invoke().tNs() <= row.tNs())).toList();
    }

    int capacity(long treasure) {
        return capacities.getOrDefault(treasure, 1);
    }

    static <K, V> Map<K, List<V>> by(List<V> all, Function<V, K> key) {
        return all.stream()
                .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toCollection(ArrayList::new)));
    }
}
