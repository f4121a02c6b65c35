package venuehunt.runtime.hunt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StandingsTest {

    @Test
    void get_eachItsOwn() {
        Standings standings = new Standings();
        Random random = new Random(4);
        List<Byte> expected = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) { // over several pages
            assertThat(standings.add()).isEqualTo(i);
            byte standing = (byte) random.nextInt(3);
            standings.set(i, standing);
            expected.add(standing);
        }
        for (int i = 0; i < expected.size(); i++) {
            assertThat(standings.get(i)).as("number %d", i).isEqualTo(expected.get(i));
        }
    }

    @Test
    void awards_standAsTheyAre() {
        Standings standings = new Standings();
        TreasureAwards other = new TreasureAwards(1, 1, standings);
        TreasureAwards awards = new TreasureAwards(1, 2, standings);
        assertThat(standings.get(awards.standing())).isEqualTo(Standings.OPEN);
        assertThat(awards.reserve()).isTrue();
        assertThat(standings.get(awards.standing())).as("reserved").isEqualTo(Standings.OPEN);
        awards.confirm(award("ann", 1, false));
        assertThat(standings.get(awards.standing())).as("one of two").isEqualTo(Standings.DEPENDS);
        awards.learn(award("ben", 1, false));
        assertThat(standings.get(awards.standing())).as("two of two").isEqualTo(Standings.TAKEN);
        awards.setCapacity(3);
        assertThat(standings.get(awards.standing())).as("two of three").isEqualTo(Standings.DEPENDS);
        awards.setCapacity(2);
        assertThat(standings.get(awards.standing())).as("two of two again").isEqualTo(Standings.TAKEN);
        assertThat(standings.get(other.standing())).as("the other's").isEqualTo(Standings.OPEN);
    }

    @Test
    void awards_ofALaterRoundDependOnWhoStillHasIt() {
        Standings standings = new Standings();
        TreasureAwards revoked = new TreasureAwards(2, 1, standings);
        revoked.correct(List.of(award("ann", 1, true)));
        assertThat(standings.get(revoked.standing())).isEqualTo(Standings.OPEN);
        TreasureAwards held = new TreasureAwards(2, 1, standings);
        held.correct(List.of(award("ann", 1, true), award("ben", 1, false)));
        assertThat(standings.get(held.standing())).isEqualTo(Standings.DEPENDS);
    }

    private static Award award(String playerId, int round, boolean revoked) {
        return new Award(UUID.nameUUIDFromBytes((playerId + round).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                playerId, 1, round, 1, 10, 0, revoked);
    }
}
