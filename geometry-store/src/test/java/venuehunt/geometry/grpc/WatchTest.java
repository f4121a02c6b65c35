package venuehunt.geometry.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status.Code;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import venuehunt.geometry.venue.VenueVersion;
import venuehunt.service.rpc.Refusal;
import venuehunt.tile.LatLng;
import venuehunt.v1.VenueServiceGrpc;
import venuehunt.v1.VenueServiceGrpc.VenueServiceImplBase;
import venuehunt.v1.WatchVenuesRequest;

class WatchTest {
    private static final VenueVersion LIVE = new VenueVersion("harbour", "Harbour", 1, true, new LatLng(60, 25), 20, 0,
            1_000, Instant.EPOCH, "curator", "test.geojson", Optional.empty());

    @Test
    void accept_thatFails_endsTheCall() throws IOException {
        String name = "broken-watch";
        Server server = InProcessServerBuilder.forName(name).addService(new OneVersion())
                .intercept(new BrokenTransport()).build().start();
        ManagedChannel channel = InProcessChannelBuilder.forName(name).build();
        try {
            Iterator<venuehunt.v1.VenueVersion> told = VenueServiceGrpc.newBlockingStub(channel)
                    .withDeadlineAfter(60, TimeUnit.SECONDS).watchVenues(WatchVenuesRequest.getDefaultInstance());

            Refusal refusal = Refusal.from(catchThrowable(told::next));
            assertThat(refusal.code()).isEqualTo(Code.UNAVAILABLE);
            assertThat(refusal.reason()).isEqualTo("STORE_UNAVAILABLE");
            assertThat(refusal.retryAfterMs()).hasValue(1_000);
        } finally {
            channel.shutdownNow();
            server.shutdownNow();
        }
    }

    /** Tells every watch one version and leaves the call open, as the feed does. */
    private static final class OneVersion extends VenueServiceImplBase {
        @Override
        public void watchVenues(WatchVenuesRequest request, StreamObserver<venuehunt.v1.VenueVersion> answer) {
            Watch watch = new Watch(Set.of(), (ServerCallStreamObserver<venuehunt.v1.VenueVersion>) answer);
            assertThatIllegalStateException().isThrownBy(() -> watch.accept(LIVE)).withMessage("cannot send");
        }
    }

    private static final class BrokenTransport implements ServerInterceptor {
        @Override
        public <Q, A> ServerCall.Listener<Q> interceptCall(ServerCall<Q, A> call, Metadata headers,
                ServerCallHandler<Q, A> next) {
            return next.startCall(new SimpleForwardingServerCall<>(call) {
                @Override
                public void sendMessage(A message) {
                    throw new IllegalStateException("cannot send");
                }
            }, headers);
        }
    }
}
