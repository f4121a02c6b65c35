package venuehunt.geometry;

import com.github.benmanes.caffeine.cache.Ticker;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
import venuehunt.service.auth.AuthInterceptor;
import venuehunt.service.auth.TokenVerifier;
import venuehunt.service.database.Database;
import venuehunt.service.database.DatabaseConfig;
import venuehunt.service.database.PoolSettings;
import venuehunt.service.rpc.RpcLimits;
import venuehunt.service.rpc.RpcServer;

/** The running service: its parts, from the database up to the port, closed in reverse. */
final class GeometryStore implements AutoCloseable {
    private static final int CONNECTIONS = 8;
    /** The largest map is stored in a fraction of it; a caller learns in this time that the database is away. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Database database;
    private final LiveFeed feed;
    private final ExecutorService handlers;
    private final RpcServer server;

    private GeometryStore(Database database, LiveFeed feed, ExecutorService handlers, RpcServer server) {
        this.database = database;
        this.feed = feed;
        this.handlers = handlers;
        this.server = server;
    }

    /**
     * Starts serving, on a schema that is up to date.
     *
     * @param port
     *            0 for a free one
     * @throws IOException
     *             when the port cannot be bound
     */
    static GeometryStore start(String host, int port, DatabaseConfig config, TokenVerifier tokens)
            throws IOException {
        Database database = Database.open(config, new PoolSettings("geometry-store", CONNECTIONS, PATIENCE));
        try {
            database.migrate(Schema.MIGRATIONS);
            return serve(host, port, database, tokens);
        } catch (IOException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
        handlers.close();
        feed.close();
        database.close();
    }

    private static GeometryStore serve(String host, int port, Database database, TokenVerifier tokens)
            throws IOException {
        DataSource pool = database.dataSource();
        MapReader reader = new MapReader(pool);
        LivePointer pointer = new LivePointer(pool);
        MapIntake intake = new MapIntake(new MapWriter(pool));
        LiveFeed feed = LiveFeed.start(pointer, reader);
        VersionComparison comparison = new VersionComparison(reader);
        Publishing publishing = new Publishing(reader, comparison, pointer, feed);
        VenueFinder finder = new VenueFinder(reader);
        ExecutorService handlers = Executors.newVirtualThreadPerTaskExecutor();
        try {
            feed.add(finder);
            RpcServer server = RpcServer.builder(RpcLimits.admin()).immediate(VenueGrpc.immediate())
                    .interceptor(new AuthInterceptor(tokens, Access.rolesByMethod(), Set.of()))
                    .interceptor(new StoreAwayInterceptor())
                    .service(new VenueGrpc(reader, comparison, new TileMapCache(reader), new PreparedMaps(reader),
                            finder, feed, handlers))
                    .service(new CurationGrpc(intake, new KeptParts(Ticker.systemTicker()), publishing,
                            new HistoryReader(pool), new ApprovalSwitch(pool), new Pruner(pool),
                            InstantSource.system()))
                    .reflection()
                    .start(host, port, handlers);
            server.ready();
            return new GeometryStore(database, feed, handlers, server);
        } catch (IOException | RuntimeException e) {
            handlers.close();
            feed.close();
            throw e;
        }
    }
}
