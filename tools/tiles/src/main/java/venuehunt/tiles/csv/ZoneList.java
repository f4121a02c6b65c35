package venuehunt.tiles.csv;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import venuehunt.tile.map.TileZone;

/**
 * The ids of zones, joined by ';'. Whoever published the map chose them, so they may hold anything: a ';' would look
 * like two zones, and a cell that begins with '=', '+', '-' or '@' is a formula to a spreadsheet. So an id begins with
 * a letter or digit and goes on with letters, digits, '-', '_', '.' and spaces; every other character is
 * percent-encoded, as in a URL: "=1+1" is "%3D1%2B1". Ids that our uploader makes stay as they are.
 */
final class ZoneList {
    private static final String ALSO_HARMLESS = "-_. ";

    private ZoneList() {
    }

    static String text(List<TileZone> zones) {
        return switch (zones.size()) {
            case 0 -> "";
            case 1 -> text(zones.getFirst());
            default -> zones.stream().map(ZoneList::text).collect(Collectors.joining(";"));
        };
    }

    private static String text(TileZone zone) {
        StringBuilder text = new StringBuilder();
        zone.zoneId().codePoints().forEach(character -> {
            if (Character.isLetterOrDigit(character)
                    || (!text.isEmpty() && ALSO_HARMLESS.indexOf(character) >= 0)) {
                text.appendCodePoint(character);
            } else {
                encode(character, text);
            }
        });
        return text.toString();
    }

    private static void encode(int character, StringBuilder text) {
        for (byte unit : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
            text.append(String.format("%%%02X", unit));
        }
    }
}
