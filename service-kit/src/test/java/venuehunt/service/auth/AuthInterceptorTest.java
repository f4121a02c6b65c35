package venuehunt.service.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.StringValue;
import io.grpc.CallOptions;
import io.grpc.ClientInterceptors;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import venuehunt.service.rpc.EchoClient;
import venuehunt.service.rpc.EchoService;
import venuehunt.service.rpc.Refusal;
import venuehunt.service.rpc.RpcLimits;
import venuehunt.service.rpc.RpcServer;

class AuthInterceptorTest {
    private static final Instant NOW = Instant.parse("2026-07-01T20:00:00Z");
    private static final String UNARY = EchoService.UNARY.getFullMethodName();
    private static final String STREAM = EchoService.STREAM.getFullMethodName();

    @TempDir
    private Path folder = Path.of("/");

    @BeforeEach
    void makeKey() throws IOException {
        issuer(NOW);
    }

    @Test
    void everyRole_atEveryMethod() throws Exception {
        for (Set<Role> allowed : Set.of(EnumSet.noneOf(Role.class), EnumSet.of(Role.PLAYER),
                EnumSet.of(Role.CURATOR, Role.STAFF), EnumSet.allOf(Role.class))) {
            try (RpcServer server = start(Map.of(UNARY, allowed)); EchoClient client = new EchoClient(server.port())) {
                for (Role role : Role.values()) {
                    String expected = allowed.contains(role) ? "ada" : "ROLE_REQUIRED";
                    assertThat(call(client, issuer(NOW).issue("ada", Set.of(role), Duration.ofMinutes(5))))
                            .as("%s at a method for %s", role, allowed).isEqualTo(expected);
                }
                assertThat(call(client, issuer(NOW).issue("ada", Set.of(), Duration.ofMinutes(5))))
                        .isEqualTo("ROLE_REQUIRED");
            }
        }
    }

    @Test
    void aMethodNobodyListed_letsNobodyIn() throws Exception {
        try (RpcServer server = start(Map.of()); EchoClient client = new EchoClient(server.port())) {
            String token = issuer(NOW).issue("ada", EnumSet.allOf(Role.class), Duration.ofMinutes(5));
            assertThat(call(client, token)).isEqualTo("ROLE_REQUIRED");
        }
    }

    @Test
    void withoutAFairToken_nobodyGetsIn() throws Exception {
        try (RpcServer server = start(Map.of(UNARY, EnumSet.allOf(Role.class)));
                EchoClient client = new EchoClient(server.port())) {
            assertThatThrownBy(() -> client.call("hello")).satisfies(e -> assertThat(Refusal.from(e).reason())
                    .isEqualTo("TOKEN_MISSING"));
            assertThat(call(client, "")).isEqualTo("TOKEN_MISSING");
            assertThat(call(client, "garbage")).isEqualTo("TOKEN_INVALID");
            String old = issuer(NOW.minusSeconds(3600)).issue("ada", Set.of(Role.PLAYER), Duration.ofMinutes(5));
            assertThat(call(client, old)).isEqualTo("TOKEN_EXPIRED");
        }
    }

    @Test
    void afterBadTokens_onlyAKnownOneIsLookedAt() throws Exception {
        try (RpcServer server = start(Map.of(UNARY, EnumSet.of(Role.PLAYER)));
                EchoClient client = new EchoClient(server.port());
                EchoClient another = new EchoClient(server.port())) {
            String known = issuer(NOW).issue("ada", Set.of(Role.PLAYER), Duration.ofMinutes(5));
            String unknown = issuer(NOW).issue("ben", Set.of(Role.PLAYER), Duration.ofMinutes(5));
            assertThat(call(client, known)).isEqualTo("ada");
            String old = issuer(NOW.minusSeconds(3600)).issue("ada", Set.of(Role.PLAYER), Duration.ofMinutes(5));
            for (int i = 1; i <= 3; i++) {
                assertThat(call(client, old)).as("signed once").isEqualTo("TOKEN_EXPIRED");
                assertThat(call(client, unknown.substring(0, unknown.length() - 4) + "AAAA"))
                        .isEqualTo("TOKEN_INVALID");
            }
            assertThat(call(client, unknown)).isEqualTo("TOKEN_RATE");
            assertThat(call(client, known)).isEqualTo("ada");
            assertThat(call(another, unknown)).as("over another connection").isEqualTo("ben");
            assertThat(call(client, unknown)).as("known by now").isEqualTo("ben");
        }
    }

    @Test
    void anotherScheme_isNoToken() throws Exception {
        Metadata headers = new Metadata();
        headers.put(BearerToken.AUTHORIZATION, "Basic YWRhOnNlY3JldA==");
        try (RpcServer server = start(Map.of(UNARY, EnumSet.allOf(Role.class)));
                EchoClient client = new EchoClient(server.port())) {
            var channel = ClientInterceptors.intercept(client.channel(),
                    MetadataUtils.newAttachHeadersInterceptor(headers));
            assertThatThrownBy(() -> ClientCalls.blockingUnaryCall(channel, EchoService.UNARY,
                    CallOptions.DEFAULT, StringValue.of("hello")))
                    .satisfies(e -> assertThat(Refusal.from(e).reason()).isEqualTo("TOKEN_MISSING"));
        }
    }

    @Test
    void aStreamThatAuthenticatesItself_isLetThrough() throws Exception {
        AuthInterceptor auth = new AuthInterceptor(verifier(), Map.of(), Set.of(STREAM));
        try (RpcServer server = server(auth); EchoClient client = new EchoClient(server.port())) {
            assertThat(client.stream("hello")).isEqualTo("hello");
        }
        try (RpcServer server = start(Map.of()); EchoClient client = new EchoClient(server.port())) {
            assertThat(Refusal.from((StatusRuntimeException) client.stream("hello")).reason())
                    .isEqualTo("TOKEN_MISSING");
        }
    }

    @Test
    void health_isOpen() throws Exception {
        try (RpcServer server = start(Map.of()); EchoClient client = new EchoClient(server.port())) {
            server.ready();
            assertThat(HealthGrpc.newBlockingStub(client.channel()).check(HealthCheckRequest.getDefaultInstance())
                    .getStatus()).hasToString("SERVING");
        }
    }

    @Test
    void current_withoutAnInterceptor_isMisuse() {
        assertThatThrownBy(Caller::current).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("AuthInterceptor");
    }

    /** The subject that the handler saw, or the reason of the refusal. */
    private static String call(EchoClient client, String token) {
        try {
            return client.call("hello", new BearerToken(token));
        } catch (StatusRuntimeException e) {
            return Refusal.from(e).reason();
        }
    }

    private RpcServer start(Map<String, Set<Role>> rolesByMethod) throws IOException {
        return server(new AuthInterceptor(verifier(), rolesByMethod, Set.of()));
    }

    private static RpcServer server(AuthInterceptor auth) throws IOException {
        return RpcServer.builder(RpcLimits.phone()).interceptor(auth).service(new EchoService((_, answers) -> {
            answers.onNext(StringValue.of(Caller.current().subject()));
            answers.onCompleted();
        }, answers -> new StreamObserver<>() {
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
        })).start("127.0.0.1", 0, Runnable::run);
    }

    private TokenVerifier verifier() throws IOException {
        return TokenVerifier.load(folder.resolve("token-keys.json"), InstantSource.fixed(NOW));
    }

    private TokenIssuer issuer(Instant at) throws IOException {
        return TokenIssuer.open(folder, InstantSource.fixed(at));
    }
}
