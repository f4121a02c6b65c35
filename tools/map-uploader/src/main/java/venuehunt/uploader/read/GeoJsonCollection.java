package venuehunt.uploader.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import venuehunt.uploader.plan.FeatureRef;
import venuehunt.uploader.plan.Finding;
import venuehunt.uploader.plan.PlainText;

/** One reading of a FeatureCollection, token by token and feature by feature. */
final class GeoJsonCollection {
    static final int MAX_FEATURES = 5_000;
    static final int MAX_VERTICES = 200_000;
    private static final int MAX_ATTRIBUTES = 255;

    private final JsonMapper mapper;
    private final GeometryReader geometries = new GeometryReader();
    private final LayerBuilder layer = new LayerBuilder();
    private final List<Finding> findings = new ArrayList<>();
    private String type = "";
    private String crsName = "";
    private boolean featuresSeen;
    private int featureCount;
    private int vertexCount;

    /**
     * A reading of its own for each file.
     *
     * @param mapper
     *            reads one feature's tree and leaves what follows alone
     */
    GeoJsonCollection(JsonMapper mapper) {
        this.mapper = mapper;
    }

    Layer read(JsonParser parser) throws UnreadableFileException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new UnreadableFileException("this is no GeoJSON: it holds no object; " + GeoJsonFile.ADVICE);
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String member = parser.currentName();
            parser.nextToken();
            member(member, parser);
        }
        if (parser.nextToken() != null) {
            throw new UnreadableFileException(
                    "something follows after the end of the GeoJSON object; " + GeoJsonFile.ADVICE);
        }
        checkWhole();
        return new Layer(layer.build(), crsName, List.copyOf(findings));
    }

    private void member(String member, JsonParser parser) throws UnreadableFileException {
        switch (member) {
            case "type" -> {
                type = parser.getValueAsString("");
                parser.skipChildren();
            }
            case "crs" -> crsName = crsName(mapper.readTree(parser));
            case "features" -> features(parser);
            default -> parser.skipChildren();
        }
    }

    private void checkWhole() throws UnreadableFileException {
        if (!type.equals("FeatureCollection") || !featuresSeen) {
            String what = type.isEmpty() ? "some other JSON" : '"' + PlainText.cut(PlainText.clean(type)) + '"';
            throw new UnreadableFileException("this is no FeatureCollection but " + what + "; " + GeoJsonFile.ADVICE);
        }
        if (featureCount == 0) {
            throw new UnreadableFileException("it has no features; draw a boundary and zones first");
        }
    }

    private static String crsName(JsonNode crs) throws UnreadableFileException {
        if (crs.isNull()) {
            return "";
        }
        JsonNode name = crs.path("properties").path("name");
        if (!crs.path("type").asString("").equals("name") || !name.isString()) {
            throw new UnreadableFileException(
                    "its \"crs\" does not name a coordinate system; take it out and say --crs EPSG:n");
        }
        return name.stringValue();
    }

    private void features(JsonParser parser) throws UnreadableFileException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw new UnreadableFileException("its \"features\" are no list; " + GeoJsonFile.ADVICE);
        }
        featuresSeen = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (++featureCount > MAX_FEATURES) {
                throw new UnreadableFileException(
                        "it has more than " + MAX_FEATURES + " features; leave out what is no zone");
            }
            feature(featureCount, mapper.readTree(parser));
        }
    }

    private void feature(int number, JsonNode feature) throws UnreadableFileException {
        Map<String, String> attributes = attributes(feature.path("properties"));
        String id = PlainText.clean(text(feature.path("id")));
        FeatureRef ref = AttributeWords.ref(number, id, attributes);
        if (!feature.path("type").asString("").equals("Feature")) {
            findings.add(Finding.problem(ref, null, "it is not of the type \"Feature\""));
            return;
        }
        switch (geometries.read(feature.get("geometry"))) {
            case GeometryReading.Area area -> take(new RawFeature(number, id, attributes, area.geometry()));
            case GeometryReading.LeftOut leftOut ->
                findings.add(Finding.warning(ref, "left out: " + leftOut.what() + ", and zones are areas"));
            case GeometryReading.Broken broken -> findings.add(Finding.problem(ref, broken.at(), broken.sentence()));
        }
    }

    private void take(RawFeature feature) throws UnreadableFileException {
        vertexCount += feature.geometry().getNumPoints();
        if (vertexCount > MAX_VERTICES) {
            throw new UnreadableFileException("it has more than " + MAX_VERTICES + " points; simplify its polygons");
        }
        layer.add(feature);
        if (layer.attributeCount() > MAX_ATTRIBUTES) {
            throw new UnreadableFileException(
                    "its features have more than " + MAX_ATTRIBUTES + " different properties; leave some out");
        }
    }

    private static Map<String, String> attributes(JsonNode properties) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> property : properties.properties()) {
            if (!property.getKey().startsWith("#")) {
                attributes.put(property.getKey(), text(property.getValue()));
            }
        }
        return attributes;
    }

    private static String text(JsonNode value) {
        return value.isContainer() || value.isMissingNode() || value.isNull() ? "" : value.asString();
    }
}
