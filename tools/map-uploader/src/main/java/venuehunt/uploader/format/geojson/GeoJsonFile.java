package venuehunt.uploader.format.geojson;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import venuehunt.uploader.format.ForeignFile;
import venuehunt.uploader.format.Layer;
import venuehunt.uploader.format.LayeredFile;
import venuehunt.uploader.format.UnreadableFileException;
import venuehunt.uploader.plan.PlainText;

/**
 * A GeoJSON file (RFC 7946, and the older form with a {@code crs}), read within limits: never more than one feature's
 * JSON in memory, and never more of anything than fits a site plan many times over.
 */
public record GeoJsonFile(ForeignFile file) implements LayeredFile {
    static final String ADVICE = "expected GeoJSON: a FeatureCollection, as QGIS and geojson.io save it, one Feature or one polygon";
    private static final int MAX_DEPTH = 32;
    private static final int MAX_TOKENS = 2_000_000;
    private static final int MAX_NUMBER_CHARACTERS = 32;
    private static final int MAX_TEXT_CHARACTERS = 64 << 10;
    private static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH)
            .maxDocumentLength(ForeignFile.MAX_BYTES).maxTokenCount(MAX_TOKENS).maxNumberLength(MAX_NUMBER_CHARACTERS)
            .maxStringLength(MAX_TEXT_CHARACTERS).build();

    @Override
    public String format() {
        return "GeoJSON";
    }

    @Override
    public List<String> layerNames() {
        return List.of("");
    }

    @Override
    public Layer read(String name) throws UnreadableFileException {
        JsonMapper mapper = mapper();
        try (InputStream in = Files.newInputStream(file.path()); JsonParser parser = mapper.createParser(in)) {
            return new GeoJsonCollection(mapper).read(parser);
        } catch (StreamConstraintsException beyond) {
            throw new UnreadableFileException(where(beyond) + limitOf(beyond));
        } catch (JacksonException noJson) {
            throw new UnreadableFileException(where(noJson) + "this is no JSON: "
                    + PlainText.clean(String.valueOf(noJson.getOriginalMessage())) + "; " + ADVICE);
        } catch (IOException unreadable) {
            throw ForeignFile.unreadable(unreadable);
        }
    }

    /** Reads a feature's tree out of the middle of the file, so what follows is not trailing. */
    private static JsonMapper mapper() {
        return JsonMapper
                .builder(JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .streamReadConstraints(CONSTRAINTS).build())
                .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
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
