package venuehunt.uploader.format.kml;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import venuehunt.uploader.format.ForeignFile;
import venuehunt.uploader.format.Layer;
import venuehunt.uploader.format.LayeredFile;
import venuehunt.uploader.format.UnreadableFileException;
import venuehunt.uploader.format.Zip;
import venuehunt.uploader.plan.PlainText;

/** KML, as Google Earth and My Maps save it: always longitude and latitude on WGS84. */
public final class KmlFile implements LayeredFile {
    private static final String KML = ".kml";

    private final String format;
    private final Map<String, byte[]> documents;

    private KmlFile(String format, Map<String, byte[]> documents) {
        this.format = format;
        this.documents = documents;
    }

    KmlFile(String format, byte... xml) {
        this(format, Map.of("", xml));
    }

    public static KmlFile of(ForeignFile file) throws UnreadableFileException {
        return new KmlFile("KML", file.bytes());
    }

    /** A KMZ: where it holds several KMLs each is a layer, by its path without the suffix. */
    public static KmlFile of(Zip kmz) throws UnreadableFileException {
        Map<String, byte[]> documents = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> entry : kmz.contents().entrySet()) {
            if (Zip.suffix(entry.getKey()).equals("kml")) {
                String path = entry.getKey();
                String name = PlainText.clean(path.substring(0, path.length() - KML.length()));
                if (documents.put(name, entry.getValue()) != null) {
                    throw new UnreadableFileException(
                            "this KMZ holds two maps of the name \"" + PlainText.cut(name) + "\"; leave one");
                }
            }
        }
        return documents.size() == 1
                ? new KmlFile("KMZ", documents.values().iterator().next())
                : new KmlFile("KMZ", documents);
    }

    @Override
    public String format() {
        return format;
    }

    @Override
    public List<String> layerNames() {
        return List.copyOf(documents.keySet());
    }

    @Override
    public Layer read(String name) throws UnreadableFileException {
        byte[] xml = documents.getOrDefault(name, new byte[0]);
        return new KmlDocument(new XmlCursor(new ByteArrayInputStream(xml))).read(name);
    }
}
