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
    static final int MAX_VERTICES = 200_000;

    private final List<RawFeature> features = new ArrayList<>();
    private final Set<String> attributeNames = new HashSet<>();
    private int vertexCount;

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
        features.add(new RawFeature(features.size() + 1, PlainText.clean(id), attributes, geometry));
        attributeNames.addAll(attributes.keySet());
        if (attributeNames.size() > MAX_ATTRIBUTES) {
            throw new UnreadableFileException(
                    "its features have more than " + MAX_ATTRIBUTES + " different attributes; leave some out");
        }
        if (geometry instanceof GeometryReading.Area area) {
            count(area.geometry().getNumPoints());
        }
    }

    private void count(int vertices) throws UnreadableFileException {
        vertexCount += vertices;
        if (vertexCount > MAX_VERTICES) {
            throw new UnreadableFileException("it has more than " + MAX_VERTICES + " points; simplify its polygons");
        }
    }

    public Layer build(String name, String crs) throws UnreadableFileException {
        if (features.isEmpty()) {
            throw new UnreadableFileException("it has no features; draw a boundary and zones first");
        }
        return new Layer(name, crs, List.copyOf(features));
    }
}
