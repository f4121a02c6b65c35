package venuehunt.uploader.read;

import java.nio.file.Path;
import java.util.Arrays;
import venuehunt.uploader.format.ForeignFile;
import venuehunt.uploader.format.LayeredFile;
import venuehunt.uploader.format.UnreadableFileException;
import venuehunt.uploader.format.geojson.GeoJsonFile;

/** Which format a file is: by its first bytes, since names are changed by hand and by mail programs. */
final class FileFormats {
    private static final int HEAD_BYTES = 1_024;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private FileFormats() {
    }

    static LayeredFile open(Path path) throws UnreadableFileException {
        ForeignFile file = ForeignFile.of(path);
        byte[] head = file.head(HEAD_BYTES);
        return switch (firstCharacter(head)) {
            case '{', '[' -> new GeoJsonFile(file);
            default -> throw new UnreadableFileException(
                    "this is none of the formats that are read here; save it as GeoJSON and try again");
        };
    }

    /** The first that is no white space; the null character where there is none. */
    private static char firstCharacter(byte[] head) {
        int from = startsWith(head, BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
        for (int i = from; i < head.length; i++) {
            if (!Character.isWhitespace(head[i])) {
                return (char) (head[i] & 0xFF);
            }
        }
        return 0;
    }

    private static boolean startsWith(byte[] bytes, byte... prefix) {
        return bytes.length >= prefix.length
                && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }
}
