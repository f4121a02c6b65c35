package venuehunt.uploader.hunt;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import venuehunt.uploader.plan.PlainText;

/**
 * A hunt as its curator wrote it.
 *
 * @param id
 *            empty: the hunt is called as its venue
 * @param venueId
 *            empty: to be named when it is published
 * @param seed
 *            the same seed on the same map puts every treasure in the same place
 * @param treasures
 *            at least one group, with keys of their own
 */
public record Hunt(String id, String name, String venueId, long seed, HuntRules rules, List<TreasureGroup> treasures) {
    private static final String ID = "[a-z0-9-]{0,63}";
    /** The runtime's. */
    private static final double USUAL_REACH_METRES = 5;

    public Hunt {
        if (!id.matches(ID) || !venueId.matches(ID)) {
            throw new IllegalArgumentException(
                    "id \"" + id + "\" and venue \"" + venueId + "\", expected 1 to 63 characters of a-z, 0-9 and '-'");
        }
        if (name.isBlank() || name.length() > PlainText.MAX_CHARACTERS) {
            throw new IllegalArgumentException("name \"" + PlainText.cut(name) + "\", expected 1 to 80 characters");
        }
        if (treasures.isEmpty()) {
            throw new IllegalArgumentException("there are no treasures, expected at least one group of them");
        }
        Set<String> keys = new HashSet<>();
        for (TreasureGroup group : treasures) {
            if (!keys.add(group.key())) {
                throw new IllegalArgumentException("two groups have the key \"" + group.key() + "\"");
            }
        }
        treasures = List.copyOf(treasures);
    }

    /** From a YAML file, whose keys venue-data explains. */
    public static Hunt read(Path file) throws HuntFileException {
        return HuntFile.read(file);
    }

    /** From how far its treasures can be claimed. */
    public double reachMetres() {
        Double own = rules.reachMetres();
        return own == null ? USUAL_REACH_METRES : own;
    }

    public int treasureCount() {
        return treasures.stream().mapToInt(TreasureGroup::count).sum();
    }

    public Hunt at(String venue) {
        return new Hunt(id.isEmpty() ? venue : id, name, venue, seed, rules, treasures);
    }

    public Hunt withSeed(long newSeed) {
        return new Hunt(id, name, venueId, newSeed, rules, treasures);
    }

    /**
     * The same mixture with another number of treasures in all.
     *
     * @param total
     *            at least one for each group
     */
    public Hunt withTreasureCount(int total) {
        if (total < treasures.size() || total > TreasureGroup.MAX_COUNT) {
            throw new IllegalArgumentException(
                    total + " treasures, expected " + treasures.size() + " (one for each group) to "
                            + TreasureGroup.MAX_COUNT);
        }
        return new Hunt(id, name, venueId, seed, rules, scaled(total));
    }

    /** Each group takes its share of what the groups before it have left, so that the sum is exact. */
    private List<TreasureGroup> scaled(int total) {
        List<TreasureGroup> scaled = new ArrayList<>();
        long countLeft = treasureCount();
        int totalLeft = total;
        for (int i = 0; i < treasures.size(); i++) {
            TreasureGroup group = treasures.get(i);
            int groupsAfter = treasures.size() - i - 1;
            long share = Math.round((double) group.count() * totalLeft / countLeft);
            int count = Math.clamp(share, 1, totalLeft - groupsAfter);
            scaled.add(group.withCount(count));
            countLeft -= group.count();
            totalLeft -= count;
        }
        return scaled;
    }
}
