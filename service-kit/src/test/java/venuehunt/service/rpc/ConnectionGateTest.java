package venuehunt.service.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.StringValue;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import venuehunt.service.limit.Rate;

/** Connections that come to a port, as sockets that say nothing. */
@Timeout(60)
class ConnectionGateTest {
    private static final Duration LONG = Duration.ofDays(1);
    private static final Rate OFTEN = Rate.perSecond(10_000);
    /** So seldom that no test lives to see it. */
    private static final double NEVER = 0.001;
    private static final int END = -1;

    private final List<AutoCloseable> opened = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : opened.reversed()) {
            each.close();
        }
    }

    private RpcServer server(ConnectionLimits limits) throws IOException {
        RpcServer server = RpcServer.builder(RpcLimits.phone().with(limits))
                .service(new EchoService((request, answers) -> {
                    answers.onNext(request);
                    answers.onCompleted();
                }, Echo::new)).interceptor(new Known()).start("127.0.0.1", 0, Runnable::run);
        opened.add(server);
        return server;
    }

    private static ConnectionLimits limits(int max, Rate accepted, Rate strangers) {
        return new ConnectionLimits(max, accepted, strangers, LONG, LONG, LONG);
    }

    private Socket connect(RpcServer server) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        opened.add(socket);
        socket.setSoTimeout(20_000);
        return socket;
    }

    /** The first byte of the server's greeting, or the end. */
    private static int heard(Socket socket) throws IOException {
        return socket.getInputStream().read();
    }

    private String call(RpcServer server) {
        EchoClient client = new EchoClient(server.port());
        opened.add(client);
        return client.call("hello");
    }

    @Test
    void max_oneMoreWaitsUntilAnotherHasGone() throws Exception {
        RpcServer server = server(limits(2, OFTEN, OFTEN));
        assertThat(heard(connect(server))).isNotEqualTo(END);
        Socket second = connect(server);
        assertThat(heard(second)).isNotEqualTo(END);
        await().until(() -> server.connections().full() == 1);
        Socket third = connect(server);
        third.setSoTimeout(500);
        assertThatThrownBy(() -> heard(third)).isInstanceOf(SocketTimeoutException.class);
        assertThat(server.connections().open()).isEqualTo(2);
        third.setSoTimeout(20_000);
        second.close();
        assertThat(heard(third)).isNotEqualTo(END);
        assertThat(server.connections().open()).isEqualTo(2);
        await().until(() -> server.connections().full() == 2);
    }

    /** As many as there may be, all of them gone at once, time after time. */
    @Test
    void max_nobodyWaitsForEver() throws Exception {
        RpcServer server = server(limits(3, new Rate(1_000, 1), OFTEN));
        for (int i = 0; i < 50; i++) {
            List<Socket> crowd = new ArrayList<>();
            for (int j = 0; j < 6; j++) {
                crowd.add(connect(server));
            }
            for (Socket each : crowd) {
                assertThat(heard(each)).isNotEqualTo(END);
                each.close();
            }
        }
        await().until(() -> server.connections().open() == 0);
    }

    @Test
    void accepted_theBurstIsTakenAndNotOneMore() throws Exception {
        RpcServer server = server(limits(100, new Rate(NEVER, 3), OFTEN));
        for (int i = 1; i <= 2; i++) {
            assertThat(heard(connect(server))).isNotEqualTo(END);
        }
        assertThat(server.connections().waits()).isZero();
        assertThat(heard(connect(server))).isNotEqualTo(END);
        await().until(() -> server.connections().waits() == 1);
        Socket waiting = connect(server);
        waiting.setSoTimeout(500);
        assertThat(waiting.isConnected()).as("by the kernel").isTrue();
        assertThatThrownBy(() -> heard(waiting)).isInstanceOf(SocketTimeoutException.class);
        assertThat(server.connections().open()).isEqualTo(3);
        assertThat(server.connections().strangers()).as("nobody is closed").isZero();
    }

    @Test
    void accepted_whoWaitsIsTakenInTime() throws Exception {
        RpcServer server = server(limits(100, new Rate(20, 1), OFTEN));
        List<Socket> crowd = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            crowd.add(connect(server));
        }
        for (Socket each : crowd) {
            assertThat(heard(each)).isNotEqualTo(END);
        }
        assertThat(server.connections().waits()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void strangers_oneMoreOfThemIsClosed() throws Exception {
        RpcServer server = server(limits(100, OFTEN, new Rate(NEVER, 2)));
        assertThat(heard(connect(server))).isNotEqualTo(END);
        for (int i = 0; i < 10; i++) {
            assertThat(call(server)).as("who is known takes nobody's place").isEqualTo("hello");
        }
        assertThat(heard(connect(server))).isNotEqualTo(END);
        assertThat(heard(connect(server))).isEqualTo(END);
        assertThat(server.connections().strangers()).isEqualTo(1);
    }

    @Test
    void strangers_areToldApartByAddress() {
        Strangers strangers = new Strangers(new Rate(NEVER, 1));
        assertThat(strangers.mayCome(from("10.0.0.1", 1), 0)).isTrue();
        assertThat(strangers.mayCome(from("10.0.0.1", 2), 0)).isFalse();
        assertThat(strangers.mayCome(from("10.0.0.2", 1), 0)).isTrue();
        assertThat(strangers.mayCome(from("2001:db8::1", 1), 0)).isTrue();
        assertThat(strangers.mayCome(from("2001:db8::2", 1), 0)).as("of the same network").isFalse();
        assertThat(strangers.mayCome(from("2001:db8:0:1::1", 1), 0)).isTrue();
        strangers.known(from("10.0.0.1", 1));
        strangers.known(from("10.0.0.1", 1));
        assertThat(strangers.mayCome(from("10.0.0.1", 3), 0)).isTrue();
        assertThat(strangers.mayCome(from("10.0.0.1", 4), 0)).as("a place is given back once").isFalse();
        strangers.gone(from("10.0.0.1", 3));
        strangers.known(from("10.0.0.1", 3));
        assertThat(strangers.mayCome(from("10.0.0.1", 4), 0)).as("gone without a word").isFalse();
    }

    private static InetSocketAddress from(String address, int port) {
        return new InetSocketAddress(InetAddress.ofLiteral(address), port);
    }

    @Test
    void handshake_whoSaysNothingIsClosed() throws Exception {
        RpcServer server = server(
                new ConnectionLimits(100, OFTEN, OFTEN, Duration.ofMillis(200), LONG, LONG));
        Socket silent = connect(server);
        int heard = heard(silent);
        while (heard != END) {
            heard = heard(silent);
        }
        await().until(() -> server.connections().open() == 0);
    }

    @Test
    void age_aCallThatStaysIsCancelledAfterTheGrace() throws Exception {
        RpcServer server = server(
                new ConnectionLimits(100, OFTEN, OFTEN, LONG, Duration.ofMillis(300), Duration.ofMillis(300)));
        EchoClient client = new EchoClient(server.port());
        opened.add(client);
        Object end = client.lastOfStream("hello");
        assertThat(end).isInstanceOfSatisfying(StatusRuntimeException.class,
                e -> assertThat(e.getStatus().getCode()).isEqualTo(Code.UNAVAILABLE));
        assertThat(client.call("again")).as("over another connection").isEqualTo("again");
    }

    /** Says of every caller that it is known. */
    private static final class Known implements ServerInterceptor {
        @Override
        public <Q, A> ServerCall.Listener<Q> interceptCall(ServerCall<Q, A> call, Metadata headers,
                ServerCallHandler<Q, A> next) {
            Objects.requireNonNull(Peer.current()).showedToken();
            return next.startCall(call, headers);
        }
    }

    private record Echo(StreamObserver<StringValue> answers) implements StreamObserver<StringValue> {
        @Override
        public void onNext(StringValue value) {
            answers.onNext(value);
        }

        @Override
        public void onError(Throwable failure) {
            // the client is gone
        }

        @Override
        public void onCompleted() {
            answers.onCompleted();
        }
    }
}
