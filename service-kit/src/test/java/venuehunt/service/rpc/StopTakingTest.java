package venuehunt.service.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.StringValue;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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
}
