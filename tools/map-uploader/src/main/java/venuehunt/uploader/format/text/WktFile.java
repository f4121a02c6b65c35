package venuehunt.uploader.format.text;

import java.util.List;
import java.util.Map;
import venuehunt.uploader.format.ForeignFile;
import venuehunt.uploader.format.Layer;
import venuehunt.uploader.format.LayerBuilder;
import venuehunt.uploader.format.LayeredFile;
import venuehunt.uploader.format.UnreadableFileException;

/** A file of well-known text alone: a shape on each line, without names or kinds. */
public record WktFile(ForeignFile file) implements LayeredFile {
    public static boolean isOne(byte... head) {
        return WktReading.START.matcher(PlanText.beginning(head)).matches();
    }

    @Override
    public String format() {
        return "WKT";
    }

    @Override
    public List<String> layerNames() {
        return List.of("");
    }

    @Override
    public Layer read(String name) throws UnreadableFileException {
        LayerBuilder layer = new LayerBuilder();
        String srid = "";
        try (PlanText text = PlanText.of(file)) {
            while (text.peek() >= 0) {
                String shape = shape(text);
                if (!shape.isBlank()) {
                    WktReading reading = new WktReading(shape, layer.rings());
                    srid = PlanText.oneSrid(srid, reading.srid());
                    layer.add(Map.of(), reading.read());
                }
            }
        }
        return layer.build("", srid.isEmpty() ? "" : "EPSG:" + srid);
    }

    private static String shape(PlanText text) throws UnreadableFileException {
        StringBuilder shape = new StringBuilder();
        for (int next = text.read(); next >= 0 && next != '\n' && next != '\r'; next = text.read()) {
            text.append((char) next, shape);
        }
        return shape.toString();
    }
}
