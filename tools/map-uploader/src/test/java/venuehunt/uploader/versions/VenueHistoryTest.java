package venuehunt.uploader.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import venuehunt.v1.Publication;
import venuehunt.v1.VenueVersion;

class VenueHistoryTest {
    @Test
    void lastGood_ofTheFirst() {
        assertThat(history(went(1, 1), went(1, 0)).lastGood()).isEmpty();
        assertThat(history().lastGood()).isEmpty();
    }

    @Test
    void lastGood_passesOverWhatWasPublishedOverItself() {
        assertThat(history(went(3, 3), went(3, 2), went(2, 0)).lastGood()).hasValue(2);
    }

    @Test
    void lastGood_isNoneThatSomebodyHasGoneBackFrom() {
        assertThat(history(went(3, 1), went(1, 2), went(2, 1), went(1, 0)).lastGood()).as("a mended map").hasValue(1);
        assertThat(history(went(3, 2), went(2, 1), went(1, 2), went(2, 1), went(1, 0)).lastGood())
                .as("after the bad one was live a second time").hasValue(1);
        assertThat(history(went(2, 1), went(1, 2), went(2, 0)).lastGood()).as("forward again").hasValue(1);
    }

    @Test
    void standingRollback_isTheNewestMove() {
        assertThat(history(went(1, 1), went(1, 2), went(2, 1)).standingRollback()).hasValue(went(1, 2));
        assertThat(history(went(3, 1), went(1, 2), went(2, 1)).standingRollback()).isEmpty();
        assertThat(history(went(1, 0)).standingRollback()).isEmpty();
    }

    @Test
    void wasLive_byThePublications() {
        VenueHistory history = history(went(4, 3));

        assertThat(history.wasLive(4)).isTrue();
        assertThat(history.wasLive(3)).as("where the store tells no further back").isTrue();
        assertThat(history.wasLive(2)).isFalse();
    }

    @Test
    void live_isTheOneThatIsMarked() {
        assertThat(of(List.of(version(3, false), version(2, true), version(1, false))).live()).isEqualTo(2);
        assertThat(of(List.of(version(1, false))).live()).isZero();
    }

    private static VenueHistory history(Publication... newestFirst) {
        List<VenueVersion> live = newestFirst.length == 0
                ? List.of()
                : List.of(version(newestFirst[0].getVersion(), true));
        return of(live, newestFirst);
    }

    private static VenueHistory of(List<VenueVersion> versions, Publication... newestFirst) {
        return new VenueHistory(versions, 0, List.of(newestFirst), false, "");
    }

    private static Publication went(long version, long before) {
        return Publication.newBuilder().setVersion(version).setPreviousVersion(before).setIsBack(version < before)
                .build();
    }

    private static VenueVersion version(long number, boolean live) {
        return VenueVersion.newBuilder().setVersion(number).setLive(live).build();
    }
}
