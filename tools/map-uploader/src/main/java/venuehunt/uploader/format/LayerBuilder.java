package venuehunt.uploader.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import venuehunt.uploader.plan.PlainText;

/** Collects the features of one layer, and stops where there are more than any site plan has. */
public final class LayerBuilder {
    public static final int MAX_FEATURES = 5_000;
    public static final int MAX_ATTRIBUTES = 255;
    private static final int MAX_NAME_CHARACTERS = 1_000;

    private final List<RawFeature> features = new ArrayList<>();
    private final Set<String> attributeNames = new HashSet<>();
    private final List<String> warnings = new ArrayList<>();
    private final Rings rings = new Rings();

    /** What the shapes of this layer are built with, and counted. */
    public Rings rings() {
        return rings;
    }

    /** Of something in the layer that is not read; a sentence without a full stop. */
    public void warn(String sentence) {
        warnings.add(sentence);
    }

    /** For a format whose features have no ids of their own. */
    public void add(Map<String, String> attributes, GeometryReading geometry) throws UnreadableFileException {
        add("", attributes, geometry);
    }

    public void add(String id, Map<String, String> attributes, GeometryReading geometry)
            throws UnreadableFileException {
        if (features.size() == MAX_FEATURES) {
            throw new UnreadableFileException(
                    "it has more than " + MAX_FEATURES + " features; leave out what is no zone");
        }
        if (rings.isFull()) {
            throw new UnreadableFileException(
                    "it has more than " + Rings.MAX_POINTS + " points; simplify its polygons");
        }
        if (attributes.keySet().stream().anyMatch(name -> name.length() > MAX_NAME_CHARACTERS)) {
            throw new UnreadableFileException("it has an attribute with a name of more than " + MAX_NAME_CHARACTERS
                    + " characters, which no site plan has");
        }
        features.add(new RawFeature(features.size() + 1, PlainText.clean(id), attributes, geometry));
        attributeNames.addAll(attributes.keySet());
        if (attributeNames.size() > MAX_ATTRIBUTES) {
            throw new UnreadableFileException(
                    "its features have more than " + MAX_ATTRIBUTES + " different attributes; leave some out");
        }
    }

    public Layer build(String name, String crs) throws UnreadableFileException {
        if (features.isEmpty()) {
            throw new UnreadableFileException("it has no features; draw a boundary and zones first");
        }
        return new Layer(name, crs, List.copyOf(features), List.copyOf(warnings));
    }
}
