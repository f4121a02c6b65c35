package venuehunt.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import venuehunt.tile.Block;
import venuehunt.tile.Tile;
import venuehunt.tile.TileBounds;
import venuehunt.tile.map.TileMap;
import venuehunt.tile.map.TileMapFormatException;
import venuehunt.tile.map.TileZone;
import venuehunt.tile.map.ZoneKind;

/**
 * Whatever the bytes, decoding them gives a whole map or a {@link TileMapFormatException}, for no more memory than the
 * bytes justify.
 */
class TileMapFuzzTest {
    /**
     * Above all, the series of the frame: 2.4 MB. A directory of all blocks, which a few bytes can ask for, is more.
     */
    private static final long FIXED_BYTES = 4_000_000;
    private static final int BYTES_PER_BYTE = 120;

    @FuzzTest
    void decode_anyBytes(byte[] encoded) {
        assertRefusedOrWhole(encoded);
    }

    /** No fuzzer guesses a CRC-32C: only under a right one its bytes reach the parser. */
    @FuzzTest
    void decode_anyBodyUnderARightChecksum(byte[] body) {
        assertRefusedOrWhole(TileMapSeeds.withChecksum(body));
    }

    private static void assertRefusedOrWhole(byte[] encoded) {
        long before = allocatedBytes();
        Optional<TileMap> decoded = decode(encoded);
        if (allocatedBytes() - before > justifiedBytes(encoded)) {
            assertFrugalTheSecondTime(encoded);
        }
        decoded.ifPresent(map -> {
            assertThat(map.encode()).isEqualTo(encoded);
            assertAnswersEverywhere(map);
        });
    }

    /** The first time also pays for the classes it needs, and for what Jazzer does to them. */
    private static void assertFrugalTheSecondTime(byte[] encoded) {
        long before = allocatedBytes();
        decode(encoded);
        assertThat(allocatedBytes() - before).as("bytes allocated for %s of input", encoded.length)
                .isLessThanOrEqualTo(justifiedBytes(encoded));
    }

    private static Optional<TileMap> decode(byte[] encoded) {
        try {
            return Optional.of(TileMap.decode(encoded));
        } catch (TileMapFormatException refused) {
            assertThat(refused).hasMessageContaining("ile map");
            return Optional.empty();
        }
    }

    private static long justifiedBytes(byte[] encoded) {
        return FIXED_BYTES + (long) BYTES_PER_BYTE * encoded.length;
    }

    private static long allocatedBytes() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    /** Every tile of a map of one block; of larger ones, as many evenly spread over all blocks; and tiles beyond. */
    private static void assertAnswersEverywhere(TileMap map) {
        TileBounds bounds = map.bounds();
        int west = bounds.westBlock() * Block.SIZE_METRES;
        int south = bounds.southBlock() * Block.SIZE_METRES;
        for (int row = 0; row < Block.SIZE_METRES; row++) {
            for (int column = 0; column < Block.SIZE_METRES; column++) {
                assertAnswers(map,
                        Tile.pack(west + column * bounds.blocksAcross(), south + row * bounds.blocksUp()));
            }
        }
        assertAnswers(map, Tile.pack(bounds.maxEast(), bounds.maxNorth()));
        assertAnswers(map, Tile.pack(Tile.MIN, Tile.MAX));
        assertAnswers(map, Tile.pack(Tile.MAX, Tile.MIN));
    }

    private static void assertAnswers(TileMap map, int tile) {
        boolean playable = map.inside(tile) && allowsPlay(map.zonesAt(tile), map.zones());
        if (map.playable(tile) != playable) {
            throw new AssertionError("Tile " + Tile.east(tile) + " east, " + Tile.north(tile) + " north is "
                    + (playable ? "not playable and should be" : "playable and should not be"));
        }
    }

    private static boolean allowsPlay(List<TileZone> zonesOfTile, List<TileZone> zonesOfMap) {
        return !has(ZoneKind.NO_GO, zonesOfTile) && !has(ZoneKind.STAFF, zonesOfTile)
                && (has(ZoneKind.PLAY, zonesOfTile) || !has(ZoneKind.PLAY, zonesOfMap));
    }

    private static boolean has(ZoneKind kind, List<TileZone> zones) {
        for (TileZone zone : zones) {
            if (zone.kind() == kind) {
                return true;
            }
        }
        return false;
    }
}
