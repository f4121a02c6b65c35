package venuehunt.uploader.format.geopackage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import venuehunt.uploader.format.ForeignFile;
import venuehunt.uploader.format.Layer;
import venuehunt.uploader.format.LayeredFile;
import venuehunt.uploader.format.UnreadableFileException;
import venuehunt.uploader.plan.PlainText;

/** A GeoPackage (OGC 12-128), as QGIS saves it. */
public final class GeoPackageFile implements LayeredFile {
    private static final int MAX_LAYERS = 100;
    private static final List<String> CATALOGUE = List.of("gpkg_contents", "gpkg_geometry_columns",
            "gpkg_spatial_ref_sys");
    private static final String LAYERS = """
            select c.table_name, g.column_name, g.srs_id, s.organization, s.organization_coordsys_id, s.definition
            from gpkg_contents c join gpkg_geometry_columns g on g.table_name = c.table_name
            left join gpkg_spatial_ref_sys s on s.srs_id = g.srs_id
            where c.data_type = 'features' order by c.rowid
            """;

    private final byte[] content;
    private final List<FeatureTable> tables;

    private GeoPackageFile(byte[] content, List<FeatureTable> tables) {
        this.content = content;
        this.tables = tables;
    }

    /** Of a file that no program is just writing to. */
    public static GeoPackageFile of(ForeignFile file) throws UnreadableFileException {
        for (String suffix : List.of("-wal", "-journal")) {
            if (holdsChanges(file.path().resolveSibling(file.name() + suffix))) {
                throw new UnreadableFileException("it is open in another program, or was when that ended, and part of "
                        + "its newest changes is in the file beside it with " + suffix
                        + " in its name; open it in that "
                        + "program, close it there and try again");
            }
        }
        byte[] content = file.bytes();
        return new GeoPackageFile(content, ask(content, database -> {
            new SchemaCheck(database).run();
            return tables(database);
        }));
    }

    /** A log or journal that is done with is empty or begins with a null. */
    private static boolean holdsChanges(Path beside) throws UnreadableFileException {
        if (!Files.exists(beside)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(beside)) {
            return in.read() > 0;
        } catch (IOException unreadable) {
            throw ForeignFile.unreadable(unreadable);
        }
    }

    @Override
    public String format() {
        return "GeoPackage";
    }

    @Override
    public List<String> layerNames() {
        return tables.stream().map(FeatureTable::layerName).toList();
    }

    @Override
    public Layer read(String name) throws UnreadableFileException {
        FeatureTable wanted = tables.stream().filter(table -> table.layerName().equals(name)).findFirst().orElseThrow(
                () -> new IllegalArgumentException("there is no layer " + name + ", expected one of those named"));
        return ask(content, wanted::read);
    }

    private interface Question<T> {
        T ask(ForeignDatabase database) throws SQLException, UnreadableFileException;
    }

    private static <T> T ask(byte[] content, Question<T> question) throws UnreadableFileException {
        try (ForeignDatabase database = ForeignDatabase.open(content)) {
            return question.ask(database);
        } catch (SQLException damaged) {
            throw new UnreadableFileException("this is no GeoPackage that can be read: "
                    + PlainText.cut(PlainText.clean(String.valueOf(damaged.getMessage()))) + "; save it again");
        }
    }

    private static List<FeatureTable> tables(ForeignDatabase database) throws SQLException, UnreadableFileException {
        for (String table : CATALOGUE) {
            if (!database.hasPlainTable(table)) {
                throw new UnreadableFileException(
                        "this is a SQLite database but no GeoPackage: it has no table " + table);
            }
        }
        List<FeatureTable> tables = new ArrayList<>();
        Set<String> names = new HashSet<>();
        try (PreparedStatement statement = database.prepare(LAYERS); ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                FeatureTable table = new FeatureTable(text(rows, 1), text(rows, 2), crs(rows));
                tables.add(table);
                if (!names.add(table.layerName())) {
                    throw new UnreadableFileException("it has two layers of the name \""
                            + PlainText.cut(table.layerName()) + "\", or one with two shapes; save it again");
                }
                if (tables.size() > MAX_LAYERS) {
                    throw new UnreadableFileException("it has more than " + MAX_LAYERS
                            + " layers; save only those of the plan into a new GeoPackage");
                }
            }
        }
        if (tables.isEmpty()) {
            throw new UnreadableFileException("it has no layer of features; draw a boundary and zones first");
        }
        return tables;
    }

    /**
     * The numbers 0 and -1 are those of unknown systems. Another one that is not described counts as a name that nobody
     * knows: the layer is refused unless the curator says its system.
     */
    private static String crs(ResultSet layer) throws SQLException {
        int srsId = layer.getInt(3);
        if (srsId <= 0) {
            return "";
        }
        if ("EPSG".equalsIgnoreCase(layer.getString(4))) {
            return "EPSG:" + layer.getInt(5);
        }
        String definition = layer.getString(6);
        return definition == null || definition.isBlank()
                ? "srs_id " + srsId + ", which its gpkg_spatial_ref_sys does not describe"
                : definition;
    }

    private static String text(ResultSet row, int column) throws SQLException {
        return String.valueOf(row.getString(column));
    }
}
