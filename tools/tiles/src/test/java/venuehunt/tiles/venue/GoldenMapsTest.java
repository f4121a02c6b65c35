package venuehunt.tiles.venue;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import venuehunt.tile.map.TileMap;
import venuehunt.tiles.place.Lawn;

class GoldenMapsTest {
    /** The file golden/lawn.vhtm of these tests was written by {@link TileMap#encode}. */
    @Test
    void find_onTheClassPath() throws Exception {
        assertThat(new GoldenMaps().find("lawn")).get()
                .extracting(TileMap::encode, InstanceOfAssertFactories.BYTE_ARRAY)
                .isEqualTo(Lawn.map().encode());
    }

    @Test
    void find_nothing() throws Exception {
        assertThat(new GoldenMaps().find("atlantis")).isEmpty();
    }
}
