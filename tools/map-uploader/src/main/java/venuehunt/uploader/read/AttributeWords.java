package venuehunt.uploader.read;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import venuehunt.uploader.format.Layer;
import venuehunt.uploader.format.RawFeature;
import venuehunt.uploader.format.UnreadableFileException;
import venuehunt.uploader.plan.FeatureRef;
import venuehunt.uploader.plan.PlainText;

/**
 * Which attribute has the name and which the kind: the one that the curator says, else the first of the usual ones that
 * is not empty.
 */
final class AttributeWords {
    /** Where a format has no ids of its own for features: exported maps have those of the store here. */
    private static final List<String> IDS = List.of("zone_id");
    private static final List<String> NAMES = List.of("name", "title");
    private static final List<String> KINDS = List.of("kind", "type", "zone", "layer", "folder");

    private final Declared declared;
    private final List<String> names;
    private final List<String> kinds;

    AttributeWords(Declared declared) {
        this.declared = declared;
        this.names = declared.nameField().isEmpty() ? NAMES : List.of(declared.nameField());
        this.kinds = declared.kindField().isEmpty() ? KINDS : List.of(declared.kindField());
    }

    /** Whatever their case, as they are looked for. */
    static Set<String> of(Layer layer) {
        Set<String> attributes = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        layer.features().forEach(feature -> attributes.addAll(feature.attributes().keySet()));
        return attributes;
    }

    /**
     * A mistyped attribute would leave every zone without a name or a kind.
     *
     * @param attributes
     *            of all layers that are read: an office's words may be in one of them
     */
    static void refuseUnknown(Declared declared, Set<String> attributes) throws UnreadableFileException {
        for (String wanted : List.of(declared.nameField(), declared.kindField())) {
            if (!wanted.isEmpty() && !attributes.contains(wanted)) {
                throw new UnreadableFileException("no feature has the attribute \""
                        + PlainText.cut(PlainText.clean(wanted)) + "\"; there are: " + String.join(", ",
                                attributes.stream().limit(30).map(PlainText::clean).map(PlainText::cut).toList()));
            }
        }
    }

    /**
     * Under which attribute the name of its layer stands for the kind of a feature: under the one that the curator says
     * where the layer is without it.
     */
    String ofLayerName(Set<String> attributesOfLayer) {
        String said = declared.kindField();
        return said.isEmpty() || attributesOfLayer.contains(said) ? "layer" : said;
    }

    FeatureRef ref(RawFeature feature) {
        String id = feature.id().isEmpty() ? first(IDS, feature.attributes()) : feature.id();
        return new FeatureRef(feature.number(), id, first(names, feature.attributes()));
    }

    String kind(RawFeature feature) {
        String kind = first(kinds, feature.attributes());
        return kind.isEmpty() ? PlainText.clean(declared.kind()) : kind;
    }

    private static String first(List<String> wanted, Map<String, String> attributes) {
        for (String attribute : wanted) {
            for (Map.Entry<String, String> entry : attributes.entrySet()) {
                String text = PlainText.clean(entry.getValue());
                if (entry.getKey().equalsIgnoreCase(attribute) && !text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }
}
