package venuehunt.runtime;

import com.github.benmanes.caffeine.cache.Ticker;
import com.google.common.util.concurrent.MoreExecutors;
import io.grpc.ManagedChannel;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import venuehunt.runtime.claim.ClaimDesk;
import venuehunt.runtime.claim.GroupCommit;
import venuehunt.runtime.field.BlockCache;
import venuehunt.runtime.grpc.HuntEndpoint;
import venuehunt.runtime.grpc.PlayEndpoint;
import venuehunt.runtime.grpc.PlayServices;
import venuehunt.runtime.live.LiveHunts;
import venuehunt.runtime.office.HuntOffice;
import venuehunt.runtime.postgres.PostgresHunts;
import venuehunt.runtime.postgres.PostgresLedger;
import venuehunt.runtime.postgres.PostgresVenueMaps;
import venuehunt.runtime.session.Sessions;
import venuehunt.runtime.venue.GeometryStoreWatch;
import venuehunt.runtime.venue.LiveVenues;
import venuehunt.service.auth.AuthInterceptor;
import venuehunt.service.auth.BearerToken;
import venuehunt.service.auth.TokenVerifier;
import venuehunt.service.database.Database;
import venuehunt.service.database.PoolSettings;
import venuehunt.service.rpc.RpcLimits;
import venuehunt.service.rpc.RpcServer;
import venuehunt.v1.VenueServiceGrpc;

/** A node: its parts, in the order in which they start; closed in reverse. */
final class TreasureRuntime implements AutoCloseable {
    private final Database database;
    private final GroupCommit commit;
    private final GeometryStoreWatch watch;
    private final ScheduledExecutorService timers;
    private final ExecutorService blocking;
    private final RpcServer phones;
    private final RpcServer admin;

    TreasureRuntime(RuntimeConfig config, TokenVerifier tokens, ManagedChannel store, BearerToken storeToken)
            throws IOException {
        database = Database.open(config.database(), PoolSettings.of("treasure", RuntimeConfig.DATABASE_CONNECTIONS));
        database.migrate("venuehunt/runtime/migrations");
        PostgresHunts storedHunts = new PostgresHunts(database.dataSource());
        PostgresLedger ledger = new PostgresLedger(database.dataSource());

        LiveVenues venues = new LiveVenues(new PostgresVenueMaps(database.dataSource()));
        LiveHunts hunts = new LiveHunts();
        Sessions sessions = new Sessions(new SecureRandom(), Ticker.systemTicker());
        BlockCache blocks = new BlockCache(RuntimeConfig.CACHED_TREASURES);
        HuntOffice office = new HuntOffice(storedHunts, ledger, venues, hunts, sessions, blocks);
        venues.load();
        office.load();
        watch = new GeometryStoreWatch(store,
                VenueServiceGrpc.newBlockingStub(store).withCallCredentials(storeToken).withWaitForReady(), venues,
                hunts::moveTo);
        watch.start();

        commit = new GroupCommit(ledger, RuntimeConfig.WAITING_CLAIMS, RuntimeConfig.GROUP);
        ClaimDesk desk = new ClaimDesk(commit);
        timers = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("timers").daemon().factory());
        blocking = Executors.newVirtualThreadPerTaskExecutor();
        PlayServices play = new PlayServices(hunts, sessions, desk, tokens, InstantSource.system(), System::nanoTime,
                timers);
        PlayEndpoint players = new PlayEndpoint(play, ledger, blocking);
        AuthInterceptor auth = new AuthInterceptor(tokens, Roles.BY_METHOD, Roles.SELF_AUTHENTICATING);
        // Handlers of the phones' port never wait, so they run where the bytes arrive.
        phones = RpcServer.builder(config.phones()).service(players).interceptor(auth).start(config.host(),
                config.port(), MoreExecutors.directExecutor());
        admin = RpcServer.builder(RpcLimits.admin()).service(players).service(new HuntEndpoint(office, hunts))
                .interceptor(auth).reflection().start(config.host(), config.adminPort(), blocking);
        phones.ready();
        admin.ready();
    }

    int port() {
        return phones.port();
    }

    int adminPort() {
        return admin.port();
    }

    @Override
    public void close() {
        admin.close();
        phones.close();
        commit.close();
        watch.close();
        timers.shutdownNow();
        blocking.close();
        database.close();
    }
}
