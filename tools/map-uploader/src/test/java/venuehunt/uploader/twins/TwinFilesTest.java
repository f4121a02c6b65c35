package venuehunt.uploader.twins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Geometry;
import venuehunt.uploader.check.Validation;
import venuehunt.uploader.plan.Feature;
import venuehunt.uploader.plan.Finding;
import venuehunt.uploader.plan.PlanZone;
import venuehunt.uploader.plan.SitePlan;
import venuehunt.uploader.read.Declared;
import venuehunt.uploader.read.SiteFile;

/** All venues, written anew in every other format, are the same plans to the millimetre. */
class TwinFilesTest {
    private static final Path VENUES = Path.of("../../venue-data/venues");
    /** A degree is 111 km. */
    private static final double MILLIMETRE_DEGREES = 0.001 / 111_320;
    private static final Map<String, TwinWriter> WRITERS = Map.of("KML", KmlTwin::write, "KMZ", KmlTwin::writeKmz,
            "GeoPackage", GeoPackageTwin::write, "CSV", TableTwin::write, "Shapefile", ShapefileTwin::writeZipped,
            "Shapefile in metres",
            ShapefileTwin::writeInMetres);

    @TempDir
    private Path folder = Path.of("");

    private interface TwinWriter {
        Path write(List<Feature> features, Path folder) throws IOException;
    }

    static Stream<Arguments> venuesAndFormats() throws IOException {
        try (Stream<Path> folders = Files.list(VENUES)) {
            List<Path> venues = folders.map(venue -> venue.resolve("site-plan.geojson")).sorted().toList();
            return venues.stream()
                    .flatMap(venue -> WRITERS.keySet().stream().sorted().map(format -> Arguments.of(venue, format)));
        }
    }

    @ParameterizedTest
    @MethodSource("venuesAndFormats")
    void twin_isTheSamePlan(Path venue, String format) throws Exception {
        List<Feature> features = SiteFile.read(venue, Declared.NOTHING).features();
        Path twin = WRITERS.getOrDefault(format, KmlTwin::write).write(features, folder);
        SitePlan expected = plan(venue);
        SitePlan actual = plan(twin);
        assertThat(actual.name()).isEqualTo(expected.name());
        assertSame(actual.boundary(), expected.boundary());
        assertThat(actual.zones()).extracting(PlanZone::zoneId, PlanZone::name, PlanZone::kind, PlanZone::kindLabel)
                .isEqualTo(expected.zones().stream()
                        .map(zone -> tuple(zone.zoneId(), zone.name(), zone.kind(),
                                zone.kindLabel()))
                        .toList());
        for (int i = 0; i < expected.zones().size(); i++) {
            assertSame(actual.zones().get(i).area(), expected.zones().get(i).area());
        }
    }

    private static SitePlan plan(Path file) {
        Validation validation = Validation.of(file, Declared.NOTHING);
        assertThat(validation.findings()).filteredOn(Finding::isProblem).isEmpty();
        return validation.plan().orElseThrow();
    }

    /** Which ring comes first, where it begins and which way it runs differ from format to format. */
    private static void assertSame(Geometry actual, Geometry expected) {
        assertThat(actual.norm().equalsExact(expected.norm(), MILLIMETRE_DEGREES)).as("%s is %s", actual, expected)
                .isTrue();
    }
}
