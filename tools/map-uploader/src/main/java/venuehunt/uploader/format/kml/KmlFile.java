package venuehunt.uploader.format.kml;

import java.io.ByteArrayInputStream;
import java.util.List;
import venuehunt.uploader.format.ForeignFile;
import venuehunt.uploader.format.Layer;
import venuehunt.uploader.format.LayeredFile;
import venuehunt.uploader.format.UnreadableFileException;
import venuehunt.uploader.format.Zip;

/** A KML file, as Google Earth and My Maps save it: always longitude and latitude on WGS84. */
public final class KmlFile implements LayeredFile {
    private static final String MAIN = "doc.kml";

    private final String format;
    private final byte[] xml;

    KmlFile(String format, byte... xml) {
        this.format = format;
        this.xml = xml;
    }

    public static KmlFile of(ForeignFile file) throws UnreadableFileException {
        return new KmlFile("KML", file.bytes());
    }

    /** A KMZ: the first KML in it is the map, unless one has the name that is meant for it. */
    public static KmlFile of(Zip kmz) throws UnreadableFileException {
        byte[] main = kmz.contents().get(MAIN);
        if (main != null) {
            return new KmlFile("KMZ", main);
        }
        return new KmlFile("KMZ", kmz.contents().entrySet().stream()
                .filter(entry -> Zip.suffix(entry.getKey()).equals("kml")).findFirst()
                .orElseThrow(() -> new UnreadableFileException("this KMZ holds no KML; save it again")).getValue());
    }

    @Override
    public String format() {
        return format;
    }

    @Override
    public List<String> layerNames() {
        return List.of("");
    }

    @Override
    public Layer read(String name) throws UnreadableFileException {
        return new KmlDocument(new XmlCursor(new ByteArrayInputStream(xml))).read();
    }
}
