package venuehunt.testsupport.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class FaultProxyTest {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
    private final EchoServer server = new EchoServer();
    private final FaultProxy proxy = FaultProxy.before(server.address(), 7);
    private final List<Socket> clients = new ArrayList<>();

    FaultProxyTest() throws IOException {
    }

    @AfterEach
    void close() throws IOException {
        for (Socket each : clients) {
            each.close();
        }
        proxy.close();
        server.close();
    }

    @Test
    void healthy_passesEverythingOn() throws IOException {
        byte[] much = new byte[100_000];
        new Random(7).nextBytes(much);
        Socket client = connect();
        Thread sending = Thread.ofVirtual().start(() -> {
            try {
                client.getOutputStream().write(much);
                client.shutdownOutput();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(client.getInputStream().readAllBytes()).isEqualTo(much);
        assertThat(sending).satisfies(thread -> assertThat(thread.join(Duration.ofSeconds(10))).isTrue());
        Awaitility.await().until(() -> proxy.connections() == 0 && server.connections() == 0);
        assertThat(proxy.cuts()).isZero();
    }

    @Test
    void delay_takesThatLongEachWay() throws IOException {
        Socket client = connect();
        assertThat(echoed(client, "before")).isEqualTo("before");
        proxy.delay(50, 20);
        long fromNs = System.nanoTime();
        assertThat(echoed(client, "slow")).isEqualTo("slow");
        assertThat(Duration.ofNanos(System.nanoTime() - fromNs)).isGreaterThanOrEqualTo(Duration.ofMillis(99));
    }

    @Test
    void delay_endsWhenItIsHealed() throws IOException {
        Socket client = connect();
        assertThat(echoed(client, "before")).isEqualTo("before");
        proxy.delay(3_600_000, 0);
        say(client, "in an hour");
        assertNothingComes(client);
        proxy.heal();
        assertThat(heard(client, 10)).isEqualTo("in an hour");
    }

    @Test
    void blackhole_holdsUntilHealed() throws IOException {
        Socket client = connect();
        assertThat(echoed(client, "before")).isEqualTo("before");
        proxy.blackhole();
        say(client, "lost?");
        Socket late = connect();
        say(late, "me too");
        assertNothingComes(client);
        assertNothingComes(late);
        assertThat(server.heardBytes()).isEqualTo(6);
        assertThat(server.connections()).isEqualTo(1);
        proxy.heal();
        assertThat(heard(client, 5)).isEqualTo("lost?");
        assertThat(heard(late, 6)).isEqualTo("me too");
    }

    /** What its sender has given up arrives all the same: as on a network that comes back. */
    @Test
    void blackhole_deliversWhatItsSenderGaveUp() throws IOException {
        Socket client = connect();
        assertThat(echoed(client, "before")).isEqualTo("before");
        proxy.blackhole();
        say(client, "zombie");
        client.close();
        assertThat(server.heardBytes()).isEqualTo(6);
        proxy.heal();
        Awaitility.await().until(() -> server.heardBytes() == 12);
    }

    @Test
    void reset_isHeardAtBothEnds() throws IOException {
        Socket client = connect();
        assertThat(echoed(client, "before")).isEqualTo("before");
        proxy.reset();
        assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class)
                .hasMessageContaining("reset");
        Awaitility.await().until(() -> proxy.connections() == 0 && server.connections() == 0);
        assertThat(echoed(connect(), "again")).isEqualTo("again");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 11})
    void cutAfter_passesExactlyThatMuchToTheServer(int bytes) throws IOException {
        Socket client = connect();
        assertThat(echoed(client, "before")).isEqualTo("before");
        proxy.cutAfter(Direction.TO_SERVER, bytes);
        say(client, "twelve bytes");
        assertThatThrownBy(() -> {
            while (client.getInputStream().read() >= 0) {
                // what came back before the cut
            }
        }).isInstanceOf(SocketException.class);
        Awaitility.await().until(() -> server.connections() == 0);
        assertThat(proxy.cuts()).isEqualTo(1);
        // A reset may overtake what was sent before it, never add to it.
        assertThat(server.heardBytes() - 6).isBetween(0L, (long) bytes);
        assertThat(echoed(connect(), "cut once")).isEqualTo("cut once");
    }

    @Test
    void cutAfter_passesTheLastByteAllowed() throws IOException {
        Socket client = connect();
        proxy.cutAfter(Direction.TO_CLIENT, 12);
        assertThat(echoed(client, "twelve bytes")).isEqualTo("twelve bytes");
        assertThat(proxy.cuts()).isZero();
        say(client, "!");
        assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
        assertThat(proxy.cuts()).isEqualTo(1);
    }

    @Test
    void noServer_endsTheConnection() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        try (FaultProxy before = FaultProxy.before(new InetSocketAddress(LOOPBACK, port), 7);
                Socket client = new Socket(LOOPBACK, before.port())) {
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void close_whileHeld_leavesNothing() throws IOException {
        Socket client = connect();
        assertThat(echoed(client, "before")).isEqualTo("before");
        proxy.blackhole();
        say(client, "held");
        connect();
        proxy.close();
        assertThat(proxy.connections()).isZero();
        Awaitility.await().until(() -> server.connections() == 0);
        assertThatThrownBy(this::connect).isInstanceOf(IOException.class);
    }

    private Socket connect() throws IOException {
        Socket client = new Socket(LOOPBACK, proxy.port());
        clients.add(client);
        return client;
    }

    private static String echoed(Socket client, String text) throws IOException {
        say(client, text);
        return heard(client, text.length());
    }

    private static void say(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String heard(Socket client, int length) throws IOException {
        return new String(client.getInputStream().readNBytes(length), StandardCharsets.US_ASCII);
    }

    /** For a tenth of a second, which on the loopback is long. */
    private static void assertNothingComes(Socket client) throws IOException {
        client.setSoTimeout(100);
        assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        client.setSoTimeout(0);
    }
}
