package venuehunt.uploader.hunt;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import venuehunt.uploader.plan.PlainText;
import venuehunt.uploader.plan.ZoneWords;
import venuehunt.v1.Zone;
import venuehunt.v1.ZoneKind;

/**
 * Treasures of one sort, to be spread over one sort of zones.
 *
 * @param key
 *            names the group within the hunt: its treasures are key-0001, key-0002 …
 * @param kind
 *            a kind of zone or the curator's own word for one; empty for play
 * @param zone
 *            instead of a kind: the name or id of a zone; empty for none
 * @param count
 *            1 to {@value #MAX_COUNT}
 * @param points
 *            1 to 1,000,000 for each
 * @param asset
 *            the model to draw; empty for the app's own choice
 * @param capacity
 *            how many players can win each, 1 to 1,000
 * @param opensAt
 *            null: at once
 * @param closesAt
 *            null: with the hunt
 * @param level
 *            the floor they are on: 0 the ground, -20 to 200
 */
record TreasureGroup(String key, String kind, String zone, int count, long points, String asset, int capacity,
        @Nullable Instant opensAt, @Nullable Instant closesAt, int level) {
    static final int MAX_COUNT = 100_000;
    private static final String PLAY = "play";

    TreasureGroup {
        if (!key.matches("[a-z0-9-]{1,63}")) {
            throw new IllegalArgumentException(
                    "key is \"" + key + "\", expected 1 to 63 characters of a-z, 0-9 and '-'");
        }
        if (!kind.isEmpty() && !zone.isEmpty()) {
            throw new IllegalArgumentException(
                    "kind \"" + kind + "\" and zone \"" + zone + "\", expected one of the two");
        }
        check("count", count, MAX_COUNT);
        check("points", points, 1_000_000);
        check("capacity", capacity, 1_000);
        if (level < -20 || level > 200) {
            throw new IllegalArgumentException("level is " + level + ", expected -20 to 200");
        }
        if (asset.length() > 80) {
            throw new IllegalArgumentException("asset has " + asset.length() + " characters, expected at most 80");
        }
        if (opensAt != null && closesAt != null && !opensAt.isBefore(closesAt)) {
            throw new IllegalArgumentException("opensAt " + opensAt + " is not before closesAt " + closesAt);
        }
    }

    /** Asked for is what is played on: the play zones, or the whole boundary of a map that has none. */
    boolean isForPlay() {
        return zone.isEmpty() && (kind.isEmpty() || PlainText.slug(kind).equals(PLAY));
    }

    /** By the zone's name or id where one is given, else by its kind or the curator's word for it. */
    boolean isFor(Zone candidate) {
        if (!zone.isEmpty()) {
            return zone.equals(candidate.getZoneId()) || zone.equals(candidate.getName());
        }
        return isForPlay()
                ? candidate.getKind() == ZoneKind.ZONE_KIND_PLAY
                : PlainText.slug(kind).equals(PlainText.slug(candidate.getKindLabel()))
                        || PlainText.slug(kind).equals(ZoneWords.word(candidate.getKind()));
    }

    TreasureGroup withCount(int newCount) {
        return new TreasureGroup(key, kind, zone, newCount, points, asset, capacity, opensAt, closesAt, level);
    }

    private static void check(String what, long value, long most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(what + " is " + value + ", expected 1 to " + most);
        }
    }
}
