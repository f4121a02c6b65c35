package venuehunt.uploader.format.geopackage;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.sqlite.JDBC;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;

/**
 * A SQLite database from outside, opened as SQLite's authors advise for such: a copy in memory that is never written,
 * functions named in it are not run, no value is longer and no question takes more steps than a site plan needs. What
 * of it may be asked at all, {@link SchemaCheck} says.
 */
final class ForeignDatabase implements AutoCloseable {
    private static final List<String> SETTINGS = List.of("trusted_schema = off", "cell_size_check = on",
            "mmap_size = 0", "query_only = on", "ignore_check_constraints = on");
    /** Far more than the biggest polygon that is taken; a few letters of SQL can make a value of a gigabyte. */
    private static final int MAX_VALUE_BYTES = 16 << 20;
    private static final int STEPS_AT_A_TIME = 1_000_000;
    /** Half a second or so: a file of three megabytes can be made to take more, and no site plan does. */
    private static final int MAX_TIMES = 100;
    /** Where the head says whether changes are written into a log beside the file: 2 for that, 1 for not. */
    private static final int WRITE_VERSION_AT = 18;
    private static final int READ_VERSION_AT = 19;

    private final SQLiteConnection connection;

    private ForeignDatabase(SQLiteConnection connection) {
        this.connection = connection;
    }

    static ForeignDatabase open(byte[] content) throws SQLException {
        ForeignDatabase database = new ForeignDatabase(JDBC.createConnection("jdbc:sqlite::memory:", new Properties()));
        try {
            database.fill(content);
            return database;
        } catch (SQLException refused) {
            database.close();
            throw refused;
        }
    }

    private void fill(byte[] content) throws SQLException {
        connection.setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, MAX_VALUE_BYTES);
        ProgressHandler.setHandler(connection, STEPS_AT_A_TIME, new StepLimit());
        connection.deserialize("main", withoutLog(content));
        try (Statement statement = connection.createStatement()) {
            for (String setting : SETTINGS) {
                statement.execute("pragma " + setting);
            }
        }
    }

    /** Of a database in memory SQLite takes no log; one that held changes was refused before. */
    private static byte[] withoutLog(byte[] content) {
        byte[] whole = content.clone();
        if (whole.length > READ_VERSION_AT) {
            whole[WRITE_VERSION_AT] = 1;
            whole[READ_VERSION_AT] = 1;
        }
        return whole;
    }

    PreparedStatement prepare(String sql) throws SQLException {
        return connection.prepareStatement(sql);
    }

    /** A table and nothing that only looks like one, by SQLite's word: its catalogue can be made to say anything. */
    boolean hasPlainTable(String name) throws SQLException {
        try (PreparedStatement statement = prepare(
                "select 1 from pragma_table_list where type = 'table' and name = ? collate nocase")) {
            statement.setString(1, name);
            try (ResultSet tables = statement.executeQuery()) {
                return tables.next();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** Counted in steps and not in seconds, so that a file is not read on one machine and refused on another. */
    private static final class StepLimit extends ProgressHandler {
        private int times;

        @Override
        protected int progress() {
            times++;
            return times > MAX_TIMES ? 1 : 0;
        }
    }
}
