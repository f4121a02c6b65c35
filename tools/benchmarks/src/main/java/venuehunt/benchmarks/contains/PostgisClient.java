package venuehunt.benchmarks.contains;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import venuehunt.service.database.DatabaseConfig;
import venuehunt.tile.LatLng;

/**
 * One connection that asks PostGIS whether one zone covers a point, by the zone's primary key: the least question there
 * is, where ours is which zones do.
 */
final class PostgisClient implements Clients.Asking, AutoCloseable {
    private static final String TABLE = """
            create table if not exists polygon as
            select z.position as id, a.shape from map_zone z join area a using (area_sha256)
            where z.venue_id = 'field' order by 1""";
    private static final String KEY = "create unique index if not exists polygon_id on polygon (id)";
    private static final String COVERS = """
            select st_covers(shape, st_setsrid(st_makepoint(?, ?), 4326)) from polygon where id = ?""";

    private final Field field;
    private final Connection connection;
    private final PreparedStatement covers;

    PostgisClient(Field field, DatabaseConfig database) throws SQLException {
        this.field = field;
        connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
        covers = connection.prepareStatement(COVERS);
    }

    /** Before the first client. */
    static void makeTable(DatabaseConfig database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), database.user(),
                database.password()); var statement = connection.createStatement()) {
            statement.execute(TABLE);
            statement.execute(KEY);
            statement.execute("vacuum analyze polygon");
        }
    }

    @Override
    public int ask(int number) throws SQLException {
        LatLng point = field.point(number);
        covers.setDouble(1, point.lngDegrees());
        covers.setDouble(2, point.latDegrees());
        covers.setInt(3, number % Field.ZONES);
        try (ResultSet rows = covers.executeQuery()) {
            rows.next();
            rows.getBoolean(1);
        }
        return 1;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
