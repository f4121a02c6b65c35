package venuehunt.fuzz;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConnection;

/** What the fuzzers of GeoPackages start from: as small as they come, and shapes by hand. */
final class GeoPackageSeeds {
    private static final List<String> PLAN = List.of("pragma page_size = 512",
            "create table gpkg_spatial_ref_sys(srs_id integer, organization text, organization_coordsys_id integer, "
                    + "definition text)",
            "create table gpkg_contents(table_name text, data_type text)",
            "create table gpkg_geometry_columns(table_name text, column_name text, srs_id integer)",
            "insert into gpkg_spatial_ref_sys values(4326, 'EPSG', 4326, '')",
            "insert into gpkg_contents values('plan', 'features')",
            "insert into gpkg_geometry_columns values('plan', 'geom', 4326)",
            "create table plan(geom, name text, kind text)");
    /** Where the head has the version of the SQLite that wrote the file. */
    private static final int VERSION_AT = 96;

    private GeoPackageSeeds() {
    }

    static Map<String, byte[]> files() {
        byte[] plan = planWith(polygon());
        Map<String, byte[]> seeds = new TreeMap<>();
        seeds.put("plan", plan);
        seeds.put("trigger", written("create trigger t after insert on plan begin delete from plan; end"));
        seeds.put("index", written("create virtual table rtree_plan_geom using rtree(id, minx, maxx, miny, maxy)"));
        seeds.put("hostile-view",
                written("alter table plan rename to hidden", "create view plan as select * from hidden"));
        seeds.put("hostile-column", written("alter table plan add column c as (hex(zeroblob(9)))"));
        seeds.put("hostile-cut", Arrays.copyOf(plan, plan.length / 2));
        return seeds;
    }

    static Map<String, byte[]> shapes() {
        byte[] polygon = polygon();
        Map<String, byte[]> seeds = new TreeMap<>();
        seeds.put("polygon", polygon);
        seeds.put("multipolygon", multiPolygon());
        seeds.put("hostile-rings",
                ByteBuffer.wrap(polygon.clone()).order(ByteOrder.LITTLE_ENDIAN).putInt(13, -1).array());
        seeds.put("hostile-points",
                ByteBuffer.wrap(polygon.clone()).order(ByteOrder.LITTLE_ENDIAN).putInt(17, 100_000_000).array());
        seeds.put("hostile-collection",
                ByteBuffer.wrap(polygon.clone()).order(ByteOrder.LITTLE_ENDIAN).putInt(9, 7).array());
        seeds.put("hostile-cut", Arrays.copyOf(polygon, 30));
        return seeds;
    }

    /** A whole GeoPackage with a boundary of this shape. */
    static byte[] planWith(byte[] shape) {
        return written("insert into plan values(x'" + HexFormat.of().formatHex(shape) + "', 'Field', 'boundary')");
    }

    private static byte[] written(String... commands) {
        try (SQLiteConnection database = JDBC.createConnection("jdbc:sqlite::memory:", new Properties());
                Statement statement = database.createStatement()) {
            for (String command : PLAN) {
                statement.execute(command);
            }
            for (String command : commands) {
                statement.execute(command);
            }
            return ByteBuffer.wrap(database.serialize("main")).putInt(VERSION_AT, 0).array();
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] polygon() {
        return body(
                ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN).put(new byte[]{'G', 'P', 0, 1}).putInt(4326));
    }

    private static byte[] multiPolygon() {
        return body(ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN).put(new byte[]{'G', 'P', 0, 1}).putInt(4326)
                .put((byte) 1).putInt(6).putInt(1));
    }

    private static byte[] body(ByteBuffer shape) {
        shape.put((byte) 1).putInt(3).putInt(1).putInt(4);
        for (double ordinate : new double[]{0, 0, 0.01, 0, 0.01, 0.01, 0, 0}) {
            shape.putDouble(ordinate);
        }
        byte[] whole = new byte[shape.position()];
        shape.get(0, whole);
        return whole;
    }
}
