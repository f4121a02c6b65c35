package venuehunt.uploader.format.geojson;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import venuehunt.uploader.format.GeometryReading;
import venuehunt.uploader.format.Layer;
import venuehunt.uploader.format.LayerBuilder;
import venuehunt.uploader.format.UnreadableFileException;
import venuehunt.uploader.plan.PlainText;

/**
 * One reading of a FeatureCollection, token by token and feature by feature; or of what is a GeoJSON text as well (RFC
 * 7946, 2): one feature or one geometry, which is read as a collection of one.
 */
final class GeoJsonCollection {
    private static final String COLLECTION = "FeatureCollection";

    private final JsonMapper mapper;
    private final LayerBuilder layer = new LayerBuilder();
    private final JsonGeometry geometries = new JsonGeometry(layer.rings());
    private String type = "";
    private String crsName = "";
    private boolean featuresSeen;
    /** What one feature or geometry consists of. Which of them the text is, its type says, perhaps at the end. */
    private final ObjectNode itself;

    /**
     * A reading of its own for each file.
     *
     * @param mapper
     *            reads one feature's tree and leaves what follows alone
     */
    GeoJsonCollection(JsonMapper mapper) {
        this.mapper = mapper;
        this.itself = mapper.createObjectNode();
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
        if (!featuresSeen) {
            addItself();
        } else if (!type.equals(COLLECTION)) {
            throw noCollection();
        }
        return layer.build("", crsName);
    }

    private void member(String member, JsonParser parser) throws UnreadableFileException {
        switch (member) {
            case "type" -> {
                type = parser.getValueAsString("");
                parser.skipChildren();
            }
            case "crs" -> crsName = crsName(mapper.readTree(parser));
            case "features" -> features(parser);
            case "id", "properties", "geometry", "coordinates" -> {
                if (isCollection()) {
                    parser.skipChildren();
                } else {
                    itself.set(member, mapper.readTree(parser));
                }
            }
            default -> parser.skipChildren();
        }
    }

    private boolean isCollection() {
        return featuresSeen || type.equals(COLLECTION);
    }

    private void addItself() throws UnreadableFileException {
        if (type.equals(COLLECTION)) {
            throw new UnreadableFileException("it has no \"features\"; " + GeoJsonFile.ADVICE);
        }
        itself.put("type", type);
        if (type.equals("Feature")) {
            add(itself);
        } else if (JsonGeometry.isOne(type)) {
            layer.add(Map.of(), geometries.read(itself));
        } else {
            throw noCollection();
        }
    }

    private UnreadableFileException noCollection() {
        String what = type.isEmpty() ? "some other JSON" : '"' + PlainText.cut(PlainText.clean(type)) + '"';
        return new UnreadableFileException("this is no FeatureCollection but " + what + "; " + GeoJsonFile.ADVICE);
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
        itself.removeAll();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            add(mapper.readTree(parser));
        }
    }

    private void add(JsonNode feature) throws UnreadableFileException {
        layer.add(text(feature.path("id")), attributes(feature.path("properties")), geometry(feature));
    }

    private GeometryReading geometry(JsonNode feature) {
        return feature.path("type").asString("").equals("Feature")
                ? geometries.read(feature.get("geometry"))
                : new GeometryReading.Broken("it is not of the type \"Feature\"");
    }

    private static Map<String, String> attributes(JsonNode properties) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> property : properties.properties()) {
            attributes.put(property.getKey(), text(property.getValue()));
        }
        return attributes;
    }

    private static String text(JsonNode value) {
        return value.isContainer() || value.isMissingNode() || value.isNull() ? "" : value.asString();
    }
}
