package venuehunt.service.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.google.protobuf.StringValue;
import io.grpc.Status;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.ServerCalls.UnaryMethod;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class ErrorInterceptorTest {
    private static final Executor DIRECT = Runnable::run;
    private static final String SECRET = "SELECT secret FROM ledger";

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(ErrorInterceptor.class);

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
        logger.setAdditive(false);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(log);
        logger.setAdditive(true);
    }

    @Test
    void anExceptionOfAUnaryHandler_isUnexpected() throws Exception {
        assertUnexpected((_, _) -> {
            throw new IllegalStateException(SECRET);
        });
    }

    @Test
    void anErrorOfAUnaryHandler_isUnexpected() throws Exception {
        assertUnexpected((_, _) -> {
            throw new StackOverflowError(SECRET);
        });
    }

    @Test
    void anExceptionHandedToOnError_isUnexpected() throws Exception {
        assertUnexpected((_, answers) -> answers.onError(new IllegalStateException(SECRET)));
    }

    @Test
    void aThrownUnknownStatus_isUnexpected() throws Exception {
        assertUnexpected((_, _) -> {
            throw Status.UNKNOWN.withDescription(SECRET).asRuntimeException();
        });
    }

    @Test
    void aThrownRefusal_passes() throws Exception {
        Refusal refusal = Refusal.notFound("HUNT_NOT_FOUND", "no such hunt");
        assertThat(refusalOf((_, _) -> {
            throw refusal.toException();
        })).isEqualTo(refusal);
        assertThat(refusalOf((_, answers) -> answers.onError(refusal.toException()))).isEqualTo(refusal);
        assertThat(log.list).isEmpty();
    }

    @Test
    void anExceptionAfterTheAnswer_isLoggedAndTheAnswerStands() throws Exception {
        try (RpcServer server = start(EchoService.unary((request, answers) -> {
            answers.onNext(request);
            answers.onCompleted();
            throw new IllegalStateException(SECRET);
        })); EchoClient client = new EchoClient(server.port())) {
            assertThat(client.call("hello")).isEqualTo("hello");
        }
        assertThat(log.list).hasSize(1);
    }

    @Test
    void anExceptionOfAStreamHandler_isUnexpected() throws Exception {
        try (RpcServer server = start(EchoService.stream(answers -> new Echo(answers) {
            @Override
            public void onNext(StringValue value) {
                throw new IllegalStateException(SECRET);
            }
        })); EchoClient client = new EchoClient(server.port())) {
            assertThatIsUnexpected(Refusal.from((StatusRuntimeException) client.stream("hello")));
        }
    }

    @Test
    void anExceptionAtTheStartOfAStream_isUnexpected() throws Exception {
        try (RpcServer server = start(EchoService.stream(_ -> {
            throw new IllegalStateException(SECRET);
        })); EchoClient client = new EchoClient(server.port())) {
            assertThatIsUnexpected(Refusal.from((StatusRuntimeException) client.stream("hello")));
        }
    }

    @Test
    void afterAFailure_whatOtherThreadsSendGoesNowhere() throws Exception {
        AtomicReference<StreamObserver<StringValue>> kept = new AtomicReference<>();
        try (RpcServer server = start(EchoService.stream(answers -> new Echo(answers) {
            @Override
            public void onNext(StringValue value) {
                kept.set(answers);
                throw new IllegalStateException(SECRET);
            }
        })); EchoClient client = new EchoClient(server.port())) {
            assertThatIsUnexpected(Refusal.from((StatusRuntimeException) client.stream("hello")));
            kept.get().onNext(StringValue.of("late"));
            kept.get().onCompleted();
        }
        assertThat(log.list).hasSize(1);
    }

    @Test
    void isReadyAndOnReady_reachTheHandler() throws Exception {
        CountDownLatch ready = new CountDownLatch(1);
        try (RpcServer server = start(EchoService.stream(answers -> {
            var observer = (ServerCallStreamObserver<StringValue>) answers;
            observer.setOnReadyHandler(() -> {
                if (observer.isReady()) {
                    ready.countDown();
                }
            });
            return new Echo(answers);
        })); EchoClient client = new EchoClient(server.port())) {
            assertThat(client.stream("hello")).isEqualTo("hello");
            assertThat(ready.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private void assertUnexpected(UnaryMethod<StringValue, StringValue> handler) throws Exception {
        assertThatIsUnexpected(refusalOf(handler));
    }

    private void assertThatIsUnexpected(Refusal refusal) {
        assertThat(refusal.code()).isEqualTo(Code.INTERNAL);
        assertThat(refusal.reason()).isEqualTo("UNEXPECTED");
        assertThat(refusal.toString()).doesNotContain(SECRET);
        assertThat(log.list).hasSize(1);
        assertThat(log.list.getFirst().getFormattedMessage())
                .contains(refusal.metadata().getOrDefault(Refusal.REQUEST_ID, "no request id")).contains("test.Echo/");
    }

    private static Refusal refusalOf(UnaryMethod<StringValue, StringValue> handler) throws Exception {
        try (RpcServer server = start(EchoService.unary(handler)); EchoClient client = new EchoClient(server.port())) {
            return refusalOf(client);
        }
    }

    private static Refusal refusalOf(EchoClient client) {
        try {
            throw new AssertionError("expected a refusal, got " + client.call("hello"));
        } catch (StatusRuntimeException e) {
            return Refusal.from(e);
        }
    }

    private static RpcServer start(EchoService service) throws IOException {
        return RpcServer.builder(RpcLimits.phone()).service(service).start("127.0.0.1", 0, DIRECT);
    }

    private static class Echo implements StreamObserver<StringValue> {
        private final StreamObserver<StringValue> answers;

        Echo(StreamObserver<StringValue> answers) {
            this.answers = answers;
        }

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
