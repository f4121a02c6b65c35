package venuehunt.uploader.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.algorithm.distance.DiscreteHausdorffDistance;
import org.locationtech.jts.geom.Geometry;
import venuehunt.uploader.check.Validation;
import venuehunt.uploader.plan.Feature;
import venuehunt.uploader.plan.SitePlan;
import venuehunt.uploader.publish.CanonicalMap;
import venuehunt.uploader.read.Declared;
import venuehunt.uploader.read.SiteFile;
import venuehunt.uploader.server.CanonicalArea;
import venuehunt.v1.MapPart;
import venuehunt.v1.ZoneKind;

class ExportFormatTest {
    private static final Path VENUES = Path.of("../../venue-data/venues");
    /** A degree is 111 km. */
    private static final double MILLIMETRE_DEGREES = 0.001 / 111_320;

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({"plan.geojson, GEOJSON", "a b/PLAN.KML, KML", "plan.v2.kmz, KMZ", "plan.kml.gpkg, GEOPACKAGE",
            "plan.json,", "kml,", "plan,"})
    void of_theEndingOfTheName(Path file, ExportFormat format) {
        assertThat(ExportFormat.of(file)).isEqualTo(Optional.ofNullable(format));
    }

    static Stream<Arguments> venuesAndFormats() throws IOException {
        try (Stream<Path> venues = Files.list(VENUES)) {
            List<Path> plans = venues.map(venue -> venue.resolve("site-plan.geojson")).sorted().toList();
            assertThat(plans).hasSize(5);
            return plans.stream().flatMap(
                    plan -> Arrays.stream(ExportFormat.values()).map(format -> Arguments.of(plan, format)));
        }
    }

    /** All the same, but for the venue that the formats cut in two. */
    @ParameterizedTest
    @MethodSource("venuesAndFormats")
    void write_readAgainIsTheSameMap(Path plan, ExportFormat format) throws IOException {
        List<MapPart> stored = map(plan);

        List<MapPart> again = map(Files.write(folder.resolve("export"), format.write(stored)));

        if (plan.toString().contains("island-field")) {
            assertThat(again).map(ExportFormatTest::withoutArea).isEqualTo(
                    stored.stream().map(ExportFormatTest::withoutArea).toList());
            for (int i = 0; i < stored.size(); i++) {
                assertSameGround(area(again.get(i)), area(stored.get(i)));
            }
        } else {
            assertThat(again).isEqualTo(stored);
        }
    }

    /** Ids that a name does not make are kept by the file. */
    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void write_textsThatMeanSomethingElsewhere(ExportFormat format) throws Exception {
        List<String> texts = List.of("=HYPERLINK(\"http://example.org\")", "<b>&amp;]]>", "'); drop table x; --",
                "$[name] %s \\n", "Lyhtysatama – Ä");
        List<MapPart> stored = texts.stream().map(text -> Maps.zone(text + "-id", text, ZoneKind.ZONE_KIND_OTHER, text))
                .toList();

        List<Feature> features = SiteFile
                .read(Files.write(folder.resolve("export"), format.write(stored)), Declared.NOTHING).features();

        assertThat(features).extracting(feature -> feature.ref().name()).isEqualTo(texts);
        assertThat(features).extracting(Feature::kindWord).isEqualTo(texts);
        assertThat(features).extracting(feature -> feature.ref().id())
                .isEqualTo(texts.stream().map(text -> text + "-id").toList());
    }

    @Test
    void write_controlCharactersAreNowhere() {
        List<MapPart> stored = List.of(Maps.header("Field", 10),
                Maps.zone("\u0001", "bell\u0007", ZoneKind.ZONE_KIND_OTHER, "\ufffe\u001b[2J"));

        assertThat(new String(ExportFormat.KML.write(stored), StandardCharsets.UTF_8))
                .matches("[\\P{C}\n]*").contains("<name>bell</name>").contains("<value>[2J</value>")
                .doesNotContain("zone_id");
    }

    private static List<MapPart> map(Path file) {
        SitePlan plan = Validation.of(file, Declared.NOTHING).plan().orElseThrow();
        return CanonicalMap.of(plan, "venue", plan.name(), "source");
    }

    private static Geometry area(MapPart part) {
        return CanonicalArea.decode(part.hasHeader() ? part.getHeader().getBoundary() : part.getZone().getArea());
    }

    private static MapPart withoutArea(MapPart part) {
        return part.hasHeader()
                ? part.toBuilder().setHeader(part.getHeader().toBuilder().clearBoundary()).build()
                : part.toBuilder().setZone(part.getZone().toBuilder().clearArea()).build();
    }

    /** Every corner of the one lies on the edge of the other: where a piece was cut there may be one more. */
    private static void assertSameGround(Geometry actual, Geometry expected) {
        assertThat(DiscreteHausdorffDistance.distance(actual.getBoundary(), expected.getBoundary()))
                .isLessThan(MILLIMETRE_DEGREES);
        assertThat(actual.symDifference(expected).getArea()).isLessThan(1e-12);
    }
}
