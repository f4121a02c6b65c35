package venuehunt.runtime.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import venuehunt.runtime.fixture.Drafts;
import venuehunt.runtime.fixture.TestVenue;
import venuehunt.runtime.hunt.HuntRules;
import venuehunt.runtime.hunt.Treasure;
import venuehunt.tile.Block;

/** The search in blocks against a look at every treasure of the field. */
class TreasureBlockDifferentialTest {
    private static final TestVenue VENUE = TestVenue.at(48.1, 11.5);
    private static final int TREASURES = 600;
    private static final int LOOKS = 2_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20_261_123})
    void search_asBruteForce(long seed) {
        Random random = new Random(seed);
        double reach = 1 + random.nextInt(10);
        double sight = reach + random.nextInt((int) (HuntRules.MAX_SIGHT_METRES - reach) + 1);
        // As many as may be shown and no turns: what is shown are the nearest.
        HuntRules rules = new HuntRules(reach, sight, HuntRules.MAX_SHOWN);
        Treasure[] treasures = new Treasure[TREASURES];
        for (int i = 0; i < TREASURES; i++) {
            treasures[i] = new Treasure(i, Drafts.at(VENUE.position(coordinate(random), coordinate(random)))
                    .slack(random.nextInt(3)).build());
        }
        HuntField field = VENUE.field(rules, treasures);
        for (int i = 0; i < LOOKS; i++) {
            double east = coordinate(random);
            double north = coordinate(random);
            List<Seen> expected = bruteForce(field, east, north);
            assertThat(seen(new Looking(field, "ann").from(east, north, 0)))
                    .as("seed %d, reach %s, sight %s, from %s, %s", seed, reach, sight, east, north)
                    .isEqualTo(expected.subList(0, Math.min(expected.size(), rules.maxShown())));
        }
    }

    /** Ties are told apart by nothing, so treasures are known by their distance. */
    private record Seen(double distanceMetres, boolean claimable) {}

    private static List<Seen> seen(View view) {
        return Looking.nearestFirst(view).map(i -> new Seen(view.distanceMetres(i), view.isClaimable(i))).toList();
    }

    private static List<Seen> bruteForce(HuntField field, double east, double north) {
        List<Seen> seen = new ArrayList<>();
        for (PlacedTreasure each : field.treasures()) {
            double dEast = each.eastMetres() - east;
            double dNorth = each.northMetres() - north;
            double squared = dEast * dEast + dNorth * dNorth;
            double reach = field.rules().reachMetres() + each.treasure().draft().reachSlackMetres();
            if (squared <= field.rules().sightMetres() * field.rules().sightMetres()) {
                seen.add(new Seen(Math.sqrt(squared), squared <= reach * reach));
            }
        }
        seen.sort(java.util.Comparator.comparingDouble(Seen::distanceMetres));
        return seen;
    }

    /** Half of them within a metre of an edge between blocks, some exactly upon it. */
    private static double coordinate(Random random) {
        int edge = (random.nextInt(7) - 3) * Block.SIZE_METRES;
        return switch (random.nextInt(4)) {
            case 0 -> edge;
            case 1 -> edge + random.nextDouble() * 2 - 1;
            default -> random.nextDouble() * 400 - 200;
        };
    }
}
