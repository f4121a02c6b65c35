package venuehunt.fuzz;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class TileMapSeedsTest {

    @Test
    void bodies_areThoseCheckedIn() throws IOException {
        new SeedFolder(TileMapFuzzTest.class, "decode_anyBodyUnderARightChecksum").assertHolds(TileMapSeeds.bodies());
    }

    @Test
    void encoded_areThoseCheckedIn() throws IOException {
        new SeedFolder(TileMapFuzzTest.class, "decode_anyBytes").assertHolds(TileMapSeeds.encoded());
    }
}
