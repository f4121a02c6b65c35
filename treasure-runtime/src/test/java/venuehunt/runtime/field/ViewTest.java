package venuehunt.runtime.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import venuehunt.runtime.fixture.Drafts;
import venuehunt.runtime.fixture.TestVenue;
import venuehunt.runtime.hunt.Award;
import venuehunt.runtime.hunt.HuntRules;
import venuehunt.runtime.hunt.Treasure;

class ViewTest {
    private static final TestVenue VENUE = TestVenue.at(60.17, 24.94);

    @Test
    void look_nearestFirstAndNoMoreThanShown() {
        HuntField field = VENUE.field(new HuntRules(5, 30, 3), VENUE.treasure(1, 20, 0), VENUE.treasure(2, 10, 0),
                VENUE.treasure(3, 25, 0), VENUE.treasure(4, -7, 0), VENUE.treasure(5, 0, 29));
        View view = new Looking(field, "ann").from(0, 0, 0);
        assertThat(Looking.list(view)).containsExactly(4L, 2L, 1L);
        assertThat(view.distanceMetres(Looking.nearest(view))).isCloseTo(7, org.assertj.core.data.Offset.offset(1e-6));
        assertThat(view.holds(2)).isTrue();
        assertThat(view.holds(3)).isFalse();
    }

    @Test
    void look_aroundTheEdgeOfSight() {
        HuntField field = VENUE.field(HuntRules.DEFAULT, VENUE.treasure(1, 29.99, 0), VENUE.treasure(2, 0, -30.01));
        assertThat(new Looking(field, "ann").seen(0, 0, 0)).containsExactly(1L);
    }

    @Test
    void look_onlyWithinTheWindow() {
        Treasure treasure = new Treasure(1, Drafts.at(VENUE.position(3, 0)).open(1_000, 2_000).build());
        Looking player = new Looking(VENUE.field(HuntRules.DEFAULT, treasure), "ann");
        assertThat(player.seen(0, 0, 999)).isEmpty();
        assertThat(player.seen(0, 0, 1_000)).containsExactly(1L);
        assertThat(player.seen(0, 0, 1_999)).containsExactly(1L);
        assertThat(player.seen(0, 0, 2_000)).isEmpty();
    }

    @Test
    void look_takenForEverybodyOrForItsWinner() {
        Treasure shared = new Treasure(1, Drafts.at(VENUE.position(3, 0)).capacity(2).build());
        HuntField field = VENUE.field(HuntRules.DEFAULT, shared);
        Looking ann = new Looking(field, "ann");
        Looking ben = new Looking(field, "ben");
        PlacedTreasure placed = java.util.Objects.requireNonNull(field.find(1));
        placed.awards().learn(award("ann", 1));
        assertThat(ann.seen(0, 0, 0)).isEmpty();
        assertThat(ben.seen(0, 0, 0)).containsExactly(1L);
        placed.awards().learn(award("cid", 2));
        assertThat(ben.seen(0, 0, 0)).isEmpty();
    }

    @Test
    void look_slackBelongsToTheTreasure() {
        Treasure slack = new Treasure(1, Drafts.at(VENUE.position(0, 7.9)).slack(3).build());
        View view = new Looking(VENUE.field(HuntRules.DEFAULT, slack, VENUE.treasure(2, 0, 7)), "ann").from(0, 0, 0);
        assertThat(Looking.list(view)).containsExactly(2L, 1L);
        int nearest = Looking.nearest(view);
        assertThat(view.isClaimable(nearest)).isFalse();
        assertThat(view.isClaimable(1 - nearest)).isTrue();
    }

    @Test
    void turns_showOthersUntilEveryTreasureHadItsTurn() {
        int inReach = 23;
        HuntField field = VENUE.field(new HuntRules(5, 30, 5), crowd(inReach));
        Looking player = new Looking(field, "ann");
        Set<Long> had = new HashSet<>();
        Set<Long> before = Set.of();
        for (long turn = 0; turn < 5; turn++) {
            Set<Long> now = player.seen(0.5, 0.5, turn * View.TURN_MS);
            assertThat(now).as("turn %d", turn).hasSize(5).isNotEqualTo(before);
            assertThat(player.seen(0.5, 0.5, (turn + 1) * View.TURN_MS - 1)).as("all of turn %d", turn).isEqualTo(now);
            had.addAll(now);
            before = now;
        }
        assertThat(had).as("all in five turns of five").hasSize(inReach);
    }

    @Test
    void turns_beginElsewhereOnOtherTiles() {
        HuntField field = VENUE.field(new HuntRules(5, 30, 5), crowd(40));
        Looking player = new Looking(field, "ann");
        Set<Set<Long>> shown = new HashSet<>();
        for (int tile = 0; tile < 3; tile++) {
            shown.add(player.seen(tile + 0.5, 0.5, 0));
        }
        assertThat(shown).hasSize(3);
    }

    @Test
    void turns_sameTileAndTimeShowTheSame_whateverTheOrderOfPlacing() {
        Treasure[] treasures = crowd(23);
        HuntRules rules = new HuntRules(5, 30, 5);
        Set<Long> shown = new Looking(VENUE.field(rules, treasures), "ann").seen(0.5, 0.5, 90_000);
        List<Treasure> shuffled = new ArrayList<>(Arrays.asList(treasures));
        Collections.shuffle(shuffled, new Random(5));
        HuntField another = VENUE.field(rules, shuffled.toArray(Treasure[]::new));
        assertThat(new Looking(another, "ben").seen(0.5, 0.5, 90_000)).isEqualTo(shown);
        assertThat(new Looking(another, "ben").seen(0.1, 0.9, 90_000)).isEqualTo(shown);
    }

    @Test
    void turns_onlyOfTreasuresInReach() {
        Treasure[] crowd = crowd(23);
        Treasure[] more = Arrays.copyOf(crowd, crowd.length + 1);
        more[crowd.length] = VENUE.treasure(99, 9, 0);
        View view = new Looking(VENUE.field(new HuntRules(5, 30, 5), more), "ann").from(0.5, 0.5, 0);
        assertThat(view.holds(99)).isFalse();
        for (int i = 0; i < view.size(); i++) {
            assertThat(view.isClaimable(i)).isTrue();
        }
    }

    /** Treasures within two metres of (1, 0.5), in several cells of the block's grid and of its neighbours'. */
    private static Treasure[] crowd(int count) {
        Treasure[] treasures = new Treasure[count];
        for (int i = 0; i < count; i++) {
            treasures[i] = VENUE.treasure(i + 1, 1 + 2 * Math.cos(i), 0.5 + 2 * Math.sin(i));
        }
        return treasures;
    }

    static Award award(String playerId, int slot) {
        return new Award(UUID.nameUUIDFromBytes(playerId.getBytes(java.nio.charset.StandardCharsets.UTF_8)), playerId,
                1, 1, slot, 10, 0, false);
    }
}
