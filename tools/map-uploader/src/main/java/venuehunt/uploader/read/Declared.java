package venuehunt.uploader.read;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import venuehunt.uploader.format.UnreadableFileException;
import venuehunt.uploader.plan.PlainText;
import venuehunt.uploader.plan.ZoneWords;

/**
 * What the curator says about a file, which goes before what the file says itself.
 *
 * @param crs
 *            the coordinate system, e.g. EPSG:3067; empty for the file's own
 * @param layers
 *            the layers to read, of a file that has several; empty where it has one
 * @param nameField
 *            the attribute that has the names; empty to find it by the usual ones
 * @param kindField
 *            the attribute that has the kinds; empty likewise
 * @param kind
 *            of features that have none; may be empty
 * @param kinds
 *            what the file's words for kinds mean: from the word in small letters to one of {@link ZoneWords#OURS}
 */
public record Declared(String crs, List<String> layers, String nameField, String kindField, String kind,
        Map<String, String> kinds) {
    public static final Declared NOTHING = new Declared("", List.of(), "", "", "", Map.of());

    /** What a word for a kind means: itself, where nothing else is said. */
    String meaning(String word) {
        return kinds.getOrDefault(sameForAll(word), word);
    }

    /** Words are the same in small letters and large. */
    static String sameForAll(String word) {
        return PlainText.clean(word).toLowerCase(Locale.ROOT);
    }

    /** Those to read of the layers that a file has; which, is never guessed. */
    List<String> layersOf(List<String> all) throws UnreadableFileException {
        if (layers.isEmpty() && all.size() == 1) {
            return all;
        }
        String names = String.join(", ",
                all.stream().map(PlainText::clean).map(PlainText::cut).map(name -> '"' + name + '"').toList());
        if (layers.isEmpty()) {
            throw new UnreadableFileException("it has several layers; say with --layer which to read: " + names);
        }
        for (String layer : layers) {
            if (!all.contains(layer)) {
                throw new UnreadableFileException(
                        "it has no layer \"" + PlainText.cut(PlainText.clean(layer)) + "\" but " + names);
            }
        }
        return layers;
    }
}
