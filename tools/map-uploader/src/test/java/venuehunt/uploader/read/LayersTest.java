package venuehunt.uploader.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import venuehunt.uploader.Kml;
import venuehunt.uploader.ZipFiles;
import venuehunt.uploader.format.UnreadableFileException;
import venuehunt.uploader.plan.Feature;
import venuehunt.uploader.plan.FeatureRef;
import venuehunt.uploader.plan.Finding;
import venuehunt.uploader.twins.GeoPackageTwin;

/** Files of several layers, of which only one has the attribute that the curator says. */
class LayersTest {
    @TempDir
    private Path folder = Path.of("");
    private Path file = Path.of("");

    @BeforeEach
    void writeLayers() throws IOException {
        file = GeoPackageTwin.create(folder.resolve("plan.gpkg"));
        GeoPackageTwin.addLayer(file, "fence", List.of(feature("Field", "")));
        GeoPackageTwin.addLayer(file, "lawns", List.of(feature("Lawn", "Wiese"), feature("Pond", "")));
        GeoPackageTwin.execute(file, "alter table lawns rename column kind to usage");
    }

    private static Feature feature(String name, String kindWord) {
        return new Feature(new FeatureRef(1, "", name), kindWord, kindWord,
                new GeometryFactory().toGeometry(new Envelope(24, 24.01, 60, 60.01)));
    }

    private static Declared declared(List<String> layers, String nameField, String kindField) {
        return new Declared("", layers, nameField, kindField, "water",
                Map.of("fence", "boundary", "wiese", "play", "water", "no-go"));
    }

    @Test
    void read_theFieldOfOneLayer() throws Exception {
        SiteFile plan = SiteFile.read(file, declared(List.of("fence", "lawns"), "", "Usage"));
        assertThat(plan.findings()).isEmpty();
        assertThat(plan.features()).extracting(Feature::kindWord).as("a layer without it gives its name")
                .containsExactly("fence", "Wiese", "water");
        assertThat(plan.features()).extracting(Feature::meaning).containsExactly("boundary", "play", "no-go");
    }

    @Test
    void read_theFieldOfNoLayerThatIsChosen() {
        assertThatThrownBy(() -> SiteFile.read(file, declared(List.of("fence"), "", "usage")))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageStartingWith("no feature has the attribute \"usage\"; there are: ");
        assertThatThrownBy(() -> SiteFile.read(file, declared(List.of("fence", "lawns"), "label", "")))
                .hasMessageStartingWith("no feature has the attribute \"label\"; there are: ")
                .hasMessageContaining("kind").hasMessageContaining("usage");
    }

    @Test
    void of_theFieldOfOneLayer() throws Exception {
        SiteContents contents = SiteContents.of(file, declared(List.of(), "name", "usage"));
        assertThat(contents.layers()).flatExtracting(LayerContents::findings).isEmpty();
        assertThat(contents.layers().getLast().features()).extracting(FeatureMeaning::kind).containsExactly("play",
                "no-go");
        assertThat(contents.layers().getLast().attributes()).contains("usage").doesNotContain("kind");
    }

    @Test
    void of_theFieldOfNoLayer() {
        assertThatThrownBy(() -> SiteContents.of(file, declared(List.of(), "", "use")))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageStartingWith("no feature has the attribute \"use\"; there are: ");
    }

    /** Nothing can be said of the attributes then. */
    @Test
    void of_layersThatCannotBeReadHaveTheirOwnReason() throws Exception {
        GeoPackageTwin.create(file);
        GeoPackageTwin.addLayer(file, "stages", List.of());
        SiteContents contents = SiteContents.of(file, declared(List.of(), "", "usage"));
        assertThat(contents.layers()).flatExtracting(LayerContents::findings).extracting(Finding::sentence)
                .containsExactly("it has no features; draw a boundary and zones first");
    }

    @Test
    void of_moreThanAnybodyReads() throws IOException {
        byte[] kml = Kml.document(Kml.placemark("", "").repeat(4_999)).getBytes(StandardCharsets.UTF_8);
        byte[] noise = new byte[100_000]; // does not pack, so that what does is not taken for a bomb
        RandomGeneratorFactory.of("L64X128MixRandom").create(1).nextBytes(noise);
        Map<String, byte[]> layers = new HashMap<>(Map.of("noise", noise));
        for (int i = 0; i * 4_999 <= SiteContents.MAX_TOLD; i++) {
            layers.put(i + ".kml", kml);
        }
        Path kmz = ZipFiles.write(folder.resolve("plan.kmz"), layers);
        assertThatThrownBy(() -> SiteContents.of(kmz, Declared.NOTHING)).isInstanceOf(UnreadableFileException.class)
                .hasMessage("its layers have more than 50000 features together; say with --layer which to look at");
    }
}
