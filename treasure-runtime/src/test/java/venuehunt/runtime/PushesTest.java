package venuehunt.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import venuehunt.runtime.metrics.NodeMetrics;
import venuehunt.runtime.metrics.PushTimes;

class PushesTest {
    private final NodeMetrics metrics = new NodeMetrics();
    private final AtomicLong nowNs = new AtomicLong();
    private final Pushes pushes = new Pushes(new PushTimes(metrics.registry()), nowNs::get);
    private final CountDownLatch held = new CountDownLatch(1);
    private final AtomicInteger told = new AtomicInteger();

    @AfterEach
    void close() {
        held.countDown();
        pushes.close();
        metrics.close();
    }

    /** What comes now waits. */
    private void hold() throws InterruptedException {
        CountDownLatch holding = new CountDownLatch(1);
        pushes.execute(() -> {
            holding.countDown();
            try {
                held.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(holding.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void execute_whatIsTooManyIsDroppedAndCounted() throws Exception {
        hold();
        for (int i = 0; i < RuntimeConfig.WAITING_PUSHES; i++) {
            pushes.execute(told::incrementAndGet);
        }
        assertThat(dropped()).isZero();
        pushes.execute(told::incrementAndGet);
        pushes.push(told::incrementAndGet, 0);
        assertThat(dropped()).isEqualTo(2);
        held.countDown();
        await().until(() -> told.get() == RuntimeConfig.WAITING_PUSHES);
        pushes.close();
        pushes.execute(told::incrementAndGet);
        assertThat(dropped()).as("nobody is left to be told").isEqualTo(2);
        assertThat(told).hasValue(RuntimeConfig.WAITING_PUSHES);
        assertThat(measured()).as("no treasure was taken").isZero();
    }

    @Test
    void push_isMeasuredFromWhenItWasKnown() throws Exception {
        nowNs.set(1_000);
        hold();
        pushes.push(() -> nowNs.addAndGet(TimeUnit.MILLISECONDS.toNanos(3)), 400);
        nowNs.set(TimeUnit.MILLISECONDS.toNanos(70) + 400);
        held.countDown();
        await().until(() -> measured() == 1);
        assertThat(metrics.registry().get("push.delay").timer().totalTime(TimeUnit.MILLISECONDS)).isEqualTo(73);
    }

    private double dropped() {
        return metrics.registry().get("pushes.dropped").counter().count();
    }

    private long measured() {
        return metrics.registry().get("push.delay").timer().count();
    }
}
