package venuehunt.runtime.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OneAtATimeTest {
    private final OneAtATime turns = new OneAtATime();
    private final List<String> done = new ArrayList<>();

    @Test
    void leaveBehind_doneHereWhenNobodyIsAtIt() {
        turns.leaveBehind(() -> done.add("a"));
        assertThat(done).containsExactly("a");
        assertThat(turns.enter()).isTrue();
    }

    @Test
    void leaveBehind_doneInOrderByWhoeverIsAtIt() {
        assertThat(turns.enter()).isTrue();
        assertThat(turns.enter()).isFalse();
        turns.leaveBehind(() -> {
            done.add("a");
            turns.leaveBehind(() -> done.add("c"));
        });
        turns.leaveBehind(() -> done.add("b"));
        assertThat(done).isEmpty();
        turns.leave();
        assertThat(done).containsExactly("a", "b", "c");
        assertThat(turns.enter()).isTrue();
    }

    @Test
    void work_thatFailsKeepsNobodyFromGoingOn() {
        turns.leaveBehind(() -> {
            turns.leaveBehind(() -> done.add("after"));
            throw new IllegalStateException("a defect");
        });
        assertThat(done).containsExactly("after");
        assertThat(turns.enter()).isTrue();
    }

    @Test
    void work_thatBreaksLeavesTheWayFree() {
        assertThatThrownBy(() -> turns.leaveBehind(() -> {
            turns.leaveBehind(() -> {
                throw new AssertionError("another");
            });
            turns.leaveBehind(() -> done.add("after"));
            throw new AssertionError("one");
        })).hasMessage("one");
        assertThatThrownBy(turns::enter).hasMessage("another");
        assertThat(turns.enter()).isTrue();
        assertThat(done).containsExactly("after");
    }

    /** What the work changes are plain variables: they are right only if nobody ever works beside another. */
    @Test
    void work_ofSeveralThreadsNeverMeetsNorIsLost() throws Exception {
        int threads = 4;
        int each = 50_000;
        long[] sum = new long[1];
        int[] lastOf = new int[threads];
        boolean[] disorder = new boolean[1];
        CountDownLatch all = new CountDownLatch(threads);
        for (int t = 0; t < threads; t++) {
            int thread = t;
            Thread.ofPlatform().start(() -> {
                for (int i = 1; i <= each; i++) {
                    int number = i;
                    Runnable work = () -> {
                        sum[0]++;
                        disorder[0] |= lastOf[thread] != number - 1;
                        lastOf[thread] = number;
                    };
                    if (thread % 2 == 0 && turns.enter()) {
                        work.run();
                        turns.leave();
                    } else {
                        turns.leaveBehind(work);
                    }
                }
                all.countDown();
            });
        }
        assertThat(all.await(50, TimeUnit.SECONDS)).isTrue();
        while (!turns.enter()) {
            Thread.onSpinWait();
        }
        assertThat(sum[0]).isEqualTo((long) threads * each);
        assertThat(disorder[0]).as("each thread's work in its order").isFalse();
    }
}
