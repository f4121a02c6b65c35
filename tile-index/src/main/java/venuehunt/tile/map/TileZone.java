package venuehunt.tile.map;

/**
 * A zone as a {@link TileMap} knows it: all but its outline.
 *
 * @param zoneId
 *            1 to 80 characters, unique within the map
 * @param name
 *            for people, at most 80 characters
 * @param kindLabel
 *            the curator's own word for the kind, at most 80 characters
 */
public record TileZone(String zoneId, String name, ZoneKind kind, String kindLabel) {
    private static final int MAX_CHARACTERS = 80;

    /**
     * @throws IllegalArgumentException
     *             if a text has the wrong length
     */
    public TileZone {
        if (zoneId.isEmpty()) {
            throw new IllegalArgumentException("Zone id is empty");
        }
        checkLength("id", zoneId);
        checkLength("name", name);
        checkLength("kind label", kindLabel);
    }

    private static void checkLength(String what, String text) {
        int characters = text.codePointCount(0, text.length());
        if (characters > MAX_CHARACTERS) {
            throw new IllegalArgumentException("Zone " + what + " '" + text + "' has " + characters
                    + " characters, more than " + MAX_CHARACTERS);
        }
    }
}
