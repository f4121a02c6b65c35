package venuehunt.uploader.twins;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;
import venuehunt.uploader.plan.Feature;

/** A plan as QGIS saves it. */
public final class GeoPackageTwin {
    private static final List<String> CATALOGUE = List.of(
            "create table gpkg_spatial_ref_sys(srs_name text, srs_id integer primary key, organization text, "
                    + "organization_coordsys_id integer, definition text)",
            "create table gpkg_contents(table_name text primary key, data_type text)",
            "create table gpkg_geometry_columns(table_name text, column_name text, srs_id integer)",
            "insert into gpkg_spatial_ref_sys values('WGS 84', 4326, 'EPSG', 4326, 'GEOGCS[]'), "
                    + "('none', -1, 'NONE', -1, 'undefined')");

    private GeoPackageTwin() {
    }

    static Path write(List<Feature> features, Path folder) throws IOException {
        Path file = create(folder.resolve("twin.gpkg"));
        addLayer(file, "site \"plan\"", features);
        return file;
    }

    /** A GeoPackage without layers. */
    public static Path create(Path file) throws IOException {
        Files.deleteIfExists(file);
        execute(file, CATALOGUE.toArray(String[]::new));
        return file;
    }

    public static void execute(Path file, String... commands) {
        try (Connection connection = open(file); Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        } catch (SQLException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    public static void addLayer(Path file, String name, List<Feature> features) {
        String table = '"' + name.replace("\"", "\"\"") + '"';
        execute(file,
                "create table " + table + "(fid integer primary key, geom polygon, Name text, kind text, size real)",
                "insert into gpkg_contents values('" + name + "', 'features')",
                "insert into gpkg_geometry_columns values('" + name + "', 'geom', 4326)");
        try (Connection connection = open(file);
                PreparedStatement insert = connection
                        .prepareStatement("insert into " + table + "(geom, name, kind, size) values(?, ?, ?, 1.0)")) {
            connection.setAutoCommit(false);
            for (Feature feature : features) {
                insert.setBytes(1, blob(feature.area()));
                insert.setString(2, feature.ref().name());
                insert.setString(3, feature.kindWord());
                insert.executeUpdate();
            }
            connection.commit();
        } catch (SQLException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private static Connection open(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    /** With a box of two dimensions, least significant byte first. */
    public static byte[] blob(Geometry geometry) {
        byte[] wkb = new WKBWriter().write(geometry);
        return ByteBuffer.allocate(40 + wkb.length).order(ByteOrder.LITTLE_ENDIAN).put((byte) 'G').put((byte) 'P')
                .put((byte) 0).put((byte) 3).putInt(4326).position(40).put(wkb).array();
    }
}
