package venuehunt.uploader.export;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConnection;

/**
 * A site plan as a GeoPackage (OGC 12-128r17, version 1.3) with one layer. The database is made in memory: nobody finds
 * half of one.
 */
final class GeoPackageWriter {
    private static final int WGS84 = 4326;
    private static final int HEAD_BYTES = 40;
    /** Least significant byte first, with a box of two dimensions. */
    private static final byte HEAD_FLAGS = 0b0000_0011;
    /** "GPKG" and the version, the tables that the standard asks for, the systems it wants described, the layer. */
    private static final List<String> SCHEMA = List.of("pragma application_id = 0x47504B47",
            "pragma user_version = 10300", """
                    create table gpkg_spatial_ref_sys(
                      srs_name text not null,
                      srs_id integer not null primary key,
                      organization text not null,
                      organization_coordsys_id integer not null,
                      definition text not null,
                      description text)
                    """, """
                    create table gpkg_contents(
                      table_name text not null primary key,
                      data_type text not null,
                      identifier text unique,
                      description text default '',
                      last_change datetime not null default (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
                      min_x double, min_y double, max_x double, max_y double,
                      srs_id integer,
                      constraint fk_gc_r_srs_id foreign key (srs_id) references gpkg_spatial_ref_sys(srs_id))
                    """, """
                    create table gpkg_geometry_columns(
                      table_name text not null,
                      column_name text not null,
                      geometry_type_name text not null,
                      srs_id integer not null,
                      z tinyint not null,
                      m tinyint not null,
                      constraint pk_geom_cols primary key (table_name, column_name),
                      constraint uk_gc_table_name unique (table_name),
                      constraint fk_gc_tn foreign key (table_name) references gpkg_contents(table_name),
                      constraint fk_gc_srs foreign key (srs_id) references gpkg_spatial_ref_sys(srs_id))
                    """, """
                    insert into gpkg_spatial_ref_sys values
                      ('Undefined cartesian', -1, 'NONE', -1, 'undefined', 'any plane'),
                      ('Undefined geographic', 0, 'NONE', 0, 'undefined', 'any degrees'),
                      ('WGS 84', 4326, 'EPSG', 4326, 'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,\
                    298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,\
                    AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],\
                    AUTHORITY["EPSG","4326"]]', 'longitude, then latitude, in degrees')
                    """,
            "create table site_plan(fid integer primary key autoincrement not null, geom multipolygon, name text, "
                    + "kind text, zone_id text)");
    private static final String CONTENTS = "insert into gpkg_contents(table_name, data_type, identifier, min_x, min_y, "
            + "max_x, max_y, srs_id) values('site_plan', 'features', 'site_plan', ?, ?, ?, ?, 4326)";
    private static final String COLUMN = "insert into gpkg_geometry_columns values('site_plan', 'geom', "
            + "'MULTIPOLYGON', 4326, 0, 0)";
    private static final String FEATURE = "insert into site_plan(geom, name, kind, zone_id) values(?, ?, ?, ?)";

    byte[] write(List<PlanFeature> features) {
        try (SQLiteConnection database = JDBC.createConnection("jdbc:sqlite::memory:", new Properties())) {
            execute(SCHEMA, database);
            contents(features, database);
            execute(List.of(COLUMN), database);
            features(features, database);
            return database.serialize("main");
        } catch (SQLException e) {
            throw new IllegalStateException("nothing but memory is written to", e);
        }
    }

    private static void execute(List<String> commands, Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    private static void contents(List<PlanFeature> features, Connection database) throws SQLException {
        Envelope extent = new Envelope();
        features.forEach(feature -> extent.expandToInclude(feature.area().getEnvelopeInternal()));
        try (PreparedStatement insert = database.prepareStatement(CONTENTS)) {
            insert.setDouble(1, extent.getMinX());
            insert.setDouble(2, extent.getMinY());
            insert.setDouble(3, extent.getMaxX());
            insert.setDouble(4, extent.getMaxY());
            insert.executeUpdate();
        }
    }

    private static void features(List<PlanFeature> features, Connection database) throws SQLException {
        try (PreparedStatement insert = database.prepareStatement(FEATURE)) {
            for (PlanFeature feature : features) {
                insert.setBytes(1, blob(feature.area()));
                insert.setString(2, feature.name());
                insert.setString(3, feature.kindWord());
                insert.setString(4, feature.id());
                insert.executeUpdate();
            }
        }
    }

    /** A shape with the head of the standard's section 2.1.3 before it. */
    private static byte[] blob(Geometry area) {
        byte[] wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(area);
        Envelope box = area.getEnvelopeInternal();
        return ByteBuffer.allocate(HEAD_BYTES + wkb.length).order(ByteOrder.LITTLE_ENDIAN).put((byte) 'G')
                .put((byte) 'P').put((byte) 0).put(HEAD_FLAGS).putInt(WGS84).putDouble(box.getMinX())
                .putDouble(box.getMaxX()).putDouble(box.getMinY()).putDouble(box.getMaxY()).put(wkb).array();
    }
}
