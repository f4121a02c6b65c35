package venuehunt.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VenueTest {
    @ParameterizedTest
    @CsvSource({"plan.geojson, plan", "/tmp/Site Plan (v2).geojson, site-plan-v2", "ÄÖ.json, venue",
            "noending, noending"})
    void idOf_anyFileName(String file, String venueId) {
        assertThat(Venue.idOf(Path.of(file))).isEqualTo(venueId);
    }
}
