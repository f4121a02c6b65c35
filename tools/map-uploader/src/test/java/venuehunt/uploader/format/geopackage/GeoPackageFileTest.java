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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
        GeoPackageTwin.addLayer(file, "plan",
                List.of(new Feature(new FeatureRef(1, "", "Lawn"), "play", "play", geometry())));
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

    /** What triggers would do, views would compute and constraints would check is never run. */
    @Test
    void read_nothingInItIsRun() throws Exception {
        GeoPackageTwin.execute(file, "create table bomb(a check(a < 5))", "insert into bomb values(1)",
                "pragma writable_schema = on",
                "update sqlite_master set sql = 'create table bomb(a check(a > 5))' where name = 'bomb'",
                "create trigger t after insert on plan begin delete from plan; end",
                "create view v as select hex(zeroblob(400000000)) from plan");
        byte[] before = Files.readAllBytes(file);
        assertThat(read().features()).hasSize(1);
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
            "alter table plan add column bomb text as (hex(zeroblob(400000000))) | it has a column that is worked out",
            "create table bomb(a, b as (hex(zeroblob(400000000))) stored) | it has a column that is worked out",
            "insert into gpkg_geometry_columns select * from gpkg_geometry_columns | it has two layers of the name",
            "insert into gpkg_spatial_ref_sys values('', 7, '', 7, hex(zeroblob(9000000))); "
                    + "update gpkg_geometry_columns set srs_id = 7 | SQLITE_TOOBIG",
            "update plan set name = hex(zeroblob(40000)) | a text of more than 65536 characters"})
    void read_refused(String commands, String sentence) {
        GeoPackageTwin.execute(file, commands.split(";", -1));
        assertThatThrownBy(() -> open().read(open().layerNames().getFirst()))
                .isInstanceOf(UnreadableFileException.class).hasMessageContaining(sentence);
    }

    /** What a virtual table's module does with a stranger's file nobody knows; how its SQL is written says nothing. */
    @Test
    void read_virtualTableInDisguise() {
        for (String disguise : List.of("create/**/virtual table evil using fts5(x)",
                "create virtual/**/table evil using fts5(x)", "create virtual table evil using \"fts5\"(x)",
                "create virtual table evil using/**/rtree(id, x, y)")) {
            GeoPackageTwin.execute(file, "drop table if exists evil", "create table evil(x)",
                    "pragma writable_schema = on", "update sqlite_master set rootpage = 0, type = 'table', sql = '"
                            + disguise + "' where name = 'evil'");
            assertThatThrownBy(this::open).hasMessageContaining("it holds a virtual table");
            GeoPackageTwin.execute(file, "pragma writable_schema = on",
                    "delete from sqlite_master where name = 'evil'");
        }
    }

    @Test
    void read_indexOfPlacesIsLetIn() throws Exception {
        GeoPackageTwin.execute(file,
                "create virtual table \"rtree_plan_geom\" using rtree(id, minx, maxx, miny, maxy)",
                "insert into rtree_plan_geom values(1, 0, 9, 0, 9)",
                "insert into gpkg_contents values('rtree_plan_geom_node', 'features')",
                "insert into gpkg_geometry_columns values('rtree_plan_geom_node', 'data', 4326)");
        assertThat(read().features()).hasSize(1);
        assertThatThrownBy(() -> open().read("rtree_plan_geom_node")).hasMessageContaining("is no plain table");
    }

    /** A few bytes for each row, and a thousand columns to be looked at in each that are not there. */
    @Test
    void read_checkWithoutEnd() {
        String columns = IntStream.range(0, 1_000).mapToObj(i -> "c" + i + " text").collect(Collectors.joining(","));
        GeoPackageTwin.execute(file, "create table wide(c0 text)",
                "insert into wide with recursive n(i) as (select 1 union all select i + 1 from n where i < 300000) "
                        + "select i from n",
                "pragma writable_schema = on",
                "update sqlite_master set sql = 'create table wide(" + columns + ")' where name = 'wide'");
        assertThatThrownBy(this::open).isInstanceOf(UnreadableFileException.class).hasMessageContaining("INTERRUPT");
    }

    @Test
    void read_systemThatIsNotDescribed() throws Exception {
        GeoPackageTwin.execute(file, "update gpkg_geometry_columns set srs_id = 12345");
        assertThat(read().crs()).isEqualTo("srs_id 12345, which its gpkg_spatial_ref_sys does not describe");
    }

    @Test
    void layerNames_cleanAndNotTooMany() throws Exception {
        GeoPackageTwin.addLayer(file, "\u001b[31mred", List.of());
        assertThat(open().layerNames()).containsExactly("plan", "[31mred");
        assertThatThrownBy(() -> open().read("[31mred")).hasMessageContaining("it has no features");
        for (int i = 0; i < 99; i++) {
            GeoPackageTwin.execute(file, "insert into gpkg_contents values('layer" + i + "', 'features')",
                    "insert into gpkg_geometry_columns values('layer" + i + "', 'geom', 4326)");
        }
        assertThatThrownBy(this::open).hasMessageContaining("it has more than 100 layers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-wal", "-journal"})
    void read_openElsewhere(String suffix) throws Exception {
        Path beside = Files.write(folder.resolve("a b?mode=rwc.gpkg" + suffix), new byte[512]);
        assertThat(read().features()).hasSize(1);
        Files.writeString(beside, "changes");
        assertThatThrownBy(this::open).hasMessageContaining("it is open in another program");
    }

    /** As QGIS leaves it: the head speaks of a log, and there is none. */
    @Test
    void read_ofAProgramThatWritesALog() throws Exception {
        GeoPackageTwin.execute(file, "pragma journal_mode = wal");
        assertThat(Files.readAllBytes(file)[18]).isEqualTo((byte) 2);
        assertThat(read().features()).hasSize(1);
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
