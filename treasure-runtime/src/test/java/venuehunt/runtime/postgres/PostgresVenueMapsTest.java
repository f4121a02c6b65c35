package venuehunt.runtime.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PostgresVenueMapsTest {

    @Test
    void keep_theLastOfEachVenue() {
        try (TreasureTables tables = new TreasureTables("maps")) {
            PostgresVenueMaps maps = new PostgresVenueMaps(tables.source());
            assertThat(maps.all()).isEmpty();
            maps.keep(new KeptMap("harbour", 3, new byte[]{1, 2}));
            maps.keep(new KeptMap("camp", 1, TreasureTables.VENUE.map().encode()));
            maps.keep(new KeptMap("harbour", 2, new byte[]{0, -1}));
            assertThat(maps.all()).extracting(KeptMap::venueId).containsExactly("camp", "harbour");
            assertThat(maps.all().getFirst().tileMap()).isEqualTo(TreasureTables.VENUE.map().encode());
            assertThat(maps.all().getLast().version()).as("the way back").isEqualTo(2);
            assertThat(maps.all().getLast().tileMap()).containsExactly(0, -1);
        }
    }
}
