package venuehunt.runtime.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import venuehunt.runtime.fixture.Drafts;
import venuehunt.runtime.fixture.TestVenue;
import venuehunt.runtime.hunt.HuntRules;
import venuehunt.runtime.hunt.Treasure;
import venuehunt.tile.Block;
import venuehunt.tile.Tile;
import venuehunt.tile.map.TileMap;

class HuntFieldTest {
    private static final TestVenue VENUE = TestVenue.at(1.28, 103.86);
    private static final TileMap MAP = VENUE.map();
    private static final int HERE = Block.of(Tile.of(10, 10));
    private static final int FAR_AWAY = Block.of(Tile.of(-400, -400));

    @Test
    void place_showsWhereItIsNowAndOnlyThere() {
        HuntField field = VENUE.field(HuntRules.DEFAULT, VENUE.treasure(1, 10, 10), VENUE.treasure(2, 12, 10));
        Looking player = new Looking(field, "ann");
        assertThat(player.seen(10, 10, 0)).containsExactly(1L, 2L);

        field.place(List.of(VENUE.treasure(1, 300, 300), VENUE.treasure(3, 11, 11)));
        assertThat(player.seen(10, 10, 0)).containsExactly(2L, 3L);
        assertThat(player.seen(300, 300, 0)).containsExactly(1L);
        assertThat(field.treasures()).hasSize(3);

        field.place(List.of(VENUE.treasure(1, 10, 12)));
        assertThat(player.seen(10, 10, 0)).containsExactly(1L, 2L, 3L);
        assertThat(player.seen(300, 300, 0)).isEmpty();
    }

    @Test
    void place_onAnotherLevelLeavesThisOneAlone() {
        HuntField field = VENUE.field(HuntRules.DEFAULT, VENUE.treasure(1, 10, 10));
        TreasureBlock ground = field.spot(0, HERE).block();
        TreasureBlock above = field.spot(1, HERE).block();
        assertThat(above.size()).isZero();

        field.place(List.of(new Treasure(2, Drafts.at(VENUE.position(10, 10)).level(1).build())));
        assertThat(ground.isSuperseded()).isFalse();
        assertThat(field.known(1)).as("who stood there goes to another spot").isEqualTo(1);
        assertThat(field.spot(1, HERE).block().size()).isEqualTo(1);

        field.place(List.of(new Treasure(1, Drafts.at(VENUE.position(10, 10)).level(1).build())));
        assertThat(field.spot(0, HERE).block().size()).as("moved upstairs").isZero();
        assertThat(field.spot(1, HERE).block().size()).isEqualTo(2);
    }

    @Test
    void place_supersedesTheBlocksThatSeeIt() {
        HuntField field = VENUE.field(HuntRules.DEFAULT);
        TreasureBlock here = field.spot(0, HERE).block();
        TreasureBlock neighbour = field.spot(0, Block.of(Tile.of(-10, -10))).block();
        TreasureBlock farAway = field.spot(0, FAR_AWAY).block();
        field.place(List.of(VENUE.treasure(1, 10, 10)));
        assertThat(here.isSuperseded()).isTrue();
        assertThat(neighbour.isSuperseded()).isTrue();
        assertThat(farAway.isSuperseded()).isFalse();
        assertThat(field.spot(0, HERE).block().size()).isEqualTo(1);
        assertThat(field.spot(0, FAR_AWAY).block()).isSameAs(farAway);
    }

    @Test
    void place_keepsAwardsAndTakesUpTheNewCapacity() {
        HuntField field = VENUE.field(HuntRules.DEFAULT, VENUE.treasure(1, 10, 10));
        Objects.requireNonNull(field.find(1)).awards().learn(ViewTest.award("ann", 1));
        Looking ben = new Looking(field, "ben");
        assertThat(ben.seen(10, 10, 0)).isEmpty();
        field.place(List.of(new Treasure(1, Drafts.at(VENUE.position(11, 10)).capacity(2).build())));
        assertThat(ben.seen(10, 10, 0)).containsExactly(1L);
        assertThat(new Looking(field, "ann").seen(10, 10, 0)).isEmpty();
    }

    @Test
    void moveTo_putsEverythingOnTheOtherMap() {
        HuntField field = VENUE.field(HuntRules.DEFAULT, VENUE.treasure(1, 10, 10), VENUE.treasure(2, 20, 10));
        TreasureBlock before = field.spot(0, HERE).block();
        Ground next = new Ground(2, VENUE.mapWithNoGo(0, 0, 15));
        field.moveTo(next);
        assertThat(before.isSuperseded()).isTrue();
        assertThat(field.ground()).isSameAs(next);
        assertThat(field.spot(0, HERE).block().ground()).isSameAs(next);
        assertThat(new Looking(field, "ann").seen(10, 10, 0)).as("not the one in the pond").containsExactly(2L);
        assertThat(Objects.requireNonNull(field.find(1)).isPlayable()).isFalse();

        field.moveTo(VENUE.ground(3));
        assertThat(new Looking(field, "ann").seen(10, 10, 0)).as("the way back").containsExactly(1L, 2L);
    }

    @Test
    void moveTo_anotherAnchorKeepsPositionsOnEarth() {
        HuntField field = VENUE.field(HuntRules.DEFAULT, VENUE.treasure(1, 10, 10));
        TestVenue shifted = TestVenue.at(VENUE.position(100, -50).latDegrees(), VENUE.position(100, -50).lngDegrees());
        field.moveTo(shifted.ground(2));
        View view = new Looking(field, "ann").from(VENUE.position(10, 13));
        assertThat(Looking.list(view)).containsExactly(1L);
        assertThat(view.distanceMetres(0)).isCloseTo(3, org.assertj.core.data.Offset.offset(0.001));
    }

    @Test
    void moveTo_aMapOfSomewhereElseHidesWhatLiesBeyond() {
        HuntField field = VENUE.field(HuntRules.DEFAULT, VENUE.treasure(1, 10, 10));
        TestVenue elsewhere = TestVenue.at(52.5, 13.4);
        field.moveTo(elsewhere.ground(2));
        PlacedTreasure treasure = Objects.requireNonNull(field.find(1));
        assertThat(treasure.isPlayable()).isFalse();
        field.place(List.of(elsewhere.treasure(2, 0, 0)));
        assertThat(new Looking(field, "ann").seen(0, 0, 0)).containsExactly(2L);

        field.moveTo(VENUE.ground(3));
        assertThat(new Looking(field, "ann").seen(10, 10, 0)).containsExactly(1L);
    }

    /** With blocks in memory, as a place made before has them. */
    @Test
    void place_toAnotherLevelIsSeenOnThatOneOnly() {
        HuntField field = VENUE.field(HuntRules.DEFAULT, VENUE.treasure(1, 10, 10), VENUE.treasure(2, 12, 10));
        assertThat(field.spot(0, HERE).block().size()).isEqualTo(2);
        assertThat(field.spot(1, HERE).block().size()).isZero();
        field.place(List.of(new Treasure(1, Drafts.at(VENUE.position(11, 10)).level(1).build())));
        assertThat(field.spot(0, HERE).block().size()).isEqualTo(1);
        assertThat(field.spot(1, HERE).block().size()).isEqualTo(1);
    }

    @Test
    void place_makesTheNewBlocksItself() {
        BlockCache cache = new BlockCache(100_000);
        HuntField field = VENUE.field(HuntRules.DEFAULT, cache, crowd());
        TreasureBlock before = field.spot(0, HERE).block();
        long builtByTicks = cache.stats().missCount();
        field.place(List.of(VENUE.treasure(1, 10, 10)));
        field.place(List.of(crowd())); // many at once
        assertThat(before.isSuperseded()).isTrue();
        assertThat(field.spot(0, HERE).block()).isNotSameAs(before);
        assertThat(field.spot(0, HERE).block().size()).isEqualTo(before.size());
        assertThat(cache.stats().missCount()).isEqualTo(builtByTicks);
    }

    /** Whoever came to wait here would wait for ever. */
    @Test
    @Timeout(60)
    void ticks_goOnWithTheOldBlockWhileTheNewOneIsMade() throws Exception {
        BlockCache cache = new BlockCache(100_000);
        HuntField field = VENUE.field(HuntRules.DEFAULT, cache, VENUE.treasure(1, 10, 10));
        Looking player = new Looking(field, "ann");
        TreasureBlock old = field.spot(0, HERE).block();
        CountDownLatch making = new CountDownLatch(1);
        CountDownLatch seen = new CountDownLatch(1);
        try (ExecutorService others = Executors.newSingleThreadExecutor()) {
            Future<?> mover = others.submit(() -> cache.replace(field.spot(0, HERE), before -> {
                making.countDown();
                await(seen);
                return before.without(Objects.requireNonNull(field.find(1)));
            }));
            making.await();
            assertThat(player.seen(10, 12, 0)).containsExactly(1L);
            assertThat(field.spot(0, HERE).block()).isSameAs(old);
            seen.countDown();
            mover.get();
        }
        assertThat(old.isSuperseded()).isTrue();
        assertThat(player.seen(10, 12, 0)).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void place_everyLookSeesTheOldOrTheNew() throws Exception {
        HuntField field = VENUE.field(HuntRules.DEFAULT, VENUE.treasure(1, 10, 10), VENUE.treasure(2, 20, 10));
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService others = Executors.newFixedThreadPool(2)) {
            Runnable look = () -> {
                Looking player = new Looking(field, "ann");
                while (!done.get()) {
                    assertThat(Looking.list(player.from(15, 10, 0))).containsExactlyInAnyOrder(1L, 2L);
                }
            };
            List<Future<?>> looking = List.of(others.submit(look), others.submit(look));
            try {
                for (int round = 0; round < 5_000; round++) {
                    field.place(List.of(VENUE.treasure(1 + round % 2, 10 + round % 7, 10 + round % 5)));
                }
            } finally {
                done.set(true);
            }
            for (Future<?> each : looking) {
                each.get();
            }
        }
    }

    @Test
    void place_whileBlocksAreBuilt() throws Exception {
        HuntField field = VENUE.field(HuntRules.DEFAULT, crowd());
        Looking player = new Looking(field, "ann");
        whileOthersAsk(field, () -> {
            for (int round = 0; round < 2_000; round++) {
                double north = round % 2 == 0 ? 12 : 60;
                // The second change comes while the others build what the first one superseded.
                field.place(List.of(VENUE.treasure(1, 10, 30)));
                field.place(List.of(VENUE.treasure(1, 10, north)));
                assertThat(player.from(10, 12, 0).holds(1)).as("round %d", round).isEqualTo(north == 12);
            }
        });
    }

    @Test
    void moveTo_whileBlocksAreBuilt() throws Exception {
        HuntField field = VENUE.field(HuntRules.DEFAULT, crowd());
        whileOthersAsk(field, () -> {
            for (int round = 0; round < 500; round++) {
                Ground next = new Ground(round, MAP);
                field.moveTo(new Ground(-round, MAP));
                field.moveTo(next);
                assertThat(field.spot(0, HERE).block().ground()).as("round %d", round).isSameAs(next);
            }
        });
    }

    /** Enough for a build to take its time; the first one close by, the rest out of sight of it. */
    private static Treasure[] crowd() {
        Treasure[] treasures = new Treasure[400];
        for (int i = 0; i < treasures.length; i++) {
            treasures[i] = VENUE.treasure(i + 1, 45 + i % 20, 45 + i / 20);
        }
        return treasures;
    }

    private static void whileOthersAsk(HuntField field, Runnable work) throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService others = Executors.newFixedThreadPool(2)) {
            Runnable ask = () -> {
                while (!done.get()) {
                    assertThat(field.spot(0, HERE).block().size()).isNotNegative();
                }
            };
            List<Future<?>> asking = List.of(others.submit(ask), others.submit(ask));
            try {
                work.run();
            } finally {
                done.set(true);
            }
            for (Future<?> each : asking) {
                each.get();
            }
        }
    }
}
