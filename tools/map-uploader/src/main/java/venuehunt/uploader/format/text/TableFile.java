package venuehunt.uploader.format.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import venuehunt.uploader.format.ForeignFile;
import venuehunt.uploader.format.Layer;
import venuehunt.uploader.format.LayerBuilder;
import venuehunt.uploader.format.LayeredFile;
import venuehunt.uploader.format.UnreadableFileException;

/** A table with a row for each feature and its shape, as well-known text, in a column of its own. */
public final class TableFile implements LayeredFile {
    private static final Set<String> SHAPE_COLUMNS = Set.of("wkt", "geometry", "geom", "the_geom", "shape");

    private final String text;

    private TableFile(String text) {
        this.text = text;
    }

    public static TableFile of(ForeignFile file) throws UnreadableFileException {
        return new TableFile(PlanText.of(file));
    }

    /** Whether a text begins with a line of column names of which one is a shape's. */
    public static boolean isOne(byte... head) {
        String text = PlanText.of(head);
        return shapeColumn(new CsvLines(text.lines().findFirst().orElse("")).next()) >= 0;
    }

    @Override
    public String format() {
        return "CSV";
    }

    @Override
    public List<String> layerNames() {
        return List.of("");
    }

    @Override
    public Layer read(String name) throws UnreadableFileException {
        CsvLines lines = new CsvLines(text);
        List<String> columns = row(lines);
        int shape = shapeColumn(columns);
        LayerBuilder layer = new LayerBuilder();
        String srid = "";
        while (lines.hasNext()) {
            List<String> row = row(lines);
            if (row.size() != columns.size()) {
                throw new UnreadableFileException("line " + lines.lineNumber() + ": it has " + row.size()
                        + " values, the first line has " + columns.size() + "; is a quote or a separator missing?");
            }
            WktReading reading = new WktReading(row.get(shape), layer.rings());
            srid = PlanText.oneSrid(srid, reading.srid());
            layer.add(attributes(columns, row, shape), reading.read());
        }
        return layer.build("", srid.isEmpty() ? "" : "EPSG:" + srid);
    }

    private static List<String> row(CsvLines lines) throws UnreadableFileException {
        List<String> row = lines.next();
        if (lines.openQuoteLine() > 0) {
            throw new UnreadableFileException("line " + lines.openQuoteLine()
                    + ": a quote begins here that never ends; close it or take it out");
        }
        return row;
    }

    private static Map<String, String> attributes(List<String> columns, List<String> row, int shape)
            throws UnreadableFileException {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            if (i != shape) {
                attributes.put(columns.get(i), PlanText.checked(row.get(i)));
            }
        }
        return attributes;
    }

    private static int shapeColumn(List<String> columns) {
        List<String> small = new ArrayList<>();
        columns.forEach(column -> small.add(column.strip().toLowerCase(Locale.ROOT)));
        return small.stream().filter(SHAPE_COLUMNS::contains).findFirst().map(small::indexOf).orElse(-1);
    }
}
