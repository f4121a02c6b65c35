package venuehunt.runtime.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import venuehunt.runtime.fixture.Drafts;
import venuehunt.runtime.fixture.TestVenue;
import venuehunt.runtime.hunt.HuntRules;
import venuehunt.runtime.hunt.Treasure;

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
        field.spot(block.level(), block.number()).enter(watcher(looks));
        return looks;
    }

    private static Spot.Watcher watcher(AtomicInteger looks) {
        return new Spot.Watcher() {
            @Override
            public void lookAgain() {
                looks.incrementAndGet();
            }
        };
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

    @Test
    void leave_forgetsOneAndKeepsTheOthers() {
        Spot spot = field.spot(0, 0);
        List<AtomicInteger> looks = List.of(new AtomicInteger(), new AtomicInteger(), new AtomicInteger());
        List<Spot.Watcher> watchers = looks.stream().map(BlockWatchTest::watcher).toList();
        for (int gone = 0; gone < watchers.size(); gone++) { // last, middle and first of a list
            looks.forEach(each -> each.set(0));
            watchers.forEach(spot::enter);
            spot.leave(watchers.get(gone));
            spot.tell();
            for (int i = 0; i < looks.size(); i++) {
                assertThat(looks.get(i)).as("%d, when %d has left", i, gone).hasValue(i == gone ? 0 : 1);
            }
            for (int i = 0; i < looks.size(); i++) {
                if (i != gone) {
                    spot.leave(watchers.get(i));
                }
            }
            assertThat(watch.size()).isZero();
        }
    }

    @Test
    void enter_refusesWhoStandsElsewhere() {
        Spot.Watcher watcher = watcher(new AtomicInteger());
        field.spot(0, 0).enter(watcher);
        assertThatThrownBy(() -> field.spot(0, 1).enter(watcher)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> field.spot(0, 1).leave(watcher)).isInstanceOf(IllegalStateException.class);
        assertThat(watch.size()).isOne();
    }

    /** A phone says floors that the hunt knows nothing of: they are one, until something is put there. */
    @Test
    void floors_thatHaveNothingAreOne() {
        AtomicInteger above = standsAt(new LevelBlock(7, 0));
        assertThat(field.spot(7, 0)).isSameAs(field.spot(-3, 0)).isNotSameAs(field.spot(0, 0));
        field.place(List.of(new Treasure(4, Drafts.at(VENUE.position(2, 2)).level(7).build())));
        assertThat(above).as("to whom the floor is new").hasValue(1);
        assertThat(field.spot(7, 0)).isNotSameAs(field.spot(-3, 0));
        assertThat(field.spot(7, 0).block().size()).isEqualTo(1);
    }
}
