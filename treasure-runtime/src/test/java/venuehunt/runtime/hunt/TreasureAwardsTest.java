package venuehunt.runtime.hunt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreasureAwardsTest {

    @Test
    void reserve_asManyAsThereAre() {
        TreasureAwards awards = new TreasureAwards(2);
        assertThat(awards.reserve()).isTrue();
        assertThat(awards.reserve()).isTrue();
        assertThat(awards.reserve()).isFalse();
        assertThat(awards.isTaken()).as("reserved is not taken").isFalse();
        assertThat(awards.isOpenTo("ann")).isTrue();
        awards.release();
        assertThat(awards.reserve()).isTrue();
        assertThat(awards.reserve()).isFalse();
    }

    @Test
    void confirm_turnsAReservationIntoAnAward() {
        TreasureAwards awards = new TreasureAwards(2);
        assertThat(awards.reserve()).isTrue();
        awards.confirm(award("ann", 1));
        assertThat(awards.of("ann")).isEqualTo(award("ann", 1));
        assertThat(awards.of("ben")).isNull();
        assertThat(awards.isOpenTo("ann")).isFalse();
        assertThat(awards.isOpenTo("ben")).isTrue();
        assertThat(awards.reserve()).isTrue();
        assertThat(awards.reserve()).isFalse();
        awards.confirm(award("ben", 2));
        assertThat(awards.isTaken()).isTrue();
        assertThat(awards.isOpenTo("cid")).isFalse();
    }

    @Test
    void confirm_ofWhatWasLearntGivesTheReservationBack() {
        TreasureAwards awards = new TreasureAwards(2);
        assertThat(awards.reserve()).isTrue();
        awards.learn(award("ann", 1));
        awards.learn(award("ann", 1));
        awards.confirm(award("ann", 1));
        assertThat(awards.isTaken()).isFalse();
        assertThat(awards.reserve()).isTrue();
        assertThat(awards.reserve()).isFalse();
    }

    @Test
    void correct_roundsBeforeCountNothingAndAreKnown() {
        TreasureAwards awards = new TreasureAwards(2, 1);
        awards.correct(List.of(new Award(new UUID(0, 1), "ann", 1, 1, 1, 10, 0, true),
                new Award(new UUID(0, 2), "ben", 1, 1, 2, 10, 0, false)));
        assertThat(awards.isTaken()).isFalse();
        assertThat(awards.isTaken(1)).isTrue();
        assertThat(awards.isTaken(3)).as("not known").isFalse();
        assertThat(awards.of("ben", 1)).isNotNull();
        assertThat(awards.of("ben")).as("of this round").isNull();
        assertThat(awards.isOpenTo("ann")).as("it was taken back").isTrue();
        assertThat(awards.isOpenTo("ben")).as("has it still").isFalse();
        assertThat(awards.mayHoldBefore("ben", 2)).isTrue();
        assertThat(awards.mayHoldBefore("ben", 1)).isFalse();
        assertThat(awards.mayHoldBefore("ann", 2)).isFalse();
        assertThat(awards.reserve()).isTrue();
        awards.confirm(new Award(new UUID(0, 2), "ben", 1, 1, 2, 10, 0, false));
        assertThat(awards.reserve()).as("the award was of another round").isTrue();
        awards.confirm(new Award(new UUID(0, 3), "ann", 1, 2, 1, 10, 0, false));
        assertThat(awards.isTaken()).isTrue();
        awards.correct(List.of(new Award(new UUID(0, 3), "ann", 1, 2, 1, 10, 0, true)));
        assertThat(awards.isTaken()).as("a round keeps what was made in it").isTrue();
        assertThat(awards.of("ann", 2)).extracting(Award::revoked).isEqualTo(true);
    }

    @Test
    void learn_beyondReservations() {
        TreasureAwards awards = new TreasureAwards(1);
        assertThat(awards.reserve()).isTrue();
        awards.learn(award("ben", 1));
        assertThat(awards.isTaken()).isTrue();
        awards.release();
        assertThat(awards.isTaken()).as("committed awards are never taken back").isTrue();
        assertThat(awards.reserve()).isFalse();
    }

    @Test
    void setCapacity_opensAndCloses() {
        TreasureAwards awards = new TreasureAwards(1);
        awards.learn(award("ann", 1));
        awards.setCapacity(2);
        assertThat(awards.isTaken()).isFalse();
        assertThat(awards.reserve()).isTrue();
        awards.confirm(award("ben", 2));
        awards.setCapacity(1);
        assertThat(awards.isTaken()).isTrue();
        assertThat(awards.of("ben")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1_000})
    void reserve_fromManyThreadsIsExact(int capacity) throws Exception {
        TreasureAwards awards = new TreasureAwards(capacity);
        int threads = 8;
        CyclicBarrier start = new CyclicBarrier(threads);
        List<Future<Integer>> taken = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (int t = 0; t < threads; t++) {
                taken.add(pool.submit(() -> {
                    start.await();
                    int mine = 0;
                    for (int i = 0; i < capacity; i++) {
                        mine += awards.reserve() ? 1 : 0;
                    }
                    return mine;
                }));
            }
            int all = 0;
            for (Future<Integer> each : taken) {
                all += each.get();
            }
            assertThat(all).isEqualTo(capacity);
        }
    }

    @Test
    void reserveConfirmRelease_fromManyThreadsNeverMoreThanCapacity() throws Exception {
        TreasureAwards awards = new TreasureAwards(5);
        int threads = 8;
        CyclicBarrier start = new CyclicBarrier(threads);
        List<Future<Integer>> won = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (int t = 0; t < threads; t++) {
                int thread = t;
                won.add(pool.submit(() -> {
                    start.await();
                    int mine = 0;
                    for (int i = 0; i < 2_000; i++) {
                        if (awards.reserve()) {
                            // Two of three are turned down by the ledger.
                            if (i % 3 == 0) {
                                awards.confirm(award("p" + thread + "-" + i, 1));
                                mine++;
                            } else {
                                awards.release();
                            }
                        }
                    }
                    return mine;
                }));
            }
            int all = 0;
            for (Future<Integer> each : won) {
                all += each.get();
            }
            assertThat(all).isEqualTo(5);
            assertThat(awards.isTaken()).isTrue();
        }
    }

    private static Award award(String playerId, int slot) {
        return new Award(new UUID(0, playerId.hashCode()), playerId, 1, 1, slot, 10, 0, false);
    }
}
