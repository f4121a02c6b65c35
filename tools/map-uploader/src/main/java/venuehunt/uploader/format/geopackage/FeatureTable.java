package venuehunt.uploader.format.geopackage;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import venuehunt.uploader.format.GeometryReading;
import venuehunt.uploader.format.Layer;
import venuehunt.uploader.format.LayerBuilder;
import venuehunt.uploader.format.UnreadableFileException;
import venuehunt.uploader.plan.PlainText;

/** One layer of a GeoPackage: a row for each feature. */
record FeatureTable(String name, String geometryColumn, String crs) {
    private static final int MAX_TEXT_CHARACTERS = 64 << 10;
    private static final Pattern ZERO_DECIMALS = Pattern.compile("\\.0+$");

    /** As the curator sees and says it. */
    String layerName() {
        return PlainText.clean(name);
    }

    Layer read(ForeignDatabase database) throws SQLException, UnreadableFileException {
        if (!database.hasPlainTable(name)) {
            throw new UnreadableFileException(
                    "its layer is no plain table; save the layer into a new GeoPackage and try again");
        }
        List<String> columns = columns(database);
        String selected = columns.stream().map(column -> ", " + quoted(column)).collect(Collectors.joining());
        LayerBuilder layer = new LayerBuilder();
        WkbGeometry geometries = new WkbGeometry(layer.rings());
        try (PreparedStatement statement = database
                .prepare("select " + quoted(geometryColumn) + selected + " from " + quoted(name));
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                Object blob = rows.getObject(1);
                layer.add(attributes(columns, rows), blob instanceof byte[] bytes
                        ? geometries.read(bytes)
                        : GeometryReading.NoArea.MISSING);
            }
        }
        return layer.build(layerName(), crs);
    }

    private List<String> columns(ForeignDatabase database) throws SQLException, UnreadableFileException {
        List<String> columns = new ArrayList<>();
        try (PreparedStatement statement = database.prepare("pragma table_info(" + quoted(name) + ")");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                String column = String.valueOf(rows.getString("name"));
                if (!column.equalsIgnoreCase(geometryColumn)) {
                    columns.add(column);
                }
            }
        }
        if (columns.size() > LayerBuilder.MAX_ATTRIBUTES) {
            throw new UnreadableFileException("its features have more than " + LayerBuilder.MAX_ATTRIBUTES
                    + " different attributes; leave some out");
        }
        return columns;
    }

    private static Map<String, String> attributes(List<String> columns, ResultSet row)
            throws SQLException, UnreadableFileException {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String text = text(row.getObject(i + 2));
            if (text.length() > MAX_TEXT_CHARACTERS) {
                throw new UnreadableFileException("it has a text of more than " + MAX_TEXT_CHARACTERS
                        + " characters, which no site plan has");
            }
            attributes.put(columns.get(i), text);
        }
        return attributes;
    }

    private static String text(Object value) {
        return switch (value) {
            case null -> "";
            case byte[] _ -> "";
            case Double number -> ZERO_DECIMALS.matcher(number.toString()).replaceFirst("");
            default -> value.toString();
        };
    }

    private static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
