package venuehunt.uploader.format.geopackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import venuehunt.uploader.format.ForeignFile;
import venuehunt.uploader.format.GeometryReading;
import venuehunt.uploader.format.Layer;
import venuehunt.uploader.format.RawFeature;
import venuehunt.uploader.format.UnreadableFileException;
import venuehunt.uploader.plan.Feature;
import venuehunt.uploader.plan.FeatureRef;
import venuehunt.uploader.twins.GeoPackageTwin;

class GeoPackageFileTest {
    @TempDir
    private Path folder = Path.of("");
    private Path file = Path.of("");

    @BeforeEach
    void create() throws IOException, ParseException {
        file = GeoPackageTwin.create(folder.resolve("a b?mode=rwc.gpkg"));
        GeoPackageTwin.addLayer(file, "plan", List.of(new Feature(new FeatureRef(1, "", "Lawn"), "play", geometry())));
    }

    private static Geometry geometry() throws ParseException {
        return new WKTReader().read("POLYGON((0 0,9 0,9 9,0 9,0 0),(1 1,1 2,2 2,1 1))");
    }

    private GeoPackageFile open() throws UnreadableFileException {
        return GeoPackageFile.of(ForeignFile.of(file));
    }

    private Layer read() throws UnreadableFileException {
        return open().read("plan");
    }

    @Test
    void read_rowsAndCoordinateSystem() throws Exception {
        Layer layer = read();
        assertThat(layer.crs()).isEqualTo("EPSG:4326");
        RawFeature lawn = layer.features().getFirst();
        assertThat(lawn.attributes()).isEqualTo(Map.of("fid", "1", "Name", "Lawn", "kind", "play", "size", "1"));
        assertThat(((GeometryReading.Area) lawn.geometry()).geometry().equalsExact(geometry())).isTrue();
    }

    @Test
    void layerNames_allOfThem() throws Exception {
        GeoPackageTwin.addLayer(file, "other", List.of());
        assertThat(open().layerNames()).containsExactly("plan", "other");
        assertThatThrownBy(() -> open().read("other")).hasMessageContaining("it has no features");
    }

    @Test
    void read_unknownCoordinateSystemIsNone() throws Exception {
        GeoPackageTwin.execute(file, "update gpkg_geometry_columns set srs_id = -1");
        assertThat(read().crs()).isEmpty();
    }

    /** What triggers would do, a generated column would compute and a default would name is never run. */
    @Test
    void read_nothingInItIsRun() throws Exception {
        GeoPackageTwin.execute(file, "alter table plan add column bomb text as (hex(zeroblob(400000000)))",
                "create trigger t after insert on plan begin delete from plan; end",
                "create view v as select hex(zeroblob(400000000)) from plan");
        byte[] before = Files.readAllBytes(file);
        assertThat(read().features().getFirst().attributes()).doesNotContainKey("bomb");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(folder.toFile().list()).containsExactly("a b?mode=rwc.gpkg");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "alter table plan rename to hidden; create view plan as select * from hidden | its layer is no plain table",
            "drop table gpkg_contents | it has no table gpkg_contents",
            "alter table gpkg_contents rename to c; create view gpkg_contents as select * from c | it has no table gpkg_contents",
            "delete from gpkg_contents | it has no layer of features",
            "create virtual table evil using fts5(x) | it holds a virtual table",
            "update plan set name = hex(zeroblob(40000)) | a text of more than 65536 characters"})
    void read_refused(String commands, String sentence) {
        GeoPackageTwin.execute(file, commands.split(";", -1));
        assertThatThrownBy(() -> open().read(open().layerNames().getFirst()))
                .isInstanceOf(UnreadableFileException.class).hasMessageContaining(sentence);
    }

    @Test
    void read_openElsewhere() throws IOException {
        Files.writeString(folder.resolve("a b?mode=rwc.gpkg-wal"), "changes");
        assertThatThrownBy(this::open).hasMessageContaining("it is open in another program");
    }

    @Test
    void read_cutShort() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[]{16, 100, 4_096, whole.length - 1_000}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatThrownBy(this::read).isInstanceOf(UnreadableFileException.class);
        }
    }

    /** Whatever a few bytes are changed to, the file is read or refused, and nothing else happens. */
    @Test
    void read_anyBytesChanged() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(14);
        int refused = 0;
        for (int run = 0; run < 500; run++) {
            byte[] changed = whole.clone();
            for (int change = 0; change < 1 + run % 20; change++) {
                changed[16 + random.nextInt(changed.length - 16)] = (byte) random.nextInt();
            }
            Files.write(file, changed);
            try {
                open().read(open().layerNames().getFirst());
            } catch (UnreadableFileException refusal) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }
}
