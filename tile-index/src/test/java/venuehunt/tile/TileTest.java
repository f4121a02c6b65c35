package venuehunt.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TileTest {
    @ParameterizedTest
    @CsvSource({"0, 0, 0, 0", "0.999999, -0.000001, 0, -1", "-1, 1, -1, 1", "-32768, 32767.999, -32768, 32767",
            "32767.999, -32768, 32767, -32768"})
    void of_point(double eastMetres, double northMetres, int east, int north) {
        int tile = Tile.of(eastMetres, northMetres);
        assertThat(Tile.east(tile)).isEqualTo(east);
        assertThat(Tile.north(tile)).isEqualTo(north);
        assertThat(tile).isEqualTo(Tile.pack(east, north));
    }

    @ParameterizedTest
    @CsvSource({"32768, 0", "0, 32768", "-32768.001, 0", "0, -32768.001", "NaN, 0", "0, NaN", "Infinity, 0",
            "0, -Infinity"})
    void of_beyondTheRange(double eastMetres, double northMetres) {
        assertThat(Tile.inRange(eastMetres, northMetres)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Tile.of(eastMetres, northMetres))
                .withMessageContaining("beyond the tiles");
    }

    @ParameterizedTest
    @CsvSource({"32768, 0", "0, 32768", "-32769, 0", "0, -32769"})
    void pack_beyondTheRange(int east, int north) {
        assertThatIllegalArgumentException().isThrownBy(() -> Tile.pack(east, north))
                .withMessageContaining("-32768 to 32767");
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0, 0", "63, 64, 0, 1", "-1, -64, -1, -1", "-65, 128, -2, 2", "-32768, 32767, -512, 511"})
    void block_ofTile(int east, int north, int blockEast, int blockNorth) {
        int block = Block.of(Tile.pack(east, north));
        assertThat(block).isEqualTo(Block.pack(blockEast, blockNorth));
        assertThat(Block.east(block)).isEqualTo(blockEast);
        assertThat(Block.north(block)).isEqualTo(blockNorth);
        assertThat(Block.westMetres(block)).isEqualTo(64 * blockEast).isLessThanOrEqualTo(east);
        assertThat(Block.southMetres(block)).isEqualTo(64 * blockNorth).isLessThanOrEqualTo(north);
    }

    @Test
    void block_beyondTheRange() {
        assertThatIllegalArgumentException().isThrownBy(() -> Block.pack(512, 0)).withMessageContaining("512 east");
        assertThatIllegalArgumentException().isThrownBy(() -> Block.pack(0, -513)).withMessageContaining("-513 north");
    }
}
