package venuehunt.uploader.format.text;

import java.util.List;
import java.util.Map;
import venuehunt.uploader.format.ForeignFile;
import venuehunt.uploader.format.Layer;
import venuehunt.uploader.format.LayerBuilder;
import venuehunt.uploader.format.LayeredFile;
import venuehunt.uploader.format.UnreadableFileException;

/** A file of well-known text alone: a shape on each line, without names or kinds. */
public final class WktFile implements LayeredFile {
    private final String text;

    private WktFile(String text) {
        this.text = text;
    }

    public static WktFile of(ForeignFile file) throws UnreadableFileException {
        return new WktFile(PlanText.of(file));
    }

    public static boolean isOne(byte... head) {
        return WktReading.START.matcher(PlanText.of(head)).matches();
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
        for (String line : text.lines().filter(shape -> !shape.isBlank()).toList()) {
            WktReading reading = new WktReading(line, layer.rings());
            srid = PlanText.oneSrid(srid, reading.srid());
            layer.add(Map.of(), reading.read());
        }
        return layer.build("", srid.isEmpty() ? "" : "EPSG:" + srid);
    }
}
