package venuehunt.service.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.StringValue;
import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CallResetTest {
    private final CompletableFuture<CallReset> reset = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final CompletableFuture<Status> heard = new CompletableFuture<>();

    /** Writes more than the caller's window takes, and then the end. */
    private StreamObserver<StringValue> flood(StreamObserver<StringValue> answers) {
        ServerCallStreamObserver<StringValue> out = (ServerCallStreamObserver<StringValue>) answers;
        out.setOnCancelHandler(() -> ended.complete(null));
        out.setOnCloseHandler(() -> ended.complete(null));
        CallReset mine = Objects.requireNonNull(CallReset.current());
        out.setOnReadyHandler(() -> {
            if (!reset.isDone()) {
                for (int i = 0; i < 2_000; i++) {
                    out.onNext(StringValue.of("x".repeat(1_000)));
                }
                out.onError(Refusal.aborted("TOO_SLOW", "nobody reads").toException());
                reset.complete(mine);
            }
        });
        return new StreamObserver<>() {
            @Override
            public void onNext(StringValue request) {
            }

            @Override
            public void onError(Throwable failure) {
            }

            @Override
            public void onCompleted() {
            }
        };
    }

    @Test
    void now_endsACallWhoseCallerDoesNotRead() throws Exception {
        try (RpcServer server = RpcServer.builder(RpcLimits.phone()).service(EchoService.stream(this::flood))
                .start("127.0.0.1", 0, Runnable::run);
                EchoClient client = new EchoClient(server.port())) {
            ClientCall<StringValue, StringValue> call = client.channel().newCall(EchoService.STREAM,
                    CallOptions.DEFAULT);
            call.start(new ClientCall.Listener<>() {
                @Override
                public void onClose(Status status, Metadata trailers) {
                    heard.complete(status);
                }
            }, new Metadata());
            CallReset mine = reset.get(20, TimeUnit.SECONDS);
            assertThat(ended).as("the end is written, and waits behind two megabytes").isNotDone();

            mine.now();
            ended.get(20, TimeUnit.SECONDS);
            mine.now();
            call.request(10_000);
            assertThat(heard.get(20, TimeUnit.SECONDS).getCode()).isEqualTo(Status.Code.CANCELLED);
        }
        assertThat(CallReset.current()).isNull();
    }
}
