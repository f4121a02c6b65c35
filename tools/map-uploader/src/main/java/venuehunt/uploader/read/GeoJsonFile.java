package venuehunt.uploader.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import venuehunt.uploader.plan.PlainText;

/**
 * A GeoJSON file (RFC 7946, and the older form with a {@code crs}), read within limits: never more than one feature's
 * JSON in memory, and never more of anything than fits a site plan many times over.
 */
final class GeoJsonFile {
    static final long MAX_BYTES = 64L << 20;
    static final String ADVICE = "expected GeoJSON with a FeatureCollection, as QGIS and geojson.io save it";
    private static final int MAX_DEPTH = 32;
    private static final int MAX_TOKENS = 2_000_000;
    private static final int MAX_NUMBER_CHARACTERS = 32;
    private static final int MAX_TEXT_CHARACTERS = 64 << 10;
    private static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH)
            .maxDocumentLength(MAX_BYTES).maxTokenCount(MAX_TOKENS).maxNumberLength(MAX_NUMBER_CHARACTERS)
            .maxStringLength(MAX_TEXT_CHARACTERS).build();

    private GeoJsonFile() {
    }

    static Layer read(Path file) throws UnreadableFileException {
        checkSize(file);
        JsonMapper mapper = mapper();
        try (InputStream in = Files.newInputStream(file); JsonParser parser = mapper.createParser(in)) {
            return new GeoJsonCollection(mapper).read(parser);
        } catch (StreamConstraintsException beyond) {
            throw new UnreadableFileException(where(beyond) + limitOf(beyond));
        } catch (JacksonException noJson) {
            throw new UnreadableFileException(where(noJson) + "this is no JSON: "
                    + PlainText.clean(String.valueOf(noJson.getOriginalMessage())) + "; " + ADVICE);
        } catch (IOException unreadable) {
            throw new UnreadableFileException("it cannot be read: " + unreadable.getMessage());
        }
    }

    /** Reads a feature's tree out of the middle of the file, so what follows is not trailing. */
    private static JsonMapper mapper() {
        return JsonMapper
                .builder(JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .streamReadConstraints(CONSTRAINTS).build())
                .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
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
