package venuehunt.uploader.format.geopackage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import org.sqlite.SQLiteConfig;
import venuehunt.uploader.format.ForeignFile;
import venuehunt.uploader.format.UnreadableFileException;

/**
 * A SQLite database from outside, opened as SQLite's authors advise for such: a copy under a name of our own, that
 * nothing can write to; functions named in it are not run; its pages are checked first. Only plain tables are ever
 * asked, so neither views nor triggers, which every GeoPackage has and which fire on writing, come to anything.
 */
final class ForeignDatabase implements AutoCloseable {
    private static final String SETTINGS = "pragma trusted_schema = off; pragma cell_size_check = on; "
            + "pragma mmap_size = 0; pragma query_only = on";
    /** The index that GeoPackages have. Other modules have code of their own that reads what is stored. */
    private static final Pattern KNOWN_MODULE = Pattern
            .compile("(?is)create\\s+virtual\\s+table\\s+(\"[^\"]*\"|\\w+)\\s+using\\s+rtree\\s*\\(.*");
    private static final Pattern VIRTUAL = Pattern.compile("(?is)create\\s+virtual\\b.*");

    private final Path folder;
    private final Connection connection;

    private ForeignDatabase(Path folder, Connection connection) {
        this.folder = folder;
        this.connection = connection;
    }

    static ForeignDatabase open(ForeignFile file) throws UnreadableFileException, SQLException {
        try {
            Path folder = Files.createTempDirectory("venuehunt-map");
            Path copy = folder.resolve("map.gpkg");
            Files.write(copy, file.bytes());
            SQLiteConfig config = new SQLiteConfig();
            config.setReadOnly(true);
            config.enableLoadExtension(false);
            ForeignDatabase database = new ForeignDatabase(folder,
                    config.createConnection("jdbc:sqlite:" + copy.toUri() + "?immutable=1"));
            database.check();
            return database;
        } catch (IOException noCopy) {
            throw ForeignFile.unreadable(noCopy);
        }
    }

    private void check() throws SQLException, UnreadableFileException {
        try (Statement statement = connection.createStatement()) {
            for (String setting : SETTINGS.split(";", -1)) {
                statement.execute(setting);
            }
            try (ResultSet tables = statement.executeQuery("select sql from sqlite_master where type = 'table'")) {
                while (tables.next()) {
                    String sql = String.valueOf(tables.getString(1));
                    if (VIRTUAL.matcher(sql).matches() && !KNOWN_MODULE.matcher(sql).matches()) {
                        throw new UnreadableFileException("it holds a virtual table that no map needs; save only the "
                                + "layers of the plan into a new GeoPackage");
                    }
                }
            }
            try (ResultSet pages = statement.executeQuery("pragma quick_check(1)")) {
                if (!pages.next() || !"ok".equals(pages.getString(1))) {
                    throw new UnreadableFileException("its database is damaged; save it again");
                }
            }
        } catch (SQLException | UnreadableFileException refused) {
            close();
            throw refused;
        }
    }

    PreparedStatement prepare(String sql) throws SQLException {
        return connection.prepareStatement(sql);
    }

    /** A table and nothing that only looks like one. */
    boolean hasPlainTable(String name) throws SQLException {
        try (PreparedStatement statement = prepare(
                "select sql from sqlite_master where type = 'table' and name = ? collate nocase")) {
            statement.setString(1, name);
            try (ResultSet tables = statement.executeQuery()) {
                return tables.next() && !VIRTUAL.matcher(String.valueOf(tables.getString(1))).matches();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        try {
            Files.deleteIfExists(folder.resolve("map.gpkg"));
            Files.deleteIfExists(folder);
        } catch (IOException left) {
            // A copy of the curator's own file, in the folder that the system clears.
        }
    }
}
