package venuehunt.uploader.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import venuehunt.uploader.plan.FeatureRef;
import venuehunt.uploader.plan.Finding;
import venuehunt.uploader.plan.PlainText;

/**
 * A GeoJSON FeatureCollection (RFC 7946, and the older form with a {@code crs}), read feature by feature: never more
 * than one feature's JSON in memory, and never more of anything than its limit.
 */
final class GeoJsonFile {
    static final long MAX_BYTES = 64L << 20;
    static final int MAX_DEPTH = 32;
    static final int MAX_FEATURES = 5_000;
    static final int MAX_VERTICES = 200_000;
    private static final int MAX_ATTRIBUTES = 255;
    private static final int MAX_TOKENS = 4_000_000;
    private static final int MAX_NUMBER_CHARACTERS = 32;
    private static final int MAX_TEXT_CHARACTERS = 64 << 10;
    private static final String ADVICE = "expected GeoJSON with a FeatureCollection, as QGIS and geojson.io save it";

    private static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH)
            .maxDocumentLength(MAX_BYTES).maxTokenCount(MAX_TOKENS).maxNumberLength(MAX_NUMBER_CHARACTERS)
            .maxStringLength(MAX_TEXT_CHARACTERS).build();

    /** Reads one feature's tree out of the middle of the file, so what follows is not trailing. */
    private final JsonMapper mapper = JsonMapper
            .builder(JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(CONSTRAINTS).build())
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    private final GeometryReader geometries = new GeometryReader();
    private final LayerBuilder layer = new LayerBuilder();
    private final List<Finding> findings = new ArrayList<>();
    private String type = "";
    private String crsName = "";
    private boolean featuresSeen;
    private int featureCount;
    private int vertexCount;

    private GeoJsonFile() {
    }

    static Layer read(Path file) throws UnreadableFileException {
        checkSize(file);
        GeoJsonFile reading = new GeoJsonFile();
        try (InputStream in = Files.newInputStream(file); JsonParser parser = reading.mapper.createParser(in)) {
            reading.collection(parser);
        } catch (StreamConstraintsException beyond) {
            throw new UnreadableFileException(where(beyond) + limitOf(beyond));
        } catch (JacksonException noJson) {
            throw new UnreadableFileException(where(noJson) + "this is no JSON: "
                    + PlainText.clean(String.valueOf(noJson.getOriginalMessage())) + "; " + ADVICE);
        } catch (IOException unreadable) {
            throw new UnreadableFileException("it cannot be read: " + unreadable.getMessage());
        }
        return new Layer(reading.layer.build(), reading.crsName, List.copyOf(reading.findings));
    }

    private static void checkSize(Path file) throws UnreadableFileException {
        try {
            if (!Files.exists(file)) {
                throw new UnreadableFileException("there is no such file");
            }
            if (!Files.isRegularFile(file)) {
                throw new UnreadableFileException("this is no file but a folder or device");
            }
            long bytes = Files.size(file);
            if (bytes == 0) {
                throw new UnreadableFileException("the file is empty; " + ADVICE);
            }
            if (bytes > MAX_BYTES) {
                throw new UnreadableFileException("the file has " + (bytes >> 20) + " MiB, at most " + (MAX_BYTES >> 20)
                        + " MiB are taken; leave out what is no zone");
            }
        } catch (IOException unreadable) {
            throw new UnreadableFileException("it cannot be read: " + unreadable.getMessage());
        }
    }

    private void collection(JsonParser parser) throws UnreadableFileException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new UnreadableFileException("this is no GeoJSON: it holds no object; " + ADVICE);
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String member = parser.currentName();
            parser.nextToken();
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
        if (parser.nextToken() != null) {
            throw new UnreadableFileException("something follows after the end of the GeoJSON object; " + ADVICE);
        }
        if (!type.equals("FeatureCollection") || !featuresSeen) {
            throw new UnreadableFileException("this is no FeatureCollection but "
                    + (type.isEmpty() ? "some other JSON" : "\"" + PlainText.cut(PlainText.clean(type)) + "\"") + "; "
                    + ADVICE);
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
            throw new UnreadableFileException("its \"features\" are no list; " + ADVICE);
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

    private static String where(JacksonException problem) {
        return problem.getLocation() == null || problem.getLocation().getLineNr() < 0
                ? ""
                : "line " + problem.getLocation().getLineNr() + ", column " + problem.getLocation().getColumnNr()
                        + ": ";
    }

    private static String limitOf(StreamConstraintsException beyond) {
        @Nullable
        String message = beyond.getOriginalMessage();
        if (message != null && message.contains("nesting depth")) {
            return "nested deeper than " + MAX_DEPTH + " levels, which no site plan is";
        }
        return "too big for a site plan: a number of more than " + MAX_NUMBER_CHARACTERS
                + " characters, a text of more than "
                + MAX_TEXT_CHARACTERS + " or more than " + MAX_TOKENS + " values in all";
    }
}
