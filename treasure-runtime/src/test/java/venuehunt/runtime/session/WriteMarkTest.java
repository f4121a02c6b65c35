package venuehunt.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WriteMarkTest {
    private final WriteMark mark = new WriteMark();

    @Test
    void whole_theFirstCopyWhenNobodyWrites() {
        AtomicInteger copies = new AtomicInteger();
        assertThat(mark.whole(copies::incrementAndGet)).isEqualTo(1);
    }

    @Test
    void whole_againWhenAWriteFellInto() {
        AtomicInteger copies = new AtomicInteger();
        assertThat(mark.whole(() -> {
            if (copies.incrementAndGet() < 3) {
                mark.begin();
                mark.end();
            }
            return copies.get();
        })).isEqualTo(3);
    }

    /** Two numbers that are the same whenever nobody writes. */
    @Test
    void whole_neverHalf() throws Exception {
        long[] both = new long[2];
        Thread writer = Thread.ofPlatform().start(() -> {
            for (long i = 1; i <= 1_000_000; i++) {
                mark.begin();
                both[0] = i;
                both[1] = i;
                mark.end();
            }
        });
        long[] copy;
        do {
            copy = mark.whole(both::clone);
            assertThat(copy[0]).isEqualTo(copy[1]);
        } while (copy[0] < 1_000_000);
        writer.join();
    }
}
