package venuehunt.uploader.format.shapefile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import venuehunt.uploader.format.LayerBuilder;
import venuehunt.uploader.format.UnreadableFileException;

/**
 * The attributes of a shapefile, as dBase III laid them out. What the file says of its own size is compared with its
 * size before anything is taken from it.
 */
final class DbfTable {
    private static final int HEADER_BYTES = 32;
    private static final int FIELD_BYTES = 32;
    private static final int FIELD_NAME_BYTES = 11;
    private static final byte END_OF_FIELDS = 0x0D;
    private static final byte DELETED = '*';
    /** Text, numbers, dates, truths: what is written in characters. */
    private static final String READABLE_TYPES = "CNFDL";
    private static final Pattern ZERO_DECIMALS = Pattern.compile("\\.0+$");

    private final ByteBuffer dbf;
    private final Charset charset;
    private final int headerBytes;
    private final int rowBytes;
    private final int rowCount;

    /** A column of the table. */
    private record Field(String name, char type, int from, int bytes) {}

    DbfTable(byte[] bytes, Optional<Charset> charset) throws UnreadableFileException {
        this.dbf = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < HEADER_BYTES) {
            throw damaged("it ends in its head");
        }
        this.rowCount = dbf.getInt(4);
        this.headerBytes = dbf.getShort(8) & 0xFFFF;
        this.rowBytes = dbf.getShort(10) & 0xFFFF;
        if (rowCount < 0 || headerBytes <= HEADER_BYTES || rowBytes < 1
                || headerBytes + (long) rowCount * rowBytes > bytes.length) {
            throw damaged("it claims " + rowCount + " rows of " + rowBytes + " bytes and holds fewer");
        }
        if (rowCount > LayerBuilder.MAX_FEATURES) {
            throw new UnreadableFileException(
                    "it has more than " + LayerBuilder.MAX_FEATURES + " features; leave out what is no zone");
        }
        this.charset = charset
                .orElseGet(() -> Charsets.guess(ByteBuffer.wrap(bytes, headerBytes, rowCount * rowBytes)));
    }

    /** In the order of the file; empty for a row that was deleted, and its shape with it. */
    List<Optional<Map<String, String>>> rows() throws UnreadableFileException {
        List<Field> fields = fields();
        List<Optional<Map<String, String>>> rows = new ArrayList<>(rowCount);
        for (int row = 0; row < rowCount; row++) {
            int from = headerBytes + row * rowBytes;
            Map<String, String> values = new LinkedHashMap<>();
            for (Field field : fields) {
                values.put(field.name(), value(field, from));
            }
            rows.add(dbf.get(from) == DELETED ? Optional.empty() : Optional.of(values));
        }
        return rows;
    }

    private List<Field> fields() throws UnreadableFileException {
        List<Field> fields = new ArrayList<>();
        int from = 1;
        for (int at = HEADER_BYTES; at + FIELD_BYTES <= headerBytes
                && dbf.get(at) != END_OF_FIELDS; at += FIELD_BYTES) {
            int bytes = dbf.get(at + 16) & 0xFF;
            if (from + bytes > rowBytes) {
                throw damaged("its columns are wider than its rows");
            }
            char type = (char) dbf.get(at + FIELD_NAME_BYTES);
            if (READABLE_TYPES.indexOf(type) >= 0) {
                fields.add(new Field(text(at, FIELD_NAME_BYTES), type, from, bytes));
            }
            from += bytes;
        }
        if (fields.size() > LayerBuilder.MAX_ATTRIBUTES) {
            throw damaged("it has more than " + LayerBuilder.MAX_ATTRIBUTES + " columns");
        }
        return fields;
    }

    private String value(Field field, int rowFrom) {
        String text = text(rowFrom + field.from(), field.bytes());
        return switch (field.type()) {
            case 'N', 'F' -> text.startsWith("*") ? "" : ZERO_DECIMALS.matcher(text).replaceFirst("");
            default -> text;
        };
    }

    /** Up to the first null byte, which some programs fill up with. */
    private String text(int from, int maxBytes) {
        int bytes = 0;
        while (bytes < maxBytes && dbf.get(from + bytes) != 0) {
            bytes++;
        }
        return new String(dbf.array(), from, bytes, charset).strip();
    }

    private static UnreadableFileException damaged(String why) {
        return new UnreadableFileException("its .dbf is damaged: " + why + "; save the shapefile again");
    }
}
