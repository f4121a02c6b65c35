package venuehunt.service.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.StringValue;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import venuehunt.service.rpc.RawClient.Frame;

/**
 * The limits of one connection that gRPC holds for us: the last that is let through, and the first that is not. Times
 * that a test does not ask about are a day, so that a slow machine changes nothing.
 */
@Timeout(60)
class RpcServerLimitsTest {
    private static final RpcLimits PHONE = RpcLimits.phone();
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final long LONGER_MS = 110;
    /** gRPC takes nothing below a second. A call has to be opened meanwhile. */
    private static final Duration IDLE = Duration.ofSeconds(2);
    /** Pings that come too early are forgiven so often. */
    private static final int FORGIVEN = 2;

    /** HTTP/2's numbers of its settings. */
    private static final int MAX_CONCURRENT_STREAMS = 3;
    private static final int INITIAL_WINDOW_SIZE = 4;
    private static final int MAX_HEADER_LIST_SIZE = 6;

    private final AtomicInteger started = new AtomicInteger();
    private final AtomicInteger cancelled = new AtomicInteger();
    private final List<AutoCloseable> opened = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : opened.reversed()) {
            each.close();
        }
    }

    /** Handlers run on the thread that reads frames: what is heard later has seen them start. */
    private RawClient client(RpcServer server) throws IOException {
        RawClient client = new RawClient(server.port());
        opened.add(client);
        return client;
    }

    private RpcServer server(RpcLimits limits) throws IOException {
        RpcServer server = RpcServer.builder(limits).service(EchoService.stream(_ -> {
            started.incrementAndGet();
            return new Silent();
        })).start("127.0.0.1", 0, Runnable::run);
        opened.add(server);
        return server;
    }

    private static RpcLimits patient() {
        return limits(DAY, DAY, DAY, DAY);
    }

    private static RpcLimits limits(Duration keepAlive, Duration keepAliveTimeout, Duration permittedPing,
            Duration maxIdle) {
        return new RpcLimits(PHONE.maxMessageBytes(), PHONE.maxCalls(), PHONE.flowControlBytes(),
                PHONE.maxMetadataBytes(), PHONE.maxRstFrames(), DAY, keepAlive, keepAliveTimeout, permittedPing,
                maxIdle, PHONE.connections(), PHONE.drain());
    }

    @Test
    void settings_sayWhatIsEnforced() throws Exception {
        assertThat(client(server(patient())).settings()).containsAllEntriesOf(Map.of(MAX_CONCURRENT_STREAMS, 4,
                INITIAL_WINDOW_SIZE, 64 << 10, MAX_HEADER_LIST_SIZE, 8 << 10));
    }

    /** Of a client that does not keep to what it was told; gRPC's own waits until another call has ended. */
    @Test
    void calls_fourAtOnceAndNotOneMore() throws Exception {
        RawClient client = client(server(patient()));
        int first = client.call();
        for (int i = 2; i <= 4; i++) {
            client.call();
        }
        int fifth = client.call();

        Frame refusal = client.hearOn(fifth);
        assertThat(refusal.type()).isEqualTo(RawClient.RST_STREAM);
        assertThat(refusal.error()).isEqualTo(RawClient.REFUSED_STREAM);
        assertThat(started).hasValue(4);
        client.reset(first);
        client.call();
        client.pingAndHear();
        assertThat(started).as("another has ended").hasValue(5);
    }

    @Test
    void metadata_aroundTheLimit() throws Exception {
        RawClient client = client(server(patient()));
        client.callWithHeaders(8_191);
        client.callWithHeaders(8_192);
        client.pingAndHear();
        assertThat(started).hasValue(2);
        int tooLarge = client.callWithHeaders(8_193);
        assertThat(client.hearOn(tooLarge).type()).as("431, which is an answer").isEqualTo(RawClient.HEADERS);
        assertThat(started).hasValue(2);
        client.call();
        client.pingAndHear();
        assertThat(started).as("the connection goes on").hasValue(3);
    }

    /** A call that is reset at once takes no place of the four, but has made its handler start. */
    @Test
    void resets_twoHundredInAWindowAndNotOneMore() throws Exception {
        RawClient client = client(server(patient()));
        for (int i = 1; i <= 200; i++) {
            client.reset(client.call());
        }
        client.pingAndHear();
        assertThat(started).hasValue(200);
        client.reset(client.call());
        assertThat(client.hear(RawClient.GOAWAY).farewellError()).isEqualTo(RawClient.ENHANCE_YOUR_CALM);
        client.hearEnd();
    }

    @Test
    void pings_tooOften() throws Exception {
        RawClient client = client(server(patient()));
        client.call();
        for (int i = 1; i <= FORGIVEN; i++) {
            client.pingAndHear();
        }
        client.ping();
        assertThat(client.hear(RawClient.GOAWAY).farewellError()).isEqualTo(RawClient.ENHANCE_YOUR_CALM);
        client.hearEnd();
    }

    @Test
    void pings_atThePermittedRate_butOnlyDuringACall() throws Exception {
        RawClient client = client(server(limits(DAY, DAY, SHORT, DAY)));
        int call = client.call();
        for (int i = 1; i <= 5 * FORGIVEN; i++) {
            TimeUnit.MILLISECONDS.sleep(LONGER_MS);
            client.pingAndHear();
        }
        client.reset(call);
        for (int i = 1; i <= FORGIVEN; i++) {
            TimeUnit.MILLISECONDS.sleep(LONGER_MS);
            client.pingAndHear();
        }
        TimeUnit.MILLISECONDS.sleep(LONGER_MS);
        client.ping();
        assertThat(client.hear(RawClient.GOAWAY).farewellError()).isEqualTo(RawClient.ENHANCE_YOUR_CALM);
        client.hearEnd();
    }

    @Test
    void idle_aConnectionWithoutACallIsClosed() throws Exception {
        RpcServer server = server(limits(DAY, DAY, DAY, IDLE));
        RawClient busy = client(server);
        int call = busy.call();
        RawClient idle = client(server);
        bowedOut(idle);
        busy.pingAndHear();
        assertThat(started).as("older than the one that was closed").hasValue(1);
        busy.reset(call);
        bowedOut(busy);
    }

    /** Politely: the server says so, and asks whether that was heard before it closes. */
    private static void bowedOut(RawClient client) throws IOException {
        assertThat(client.hear(RawClient.GOAWAY).farewellError()).isEqualTo(RawClient.NO_ERROR);
        client.answerPing();
        client.hearEnd();
    }

    /** Takes ten seconds, as gRPC asks nobody earlier. The calls end; the connection goes when it is idle by that. */
    @Test
    void keepAlive_whoDoesNotAnswerIsClosed() throws Exception {
        RawClient dead = client(server(limits(SHORT, SHORT, DAY, IDLE)));
        dead.call();
        dead.hear(RawClient.PING);
        assertThat(dead.hear(RawClient.GOAWAY).farewellError()).isEqualTo(RawClient.NO_ERROR);
        await().until(() -> cancelled.get() == 1);
        dead.hearEnd();
    }

    private final class Silent implements StreamObserver<StringValue> {
        @Override
        public void onNext(StringValue value) {
            throw new IllegalStateException("nobody sends in this test");
        }

        @Override
        public void onError(Throwable failure) {
            cancelled.incrementAndGet();
        }

        @Override
        public void onCompleted() {
            // the connection is gone
        }
    }
}
