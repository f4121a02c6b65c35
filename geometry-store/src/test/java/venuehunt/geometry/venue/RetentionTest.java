package venuehunt.geometry.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import venuehunt.tile.LatLng;

class RetentionTest {
    /** Version n was uploaded n days after the beginning. */
    private static final long DAY_S = 86_400;
    private static final Instant LATER = Instant.ofEpochSecond(100 * DAY_S);

    @Test
    void removed_allButThoseLiveLast() {
        VenueHistory history = history(6, 0, 1, 2, 3, 4, 5, 6);

        assertThat(removed(1, history)).as("5 is where a rollback goes").containsExactly(1L, 2L, 3L, 4L);
        assertThat(removed(2, history)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(removed(3, history)).containsExactly(1L, 2L, 3L);
        assertThat(removed(6, history)).isEmpty();
        assertThat(removed(1_000, history)).isEmpty();
    }

    @Test
    void removed_neverTheLiveOneNorTheWayBack() {
        assertThat(removed(1, history(3, 0, 2, 3, 2, 1))).as("live 1, gone back from 3 and 2").containsExactly(2L, 3L);
        assertThat(removed(1, history(4, 0, 1, 2, 3, 2, 4))).as("the way back is 2").containsExactly(1L, 3L);
        assertThat(removed(1, history(3, 0, 1))).as("never live").containsExactly(2L, 3L);
        assertThat(removed(1, history(2, 0))).as("nothing is live").containsExactly(1L, 2L);
    }

    @Test
    void removed_nothingThatIsYounger() {
        VenueHistory history = history(6, 0, 6);

        assertThat(removed(1, history, Instant.ofEpochSecond(3 * DAY_S))).as("3 is just old enough to stay")
                .containsExactly(1L, 2L);
        assertThat(removed(1, history, Instant.ofEpochSecond(3 * DAY_S + 1))).containsExactly(1L, 2L, 3L);
    }

    @Test
    void keepsNone_isMisuse() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Retention(0, LATER));
    }

    private static List<Long> removed(int keep, VenueHistory history) {
        return removed(keep, history, LATER);
    }

    private static List<Long> removed(int keep, VenueHistory history, Instant since) {
        return new Retention(keep, since).removed(history).stream().map(VenueVersion::version).toList();
    }

    /** So many versions, which went live in this order; 0 is that none was. */
    private static VenueHistory history(int versions, long... live) {
        List<Publication> newestFirst = new ArrayList<>();
        for (int i = 1; i < live.length; i++) {
            newestFirst.addFirst(new Publication(live[i], live[i - 1], LATER, "anna", "", live[i] < live[i - 1]));
        }
        List<VenueVersion> all = LongStream.iterate(versions, number -> number > 0, number -> number - 1)
                .mapToObj(number -> new VenueVersion("v", "V", number, number == live[live.length - 1],
                        new LatLng(60, 25), 0, 0, 1, Instant.ofEpochSecond(number * DAY_S), "anna", "test",
                        Optional.empty()))
                .toList();
        return new VenueHistory(new ApprovalRule(false, Optional.empty()), all, 0, newestFirst);
    }
}
