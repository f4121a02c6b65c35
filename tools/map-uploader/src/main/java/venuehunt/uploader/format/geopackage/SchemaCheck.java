package venuehunt.uploader.format.geopackage;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Pattern;
import venuehunt.uploader.format.UnreadableFileException;

/**
 * What a foreign database may consist of. Its schema is SQL that a stranger wrote and SQLite obeys, so it is known by
 * what it may be and not by what it may not: tables whose columns are all stored, the R-tree that GeoPackages have, and
 * what comes to nothing here, as views that nobody asks and triggers, which every GeoPackage has and which fire on
 * writing. Only then are the pages checked, which would work out columns that are not stored.
 */
final class SchemaCheck {
    private static final int MAX_PARTS = 2_000;
    /** What begins like this is never a virtual table, whose module is code of its own. */
    private static final Pattern PLAIN = Pattern
            .compile("(?i)create\\s+(?:table|(?:unique\\s+)?index|view|trigger)\\b");
    private static final Pattern R_TREE = Pattern
            .compile("(?i)create\\s+virtual\\s+table\\s+(?:\"[^\"]*\"|\\w+)\\s+using\\s+rtree\\s*\\(");
    private static final String COMPUTED_COLUMN = """
            select 'there is one' from pragma_table_list t join pragma_table_xinfo(t.name) c
            where t.type in ('table', 'shadow') and c.hidden in (2, 3) limit 1
            """;

    private final ForeignDatabase database;

    SchemaCheck(ForeignDatabase database) {
        this.database = database;
    }

    void run() throws SQLException, UnreadableFileException {
        checkParts();
        if (!first(COMPUTED_COLUMN).isEmpty()) {
            throw new UnreadableFileException(
                    "it has a column that is worked out and not stored; save only the layers of "
                            + "the plan into a new GeoPackage");
        }
        if (!first("pragma quick_check(1)").equals("ok")) {
            throw new UnreadableFileException("its database is damaged; save it again");
        }
    }

    /** By its own words, before SQLite is asked what anything is: for the answer it would start every module. */
    private void checkParts() throws SQLException, UnreadableFileException {
        int parts = 0;
        try (PreparedStatement statement = database.prepare("select sql from sqlite_master where sql is not null");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                String sql = String.valueOf(rows.getString(1));
                if (!PLAIN.matcher(sql).lookingAt() && !R_TREE.matcher(sql).lookingAt()) {
                    throw new UnreadableFileException("it holds a virtual table that no map needs; save only the "
                            + "layers of the plan into a new GeoPackage");
                }
                if (++parts > MAX_PARTS) {
                    throw new UnreadableFileException("its database has more than " + MAX_PARTS
                            + " tables, indexes and triggers; save only the layers of the plan into a new GeoPackage");
                }
            }
        }
    }

    private String first(String query) throws SQLException {
        try (PreparedStatement statement = database.prepare(query); ResultSet rows = statement.executeQuery()) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        }
    }
}
