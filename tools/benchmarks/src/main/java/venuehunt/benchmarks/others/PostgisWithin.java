package venuehunt.benchmarks.others;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import venuehunt.benchmarks.ticks.Meadows;
import venuehunt.service.database.DatabaseConfig;
import venuehunt.service.database.DatabaseUnavailableException;
import venuehunt.service.database.PrivatePostgres;
import venuehunt.tile.LatLng;

/** {@code ST_DWithin} of PostGIS on points of geography with a GiST index, on a private server, prepared. */
public final class PostgisWithin implements TreasureSearch {
    private static final int QUESTIONS = 2_000;
    private static final int AT_ONCE = 2_000;

    @Override
    public String name() {
        return "postgisWithin";
    }

    @Override
    public Optional<double[]> questionNs(Meadows meadows) throws Exception {
        try (PrivatePostgres server = PrivatePostgres.temporary()) {
            DatabaseConfig database = server.database("treasures");
            try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), database.user(),
                    database.password()); Statement statement = connection.createStatement()) {
                statement.execute("create extension if not exists postgis");
                statement.execute("create table treasure (venue int, number int, at geography(point))");
                for (int venue = 0; venue < Meadows.VENUES; venue++) {
                    add(meadows, venue, connection);
                }
                statement.execute("create index on treasure using gist (at)");
                statement.execute("vacuum analyze treasure");
                return Optional.of(questionNs(meadows, connection, statement));
            }
        } catch (DatabaseUnavailableException _) {
            return Optional.empty();
        }
    }

    private static void add(Meadows meadows, int venue, Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into treasure select ?, unnest(?::int[]), st_point(unnest(?::float8[]), unnest(?::float8[]))")) {
            for (int from = 1; from <= meadows.count(); from += AT_ONCE) {
                int count = Math.min(AT_ONCE, meadows.count() - from + 1);
                Integer[] numbers = new Integer[count];
                Double[] lngs = new Double[count];
                Double[] lats = new Double[count];
                for (int i = 0; i < count; i++) {
                    LatLng at = meadows.meadow(venue).position(from + i);
                    numbers[i] = from + i;
                    lngs[i] = at.lngDegrees();
                    lats[i] = at.latDegrees();
                }
                insert.setInt(1, venue);
                insert.setArray(2, connection.createArrayOf("int4", numbers));
                insert.setArray(3, connection.createArrayOf("float8", lngs));
                insert.setArray(4, connection.createArrayOf("float8", lats));
                insert.execute();
            }
        }
    }

    private static double[] questionNs(Meadows meadows, Connection connection, Statement statement) throws Exception {
        long pid;
        try (ResultSet rows = statement.executeQuery("select pg_backend_pid()")) {
            rows.next();
            pid = rows.getLong(1);
        }
        try (PreparedStatement query = connection.prepareStatement("select number from treasure"
                + " where st_dwithin(at, st_setsrid(st_makepoint(?, ?), 4326)::geography, 5)")) {
            return new Questions(meadows, QUESTIONS, new ProcessorTime(pid)).ns((_, lat, lng) -> {
                query.setDouble(1, lng);
                query.setDouble(2, lat);
                int found = 0;
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        found++;
                    }
                }
                return found;
            });
        }
    }
}
