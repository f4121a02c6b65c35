package venuehunt.runtime.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.util.concurrent.MoreExecutors;
import io.grpc.ManagedChannel;
import io.grpc.ServerInterceptors;
import io.grpc.Status.Code;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import venuehunt.service.rpc.Refusal;
import venuehunt.service.rpc.RpcLimits;
import venuehunt.service.rpc.RpcServer;
import venuehunt.v1.GetWalletRequest;
import venuehunt.v1.GetWalletResponse;
import venuehunt.v1.PlayResponse;
import venuehunt.v1.PlayServiceGrpc;

/** Calls that come when the end of the node has begun, over a connection that was there before. */
class DrainingTest {
    private final Draining draining = new Draining(() -> 0.999_999);
    private RpcServer server;
    private ManagedChannel channel;

    private static final class Rich extends PlayServiceGrpc.PlayServiceImplBase {
        @Override
        public void getWallet(GetWalletRequest request, StreamObserver<GetWalletResponse> answer) {
            answer.onNext(GetWalletResponse.newBuilder().setBalancePoints(7).build());
            answer.onCompleted();
        }
    }

    @BeforeEach
    void open() throws Exception {
        server = RpcServer.builder(RpcLimits.phone()).service(() -> ServerInterceptors.intercept(new Rich(), draining))
                .start("127.0.0.1", 0, MoreExecutors.directExecutor());
        channel = NettyChannelBuilder.forAddress("127.0.0.1", server.port()).usePlaintext().build();
    }

    @AfterEach
    void close() {
        channel.shutdownNow();
        server.close();
    }

    private long points() {
        return PlayServiceGrpc.newBlockingStub(channel).withDeadlineAfter(20, TimeUnit.SECONDS)
                .getWallet(GetWalletRequest.getDefaultInstance()).getBalancePoints();
    }

    @Test
    void begin_noCallIsTakenFromThereOn() throws Exception {
        assertThat(points()).isEqualTo(7);
        draining.begin();
        toldToComeAgain(catchThrowable(this::points));

        CompletableFuture<Throwable> end = new CompletableFuture<>();
        var _ = PlayServiceGrpc.newStub(channel).play(new StreamObserver<>() {
            @Override
            public void onNext(PlayResponse response) {
                end.complete(new AssertionError(response));
            }

            @Override
            public void onError(Throwable ended) {
                end.complete(ended);
            }

            @Override
            public void onCompleted() {
                end.complete(new AssertionError("completed"));
            }
        });
        toldToComeAgain(end.get(20, TimeUnit.SECONDS));
    }

    private static void toldToComeAgain(Throwable ended) {
        Refusal refusal = Refusal.from(ended);
        assertThat(refusal.code()).isEqualTo(Code.UNAVAILABLE);
        assertThat(refusal.reason()).isEqualTo("NODE_DRAINING");
        assertThat(refusal.retryAfter()).isEqualTo(Duration.ofSeconds(3));
    }
}
