package venuehunt.benchmarks.others;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import java.util.StringJoiner;
import venuehunt.benchmarks.tiles.RingSet;
import venuehunt.service.database.DatabaseConfig;
import venuehunt.service.database.DatabaseUnavailableException;
import venuehunt.service.database.PrivatePostgres;

/** {@code ST_AsRaster} of PostGIS, on a private server, one raster for each polygon. */
public final class PostgisAsRaster implements OtherTool {
    private static final int RUNS = 5;

    @Override
    public String name() {
        return "postgisAsRaster";
    }

    @Override
    public Optional<double[]> ringNs(RingSet rings) throws SQLException {
        try (PrivatePostgres server = PrivatePostgres.temporary()) {
            DatabaseConfig database = server.database("rings");
            try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), database.user(),
                    database.password()); Statement statement = connection.createStatement()) {
                statement.execute("create extension if not exists postgis");
                statement.execute("create extension postgis_raster");
                statement.execute("create table ring (area geometry)");
                insert(rings, connection);
                return Optional.of(ringNs(rings, statement));
            }
        } catch (DatabaseUnavailableException _) {
            return Optional.empty();
        }
    }

    private static void insert(RingSet rings, Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into ring values (st_geomfromtext(?))")) {
            for (int i = 0; i < rings.size(); i++) {
                double[] ring = rings.ring(i);
                StringJoiner points = new StringJoiner(",", "POLYGON((", "))");
                for (int k = 0; k <= ring.length; k += 2) {
                    points.add(ring[k % ring.length] + " " + ring[k % ring.length + 1]);
                }
                insert.setString(1, points.toString());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static double[] ringNs(RingSet rings, Statement statement) throws SQLException {
        double[] times = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            try (ResultSet rows = statement.executeQuery(
                    "select sum(st_width(st_asraster(area, 1.0, -1.0, 0.0, 0.0, '8BUI', 1, 0))) from ring")) {
                rows.next();
            }
            times[run] = (double) (System.nanoTime() - start) / rings.size();
        }
        Arrays.sort(times);
        return new double[]{times[0], times[RUNS / 2]};
    }
}
