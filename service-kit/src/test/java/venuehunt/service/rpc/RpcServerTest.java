package venuehunt.service.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.StringValue;
import io.grpc.CallOptions;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RpcServerTest {
    private static final Executor DIRECT = Runnable::run;
    private static final EchoService ECHO = EchoService.unary((request, answers) -> {
        answers.onNext(request);
        answers.onCompleted();
    });

    /** A message of that many bytes on the wire: a StringValue has 3 bytes besides a text of this length. */
    private static String textOfMessage(int bytes) {
        String text = "x".repeat(bytes - 3);
        assertThat(StringValue.of(text).getSerializedSize()).isEqualTo(bytes);
        return text;
    }

    @Test
    void anInboundMessage_aroundTheLimit() throws Exception {
        int limit = RpcLimits.phone().maxMessageBytes();
        try (RpcServer server = start(RpcLimits.phone()); EchoClient client = new EchoClient(server.port())) {
            assertThat(client.call(textOfMessage(limit - 1))).hasSize(limit - 4);
            assertThat(client.call(textOfMessage(limit))).hasSize(limit - 3);
            assertThatThrownBy(() -> client.call(textOfMessage(limit + 1)))
                    .isInstanceOfSatisfying(StatusRuntimeException.class, e -> {
                        assertThat(Refusal.from(e).code()).isEqualTo(Code.RESOURCE_EXHAUSTED);
                        assertThat(Refusal.from(e).retryAfterMs()).isEmpty();
                    });
            assertThat(client.call("still there")).isEqualTo("still there");
        }
    }

    @Test
    void aCompressedMessage_isRefused() throws Exception {
        try (RpcServer server = start(RpcLimits.phone()); EchoClient client = new EchoClient(server.port())) {
            assertThatThrownBy(() -> ClientCalls.blockingUnaryCall(client.channel(), EchoService.UNARY,
                    CallOptions.DEFAULT.withCompression("gzip"), StringValue.of("x".repeat(100_000))))
                    .isInstanceOfSatisfying(StatusRuntimeException.class,
                            e -> assertThat(e.getStatus().getCode()).isEqualTo(Code.UNIMPLEMENTED));
        }
    }

    @Test
    void health_servesOnceReady() throws Exception {
        try (RpcServer server = start(RpcLimits.phone()); EchoClient client = new EchoClient(server.port())) {
            assertThat(health(client)).isEqualTo(ServingStatus.NOT_SERVING);
            server.ready();
            assertThat(health(client)).isEqualTo(ServingStatus.SERVING);
        }
    }

    @Test
    void reflection_onlyWhereAskedFor() throws Exception {
        try (RpcServer phones = start(RpcLimits.phone());
                EchoClient client = new EchoClient(phones.port());
                RpcServer admin = RpcServer.builder(RpcLimits.admin()).service(ECHO).reflection().start("127.0.0.1", 0,
                        DIRECT);
                EchoClient adminClient = new EchoClient(admin.port())) {
            assertThatThrownBy(() -> services(client)).hasMessageContaining("UNIMPLEMENTED");
            assertThat(services(adminClient)).contains("grpc.health.v1.Health");
        }
    }

    @Test
    void interceptors_runInTheOrderTheyWereAdded() throws Exception {
        List<String> order = new CopyOnWriteArrayList<>();
        try (RpcServer server = RpcServer.builder(RpcLimits.phone()).service(ECHO).interceptor(noting("first", order))
                .interceptor(noting("second", order)).start("127.0.0.1", 0, DIRECT);
                EchoClient client = new EchoClient(server.port())) {
            client.call("hello");
        }
        assertThat(order).containsExactly("first", "second");
    }

    @Test
    void start_onATakenPort_namesIt() throws Exception {
        try (RpcServer server = start(RpcLimits.phone())) {
            int port = server.port();
            assertThatThrownBy(
                    () -> RpcServer.builder(RpcLimits.phone()).service(ECHO).start("127.0.0.1", port, DIRECT))
                    .isInstanceOf(IOException.class).hasMessageContaining("cannot listen on 127.0.0.1:" + port);
        }
    }

    @Test
    void close_cancelsACallThatDoesNotEnd() throws Exception {
        CompletableFuture<String> ended = new CompletableFuture<>();
        RpcServer server = RpcServer.builder(brief()).service(EchoService.stream(answers -> new StreamObserver<>() {
            @Override
            public void onNext(StringValue value) {
                answers.onNext(value);
            }

            @Override
            public void onError(Throwable failure) {
                ended.complete("cancelled");
            }

            @Override
            public void onCompleted() {
                ended.complete("completed");
            }
        })).start("127.0.0.1", 0, DIRECT);
        try (server; EchoClient client = new EchoClient(server.port())) {
            assertThat(client.stream("hello")).isEqualTo("hello");
            server.close();
            assertThat(ended.get(10, TimeUnit.SECONDS)).isEqualTo("cancelled");
            assertThatThrownBy(() -> client.call("anybody?")).isInstanceOf(StatusRuntimeException.class);
        }
    }

    @Test
    void close_letsARunningCallEnd() throws Exception {
        CompletableFuture<StreamObserver<StringValue>> running = new CompletableFuture<>();
        try (RpcServer server = RpcServer.builder(RpcLimits.phone())
                .service(EchoService.unary((_, answers) -> running.complete(answers))).start("127.0.0.1", 0, DIRECT);
                EchoClient client = new EchoClient(server.port())) {
            var answer = CompletableFuture.supplyAsync(() -> client.call("hello"));
            StreamObserver<StringValue> answers = running.get(10, TimeUnit.SECONDS);
            var closed = CompletableFuture.runAsync(server::close);
            answers.onNext(StringValue.of("goodbye"));
            answers.onCompleted();

            assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo("goodbye");
            assertThat(closed).succeedsWithin(Duration.ofSeconds(10));
        }
    }

    private static RpcLimits brief() {
        RpcLimits p = RpcLimits.phone();
        return new RpcLimits(p.maxMessageBytes(), p.maxCalls(), p.flowControlBytes(), p.maxMetadataBytes(),
                p.maxRstFrames(), p.rstWindow(), p.keepAlive(), p.keepAliveTimeout(), p.permittedPing(), p.maxIdle(),
                p.connections(),
                Duration.ofMillis(10));
    }

    private static RpcServer start(RpcLimits limits) throws IOException {
        return RpcServer.builder(limits).service(ECHO).start("127.0.0.1", 0, DIRECT);
    }

    private static ServingStatus health(EchoClient client) {
        return HealthGrpc.newBlockingStub(client.channel()).check(HealthCheckRequest.getDefaultInstance()).getStatus();
    }

    private static List<String> services(EchoClient client) throws Exception {
        CompletableFuture<ServerReflectionResponse> first = new CompletableFuture<>();
        StreamObserver<ServerReflectionRequest> requests = ServerReflectionGrpc.newStub(client.channel())
                .serverReflectionInfo(new StreamObserver<>() {
                    @Override
                    public void onNext(ServerReflectionResponse response) {
                        first.complete(response);
                    }

                    @Override
                    public void onError(Throwable failure) {
                        first.completeExceptionally(failure);
                    }

                    @Override
                    public void onCompleted() {
                        first.completeExceptionally(new IllegalStateException("no answer"));
                    }
                });
        requests.onNext(ServerReflectionRequest.newBuilder().setListServices("").build());
        var services = first.get(10, TimeUnit.SECONDS).getListServicesResponse().getServiceList();
        return services.stream().map(s -> s.getName()).toList();
    }

    private static ServerInterceptor noting(String name, List<String> order) {
        return new ServerInterceptor() {
            @Override
            public <Q, A> ServerCall.Listener<Q> interceptCall(ServerCall<Q, A> call, Metadata headers,
                    ServerCallHandler<Q, A> next) {
                order.add(name);
                return next.startCall(call, headers);
            }
        };
    }
}
