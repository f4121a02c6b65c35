package venuehunt.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.locationtech.jts.geom.Geometry;
import venuehunt.uploader.check.Validation;
import venuehunt.uploader.format.UnreadableFileException;
import venuehunt.uploader.plan.PlainText;
import venuehunt.uploader.plan.PlanZone;
import venuehunt.uploader.plan.SitePlan;
import venuehunt.uploader.read.Declared;
import venuehunt.uploader.read.FeatureMeaning;
import venuehunt.uploader.read.LayerContents;
import venuehunt.uploader.read.SiteContents;

/**
 * Site plans made of any bytes. Whatever they are, a plan is read of them that lies on Earth, or they are refused with
 * a sentence; nothing else happens.
 */
final class PlanFolder {
    private static final double MAX_LNG_DEGREES = 540;
    private static final double MAX_LAT_DEGREES = 90;

    private final Path folder;

    PlanFolder(Class<?> fuzzTest) {
        try {
            folder = Files.createDirectories(Path.of("target", "fuzz", fuzzTest.getSimpleName()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    PlanFolder put(String name, byte[] content) {
        try {
            Files.write(folder.resolve(name), content);
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    void assertReadOrRefused(String name) {
        Path file = folder.resolve(name);
        try {
            SiteContents.of(file, Declared.NOTHING).layers().forEach(PlanFolder::assertClean);
        } catch (UnreadableFileException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
        Validation validation = Validation.of(file, Declared.NOTHING);
        if (validation.problemCount() == 0) {
            assertSound(validation.plan().orElseThrow());
        }
    }

    /** That it lies on Earth, its extent sees to. */
    private static void assertClean(LayerContents layer) {
        for (FeatureMeaning feature : layer.features()) {
            assertThat(PlainText.clean(feature.ref().name())).isEqualTo(feature.ref().name());
            assertThat(feature.ref()).hasToString(PlainText.clean(feature.ref().toString()));
        }
    }

    private static void assertOnEarth(Geometry area) {
        assertThat(Arrays.stream(area.getCoordinates()).allMatch(
                at -> Math.abs(at.x) <= MAX_LNG_DEGREES && Math.abs(at.y) <= MAX_LAT_DEGREES)).isTrue();
    }

    private static void assertSound(SitePlan plan) {
        assertThat(plan.boundary().isValid()).isTrue();
        assertOnEarth(plan.boundary());
        for (PlanZone zone : plan.zones()) {
            assertThat(zone.area().isValid()).isTrue();
            assertOnEarth(zone.area());
            assertThat(zone.zoneId()).isNotBlank().hasSizeLessThanOrEqualTo(PlainText.MAX_CHARACTERS);
        }
        assertThat(plan.zones()).extracting(PlanZone::zoneId).doesNotHaveDuplicates();
    }
}
