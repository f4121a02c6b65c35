package venuehunt.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

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
    @CsvSource({"0, 0, 1, 0, 1, 0", "0, 0, -1, -1, -1, -1", "-1, 5, 1, 0, 0, 5",
            "-32768, 32767, 65535, -65535, 32767, -32768",
            "32766, 0, 1, 0, 32767, 0"})
    void neighbour_acrossZeroAndUpToTheEnds(int east, int north, int eastTiles, int northTiles, int toEast,
            int toNorth) {
        assertThat(Tile.neighbour(Tile.pack(east, north), eastTiles, northTiles)).isEqualTo(Tile.pack(toEast, toNorth));
    }

    @ParameterizedTest
    @CsvSource({"32767, 0, 1, 0", "0, 32767, 0, 1", "-32768, 0, -1, 0", "0, -32768, 0, -1", "0, 0, 65536, 0"})
    void neighbour_beyondTheRange(int east, int north, int eastTiles, int northTiles) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tile.neighbour(Tile.pack(east, north), eastTiles, northTiles))
                .withMessageContaining("-32768 to 32767");
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0, 0, 0", "0, 0, 1, 0, 1", "-1, -1, 2, 3, 5", "7, -3, 4, 1, 5", "0, 0, 1, 1, 1.4142135623730951",
            "-32768, -32768, 32767, 32767, 92680.48581012078"})
    void distanceMetres_betweenCentres(int east, int north, int otherEast, int otherNorth, double metres) {
        int tile = Tile.pack(east, north);
        int other = Tile.pack(otherEast, otherNorth);
        assertThat(Tile.distanceMetres(tile, other)).isCloseTo(metres, within(1e-9))
                .isEqualTo(Tile.distanceMetres(other, tile))
                .isCloseTo(Tile.centre(tile).distanceMetres(Tile.centre(other)), within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-1, -1", "-32768, 32767"})
    void centre_isInTheTile(int east, int north) {
        LocalPoint centre = Tile.centre(Tile.pack(east, north));
        assertThat(centre).isEqualTo(new LocalPoint(east + 0.5, north + 0.5));
        assertThat(Tile.of(centre.eastMetres(), centre.northMetres())).isEqualTo(Tile.pack(east, north));
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
