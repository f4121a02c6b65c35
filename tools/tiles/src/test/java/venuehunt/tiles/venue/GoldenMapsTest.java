package venuehunt.tiles.venue;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    @ParameterizedTest
    @ValueSource(strings = {"bay-stage", "desert-city", "harbour-festival", "island-field", "river-camp"})
    void find_everyVenueOfTheProject(String venueId) throws Exception {
        assertThat(new GoldenMaps().find(venueId)).get().extracting(map -> map.frame().anchor())
                .isNotEqualTo(Lawn.map().frame().anchor());
    }

    @Test
    void find_nothing() throws Exception {
        assertThat(new GoldenMaps().find("atlantis")).isEmpty();
    }
}
