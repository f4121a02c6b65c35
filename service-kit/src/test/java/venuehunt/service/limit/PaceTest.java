package venuehunt.service.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {
    private static final long SECOND_NS = 1_000_000_000;
    /** A monotonic clock may be below zero, and pass it. */
    private static final long START_NS = -5 * SECOND_NS / 2;

    private final Pace pace = new Pace(new Rate(2, 3), START_NS);

    @Test
    void take_theBurstAndNotOneMore() {
        assertThat(pace.waitNs(START_NS)).isZero();
        for (int i = 0; i < 3; i++) {
            assertThat(pace.take(START_NS)).as("place %d", i).isZero();
        }
        assertThat(pace.take(START_NS)).isEqualTo(SECOND_NS / 2);
        assertThat(pace.waitNs(START_NS)).as("asking takes nothing").isEqualTo(SECOND_NS / 2);
        assertThat(pace.take(START_NS + SECOND_NS / 2 - 1)).isEqualTo(1);
        assertThat(pace.take(START_NS + SECOND_NS / 2)).isZero();
        assertThat(pace.take(START_NS + SECOND_NS / 2)).isEqualTo(SECOND_NS / 2);
    }

    @Test
    void giveBack_oneMayComeInstead() {
        for (int i = 0; i < 3; i++) {
            assertThat(pace.take(START_NS)).isZero();
        }
        pace.giveBack();
        assertThat(pace.take(START_NS)).isZero();
        assertThat(pace.take(START_NS)).isPositive();
        long later = START_NS + 100 * SECOND_NS;
        pace.giveBack();
        for (int i = 0; i < 3; i++) {
            assertThat(pace.take(later)).isZero();
        }
        assertThat(pace.take(later)).as("the bucket is not larger for it").isPositive();
    }

    @Test
    void take_restIsNotSavedUpBeyondTheBurst() {
        long later = START_NS + 100 * SECOND_NS;
        for (int i = 0; i < 3; i++) {
            assertThat(pace.take(later)).isZero();
        }
        assertThat(pace.take(later)).isPositive();
    }

    @Test
    void take_evenlyForAnHour() {
        for (long i = 0; i < 7_200; i++) {
            assertThat(pace.take(START_NS + i * SECOND_NS / 2)).as("place %d", i).isZero();
        }
    }

    @Test
    void take_byManyThreads_asManyAsThereArePlaces() throws Exception {
        Pace shared = new Pace(new Rate(1, 1_000), 0);
        AtomicInteger taken = new AtomicInteger();
        Thread[] threads = new Thread[4];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = Thread.ofPlatform().start(() -> {
                for (int each = 0; each < 1_000; each++) {
                    taken.addAndGet(shared.take(0) == 0 ? 1 : 0);
                }
            });
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(taken).hasValue(1_000);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0.0009, 1", "NaN, 1", "1000001, 1", "1, 0", "1, 1000001"})
    void rate_beyondItsLimits(double perSecond, int burst) {
        assertThatThrownBy(() -> new Rate(perSecond, burst)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"300, 600", "1, 2", "1000000, 1000000"})
    void rate_ofTwoSecondsAtOnce(int perSecond, int burst) {
        assertThat(Rate.perSecond(perSecond)).isEqualTo(new Rate(perSecond, burst));
    }
}
