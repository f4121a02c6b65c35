package venuehunt.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import com.sun.management.UnixOperatingSystemMXBean;
import io.grpc.netty.shaded.io.netty.util.internal.PlatformDependent;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import venuehunt.runtime.TestNode.Spot;
import venuehunt.runtime.fixture.TestVenue;
import venuehunt.testsupport.TestDatabase;
import venuehunt.v1.Join;
import venuehunt.v1.PlayRequest;
import venuehunt.v1.TokenRenewal;

/**
 * That a node is as it was when those who came have gone, however they went: by its own gauges, and by what the process
 * holds. Counted, not timed.
 */
@Timeout(300)
class LeakTest {
    private static final int PHONES = 1_000;
    /** A session alone is more. What is left by others, compilers and statistics among them, was 24 bytes a phone. */
    private static final long HEAP_BYTES_EACH = 512;
    /** A phone's smallest buffer is more; the network takes some megabytes at a time, or none at all. */
    private static final long DIRECT_BYTES_EACH = 8_192;
    /** Threads come and go by themselves, too: one phone in ten that leaves one, or a file, is found. */
    private static final int FEW = PHONES / 20;
    private static final String HUNT = TestVenue.HUNT_ID;

    /** Three timers are the node's own. */
    private static final Map<String, Double> NOTHING = Map.of("connections_open", 0.0, "sessions_open", 0.0,
            "sessions_watching", 0.0, "timers_waiting", 3.0, "claims_open", 0.0);

    @TempDir
    Path keys;

    @Test
    void phones_thatCameAndWentLeaveNothing() throws Exception {
        try (FakeGeometryStore store = new FakeGeometryStore()) {
            store.publish(TestVenue.VENUE_ID, 1, TestNode.VENUE.map());
            try (TestNode node = new TestNode(TestDatabase.fresh("leaks"), store, keys)) {
                node.openHunt(HUNT, TestVenue.VENUE_ID);
                Spot spot = node.place(HUNT);
                await().untilAsserted(() -> assertThat(held(node)).isEqualTo(NOTHING));
                comeAndGo(node, spot); // what is made once for all is made
                Held before = Held.now();
                comeAndGo(node, spot);
                await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> hasLeftLittle(before, Held.now()));
                Scrape after = node.scrape();
                assertThat(after.value("sessions_parked"))
                        .as("a tenth never joined, players are 100, and stay ten minutes")
                        .isEqualTo(100 - 10);
                assertThat(after.value("ticks_total{verdict=\"ACCEPTED\"}")).as("they did play").isPositive();
            }
        }
    }

    private static void comeAndGo(TestNode node, Spot spot) throws InterruptedException {
        for (int i = 0; i < PHONES; i++) {
            comeAndGo(node, spot, i);
        }
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(held(node)).isEqualTo(NOTHING));
    }

    private static void hasLeftLittle(Held before, Held after) {
        assertThat(after.heapBytes() - before.heapBytes()).as("bytes of heap").isLessThan(PHONES * HEAP_BYTES_EACH);
        assertThat(after.directBytes() - before.directBytes()).as("bytes outside of the heap")
                .isLessThan(PHONES * DIRECT_BYTES_EACH);
        assertThat(after.threads() - before.threads()).as("threads").isLessThan(FEW);
        assertThat(after.files() - before.files()).as("open files").isLessThan(FEW);
    }

    /** What the process has, once all that can be collected has been: the node, its phones and the test. */
    private record Held(long heapBytes, long directBytes, int threads, long files) {
        static Held now() {
            for (int i = 0; i < 3; i++) {
                System.gc();
            }
            long direct = Math.max(0, PlatformDependent.usedDirectMemory());
            for (BufferPoolMXBean pool : ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class)) {
                direct += pool.getMemoryUsed();
            }
            return new Held(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(), direct,
                    ManagementFactory.getThreadMXBean().getThreadCount(),
                    ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class).getOpenFileDescriptorCount());
        }
    }

    /** Half say that they go; of the others each drops its connection in the middle of something else. */
    private static void comeAndGo(TestNode node, Spot spot, int i) throws InterruptedException {
        String player = "player-" + i % 100;
        try (TestPhone phone = node.phone()) {
            if (i % 10 == 9) { // before it has joined
                phone.send(PlayRequest.newBuilder().setJoin(Join.newBuilder().setHuntId("nowhere")
                        .setPlayerToken(node.player(player))).build());
                return;
            }
            phone.join(HUNT, node.player(player), ByteString.EMPTY, 0);
            phone.tick(spot.position());
            if (i % 10 == 7) {
                return; // with the answer on its way
            }
            phone.next();
            if (i % 10 == 5) {
                phone.send(PlayRequest.newBuilder()
                        .setTokenRenewal(TokenRenewal.newBuilder().setPlayerToken(node.player(player))).build());
            }
            if (i % 2 == 0) {
                phone.hangUp();
            }
        }
    }

    private static Map<String, Double> held(TestNode node) throws Exception {
        Scrape now = node.scrape();
        return NOTHING.keySet().stream().collect(Collectors.toMap(name -> name, now::value));
    }
}
