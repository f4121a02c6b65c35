package venuehunt.uploader.format.geopackage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import venuehunt.uploader.format.ForeignFile;
import venuehunt.uploader.format.Layer;
import venuehunt.uploader.format.LayeredFile;
import venuehunt.uploader.format.UnreadableFileException;
import venuehunt.uploader.plan.PlainText;

/** A GeoPackage (OGC 12-128), as QGIS saves it. */
public record GeoPackageFile(ForeignFile file) implements LayeredFile {
    private static final List<String> CATALOGUE = List.of("gpkg_contents", "gpkg_geometry_columns",
            "gpkg_spatial_ref_sys");
    private static final String LAYERS = """
            select c.table_name, g.column_name, g.srs_id, s.organization, s.organization_coordsys_id, s.definition
            from gpkg_contents c join gpkg_geometry_columns g on g.table_name = c.table_name
            left join gpkg_spatial_ref_sys s on s.srs_id = g.srs_id
            where c.data_type = 'features' order by c.rowid limit 100
            """;

    /** Of a file that no program is just writing to. */
    public static GeoPackageFile of(ForeignFile file) throws UnreadableFileException {
        Path newest = file.path().resolveSibling(file.name() + "-wal");
        try {
            if (Files.exists(newest) && Files.size(newest) > 0) {
                throw new UnreadableFileException("it is open in another program, and its newest changes are not in it "
                        + "yet; close it there and try again");
            }
            return new GeoPackageFile(file);
        } catch (IOException unreadable) {
            throw ForeignFile.unreadable(unreadable);
        }
    }

    @Override
    public String format() {
        return "GeoPackage";
    }

    @Override
    public List<String> layerNames() throws UnreadableFileException {
        return withDatabase(database -> tables(database).stream().map(FeatureTable::name).toList());
    }

    @Override
    public Layer read(String name) throws UnreadableFileException {
        return withDatabase(database -> {
            for (FeatureTable table : tables(database)) {
                if (table.name().equals(name)) {
                    return table.read(database);
                }
            }
            throw new IllegalArgumentException("there is no layer " + name + ", expected one of those named");
        });
    }

    private interface Question<T> {
        T ask(ForeignDatabase database) throws SQLException, UnreadableFileException;
    }

    private <T> T withDatabase(Question<T> question) throws UnreadableFileException {
        try (ForeignDatabase database = ForeignDatabase.open(file)) {
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
        try (PreparedStatement statement = database.prepare(LAYERS); ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                tables.add(new FeatureTable(text(rows, 1), text(rows, 2), crs(rows)));
            }
        }
        if (tables.isEmpty()) {
            throw new UnreadableFileException("it has no layer of features; draw a boundary and zones first");
        }
        return tables;
    }

    /** The numbers 0 and -1 are those of unknown systems. */
    private static String crs(ResultSet layer) throws SQLException {
        if (layer.getInt(3) <= 0) {
            return "";
        }
        return text(layer, 4).equalsIgnoreCase("EPSG") ? "EPSG:" + layer.getInt(5) : text(layer, 6);
    }

    private static String text(ResultSet row, int column) throws SQLException {
        return String.valueOf(row.getString(column));
    }
}
