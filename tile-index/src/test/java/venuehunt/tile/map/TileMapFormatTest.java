package venuehunt.tile.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import venuehunt.tile.LatLng;
import venuehunt.tile.LatLngPolygon;
import venuehunt.tile.LocalPoint;
import venuehunt.tile.Tile;
import venuehunt.tile.VenueFrame;

class TileMapFormatTest {
    private static final long SEED = 20261123;
    /** What decoding may allocate beside what the bytes justify: above all, the series of the frame. */
    private static final long FIXED_BYTES = 4_000_000;
    private static final int BYTES_PER_BYTE = 120;
    private static final String SIXTY_THREE_BYTES = "000000000000000000000000000000000000000000000000000000000000000000"
            + "000000000000000000000000000000000000000000000000000000000000";
    private static final String SEVENTY_BYTES = "0101010101010101010101010101010101010101010101010101010101010101010101"
            + "0101010101010101010101010101010101010101010101010101010101010101010101";

    @Test
    void encode_keepsFrameZonesAndBounds() throws TileMapFormatException {
        var frame = VenueFrame.at(new LatLng(-35.1, -180), 93.5);
        var river = new TileZone("river", "Fleuve d’été 🌊", ZoneKind.NO_GO, "water");
        var unnamed = new TileZone("x", "", ZoneKind.OTHER, "");
        var triangle = List.of(LatLngPolygon.of(List.of(frame.toLatLng(new LocalPoint(0, 0)),
                frame.toLatLng(new LocalPoint(90, 10)), frame.toLatLng(new LocalPoint(30, 70)))));
        TileMap map = TileMap.builder(frame, triangle).zone(river, triangle).zone(unnamed, List.of()).build();
        TileMap read = TileMap.decode(map.encode());
        assertThat(read.frame().anchor()).isEqualTo(frame.anchor());
        assertThat(read.frame().anchorHeightMetres()).isEqualTo(93.5);
        assertThat(read.zones()).containsExactly(river, unnamed);
        assertThat(read.bounds()).isEqualTo(map.bounds());
    }

    /** A change of the form that goes unnoticed would strand every map that was stored before. */
    @Test
    void encode_bytesOfAKnownMap() throws TileMapFormatException {
        var frame = VenueFrame.at(new LatLng(0, 0), 0);
        var corner = List.of(LatLngPolygon.of(List.of(frame.toLatLng(new LocalPoint(-2, 0)),
                frame.toLatLng(new LocalPoint(2, 0)), frame.toLatLng(new LocalPoint(2, 2)),
                frame.toLatLng(new LocalPoint(-2, 2)))));
        TileMap map = TileMap.builder(frame, corner).zone(new TileZone("a", "A", ZoneKind.PLAY, ""), corner).build();
        String header = "5648544d" + "0001" + "00".repeat(24) + "fffe000000010001";
        String zones = "01" + "0161" + "0141" + "01" + "00";
        String palette = "02" + "01" + "01" + "00" + "0100";
        String westBlock = "00" + "02003e0102" + "00" + "010040" + "00".repeat(61);
        String eastBlock = "00" + "020102003e" + "00" + "010040" + "00".repeat(61);
        byte[] encoded = map.encode();
        byte[] body = Arrays.copyOf(encoded, encoded.length - 4);
        assertThat(HexFormat.of().formatHex(body)).isEqualTo(header + zones + palette + "02" + westBlock + eastBlock);
        assertThat(TileMap.decode(withChecksum(body)).encode()).isEqualTo(encoded);
    }

    /** Fences that run straight north and east give the smallest pages there are, and many of them. */
    @Test
    void decode_ofTheSmallestPages() throws TileMapFormatException {
        var frame = VenueFrame.at(new LatLng(0, 0), 0);
        for (LocalPoint corner : List.of(new LocalPoint(640, 10), new LocalPoint(10, 640),
                new LocalPoint(512, 512.2))) {
            double east = corner.eastMetres();
            double north = corner.northMetres();
            var fence = List.of(LatLngPolygon.of(List.of(frame.toLatLng(new LocalPoint(-east, -north)),
                    frame.toLatLng(new LocalPoint(east, -north)), frame.toLatLng(new LocalPoint(east, north)),
                    frame.toLatLng(new LocalPoint(-east, north)))));
            byte[] encoded = TileMap.builder(frame, fence).build().encode();
            assertThat(TileMap.decode(encoded).encode()).isEqualTo(encoded);
        }
    }

    @Test
    void encode_sameMapGivesSameBytes() throws TileMapFormatException {
        for (int seed = 0; seed < 20; seed++) {
            byte[] encoded = venue(seed).encode();
            assertThat(venue(seed).encode()).isEqualTo(encoded);
            assertThat(TileMap.decode(encoded).encode()).isEqualTo(encoded);
        }
    }

    @Test
    void decode_anyByteChanged() {
        byte[] encoded = venue(1).encode();
        for (int i = 0; i < encoded.length; i++) {
            for (int change : new int[]{0x01, 0x80, 0xFF}) {
                byte[] damaged = encoded.clone();
                damaged[i] ^= (byte) change;
                assertRefused(damaged);
            }
        }
    }

    @Test
    void decode_anyLength() {
        byte[] encoded = venue(1).encode();
        for (int length = 0; length < encoded.length; length++) {
            assertRefused(Arrays.copyOf(encoded, length));
            assertRefusedOrWhole(withChecksum(Arrays.copyOf(encoded, length)));
        }
        assertRefused(Arrays.copyOf(encoded, encoded.length + 1));
        assertRefused(withChecksum(encoded));
    }

    /** Hostile bytes come with a checksum that fits. */
    @Test
    void decode_anyByteChangedUnderARightChecksum() {
        byte[] encoded = venue(1).encode();
        byte[] body = Arrays.copyOf(encoded, encoded.length - 4);
        for (int i = 0; i < body.length; i++) {
            for (int change : new int[]{0x01, 0x02, 0x80}) {
                byte[] damaged = body.clone();
                damaged[i] ^= (byte) change;
                assertRefusedOrWhole(withChecksum(damaged));
            }
        }
    }

    @Test
    void decode_manyBytesChangedUnderARightChecksum() {
        var random = new Random(SEED);
        for (int i = 0; i < 3_000; i++) {
            byte[] encoded = venue(i % 5).encode();
            byte[] body = Arrays.copyOf(encoded, encoded.length - 4);
            int from = random.nextInt(body.length);
            int to = random.nextInt(from, Math.min(body.length, from + 20));
            for (int j = from; j <= to; j++) {
                body[j] = (byte) random.nextInt();
            }
            assertRefusedOrWhole(withChecksum(body));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "the first zone set is not the empty one outside; 00 00 00 00 00",
            "zone set 1 is not behind the one before it; 00 02 02 02 00 00 00 02",
            "the first playable zone set is 1, not 2; 00 02 01 02 00 00 00 01 01",
            "zone set 2 is not behind the one before it; 01 01 61 00 01 00 03 01 02 00 01 00 00 00 01 01",
            "zone set 2 is not behind the one before it; 02 01 61 00 05 00 01 62 00 05 00 03 03 03 00 01 01 01 00 00 01",
            "5 zones of a set do not fit in the rest; 05 0161000100 0162000100 0163000100 0164000100 0165000100 02 01 01 00 05",
            "number of zone sets is 65537, more than 65536; 00 818004 00 00",
            "number of zones is 268435455, more than 65536; ffffff7f",
            "number of zones is longer than five bytes; ffffffffff7f",
            "number of zones takes more bytes than it needs; 8000 01 01 01 00 00 01",
            "two runs of zone set 0 side by side; 00 02 01 01 00 00 01 00 03 001e 0020 0102 " + SIXTY_THREE_BYTES,
            "a row is written again; 00 02 01 01 00 00 01 00 02 003e 0102 02 003e 0102 " + SIXTY_THREE_BYTES,
            "do not fit in the rest; 00 01 01 01 00 808004 01",
            "1 blocks and 1 pages do not fit in the rest of 2 bytes; 00 01 01 01 00 01 00 01",
            "block is 2, more than 1; 00 01 01 01 00 00 02",
            "fewer than 1; 00 01 01 01 00 01 01 " + SEVENTY_BYTES,
            "no tile has zone set 1; 00 02 01 01 00 00 00 01",
            "do not reach from end to end; 00 01 01 01 00 00 01",
            "do not reach from end to end; 00 02 01 01 00 00 00 02",
            "a page whose tiles all have the same zone set; 00 02 01 01 00 00 01 00 010140 0000" + SIXTY_THREE_BYTES,
            "1 bytes are left over; 00 02 01 01 00 00 01 00 020101003f 010040" + SIXTY_THREE_BYTES,
            "it ends within zone id; 01 05 61",
            "it ends within zone id; 01 ffffffff07 61",
            "zone id is not UTF-8; 01 01 ff 00 01 00 00",
            "unknown kind 6; 01 01 61 00 06 00",
            "zone id 'a' occurs twice; 02 01 61 00 01 00 01 61 00 01 00",
            "Zone id is empty; 01 00 00 01 00",
            "zones of a set are not rising; 02 01 61 00 01 00 01 62 00 01 00 01 01 01 02 01 00"})
    void decode_saysWhatIsWrong(String message, String afterBounds) {
        String header = "5648544d" + "0001" + "00".repeat(24) + "00".repeat(8);
        assertThatExceptionOfType(TileMapFormatException.class)
                .isThrownBy(() -> TileMap.decode(withChecksum(header + afterBounds))).withMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"does not begin with VHTM; 5648544e 0001", "version 2; 5648544d 0002",
            "ends within anchor latitude; 5648544d 0001 00", "Latitude NaN; 5648544d 0001 7ff8000000000000 "
                    + "0000000000000000 0000000000000000 0000000000000000",
            "out of order; 5648544d 0001 0000000000000000 0000000000000000 0000000000000000 0001000000000000"})
    void decode_saysWhatIsWrongWithTheHeader(String message, String bytes) {
        assertThatExceptionOfType(TileMapFormatException.class)
                .isThrownBy(() -> TileMap.decode(withChecksum(bytes))).withMessageContaining(message);
    }

    /** A full directory and 65,536 pages would take 516 MB. */
    @Test
    void decode_allocatesNoMoreThanTheInputJustifies() {
        String header = "5648544d" + "0001" + "00".repeat(24) + "800080007fff7fff" + "00" + "01" + "01" + "01" + "00";
        assertRefused(withChecksum(header + "808004" + "01".repeat(500)));
        assertRefused(withChecksum(header + "00" + "01".repeat(500)));
        assertRefused(withChecksum(header + "ffff03" + "01".repeat(1_048_576)));
        String manyEmptySets = "00" + "808004" + "808004" + "808004" + "00".repeat(65_536);
        assertRefused(withChecksum(header.substring(0, 76) + manyEmptySets + "00" + "01"));
    }

    /**
     * 65,000 sets whose hash is the same in the usual way of lists, and in no order: neither a hash table nor a sort
     * may work on them, and what is read of them must be justified by their bytes.
     */
    @Test
    void decode_manySets() {
        var random = new Random(SEED);
        var inOrder = new StringBuilder();
        var shuffled = new ArrayList<String>();
        int count = 1;
        for (int first = 0; first < 128 && count < 65_000; first++) {
            for (int second = first + 1; second < 128; second++) {
                for (int third = second + 1; third < 128 && count < 65_000; third++) {
                    String set = HexFormat.of().formatHex(new byte[]{3, (byte) first, (byte) second, (byte) third});
                    inOrder.append(set);
                    shuffled.add(set);
                    count++;
                }
            }
        }
        Collections.shuffle(shuffled, random);
        var zones = new StringBuilder("8001");
        for (int zone = 0; zone < 128; zone++) {
            zones.append("02").append(String.format("%04x", 0x6161 + zone / 26 * 256 + zone % 26)).append("000500");
        }
        String header = "5648544d" + "0001" + "00".repeat(24) + "00".repeat(8) + zones + varint(count) + varint(count)
                + varint(count) + "00";
        assertRefused(withChecksum(header + inOrder + "0001"));
        assertRefused(withChecksum(header + String.join("", shuffled) + "0001"));
    }

    @Test
    void decode_manyZones() {
        var zones = new StringBuilder();
        for (int zone = 0; zone < 60_000; zone++) {
            zones.append("03").append(String.format("%02x%02x%02x", 0x41 + zone / 3_600, 0x41 + zone / 60 % 60,
                    0x41 + zone % 60)).append("000500");
        }
        assertRefused(withChecksum("5648544d" + "0001" + "00".repeat(24) + "00".repeat(8) + varint(60_000) + zones
                + "01" + "01" + "01" + "00" + "0001"));
    }

    private static String varint(int value) {
        var bytes = new StringBuilder();
        int rest = value;
        while (rest > 0x7F) {
            bytes.append(String.format("%02x", (rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        return bytes.append(String.format("%02x", rest)).toString();
    }

    private static TileMap venue(int seed) {
        return new RandomVenue(new Random(seed), 120, 4).map();
    }

    private static void assertRefused(byte[] bytes) {
        assertThatExceptionOfType(TileMapFormatException.class).isThrownBy(() -> decodeFrugally(bytes))
                .withMessageMatching("(?s)(No tile map|Tile map is damaged|Tile map is malformed|Tile map has).*");
    }

    private static void assertRefusedOrWhole(byte[] bytes) {
        try {
            TileMap map = decodeFrugally(bytes);
            for (int tile : new int[]{0, -1, Tile.pack(map.bounds().maxEast(), map.bounds().minNorth()),
                    Tile.pack(Tile.MIN, Tile.MAX)}) {
                assertThat(map.zones()).containsAll(map.zonesAt(tile));
                assertThat(map.inside(tile) || !map.playable(tile)).isTrue();
            }
            assertThat(map.encode()).isEqualTo(bytes);
        } catch (TileMapFormatException refused) {
            assertThat(refused).hasMessageContaining("ile map");
        }
    }

    private static TileMap decodeFrugally(byte[] bytes) throws TileMapFormatException {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        try {
            return TileMap.decode(bytes);
        } finally {
            assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                    .isLessThan(FIXED_BYTES + (long) BYTES_PER_BYTE * bytes.length);
        }
    }

    private static byte[] withChecksum(String hex) {
        return withChecksum(HexFormat.of().parseHex(hex.replace(" ", "")));
    }

    private static byte[] withChecksum(byte[] body) {
        var checksum = new CRC32C();
        checksum.update(body);
        return ByteBuffer.allocate(body.length + 4).put(body).putInt((int) checksum.getValue()).array();
    }
}
