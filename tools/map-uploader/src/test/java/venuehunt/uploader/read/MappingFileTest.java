package venuehunt.uploader.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static venuehunt.uploader.GeoJson.BOUNDARY;
import static venuehunt.uploader.GeoJson.collection;
import static venuehunt.uploader.GeoJson.square;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import venuehunt.uploader.GeoJson;
import venuehunt.uploader.plan.Feature;
import venuehunt.uploader.plan.Finding;
import venuehunt.uploader.yaml.YamlFileException;
import venuehunt.v1.ZoneKind;

class MappingFileTest {
    private static final String MAPPING = """
            nameField: label
            kindField: usage
            kind: Rasen
            kinds:
              Zaun: boundary
              Rasen: play
              w/3: no-go
              stage: staff
            """;

    @TempDir
    private Path folder = Path.of("");

    private MappingFile mapping(String yaml) throws IOException, YamlFileException {
        return MappingFile.read(Files.writeString(folder.resolve("words.yaml"), yaml));
    }

    private SiteFile read(Declared declared) throws Exception {
        String content = collection(BOUNDARY.replace("boundary", "ZAUN"), square("Lawn", "rasen ", 0, 0, 0.001),
                square("Pond", "W/3", 0, 0, 0.001), square("Tower", "Stage", 0, 0, 0.001),
                square("Bar", "drinks", 0, 0, 0.001), square("Field", "", 0, 0, 0.001));
        return SiteFile.read(
                GeoJson.file(folder, content.replace("\"name\"", "\"Label\"").replace("\"kind\"", "\"usage\"")),
                declared);
    }

    @Test
    void under_wordsMeanWhatTheOfficeMeans() throws Exception {
        SiteFile file = read(mapping(MAPPING).under(Declared.NOTHING));
        assertThat(file.findings()).isEmpty();
        assertThat(file.features().getFirst().isBoundary()).isTrue();
        List<Feature> zones = file.features().subList(1, file.features().size());
        assertThat(zones).extracting(zone -> zone.ref().name()).containsExactly("Lawn", "Pond", "Tower", "Bar",
                "Field");
        assertThat(zones).extracting(Feature::kind).containsExactly(ZoneKind.ZONE_KIND_PLAY, ZoneKind.ZONE_KIND_NO_GO,
                ZoneKind.ZONE_KIND_STAFF, ZoneKind.ZONE_KIND_OTHER, ZoneKind.ZONE_KIND_PLAY);
        assertThat(zones).extracting(Feature::kindWord).as("the office's own words are kept").containsExactly("rasen",
                "W/3", "Stage", "drinks", "Rasen");
    }

    @Test
    void under_whatIsSaidGoesBeforeWhatIsWritten() throws Exception {
        Declared said = new Declared("EPSG:4326", List.of("plan"), "name", "", "stage", Map.of());
        assertThat(mapping(MAPPING).under(said)).isEqualTo(new Declared("EPSG:4326", List.of("plan"), "name", "usage",
                "stage", Map.of("zaun", "boundary", "rasen", "play", "w/3", "no-go", "stage", "staff")));
    }

    @Test
    void under_wordThatTheFileDoesNotHave() throws Exception {
        SiteFile file = read(mapping(MAPPING + "  Wise: play\n").under(Declared.NOTHING));
        assertThat(file.findings()).extracting(Finding::toString).containsExactly(
                "warning: no feature has the kind \"wise\", which the mapping file explains; is it spelt as it is here?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "'kinds: {Rasen: plya}'|line 1: \"Rasen\" means \"plya\", expected one of boundary, play, no-go, stage, staff, other",
            "'kinds:\n  a: play\n  w/3: pond'|line 3: \"w/3\" means \"pond\"",
            "'kinds:\n  a: play\n  b:'|line 3: \"b\" means nothing, expected one of boundary",
            "'kinds:\n  a: play\n  A: stage'|line 3: \"A\" is \"a\" once more, in small letters and large",
            "'kinds:\n  a: play\n  a: stage'|line 3: this is no YAML: Duplicate",
            "'kinds:\n  a: play\n  \"\": stage'|line 3: a kind without a word",
            "'kinds:\n  a: play\n  b: [play]'|line 3: the value of \"b\" is not a text",
            "'kinds: play'|line 1: the value of \"kinds\" is not a group of keys and values",
            "'\nkind-field: usage'|line 2: there is no key \"kind-field\" here; the keys are kind, kindField, kinds, nameField",
            "'- a'|this is no mapping file, which has keys and values",
            "''|this is no mapping file, which has keys and values", "'~'|this is no mapping file"})
    void read_refused(String yaml, String sentence) {
        assertThatThrownBy(() -> mapping(yaml)).isInstanceOf(YamlFileException.class).hasMessageContaining(sentence);
    }
}
