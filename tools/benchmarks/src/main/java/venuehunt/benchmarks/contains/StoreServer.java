package venuehunt.benchmarks.contains;

import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import venuehunt.geometry.grpc.Access;
import venuehunt.geometry.grpc.StoreAwayInterceptor;
import venuehunt.geometry.grpc.VenueGrpc;
import venuehunt.geometry.live.LiveFeed;
import venuehunt.geometry.live.PreparedMaps;
import venuehunt.geometry.live.VersionComparison;
import venuehunt.geometry.postgis.LivePointer;
import venuehunt.geometry.postgis.MapReader;
import venuehunt.geometry.postgis.MapWriter;
import venuehunt.geometry.postgis.Schema;
import venuehunt.geometry.venue.VenueMap;
import venuehunt.service.auth.AuthInterceptor;
import venuehunt.service.auth.BearerToken;
import venuehunt.service.auth.Role;
import venuehunt.service.auth.TokenIssuer;
import venuehunt.service.auth.TokenVerifier;
import venuehunt.service.database.Database;
import venuehunt.service.database.DatabaseConfig;
import venuehunt.service.database.PoolSettings;
import venuehunt.service.database.PrivatePostgres;
import venuehunt.service.rpc.RpcLimits;
import venuehunt.service.rpc.RpcServer;
import venuehunt.v1.VenueServiceGrpc;
import venuehunt.v1.VenueServiceGrpc.VenueServiceBlockingStub;

/** The store as the service wires it, on a private PostgreSQL with PostGIS, with one map live; in this process. */
final class StoreServer implements AutoCloseable {
    private final PrivatePostgres postgres = PrivatePostgres.temporary();
    private final ExecutorService handlers = Executors.newVirtualThreadPerTaskExecutor();
    private final DatabaseConfig config = postgres.database("geometry");
    private final Database database = Database.open(config, PoolSettings.of("store", 4));
    private final LiveFeed feed;
    private final RpcServer server;
    private final ManagedChannel channel;
    private final BearerToken token;

    StoreServer(VenueMap map) throws IOException {
        database.migrate(Schema.MIGRATIONS);
        DataSource pool = database.dataSource();
        MapReader reader = new MapReader(pool);
        LivePointer pointer = new LivePointer(pool);
        new MapWriter(pool).store(map, 1, new byte[]{1}, "bench");
        pointer.publish(map.venueId(), 1, OptionalLong.empty(), "bench", "");
        feed = LiveFeed.start(pointer, reader);
        Path keys = Files.createTempDirectory("venuehunt-bench-keys");
        TokenIssuer issuer = TokenIssuer.open(keys, InstantSource.system());
        token = new BearerToken(issuer.issue("bench", Set.of(Role.NODE), Duration.ofHours(1)));
        server = RpcServer.builder(RpcLimits.admin())
                .interceptor(new AuthInterceptor(TokenVerifier.load(issuer.publicKeySet(), InstantSource.system()),
                        Access.rolesByMethod(), Set.of()))
                .interceptor(new StoreAwayInterceptor())
                .service(new VenueGrpc(reader, new VersionComparison(reader), new PreparedMaps(reader), feed))
                .start("127.0.0.1", 0, handlers);
        channel = Grpc.newChannelBuilderForAddress("127.0.0.1", server.port(), InsecureChannelCredentials.create())
                .build();
    }

    DatabaseConfig database() {
        return config;
    }

    VenueServiceBlockingStub client() {
        return VenueServiceGrpc.newBlockingStub(channel).withCallCredentials(token);
    }

    @Override
    public void close() {
        channel.shutdownNow();
        server.close();
        handlers.close();
        feed.close();
        database.close();
        postgres.close();
    }
}
