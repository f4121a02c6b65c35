package venuehunt.runtime.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import venuehunt.runtime.correction.TreasureBook;
import venuehunt.runtime.fixture.TestVenue;
import venuehunt.runtime.hunt.Award;
import venuehunt.runtime.hunt.TreasureAwards;

class LiveHuntTest {
    private static final TestVenue VENUE = TestVenue.at(60.17, 24.94);
    private final LiveHunt hunt = VENUE.liveHunt(VENUE.treasure(1, 0, 0));

    @Test
    void confirm_onAwardsOfItsOwnIsKnownToTheFieldToo() {
        hunt.correct(new TreasureBook(1, 10, 1, 2, 1, List.of(award("ann", 1, true))));
        TreasureAwards standIn = new TreasureAwards(2, 1);
        assertThat(standIn.reserve()).isTrue();
        hunt.confirm(standIn, award("ben", 2, false));
        assertThat(awards().isTaken()).isTrue();
        assertThat(awards().of("ben")).isEqualTo(award("ben", 2, false));
        assertThat(hunt.balancePoints("ben")).isEqualTo(10);
    }

    @Test
    void confirm_ofARoundBeforeTakesNothingFromThePresentOne() {
        TreasureAwards before = awards();
        assertThat(before.reserve()).isTrue();
        hunt.correct(new TreasureBook(1, 10, 1, 2, 1, List.of(award("ann", 1, true))));
        hunt.confirm(before, award("ann", 1, false));
        assertThat(awards().isTaken()).isFalse();
        assertThat(awards().reserve()).isTrue();
        assertThat(hunt.balancePoints("ann")).as("taken back").isZero();
    }

    @Test
    void confirm_countsOnce() {
        assertThat(awards().reserve()).isTrue();
        hunt.confirm(awards(), award("ann", 1, false));
        hunt.learn(List.of(award("ann", 1, false)));
        assertThat(hunt.awardCount()).isEqualTo(1);
        assertThat(hunt.balancePoints("ann")).isEqualTo(10);
    }

    /** Another node has placed it. */
    @Test
    void learn_ofATreasureThatIsNotKnownHere() {
        Award award = new Award(new UUID(0, 7), "ann", 9, 1, 1, 10, 0, false);
        hunt.learn(List.of(award));
        assertThat(hunt.awardOf(award.claimId())).isEqualTo(award);
        assertThat(hunt.balancePoints("ann")).isEqualTo(10);
    }

    private TreasureAwards awards() {
        return Objects.requireNonNull(hunt.field().find(1)).awards();
    }

    private static Award award(String playerId, int round, boolean revoked) {
        return new Award(new UUID(playerId.hashCode(), round), playerId, 1, round, 1, 10, 0, revoked);
    }
}
