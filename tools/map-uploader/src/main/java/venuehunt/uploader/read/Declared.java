package venuehunt.uploader.read;

import java.util.List;
import venuehunt.uploader.format.UnreadableFileException;
import venuehunt.uploader.plan.PlainText;

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
 */
public record Declared(String crs, List<String> layers, String nameField, String kindField, String kind) {
    public static final Declared NOTHING = new Declared("", List.of(), "", "", "");

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
