package venuehunt.benchmarks.contains;

import com.github.benmanes.caffeine.cache.Ticker;
import com.google.common.util.concurrent.MoreExecutors;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import venuehunt.geometry.grpc.Access;
import venuehunt.geometry.grpc.CurationGrpc;
import venuehunt.geometry.grpc.KeptParts;
import venuehunt.geometry.grpc.StoreAwayInterceptor;
import venuehunt.geometry.grpc.VenueGrpc;
import venuehunt.geometry.intake.MapIntake;
import venuehunt.geometry.live.LiveFeed;
import venuehunt.geometry.live.PreparedMaps;
import venuehunt.geometry.live.Publishing;
import venuehunt.geometry.live.TileMapCache;
import venuehunt.geometry.live.VenueFinder;
import venuehunt.geometry.live.VersionComparison;
import venuehunt.geometry.postgis.ApprovalSwitch;
import venuehunt.geometry.postgis.HistoryReader;
import venuehunt.geometry.postgis.LivePointer;
import venuehunt.geometry.postgis.MapReader;
import venuehunt.geometry.postgis.MapWriter;
import venuehunt.geometry.postgis.Pruner;
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
import venuehunt.v1.CurationServiceGrpc;
import venuehunt.v1.CurationServiceGrpc.CurationServiceBlockingV2Stub;
import venuehunt.v1.VenueServiceGrpc;
import venuehunt.v1.VenueServiceGrpc.VenueServiceBlockingStub;
import venuehunt.v1.VenueServiceGrpc.VenueServiceStub;

/** The store as the service wires it, on a private PostgreSQL with PostGIS; in this process. */
final class StoreServer implements AutoCloseable {
    /** To be closed, the last first. */
    private final Deque<Runnable> parts = new ArrayDeque<>();
    private final DatabaseConfig config;
    private final ManagedChannel channel;
    /** Another program, so another connection. */
    private final ManagedChannel curatorChannel;
    private final BearerToken token;
    private final MapWriter writer;
    private final LivePointer pointer;

    StoreServer() throws IOException {
        try {
            PrivatePostgres postgres = PrivatePostgres.temporary();
            parts.push(postgres::close);
            config = postgres.database("geometry");
            Database database = Database.open(config, PoolSettings.of("store", 4));
            parts.push(database::close);
            database.migrate(Schema.MIGRATIONS);
            DataSource pool = database.dataSource();
            MapReader reader = new MapReader(pool);
            VersionComparison comparison = new VersionComparison(reader);
            pointer = new LivePointer(pool);
            writer = new MapWriter(pool);
            LiveFeed feed = LiveFeed.start(pointer, reader);
            parts.push(feed::close);
            Signed signed = Signed.here();
            token = signed.token();
            ExecutorService handlers = Executors.newVirtualThreadPerTaskExecutor();
            parts.push(handlers::close);
            RpcServer server = RpcServer.builder(RpcLimits.admin()).immediate(VenueGrpc.immediate())
                    .interceptor(new AuthInterceptor(signed.verifier(), Access.rolesByMethod(), Set.of()))
                    .interceptor(new StoreAwayInterceptor())
                    .service(new VenueGrpc(reader, comparison, new TileMapCache(reader), new PreparedMaps(reader),
                            new VenueFinder(reader), feed, handlers))
                    .service(new CurationGrpc(new MapIntake(writer), new KeptParts(Ticker.systemTicker()),
                            new Publishing(reader, comparison, pointer, feed), new HistoryReader(pool),
                            new ApprovalSwitch(pool), new Pruner(pool),
                            InstantSource.system()))
                    .start("127.0.0.1", 0, handlers);
            parts.push(server::close);
            channel = channel(server.port());
            curatorChannel = channel(server.port());
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private ManagedChannel channel(int port) {
        ManagedChannel opened = Grpc
                .newChannelBuilderForAddress("127.0.0.1", port, InsecureChannelCredentials.create()).build();
        parts.push(opened::shutdownNow);
        return opened;
    }

    /** A token, and who takes it. */
    private record Signed(BearerToken token, TokenVerifier verifier) {
        /** By a key that nobody needs again: both have read it, and its folder goes. */
        static Signed here() throws IOException {
            Path keys = Files.createTempDirectory("venuehunt-bench-keys");
            try {
                TokenIssuer issuer = TokenIssuer.open(keys, InstantSource.system());
                return new Signed(
                        new BearerToken(issuer.issue("bench", Set.of(Role.NODE, Role.CURATOR), Duration.ofHours(1))),
                        TokenVerifier.load(issuer.publicKeySet(), InstantSource.system()));
            } finally {
                delete(keys);
            }
        }

        private static void delete(Path folder) throws IOException {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    DatabaseConfig database() {
        return config;
    }

    /** Makes a map live whose tiles nobody will ask for. */
    void put(VenueMap map) {
        long version = writer.store(map, 1, new byte[]{1}, "bench").version().version();
        pointer.publish(map.venueId(), version, OptionalLong.empty(), "bench", "");
    }

    VenueServiceBlockingStub client() {
        return VenueServiceGrpc.newBlockingStub(channel).withCallCredentials(token);
    }

    /** Answers are heard on the thread that reads them. */
    VenueServiceStub callbacks() {
        return VenueServiceGrpc.newStub(channel).withCallCredentials(token)
                .withExecutor(MoreExecutors.directExecutor());
    }

    CurationServiceBlockingV2Stub curator() {
        return CurationServiceGrpc.newBlockingV2Stub(curatorChannel).withCallCredentials(token);
    }

    @Override
    public void close() {
        while (!parts.isEmpty()) {
            parts.pop().run();
        }
    }
}
