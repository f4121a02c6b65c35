package venuehunt.uploader.apart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import venuehunt.uploader.check.Validation;
import venuehunt.uploader.format.UnreadableFileException;
import venuehunt.uploader.plan.Extent;
import venuehunt.uploader.plan.Feature;
import venuehunt.uploader.plan.FeatureRef;
import venuehunt.uploader.plan.Finding;
import venuehunt.uploader.plan.FindingCode;
import venuehunt.uploader.plan.PlanZone;
import venuehunt.uploader.plan.SitePlan;
import venuehunt.uploader.read.FeatureMeaning;
import venuehunt.uploader.read.LayerContents;
import venuehunt.uploader.read.SiteContents;
import venuehunt.v1.ZoneKind;

class MessagesTest {
    private final Answer answer = Answer.of(validation());

    private static Validation validation() {
        Geometry field = geometry("POLYGON((179 1,181 1,181 2,179 1))");
        Geometry lawn = geometry("MULTIPOLYGON(((179 1,179.1 1,179.1 1.1,179 1)),"
                + "((180 1,181 1,181 2,180 1),(180.4 1.1,180.6 1.1,180.6 1.2,180.4 1.1)))");
        FeatureRef ref = new FeatureRef(2, "17", "Lawn");
        return new Validation(
                Optional.of(new SitePlan(new FeatureRef(1, "", "Field"), "Field", field,
                        List.of(new PlanZone(ref, "17", "Lawn", ZoneKind.ZONE_KIND_NO_GO, "water", lawn)))),
                List.of(), List.of(new Feature(new FeatureRef(3, "", "Bow"), "lava", "stage", field)),
                List.of(new Finding(FindingCode.NO_AREA, ref, new Coordinate(24.25, 0.1), "it is wet"),
                        new Finding(FindingCode.LEFT_OUT, ref, null, "it is green"),
                        Finding.of(FindingCode.NOT_READ, "it is a field")));
    }

    private static Geometry geometry(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private static Answer contents() {
        return Answer.of(new SiteContents("GeoJSON",
                List.of(new LayerContents("", "", Map.of("Polygon", 1), new TreeSet<>(List.of("kind")),
                        Optional.of(new Extent(179.5, 60, -179.25, 60.5)),
                        List.of(new FeatureMeaning(new FeatureRef(1, "", "Lawn"), "play", "green")), List.of()))));
    }

    private static String written(Answer answer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Messages.write(answer, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private String written() {
        return written(answer);
    }

    private static Answer read(String message) throws UnreadableFileException {
        return Messages.answer(message.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void answer_isWhatWasWritten() throws Exception {
        assertThat(read(written())).isEqualTo(answer);
        assertThat(read(written(contents()))).isEqualTo(contents());
    }

    @Test
    void answer_aPictureMayBeLong() throws Exception {
        byte[] picture = new byte[3 << 20];
        RandomGeneratorFactory.of("L64X128MixRandom").create(7).nextBytes(picture);
        Answer read = read(written(Answer.of(new DrawnPlan(validation(), Optional.of(picture)))));
        assertThat(read.drawn().orElseThrow().validation()).isEqualTo(validation());
        assertThat(read.drawn().orElseThrow().picture().orElseThrow()).isEqualTo(picture);
        Answer none = read(written(Answer.of(new DrawnPlan(validation(), Optional.empty()))));
        assertThat(none.drawn().orElseThrow().picture()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"\"kind\":\"play\" | \"kind\":\"lava\"",
            "\"westDegrees\":179.5 | \"westDegrees\":180.5", "\"westDegrees\":179.5 | \"westDegrees\":\"NaN\"",
            "\"northDegrees\":60.5 | \"northDegrees\":59.5", "\"Polygon\":1 | \"Polygon\":null",
            "\"kindWord\":\"green\" | \"kindWord\":null"})
    void answer_contentsThatCannotBeAreNotBelieved(String part, String lie) {
        String message = written(contents());
        String changed = message.replace(part, lie);
        assertThat(changed).isNotEqualTo(message);
        assertThatThrownBy(() -> read(changed)).isInstanceOf(UnreadableFileException.class);
    }

    /** From a process that a file has taken over. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"179.0,1.0,181.0,1.0,181.0,2.0,179.0,1.0 | 179.0,1.0,181.0,1.0,181.0,2.0",
            "179.0,1.0,181.0,1.0,181.0,2.0,179.0,1.0 | 179.0,91.0,181.0,1.0,181.0,2.0,179.0,91.0",
            "179.0,1.0,181.0,1.0,181.0,2.0,179.0,1.0 | 1e300,1.0,181.0,1.0,181.0,2.0,1e300,1.0",
            "179.0,1.0,181.0,1.0,181.0,2.0,179.0,1.0 | \"NaN\",1.0,181.0,1.0,181.0,2.0,\"NaN\",1.0",
            "179.0,1.0,181.0,1.0,181.0,2.0,179.0,1.0 | null,1.0,181.0,1.0,181.0,2.0,null,1.0",
            "[[179.0,1.0,181.0,1.0,181.0,2.0,179.0,1.0]] | []", "[[179.0,1.0,181.0,1.0,181.0,2.0,179.0,1.0]] | [null]",
            "[24.25,0.1] | [24.25]", "[24.25,0.1] | [1e400,0.1]", "[24.25,0.1] | [24.25,90.5]",
            "[24.25,0.1] | [-180.5,0.1]", "\"zoneId\" | \"other\"",
            "\"Field\" | null", "\"water\" | {}", "\"ZONE_KIND_NO_GO\" | \"ZONE_KIND_ANY\"", "\"NO_AREA\" | \"FINE\"",
            "\"lava\" | null",
            "\"number\":2 | \"number\":null", "\"findings\":[ | \"findings\":[null,",
            "\"refusal\":null | \"fine\":null"})
    void answer_whatCannotBeIsNotBelieved(String part, String lie) {
        String message = written();
        String changed = message.replace(part, lie);
        assertThat(changed).isNotEqualTo(message);
        assertThatThrownBy(() -> read(changed)).isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("gave no answer that can be believed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "[]", "1", "{\"refusal\":\"x\"}", "# A fatal error has been detected",
            "{\"refusal\":null,\"contents\":null,\"validation\":null,\"mending\":null,\"drawn\":null} {}",
            "{\"refusal\":[\"java.lang.Object\",{}],\"contents\":null,\"validation\":null,\"mending\":null,\"drawn\":null}",
            "{\"refusal\":null,\"contents\":null,\"validation\":null,\"mending\":null,\"drawn\":{\"validation\":null,\"picture\":\"\"}}"})
    void answer_whatIsNoneIsNotBelieved(String message) {
        assertThatThrownBy(() -> read(message)).isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("gave no answer that can be believed");
    }

    @Test
    void answer_isCutShortAnywhere() {
        String message = written();
        for (int length = 0; length < message.length(); length++) {
            String cut = message.substring(0, length);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(UnreadableFileException.class);
        }
    }

    @Test
    void answer_wordsAreCleaned() throws Exception {
        Answer read = read(written().replace("it is wet", "it is\\u001b[2J\\u202e wet"));
        assertThat(read.validation().orElseThrow().findings().getFirst().sentence()).isEqualTo("it is [2J wet");
    }
}
