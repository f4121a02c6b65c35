package venuehunt.geometry.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.Status.Code;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import java.io.IOException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import venuehunt.geometry.live.LiveFeed;
import venuehunt.geometry.live.PreparedMaps;
import venuehunt.geometry.live.TileMapCache;
import venuehunt.geometry.live.VenueFinder;
import venuehunt.geometry.live.VersionComparison;
import venuehunt.geometry.postgis.LivePointer;
import venuehunt.geometry.postgis.MapReader;
import venuehunt.service.rpc.ErrorInterceptor;
import venuehunt.service.rpc.Refusal;
import venuehunt.v1.ContainsRequest;
import venuehunt.v1.ListVenuesRequest;
import venuehunt.v1.VenueServiceGrpc;
import venuehunt.v1.VenueServiceGrpc.VenueServiceBlockingStub;
import venuehunt.v1.WatchVenuesRequest;

/** The service in front of a database that is not there. */
class StoreAwayInterceptorTest {
    private static final String NAME = "store-away";

    private final LiveFeed feed;
    private final Server server;
    private final ManagedChannel channel;

    StoreAwayInterceptorTest() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/nothing");
        MapReader reader = new MapReader(nowhere);
        feed = LiveFeed.start(new LivePointer(nowhere), reader);
        server = InProcessServerBuilder.forName(NAME)
                .addService(new VenueGrpc(reader, new VersionComparison(reader), new TileMapCache(reader),
                        new PreparedMaps(reader), new VenueFinder(reader), feed, Runnable::run))
                .intercept(new StoreAwayInterceptor())
                .intercept(new ErrorInterceptor(() -> "request-1")).build();
        channel = InProcessChannelBuilder.forName(NAME).build();
    }

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        channel.shutdownNow();
        server.shutdownNow();
        feed.close();
    }

    @Test
    void calls_areRefusedForAMoment() {
        VenueServiceBlockingStub venues = VenueServiceGrpc.newBlockingStub(channel);

        assertUnavailable(() -> venues.listVenues(ListVenuesRequest.getDefaultInstance()));
        assertUnavailable(
                () -> venues.contains(ContainsRequest.newBuilder().setVenueId("harbour").build()));
        assertUnavailable(() -> venues.watchVenues(WatchVenuesRequest.getDefaultInstance()).next());
    }

    private static void assertUnavailable(ThrowingCallable call) {
        Refusal refusal = Refusal.from(catchThrowable(call));
        assertThat(refusal.code()).isEqualTo(Code.UNAVAILABLE);
        assertThat(refusal.reason()).isEqualTo("STORE_UNAVAILABLE");
        assertThat(refusal.retryAfterMs()).hasValue(1_000);
        assertThat(refusal.message()).doesNotContain("127.0.0.1");
    }
}
