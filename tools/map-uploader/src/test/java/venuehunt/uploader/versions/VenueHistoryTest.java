package venuehunt.uploader.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import venuehunt.v1.Publication;
import venuehunt.v1.VenueVersion;

class VenueHistoryTest {
    @Test
    void beforeLive_passesOverWhatWasPublishedOverItself() {
        assertThat(new VenueHistory(List.of(), List.of(went(2, 2), went(2, 3), went(3, 1))).beforeLive()).hasValue(3);
    }

    @Test
    void beforeLive_ofTheFirst() {
        assertThat(new VenueHistory(List.of(), List.of(went(1, 1), went(1, 0))).beforeLive()).isEmpty();
        assertThat(new VenueHistory(List.of(), List.of()).beforeLive()).isEmpty();
    }

    @Test
    void live_isTheOneThatIsMarked() {
        assertThat(new VenueHistory(List.of(version(3, false), version(2, true), version(1, false)), List.of()).live())
                .isEqualTo(2);
        assertThat(new VenueHistory(List.of(version(1, false)), List.of()).live()).isZero();
    }

    private static Publication went(long version, long before) {
        return Publication.newBuilder().setVersion(version).setPreviousVersion(before).build();
    }

    private static VenueVersion version(long number, boolean live) {
        return VenueVersion.newBuilder().setVersion(number).setLive(live).build();
    }
}
