package venuehunt.runtime.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import venuehunt.runtime.fixture.TestVenue;
import venuehunt.runtime.hunt.HuntRules;
import venuehunt.runtime.hunt.Treasure;
import venuehunt.tile.Block;

class BlockCacheTest {
    private static final TestVenue VENUE = TestVenue.at(-35, 142);

    @Test
    void get_builtOnceForEachHuntAndBlock() {
        BlockCache cache = new BlockCache(10_000);
        HuntField field = VENUE.field(HuntRules.DEFAULT, cache, VENUE.treasure(1, 1, 1));
        HuntField another = VENUE.field(HuntRules.DEFAULT, cache);
        TreasureBlock block = field.spot(0, Block.pack(0, 0)).block();
        assertThat(field.spot(0, Block.pack(0, 0)).block()).isSameAs(block);
        assertThat(block.size()).isEqualTo(1);
        assertThat(another.spot(0, Block.pack(0, 0)).block().size()).isZero();
        assertThat(cache.stats().missCount()).isEqualTo(2);
        another.moveTo(VENUE.ground(2));
        assertThat(block.isSuperseded()).as("of the hunt that was not moved").isFalse();
    }

    /** Whoever holds a block relies on this: the cache would give the same one, or the block says that it is old. */
    @Test
    void eviction_supersedes() {
        // Room for about four empty blocks.
        HuntField field = VENUE.field(HuntRules.DEFAULT, new BlockCache(64));
        List<TreasureBlock> held = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            held.add(field.spot(0, Block.pack(i % 7 - 3, i / 7 - 3)).block());
        }
        Awaitility.await().until(() -> held.stream().filter(each -> !each.isSuperseded()).count() <= 4);
        for (int i = 0; i < 50; i++) {
            TreasureBlock now = field.spot(0, Block.pack(i % 7 - 3, i / 7 - 3)).block();
            assertThat(now == held.get(i) || held.get(i).isSuperseded()).as("block %d", i).isTrue();
        }
    }

    /**
     * Of 52 bytes for each of the 32 treasures that an empty block counts as; with 48 there would be room for one more.
     */
    @Test
    void within_aQuarterOfTheHeap() {
        HuntField field = VENUE.field(HuntRules.DEFAULT, BlockCache.within(4 * 12 * 32 * 52));
        List<TreasureBlock> held = new ArrayList<>();
        for (int i = 0; i < 49; i++) {
            held.add(field.spot(0, Block.pack(i % 7 - 3, i / 7 - 3)).block());
        }
        Awaitility.await().until(() -> held.stream().filter(each -> !each.isSuperseded()).count() == 12);
    }

    @Test
    void sessions_neverKeepAnOldBlock() {
        Random random = new Random(7);
        HuntField field = VENUE.field(HuntRules.DEFAULT, new BlockCache(200));
        @Nullable
        TreasureBlock[] held = new TreasureBlock[9];
        for (int step = 0; step < 3_000; step++) {
            int at = random.nextInt(9);
            int number = Block.pack(at % 3 - 1, at / 3 - 1);
            TreasureBlock here = held[at];
            if (here == null || here.isSuperseded()) {
                held[at] = field.spot(0, number).block();
            }
            Treasure moved = VENUE.treasure(random.nextInt(20), random.nextInt(190) - 95, random.nextInt(190) - 95);
            field.place(List.of(moved));
            for (int i = 0; i < 9; i++) {
                TreasureBlock each = held[i];
                if (each != null && !each.isSuperseded()) {
                    assertThat(each.size()).as("step %d, block %d", step, i)
                            .isEqualTo(field.build(new LevelBlock(0, Block.pack(i % 3 - 1, i / 3 - 1))).size());
                }
            }
        }
    }
}
