package venuehunt.tile.map;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/** Writes the primitives of the serialised form, most significant byte first. */
final class ByteWriter {
    private byte[] bytes = new byte[4096];
    private int length;

    void raw(byte[] value) {
        room(value.length).put(value);
    }

    void unsigned8(int value) {
        room(Byte.BYTES).put((byte) value);
    }

    void signed16(int value) {
        room(Short.BYTES).putShort((short) value);
    }

    void float64(double value) {
        room(Double.BYTES).putDouble(value);
    }

    /** Seven bits a byte, the least significant first, the upper bit set in all bytes but the last. */
    void varint(int value) {
        int rest = value;
        while (rest > 0x7F) {
            unsigned8((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        unsigned8(rest);
    }

    void text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        varint(utf8.length);
        raw(utf8);
    }

    /** All that was written, and a CRC-32C of it. */
    byte[] withChecksum() {
        var checksum = new CRC32C();
        checksum.update(bytes, 0, length);
        room(Integer.BYTES).putInt((int) checksum.getValue());
        return Arrays.copyOf(bytes, length);
    }

    private ByteBuffer room(int count) {
        if (bytes.length - length < count) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + count));
        }
        var buffer = ByteBuffer.wrap(bytes, length, count);
        length += count;
        return buffer;
    }
}
