package venuehunt.tile.map;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/** Writes the primitives of the serialised form, most significant byte first. */
final class ByteWriter {
    private ByteBuffer out = ByteBuffer.allocate(4096);

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
        checksum.update(out.array(), 0, out.position());
        room(Integer.BYTES).putInt((int) checksum.getValue());
        return Arrays.copyOf(out.array(), out.position());
    }

    private ByteBuffer room(int count) {
        if (out.remaining() < count) {
            int length = out.position();
            byte[] larger = Arrays.copyOf(out.array(), Math.max(2 * out.capacity(), length + count));
            out = ByteBuffer.wrap(larger).position(length);
        }
        return out;
    }
}
