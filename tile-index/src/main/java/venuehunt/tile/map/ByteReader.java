package venuehunt.tile.map;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** Reads what {@link ByteWriter} wrote, and refuses to read past its end. */
final class ByteReader {
    private static final char REPLACEMENT = '\uFFFD';

    private final byte[] bytes;
    private final ByteBuffer buffer;

    private ByteReader(byte[] bytes, int length) {
        this.bytes = bytes;
        this.buffer = ByteBuffer.wrap(bytes, 0, length);
    }

    /** Reads bytes that end with a CRC-32C of what precedes it. */
    static ByteReader withChecksum(byte[] bytes) throws TileMapFormatException {
        int length = bytes.length - Integer.BYTES;
        if (length < 0) {
            throw new TileMapFormatException("No tile map: " + bytes.length + " bytes are too few");
        }
        var checksum = new CRC32C();
        checksum.update(bytes, 0, length);
        if ((int) checksum.getValue() != ByteBuffer.wrap(bytes).getInt(length)) {
            throw new TileMapFormatException("Tile map is damaged: its checksum does not fit its " + length + " bytes");
        }
        return new ByteReader(bytes, length);
    }

    int remaining() {
        return buffer.remaining();
    }

    int unsigned8(String what) throws TileMapFormatException {
        return expecting(Byte.BYTES, what).get() & 0xFF;
    }

    int signed16(String what) throws TileMapFormatException {
        return expecting(Short.BYTES, what).getShort();
    }

    double float64(String what) throws TileMapFormatException {
        return expecting(Double.BYTES, what).getDouble();
    }

    /** A number from 0 to a greatest, in as few bytes as it needs. */
    int varint(int max, String what) throws TileMapFormatException {
        long value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int next = unsigned8(what);
            value |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                if (next == 0 && shift > 0) {
                    throw malformed(what + " takes more bytes than it needs");
                }
                if (value > max) {
                    throw malformed(what + " is " + value + ", more than " + max);
                }
                return (int) value;
            }
        }
        throw malformed(what + " is longer than five bytes");
    }

    String text(String what) throws TileMapFormatException {
        int length = varint(Integer.MAX_VALUE, "length of " + what);
        int from = expecting(length, what).position();
        buffer.position(from + length);
        String text = new String(bytes, from, length, StandardCharsets.UTF_8);
        // Java puts this character where bytes are no UTF-8; only then a strict decoder is worth its buffers.
        if (text.indexOf(REPLACEMENT) >= 0 && !isUtf8(buffer.slice(from, length))) {
            throw malformed(what + " is not UTF-8");
        }
        return text;
    }

    private static boolean isUtf8(ByteBuffer bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes);
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    TileMapFormatException malformed(String problem) {
        return new TileMapFormatException(
                "Tile map is malformed before byte " + buffer.position() + ": " + problem);
    }

    private ByteBuffer expecting(int count, String what) throws TileMapFormatException {
        if (buffer.remaining() < count) {
            throw malformed("it ends within " + what);
        }
        return buffer;
    }
}
