package venuehunt.service.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.StringValue;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A server that is about to stop, and still has something to say to those who are there. */
class StopTakingTest {

    @Test
    void stopTaking_theRunningCallsGoOnAndNoOtherComes() throws Exception {
        CompletableFuture<StreamObserver<StringValue>> running = new CompletableFuture<>();
        try (RpcServer server = RpcServer.builder(RpcLimits.phone())
                .service(EchoService.unary((_, answers) -> running.complete(answers)))
                .start("127.0.0.1", 0, Runnable::run);
                EchoClient client = new EchoClient(server.port());
                EchoClient late = new EchoClient(server.port())) {
            var answer = CompletableFuture.supplyAsync(() -> client.call("hello"));
            StreamObserver<StringValue> answers = running.get(10, TimeUnit.SECONDS);
            server.stopTaking();
            assertThatThrownBy(() -> late.call("anybody?")).isInstanceOf(StatusRuntimeException.class)
                    .hasMessageContaining("UNAVAILABLE");
            answers.onNext(StringValue.of("goodbye"));
            answers.onCompleted();
            assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo("goodbye");
        }
    }

    /** With nobody there it ends by itself, before it is closed. */
    @Test
    void close_ofAServerThatHasEndedLeavesNoThreads() throws IOException {
        Set<Thread> before = threads();
        try (RpcServer server = RpcServer.builder(RpcLimits.phone()).start("127.0.0.1", 0, Runnable::run)) {
            int port = server.port();
            assertThat(threads()).anyMatch(each -> !before.contains(each));
            server.stopTaking();
            await().until(() -> isFree(port));
        }
        await().untilAsserted(() -> assertThat(before).containsAll(threads()));
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream().filter(each -> each.getName().startsWith("rpc-"))
                .collect(Collectors.toSet());
    }

    private static boolean isFree(int port) {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
