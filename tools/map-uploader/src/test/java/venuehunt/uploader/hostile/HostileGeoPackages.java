package venuehunt.uploader.hostile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import venuehunt.uploader.plan.Feature;
import venuehunt.uploader.plan.FeatureRef;
import venuehunt.uploader.twins.GeoPackageTwin;

/** GeoPackages whose SQL wants to be run, whose pages are no pages, and whose shapes promise more than they hold. */
final class HostileGeoPackages {
    private static final String EVERYTHING_GONE = " begin delete from plan; delete from gpkg_contents; end";
    private static final int PAGE_BYTES = 4_096;

    private HostileGeoPackages() {
    }

    static List<HostileFile> write(Path folder, Tripwire tripwire) throws IOException {
        String wide = IntStream.range(0, 1_000).mapToObj(i -> "c" + i + " text").collect(Collectors.joining(","));
        return List.of(
                plan(folder, "view-for-a-layer", "its layer is no plain table", "alter table plan rename to hidden",
                        "create view plan as select fid, geom, hex(zeroblob(400000000)) as name from hidden"),
                plan(folder, "view-for-the-catalogue", "it has no table gpkg_contents",
                        "alter table gpkg_contents rename to c",
                        "create view gpkg_contents as with recursive n(i) as (select 1 union all select i + 1 from n) "
                                + "select 'plan' as table_name, 'features' as data_type from n"),
                plan(folder, "other-file", "it holds a virtual table",
                        "create table evil(x)", "pragma writable_schema = on",
                        "update sqlite_master set rootpage = 0, sql = 'create virtual table evil using csv(filename=\""
                                + tripwire.secretAddress() + "\")' where name = 'evil'"),
                plan(folder, "worked-out", "it has a column that is worked out",
                        "alter table plan add column bomb text as (hex(zeroblob(400000000)))"),
                plan(folder, "search", "it holds a virtual table", "create virtual table evil using fts5(x)"),
                plan(folder, "check-without-end", "INTERRUPT", "create table wide(c0 text)",
                        "insert into wide with recursive n(i) as (select 1 union all select i + 1 from n "
                                + "where i < 300000) select i from n",
                        "pragma writable_schema = on",
                        "update sqlite_master set sql = 'create table wide(" + wide + ")' where name = 'wide'"),
                plan(folder, "long-value", "SQLITE_TOOBIG",
                        "insert into gpkg_spatial_ref_sys values('', 7, '', 7, hex(zeroblob(9000000)))",
                        "update gpkg_geometry_columns set srs_id = 7"),
                plan(folder, "long-name", "a text of more than 65536 characters",
                        "update plan set name = hex(zeroblob(40000))"),
                plan(folder, "many-features", "it has more than 5000 features",
                        "insert into plan(name) with recursive n(i) as (select 1 union all select i + 1 from n "
                                + "where i < 5001) select i from n"),
                shape(folder, "points", 1, 100_000_000, "feature 1 (\"Lawn\"): its shape claims 100000000 parts"),
                shape(folder, "less-than-no-points", 1, -1, "feature 1 (\"Lawn\"): its shape claims 4294967295 parts"),
                shape(folder, "rings", 100_000_000, 4, "feature 1 (\"Lawn\"): its shape claims 100000000 parts"),
                plan(folder, "deep-shape", "feature 1 (\"Lawn\"): its shape is of the type 7",
                        "update plan set geom = x'4750000100000000" + "010700000001000000".repeat(50_000) + "'"),
                plan(folder, "system-elsewhere", "its coordinate system \"" + tripwire.address(),
                        "update gpkg_spatial_ref_sys set organization = 'x', definition = '" + tripwire.address()
                                + "' where srs_id = 4326"),
                pages(folder, "pages-of-letters", PAGE_BYTES, (byte) 'A', "its database is damaged"),
                pages(folder, "pages-of-ones", 100, (byte) -1, "this is no GeoPackage that can be read"),
                cut(folder));
    }

    /** Sound plans beside SQL that is never run, because nothing is written and nobody asks a view. */
    static List<Path> writeHarmless(Path folder, Tripwire tripwire) throws IOException {
        return List.of(
                soundPlan(folder, "triggers", "create trigger a after insert on plan" + EVERYTHING_GONE,
                        "create trigger b before update on plan" + EVERYTHING_GONE,
                        "create trigger c after update on gpkg_contents" + EVERYTHING_GONE),
                soundPlan(folder, "library",
                        "create view v as select load_extension('" + tripwire.secretAddress() + "')",
                        "create trigger t after insert on plan begin select load_extension('/tmp/evil.so'); end"));
    }

    private static Path soundPlan(Path folder, String name, String... commands) throws IOException {
        return geoPackage(folder, name,
                List.of(feature(1, "Fence", "boundary", "POLYGON((0 0,0.01 0,0.01 0.01,0 0.01,0 0))"),
                        feature(2, "Lawn", "play", "POLYGON((0.001 0.001,0.005 0.001,0.005 0.005,0.001 0.001))")),
                commands);
    }

    private static HostileFile plan(Path folder, String name, String reason, String... commands) throws IOException {
        Feature lawn = feature(1, "Lawn", "play", "POLYGON((0 0,9 0,9 9,0 9,0 0))");
        return new HostileFile(geoPackage(folder, name, List.of(lawn), commands), reason);
    }

    private static Path geoPackage(Path folder, String name, List<Feature> features, String... commands)
            throws IOException {
        Path file = GeoPackageTwin.create(folder.resolve(name + ".gpkg"));
        GeoPackageTwin.addLayer(file, "plan", features);
        GeoPackageTwin.execute(file, commands);
        return file;
    }

    /** A polygon of which nothing follows but these numbers. */
    private static HostileFile shape(Path folder, String name, int rings, int points, String reason)
            throws IOException {
        ByteBuffer blob = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN).put((byte) 'G').put((byte) 'P')
                .put((byte) 0).put((byte) 1).putInt(4326).put((byte) 1).putInt(3).putInt(rings).putInt(points);
        return plan(folder, name, reason,
                "update plan set geom = x'" + HexFormat.of().formatHex(blob.array()) + "'");
    }

    private static HostileFile pages(Path folder, String name, int from, byte with, String reason)
            throws IOException {
        HostileFile hostile = plan(folder, name, reason);
        byte[] content = Files.readAllBytes(hostile.path());
        Arrays.fill(content, from, content.length, with);
        Files.write(hostile.path(), content);
        return hostile;
    }

    private static HostileFile cut(Path folder) throws IOException {
        HostileFile hostile = plan(folder, "cut", "problem: ");
        byte[] content = Files.readAllBytes(hostile.path());
        Files.write(hostile.path(), Arrays.copyOf(content, content.length / 2));
        return hostile;
    }

    private static Feature feature(int number, String name, String kind, String shape) {
        try {
            return new Feature(new FeatureRef(number, "", name), kind, kind, new WKTReader().read(shape));
        } catch (ParseException wrong) {
            throw new IllegalStateException(wrong);
        }
    }
}
