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
public record TableFile(ForeignFile file) implements LayeredFile {
    private static final Set<String> SHAPE_COLUMNS = Set.of("wkt", "geometry", "geom", "the_geom", "shape");

    /** Whether a text begins with a line of column names of which one is a shape's. */
    public static boolean isOne(byte... head) throws UnreadableFileException {
        String firstLine = PlanText.beginning(head).lines().findFirst().orElse("");
        return shapeColumn(new CsvLines(PlanText.of(firstLine)).next()) >= 0;
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
        try (PlanText text = PlanText.of(file)) {
            return read(new CsvLines(text));
        }
    }

    private static Layer read(CsvLines lines) throws UnreadableFileException {
        List<String> columns = row(lines);
        int shape = shapeColumn(columns);
        if (shape < 0) {
            throw new UnreadableFileException("its first row names no column for the shapes, such as wkt");
        }
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
