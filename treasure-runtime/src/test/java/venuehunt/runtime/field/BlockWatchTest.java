package venuehunt.runtime.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import venuehunt.runtime.fixture.TestVenue;
import venuehunt.runtime.hunt.HuntRules;

class BlockWatchTest {
    private static final TestVenue VENUE = TestVenue.at(60.17, 24.94);
    private final HuntField field = VENUE.field(HuntRules.DEFAULT, VENUE.treasure(1, 1, 1), VENUE.treasure(2, 65, 1),
            VENUE.treasure(3, 400, 400));
    private final BlockWatch watch = field.watch();

    private PlacedTreasure treasure(long treasureId) {
        return Objects.requireNonNull(field.find(treasureId));
    }

    private AtomicInteger standsAt(LevelBlock block) {
        AtomicInteger looks = new AtomicInteger();
        watch.enter(block, looks::incrementAndGet);
        return looks;
    }

    @Test
    void changed_tellsEachOnceWhoSeesSomeOfIt() {
        AtomicInteger between = standsAt(treasure(2).block());
        AtomicInteger far = standsAt(treasure(3).block());
        AtomicInteger above = standsAt(new LevelBlock(1, treasure(2).block().number()));
        watch.changed(List.of(treasure(1), treasure(2), treasure(1)));
        assertThat(between).hasValue(1);
        assertThat(far).hasValue(0);
        assertThat(above).hasValue(0);
    }
}
