package venuehunt.demo.golden;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The zone sets of a serialised tile map, read from its bytes as docs/tiles.md says. */
final class SerialisedZoneSets {
    private static final int BEFORE_ZONES = 4 + 2 + 3 * 8 + 4 * 2;

    private final ByteBuffer bytes;

    private SerialisedZoneSets(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes).position(BEFORE_ZONES);
    }

    static List<JsonTileMap.Ground> of(byte[] serialised) {
        return new SerialisedZoneSets(serialised).read();
    }

    private List<JsonTileMap.Ground> read() {
        for (int zones = varint(); zones > 0; zones--) {
            skipText();
            skipText();
            skip(1);
            skipText();
        }
        int sets = varint();
        int firstInside = varint();
        int firstPlayable = varint();
        List<JsonTileMap.Ground> grounds = new ArrayList<>();
        for (int number = 0; number < sets; number++) {
            List<Integer> zones = new ArrayList<>();
            for (int count = varint(); count > 0; count--) {
                zones.add(varint());
            }
            grounds.add(new JsonTileMap.Ground(number >= firstInside, number >= firstPlayable, zones));
        }
        return grounds;
    }

    private int varint() {
        int value = 0;
        for (int shift = 0;; shift += 7) {
            byte next = bytes.get();
            value |= (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    private void skipText() {
        skip(varint());
    }

    private void skip(int count) {
        bytes.position(bytes.position() + count);
    }
}
