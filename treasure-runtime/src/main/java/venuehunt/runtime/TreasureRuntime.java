package venuehunt.runtime;

import com.github.benmanes.caffeine.cache.Ticker;
import com.google.common.util.concurrent.MoreExecutors;
import io.grpc.BindableService;
import io.grpc.ManagedChannel;
import io.grpc.ServerInterceptors;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import venuehunt.runtime.admission.Admission;
import venuehunt.runtime.breaker.LedgerBreaker;
import venuehunt.runtime.claim.ClaimDesk;
import venuehunt.runtime.claim.CountedClaims;
import venuehunt.runtime.claim.GroupCommit;
import venuehunt.runtime.claim.Ledger;
import venuehunt.runtime.field.BlockCache;
import venuehunt.runtime.grpc.Draining;
import venuehunt.runtime.grpc.HuntEndpoint;
import venuehunt.runtime.grpc.PlayEndpoint;
import venuehunt.runtime.grpc.PlayServices;
import venuehunt.runtime.live.LiveHunts;
import venuehunt.runtime.metrics.ClaimMeters;
import venuehunt.runtime.metrics.ConnectionMeters;
import venuehunt.runtime.metrics.LedgerMeters;
import venuehunt.runtime.metrics.MapTimes;
import venuehunt.runtime.metrics.MeteredLedger;
import venuehunt.runtime.metrics.NodeMetrics;
import venuehunt.runtime.metrics.PlayMeters;
import venuehunt.runtime.metrics.PushTimes;
import venuehunt.runtime.metrics.RefusedMessages;
import venuehunt.runtime.metrics.StreamMeters;
import venuehunt.runtime.metrics.TapTimes;
import venuehunt.runtime.office.CorrectionOffice;
import venuehunt.runtime.office.HuntOffice;
import venuehunt.runtime.office.MapAssessments;
import venuehunt.runtime.postgres.PostgresCorrections;
import venuehunt.runtime.postgres.PostgresHunts;
import venuehunt.runtime.postgres.PostgresLedger;
import venuehunt.runtime.postgres.PostgresVenueMaps;
import venuehunt.runtime.postgres.TreasureDatabase;
import venuehunt.runtime.session.Sessions;
import venuehunt.runtime.session.TickCounts;
import venuehunt.runtime.venue.GeometryStoreWatch;
import venuehunt.runtime.venue.LiveVenues;
import venuehunt.runtime.venue.StoredTileMaps;
import venuehunt.runtime.watch.LedgerWatch;
import venuehunt.runtime.watch.WatchedLedger;
import venuehunt.service.auth.AuthInterceptor;
import venuehunt.service.auth.BearerToken;
import venuehunt.service.auth.TokenVerifier;
import venuehunt.service.database.Database;
import venuehunt.service.database.PoolSettings;
import venuehunt.service.rpc.RpcLimits;
import venuehunt.service.rpc.RpcServer;
import venuehunt.service.web.WebServer;
import venuehunt.v1.VenueServiceGrpc;
import venuehunt.v1.VenueServiceGrpc.VenueServiceBlockingStub;

/** A node: its parts, in the order in which they start; closed in reverse, also when a later one does not start. */
public final class TreasureRuntime implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(TreasureRuntime.class);

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final RpcServer phones;
    private final RpcServer admin;
    private final WebServer web;

    public TreasureRuntime(RuntimeConfig config, TokenVerifier tokens, ManagedChannel store, BearerToken storeToken)
            throws IOException {
        try {
            String durable = LedgerWatch.durableCommit(config.database());
            TreasureDatabase stored = TreasureDatabase.upToDate(config.database());
            Database database = part(stored.open(PoolSettings.of("treasure", RuntimeConfig.DATABASE_CONNECTIONS)
                    .pin("synchronous_commit", durable)));
            Database watched = part(
                    stored.open(new PoolSettings("ledger-watch", 1, RuntimeConfig.LEDGER_PATIENCE)));
            LedgerWatch watch = part(LedgerWatch.start(watched, config.database(), config.folder()));
            PostgresLedger books = new PostgresLedger(database.dataSource());

            LiveVenues venues = new LiveVenues(new PostgresVenueMaps(database.dataSource()));
            LiveHunts hunts = new LiveHunts();
            Sessions sessions = new Sessions(new SecureRandom(), Ticker.systemTicker(), config.antiCheat(),
                    config.players().ticks());
            BlockCache blocks = BlockCache.within(Runtime.getRuntime().maxMemory());
            Bookkeeping bookkeeping = part(new Bookkeeping(stored));
            NodeMetrics metrics = part(new NodeMetrics());
            Pushes pushes = part(new Pushes(new PushTimes(metrics.registry()), System::nanoTime));
            CorrectionOffice corrections = new CorrectionOffice(new PostgresCorrections(database.dataSource()), watch,
                    pushes);
            HuntOffice office = new HuntOffice(new PostgresHunts(database.dataSource()), books, corrections,
                    bookkeeping.audit(),
                    venues, hunts, sessions, blocks, pushes);
            venues.load();
            office.load();
            bookkeeping.start();
            VenueServiceBlockingStub maps = VenueServiceGrpc.newBlockingStub(store).withCallCredentials(storeToken)
                    .withWaitForReady();
            StoredTileMaps tileMaps = new StoredTileMaps(maps);
            part(new GeometryStoreWatch(store, maps, tileMaps, venues, office::mapWentLive,
                    new MapTimes(metrics.registry(), InstantSource.system()))).start();

            ScheduledThreadPoolExecutor timers = new ScheduledThreadPoolExecutor(1,
                    Thread.ofPlatform().name("timers").daemon().factory());
            // Cancelled timers of a stream that is gone must not hold it until its token would have run out.
            timers.setRemoveOnCancelPolicy(true);
            part(timers::shutdownNow); // what is timed concerns streams, which are gone by then
            Database judge = part(stored.open(RuntimeConfig.judge(durable)));
            Ledger judging = new MeteredLedger(new PostgresLedger(judge.dataSource()), metrics.registry(),
                    System::nanoTime);
            // Telling thousands of phones takes a while, and the ledger's writer has none.
            LedgerBreaker breaker = new LedgerBreaker(config.breaker(), System::nanoTime,
                    () -> ThreadLocalRandom.current().nextDouble(), new StreamNotices(sessions, timers));
            GroupCommit commit = part(
                    new GroupCommit(new WatchedLedger(judging, watch),
                            RuntimeConfig.WAITING_CLAIMS, RuntimeConfig.GROUP, breaker, System::nanoTime));
            ClaimDesk desk = new ClaimDesk(commit, pushes, System::nanoTime);
            part(new Upkeep(timers, sessions, desk, breaker, blocks));
            TickCounts ticks = new TickCounts();
            Admission admission = Admission.of(config.players(), System::nanoTime);
            metrics.add(new ClaimMeters(desk, commit));
            metrics.add(new LedgerMeters(breaker::health, watch::accepts));
            metrics.add(bookkeeping.meters());
            metrics.add(new PlayMeters(sessions, ticks, admission.reached(), blocks));
            ExecutorService blocking = part(Executors.newVirtualThreadPerTaskExecutor());
            ThreadPoolExecutor tokenChecks = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(RuntimeConfig.WAITING_JOINS),
                    Thread.ofPlatform().name("token-checks").daemon().factory());
            part(tokenChecks::shutdownNow);
            Draining draining = new Draining(() -> ThreadLocalRandom.current().nextDouble());
            PlayEndpoint players = new PlayEndpoint(new PlayServices(hunts, sessions, admission,
                    new CountedClaims(desk, admission.claims()), ticks, new TapTimes(metrics.registry()),
                    new RefusedMessages(metrics.registry()), tokens,
                    InstantSource.system(), System::nanoTime, tokenChecks, timers),
                    new WatchedLedger(books, watch), books, draining,
                    blocking);
            BindableService play = () -> ServerInterceptors.intercept(players, draining);
            AuthInterceptor auth = new AuthInterceptor(tokens, Roles.BY_METHOD, Roles.SELF_AUTHENTICATING);
            // Handlers of the phones' port never wait, so they run where the bytes arrive.
            phones = part(RpcServer.builder(config.phones()).service(play).interceptor(auth).start(config.host(),
                    config.port(), MoreExecutors.directExecutor()));
            admin = part(
                    RpcServer.builder(RpcLimits.admin()).service(play)
                            .service(new HuntEndpoint(office, corrections, hunts,
                                    new MapAssessments(venues, hunts, sessions, tileMaps)))
                            .interceptor(auth).reflection().start(config.host(), config.adminPort(), blocking));
            metrics.add(new ConnectionMeters(phones.connections()));
            metrics.add(new StreamMeters(sessions, hunts, timers));
            web = part(WebServer.start(config.host(), config.metricsPort(), Map.of("/metrics", metrics::page)));
            part(() -> stop(draining)); // the first to be closed
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
        phones.ready();
        admin.ready();
    }

    private <T extends AutoCloseable> T part(T part) {
        started.push(part);
        return part;
    }

    /** Phones come again elsewhere: so they are told to leave the connections before their streams end. */
    private void stop(Draining draining) {
        phones.stopTaking();
        admin.stopTaking();
        draining.begin();
    }

    public int port() {
        return phones.port();
    }

    int adminPort() {
        return admin.port();
    }

    public int metricsPort() {
        return web.port();
    }

    @Override
    public void close() {
        while (!started.isEmpty()) {
            AutoCloseable part = started.pop();
            try {
                part.close();
            } catch (Exception e) {
                log.warn("closing {} failed", part.getClass().getSimpleName(), e);
            }
        }
    }
}
