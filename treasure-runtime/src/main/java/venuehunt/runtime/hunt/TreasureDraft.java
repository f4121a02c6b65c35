package venuehunt.runtime.hunt;

import venuehunt.tile.LatLng;

/**
 * A treasure as the curator describes it.
 *
 * @param key
 *            the curator's name of it, unique in the hunt: 1 to 80 characters, none of them a control character
 * @param headingDegrees
 *            where its front looks, clockwise from true north: 0 to 360
 * @param assetId
 *            the model to draw: at most 80 characters, none of them a control character
 * @param points
 *            1 to 1,000,000
 * @param capacity
 *            how many players can win it: 1 to 1,000
 * @param opensAtMs
 *            Unix milliseconds; 0 for at once
 * @param closesAtMs
 *            Unix milliseconds; {@link Long#MAX_VALUE} for never
 * @param reachSlackMetres
 *            surveyed slack for bad reception, added to the hunt's reach: 0 to 15
 * @param level
 *            the floor it is on: 0 the ground, {@value #MIN_LEVEL} to {@value #MAX_LEVEL}
 */
public record TreasureDraft(String key, LatLng position, Altitude altitude, float headingDegrees, String assetId,
        long points, int capacity, long opensAtMs, long closesAtMs, double reachSlackMetres, int level) {
    public static final int MIN_LEVEL = -20;
    public static final int MAX_LEVEL = 200;

    public TreasureDraft {
        require(!key.isBlank() && key.length() <= 80, "key is '" + key + "', must have 1 to 80 characters");
        require(isPrintable(key), "key '" + key.strip() + "' has a control character");
        require(headingDegrees >= 0 && headingDegrees <= 360,
                "heading_degrees is " + headingDegrees + ", must be 0 to 360");
        require(assetId.length() <= 80, "asset_id has " + assetId.length() + " characters, must have at most 80");
        require(isPrintable(assetId), "asset_id '" + assetId.strip() + "' has a control character");
        require(points >= 1 && points <= 1_000_000, "points is " + points + ", must be 1 to 1000000");
        require(capacity >= 1 && capacity <= 1_000, "capacity is " + capacity + ", must be 1 to 1000");
        require(opensAtMs < closesAtMs, "opens_at is not before closes_at");
        require(reachSlackMetres >= 0 && reachSlackMetres <= 15,
                "reach_slack_metres is " + reachSlackMetres + ", must be 0 to 15");
        require(isLevel(level), "level is " + level + ", must be " + MIN_LEVEL + " to " + MAX_LEVEL);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private static boolean isPrintable(String text) {
        return text.chars().noneMatch(Character::isISOControl);
    }

    /** Whether a building can have such a floor. */
    public static boolean isLevel(int level) {
        return level >= MIN_LEVEL && level <= MAX_LEVEL;
    }

    public boolean isOpenAt(long nowMs) {
        return nowMs >= opensAtMs && nowMs < closesAtMs;
    }
}
