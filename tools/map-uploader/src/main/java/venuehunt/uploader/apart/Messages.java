package venuehunt.uploader.apart;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import venuehunt.uploader.format.UnreadableFileException;
import venuehunt.uploader.plan.Finding;

/**
 * Question and answer in JSON, by the components of their records. The answer comes from a process that a foreign file
 * may have taken over: nothing may be missing, null or unknown in it, nothing is longer than a plan needs, words are
 * cleaned once more, and shapes are on Earth; a picture is bytes, and only their number counts. The rest the geometry
 * store checks.
 */
final class Messages {
    static final int MAX_ANSWER_BYTES = 32 << 20;
    private static final int MAX_DEPTH = 16;
    private static final int MAX_TOKENS = 2_000_000;
    /** A name, of any length that a file may have; in the middle of a sentence. */
    private static final int MAX_TEXT_CHARACTERS = 128 << 10;
    private static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH)
            .maxDocumentLength(MAX_ANSWER_BYTES).maxTokenCount(MAX_TOKENS).maxStringLength(MAX_TEXT_CHARACTERS).build();

    private Messages() {
    }

    /** In one line. */
    static byte[] question(Question question) {
        return JsonMapper.shared().writeValueAsBytes(question);
    }

    static Question question(String line) {
        return JsonMapper.shared().readValue(line, Question.class);
    }

    static void write(Answer answer, OutputStream out) {
        answers().writeValue(out, answer);
    }

    static Answer answer(byte... message) throws UnreadableFileException {
        @Nullable
        Answer answer;
        try {
            answer = answers().readValue(message, Answer.class);
        } catch (RuntimeException foreign) {
            // Whoever wrote this: Jackson, JTS and our own records refuse what cannot be, each in its way.
            throw notUnderstood();
        }
        if (answer == null) {
            throw notUnderstood();
        }
        return answer;
    }

    static UnreadableFileException notUnderstood() {
        return new UnreadableFileException("the process that reads it gave no answer that can be believed; "
                + "do not use this file, and report it");
    }

    private static JsonMapper answers() {
        SimpleModule shapes = new SimpleModule().addSerializer(Geometry.class, new AreaMessage.Writer())
                .addDeserializer(Geometry.class, new AreaMessage.Reader())
                .addSerializer(Coordinate.class, new PointMessage.Writer())
                .addDeserializer(Coordinate.class, new PointMessage.Reader())
                .addSerializer(Finding.class, FindingMessage.writer())
                .addDeserializer(Finding.class, FindingMessage.reader())
                .addDeserializer(String.class, new WordMessage.Reader())
                .addKeyDeserializer(String.class, new WordMessage.KeyReader());
        return JsonMapper
                .builder(JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .streamReadConstraints(CONSTRAINTS).build())
                .addModule(shapes)
                // What a record works out, such as isProblem, is no part of it.
                .changeDefaultVisibility(visible -> visible.withIsGetterVisibility(Visibility.NONE))
                .changeDefaultNullHandling(_ -> JsonSetter.Value.forContentNulls(Nulls.FAIL))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }
}
