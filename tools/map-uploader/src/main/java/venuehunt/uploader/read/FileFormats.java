package venuehunt.uploader.read;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import venuehunt.uploader.format.ForeignFile;
import venuehunt.uploader.format.LayeredFile;
import venuehunt.uploader.format.UnreadableFileException;
import venuehunt.uploader.format.Zip;
import venuehunt.uploader.format.geojson.GeoJsonFile;
import venuehunt.uploader.format.geopackage.GeoPackageFile;
import venuehunt.uploader.format.kml.KmlFile;
import venuehunt.uploader.format.shapefile.ShapefileSet;
import venuehunt.uploader.format.text.TableFile;
import venuehunt.uploader.format.text.WktFile;
import venuehunt.uploader.plan.PlainText;

/** Which format a file is: by its first bytes, since names are changed by hand and by mail programs. */
final class FileFormats {
    private static final int HEAD_BYTES = 1_024;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] ZIP = {'P', 'K'};
    /** 9994, the most significant byte first. */
    private static final byte[] SHP = {0, 0, 0x27, 0x0A};
    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final Set<String> WANTED = Set.of("kml", "shp", "dbf", "prj", "cpg");

    private FileFormats() {
    }

    static LayeredFile open(Path path) throws UnreadableFileException {
        ForeignFile file = ForeignFile.of(path);
        byte[] head = file.head(HEAD_BYTES);
        if (startsWith(head, ZIP)) {
            return zipped(file);
        }
        if (startsWith(head, SQLITE)) {
            return GeoPackageFile.of(file);
        }
        if (startsWith(head, SHP)) {
            return shapefile(file);
        }
        return switch (firstCharacter(head)) {
            case '{', '[' -> new GeoJsonFile(file);
            case '<' -> KmlFile.of(file);
            default -> inWriting(file, head);
        };
    }

    private static LayeredFile inWriting(ForeignFile file, byte[] head) throws UnreadableFileException {
        if (WktFile.isOne(head)) {
            return new WktFile(file);
        }
        if (TableFile.isOne(head)) {
            return new TableFile(file);
        }
        throw new UnreadableFileException(
                "this is none of the formats that are read here; save it as GeoJSON or KML and try again; of a shapefile give "
                        + "the .shp or a zip, and a table needs a column named wkt");
    }

    private static LayeredFile shapefile(ForeignFile file) throws UnreadableFileException {
        if (Zip.suffix(file.name()).equals("shx")) {
            throw new UnreadableFileException("this is the index of a shapefile; give the .shp");
        }
        return ShapefileSet.of(file);
    }

    private static LayeredFile zipped(ForeignFile file) throws UnreadableFileException {
        Zip zip = Zip.read(file, WANTED);
        Set<String> suffixes = zip.contents().keySet().stream().map(Zip::suffix).collect(Collectors.toSet());
        if (suffixes.contains("kml") && suffixes.contains("shp")) {
            throw new UnreadableFileException("this zip holds both KML and a shapefile; pack only what the plan is in");
        }
        if (suffixes.contains("kml")) {
            return KmlFile.of(zip);
        }
        if (suffixes.contains("shp")) {
            return ShapefileSet.of(zip);
        }
        String names = zip.names().stream().limit(10).map(PlainText::clean).map(PlainText::cut)
                .collect(Collectors.joining(", "));
        throw new UnreadableFileException("this zip holds neither KML nor a shapefile but "
                + (names.isEmpty() ? "nothing" : names) + "; if the plan is among these, take it out of the zip");
    }

    /** The first that is no white space; the null character where there is none. */
    private static char firstCharacter(byte... head) {
        int from = startsWith(head, BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
        for (int i = from; i < head.length; i++) {
            if (!Character.isWhitespace(head[i])) {
                return (char) (head[i] & 0xFF);
            }
        }
        return 0;
    }

    private static boolean startsWith(byte[] bytes, byte... prefix) {
        return bytes.length >= prefix.length && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }
}
