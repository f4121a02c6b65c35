package venuehunt.uploader.read;

import java.util.List;
import java.util.Map;
import venuehunt.uploader.format.RawFeature;
import venuehunt.uploader.plan.FeatureRef;
import venuehunt.uploader.plan.PlainText;

/** Which attribute has the name and which the kind: the first of the usual ones that is not empty. */
final class AttributeWords {
    private static final List<String> NAMES = List.of("name", "title");
    private static final List<String> KINDS = List.of("kind", "type", "zone");

    private AttributeWords() {
    }

    static FeatureRef ref(RawFeature feature) {
        return new FeatureRef(feature.number(), feature.id(), first(NAMES, feature.attributes()));
    }

    static String kind(RawFeature feature) {
        return first(KINDS, feature.attributes());
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
