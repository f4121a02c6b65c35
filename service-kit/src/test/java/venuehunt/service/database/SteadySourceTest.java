package venuehunt.service.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.ds.PGSimpleDataSource;

/** Before a server that hangs up on whoever calls, and counts them. */
@Timeout(30)
class SteadySourceTest {
    private static final Duration SOON = Duration.ofMillis(1);
    private final ServerSocket hangsUp = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final AtomicInteger calls = new AtomicInteger();
    private final Thread server = Thread.ofVirtual().start(this::hangUp);

    SteadySourceTest() throws IOException {
    }

    @AfterEach
    void close() throws Exception {
        hangsUp.close();
        server.join();
    }

    private void hangUp() {
        while (!hangsUp.isClosed()) {
            try (Socket caller = hangsUp.accept()) {
                calls.incrementAndGet();
                caller.setSoLinger(true, 0);
            } catch (IOException _) {
                // closed
            }
        }
    }

    @Test
    void firstFailure_isToldAtOnce() {
        SteadySource steady = new SteadySource(source(), Duration.ofHours(1), Duration.ofHours(1));
        assertThatThrownBy(steady::getConnection).isInstanceOf(SQLException.class);
    }

    @Test
    void laterFailures_areToldWhenPatienceIsOver() {
        SteadySource steady = new SteadySource(source(), SOON, Duration.ofMillis(300));
        assertThatThrownBy(steady::getConnection).isInstanceOf(SQLException.class);
        int before = calls.get();
        long fromNs = System.nanoTime();
        assertThatThrownBy(steady::getConnection).isInstanceOf(SQLException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - fromNs)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        assertThat(calls.get() - before).as("looks, without a pause that grows").isGreaterThan(5);
    }

    @Test
    void interrupted_endsAtOnce() throws Exception {
        SteadySource steady = new SteadySource(source(), Duration.ofHours(1), Duration.ofHours(2));
        assertThatThrownBy(steady::getConnection).isInstanceOf(SQLException.class);
        Thread waiting = Thread.ofPlatform()
                .start(() -> assertThatThrownBy(steady::getConnection).isInstanceOf(SQLException.class));
        waiting.interrupt();
        assertThat(waiting.join(Duration.ofSeconds(10))).isTrue();
    }

    private PGSimpleDataSource source() {
        InetSocketAddress address = (InetSocketAddress) hangsUp.getLocalSocketAddress();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:" + address.getPort() + "/any");
        source.setUser("nobody");
        return source;
    }
}
