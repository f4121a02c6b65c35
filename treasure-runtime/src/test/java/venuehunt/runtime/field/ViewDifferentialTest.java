package venuehunt.runtime.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import venuehunt.runtime.fixture.Drafts;
import venuehunt.runtime.fixture.TestVenue;
import venuehunt.runtime.hunt.Award;
import venuehunt.runtime.hunt.HuntRules;
import venuehunt.runtime.hunt.Treasure;
import venuehunt.tile.Block;
import venuehunt.tile.Tile;

/**
 * Two players walk about a crowded corner of blocks while treasures are placed, moved, won and opened and closed by the
 * clock; each look against one at every treasure of the field.
 */
class ViewDifferentialTest {
    private static final TestVenue VENUE = TestVenue.at(48.1, 11.5);
    private static final int STEPS = 4_000;
    private static final int TREASURES = 90;
    private static final double SPREAD_METRES = 30;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 20_261_125})
    void look_asBruteForce(long seed) {
        Random random = new Random(seed);
        // Few, so that they take turns, or enough for those that are a little out of sight.
        int shown = seed % 2 == 0 ? 1 + random.nextInt(6) : HuntRules.MAX_SHOWN;
        HuntRules rules = new HuntRules(3 + random.nextInt(5), 20, shown);
        // Room for some of the blocks only, so that they are built, changed and let go.
        HuntField field = VENUE.field(rules, new BlockCache(random.nextBoolean() ? 400 : 100_000));
        List<Walker> walkers = List.of(new Walker(field, "ann"), new Walker(field, "ben"));
        int turns = 0;
        int held = 0;
        for (int step = 0; step < STEPS; step++) {
            switch (random.nextInt(4)) {
                case 0 -> field.place(List.of(treasure(random)));
                case 1 -> win(field, random, step);
                default -> {
                    // Nothing but time goes on.
                }
            }
            if (random.nextInt(200) == 0) {
                field.place(random.ints(40, 0, 1).mapToObj(_ -> treasure(random)).toList());
            }
            Walker walker = walkers.get(random.nextInt(2));
            walker.step(random);
            Look expected = walker.expected(step * 500L);
            assertThat(walker.seen(step * 500L)).as("seed %d, step %d", seed, step).isEqualTo(expected.claimable());
            turns += expected.turn() ? 1 : 0;
            held += expected.held() ? 1 : 0;
        }
        assertThat(seed % 2 == 0 ? turns : held).as("looks with turns, or with treasures a little out of sight")
                .isGreaterThan(300);
    }

    private static Treasure treasure(Random random) {
        double east = random.nextGaussian() * SPREAD_METRES / 2;
        double north = random.nextGaussian() * SPREAD_METRES / 2;
        Drafts draft = Drafts.at(VENUE.position(east, north)).capacity(1 + random.nextInt(3));
        if (random.nextInt(3) == 0) {
            long opens = random.nextInt(STEPS) * 500L;
            draft.open(opens, opens + 1 + random.nextInt(STEPS) * 250L);
        }
        if (random.nextInt(3) == 0) {
            draft.slack(random.nextInt(6));
        }
        return new Treasure(random.nextInt(TREASURES), draft.build());
    }

    private static void win(HuntField field, Random random, int step) {
        PlacedTreasure treasure = field.find(random.nextInt(TREASURES));
        String winner = random.nextInt(3) == 0 ? "ann" : "p" + step;
        if (treasure != null && random.nextInt(20) == 0 && !treasure.awards().isTaken()) {
            treasure.awards().learn(new Award(new UUID(step, step), winner, treasure.treasure().treasureId(), 1, 1, 10,
                    0, false));
        }
    }

    private record Look(Map<Long, Boolean> claimable, boolean turn, boolean held) {}

    private static final class Walker {
        private final HuntField field;
        private final String name;
        private final View view;
        private double east;
        private double north;
        private double earlierEast;
        private double earlierNorth;
        private Set<PlacedTreasure> before = Set.of();

        Walker(HuntField field, String name) {
            this.field = field;
            this.name = name;
            view = new View(name, field.rules().maxShown());
        }

        /** Mostly a little; to and fro over the corner of four blocks, some steps right onto an edge. */
        void step(Random random) {
            earlierEast = east;
            earlierNorth = north;
            east = random.nextInt(20) == 0 ? 0 : Math.clamp(east + random.nextGaussian() * 2, -40, 40);
            north = random.nextInt(20) == 0 ? 0 : Math.clamp(north + random.nextGaussian() * 2, -40, 40);
        }

        Map<Long, Boolean> seen(long nowMs) {
            int tile = Tile.of(east, north);
            view.cameFrom(earlierEast, earlierNorth);
            view.look(field.spot(0, Block.of(tile)).block(), east, north, tile, field.rules().sightMetres(),
                    nowMs);
            Map<Long, Boolean> seen = new TreeMap<>();
            for (int i = 0; i < view.size(); i++) {
                PlacedTreasure each = view.treasure(i);
                assertThat(view.distanceMetres(i)).isEqualTo(Math.sqrt(squared(each, east, north)));
                seen.put(each.treasure().treasureId(), view.isClaimable(i));
            }
            return seen;
        }

        Look expected(long nowMs) {
            double sight = field.rules().sightMetres();
            List<PlacedTreasure> near = new ArrayList<>();
            for (PlacedTreasure each : field.treasures()) {
                double squared = squared(each, east, north);
                double far = before.contains(each) ? sight + View.EDGE_METRES : sight;
                if (squared <= far * far && each.awards().isOpenTo(name)
                        && each.treasure().draft().isOpenAt(nowMs)) {
                    near.add(each);
                }
            }
            List<PlacedTreasure> inReach = near.stream().filter(each -> isInReach(each, east, north)).toList();
            int shown = field.rules().maxShown();
            List<PlacedTreasure> chosen = inReach.size() > shown
                    ? turn(inReach, nowMs)
                    : near.stream().sorted(Comparator.comparingDouble(each -> squared(each, east, north))).limit(shown)
                            .toList();
            before = Set.copyOf(chosen);
            Map<Long, Boolean> claimable = new TreeMap<>();
            chosen.forEach(each -> claimable.put(each.treasure().treasureId(),
                    isInReach(each, east, north) && isInReach(each, earlierEast, earlierNorth)));
            return new Look(claimable, inReach.size() > shown,
                    chosen.stream().anyMatch(each -> squared(each, east, north) > sight * sight));
        }

        private List<PlacedTreasure> turn(List<PlacedTreasure> inReach, long nowMs) {
            int tile = Tile.of(east, north);
            CellGrid grid = CellGrid.over(Block.of(tile), field.rules().sightMetres());
            List<PlacedTreasure> order = inReach.stream().sorted(Comparator.<PlacedTreasure>comparingInt(grid::cell)
                    .thenComparingLong(each -> each.treasure().treasureId())).toList();
            int shown = field.rules().maxShown();
            int first = Math.floorMod(tile * 0x9E3779B9L + nowMs / View.TURN_MS * shown, order.size());
            List<PlacedTreasure> chosen = new ArrayList<>();
            for (int i = 0; i < shown; i++) {
                chosen.add(order.get((first + i) % order.size()));
            }
            return chosen;
        }

        private boolean isInReach(PlacedTreasure each, double fromEast, double fromNorth) {
            double reach = field.rules().reachMetres() + each.treasure().draft().reachSlackMetres();
            return squared(each, fromEast, fromNorth) <= reach * reach;
        }

        private static double squared(PlacedTreasure each, double fromEast, double fromNorth) {
            double dEast = each.eastMetres() - fromEast;
            double dNorth = each.northMetres() - fromNorth;
            return dEast * dEast + dNorth * dNorth;
        }
    }
}
