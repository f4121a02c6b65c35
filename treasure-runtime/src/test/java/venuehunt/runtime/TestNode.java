package venuehunt.runtime;

import com.google.protobuf.ByteString;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import venuehunt.runtime.admission.PlayLimits;
import venuehunt.runtime.breaker.BreakerRules;
import venuehunt.runtime.fixture.TestVenue;
import venuehunt.runtime.session.AntiCheat;
import venuehunt.service.auth.BearerToken;
import venuehunt.service.auth.Role;
import venuehunt.service.auth.TokenIssuer;
import venuehunt.service.auth.TokenVerifier;
import venuehunt.service.database.DatabaseConfig;
import venuehunt.service.limit.Rate;
import venuehunt.service.rpc.RpcLimits;
import venuehunt.v1.Claim;
import venuehunt.v1.ClaimRequest;
import venuehunt.v1.ClaimResult;
import venuehunt.v1.CreateHuntRequest;
import venuehunt.v1.HuntRequest;
import venuehunt.v1.HuntServiceGrpc;
import venuehunt.v1.HuntServiceGrpc.HuntServiceBlockingStub;
import venuehunt.v1.LatLng;
import venuehunt.v1.PlaceTreasureRequest;
import venuehunt.v1.PlayServiceGrpc;
import venuehunt.v1.PlayServiceGrpc.PlayServiceBlockingStub;
import venuehunt.v1.Tick;
import venuehunt.v1.TreasureDraft;

/** A whole node on the loopback, and those who call it. */
final class TestNode implements AutoCloseable {
    static final TestVenue VENUE = TestVenue.at(60.17, 24.94);
    private static final Duration LIFETIME = Duration.ofHours(1);
    /** With players who join and claim as fast as a test does. */
    private static final PlayLimits PATIENT = new PlayLimits(15_000, Rate.perSecond(1_000),
            Rate.perSecond(1_000), 900, Rate.perSecond(1_000), 1_000, 10, PlayLimits.DEFAULT.ticks());
    private final TokenIssuer issuer;
    private final TreasureRuntime runtime;
    private final ManagedChannel phones;
    private final ManagedChannel admin;
    private int placed;

    /** A node that remembers, under its keys, what an earlier one of the same database has seen. */
    TestNode(DatabaseConfig database, FakeGeometryStore store, Path keys) throws IOException {
        this(database, store, keys, keys.resolve("node of " + database.database()));
    }

    TestNode(DatabaseConfig database, FakeGeometryStore store, Path keys, Path folder) throws IOException {
        this(database, store, keys, folder, PATIENT);
    }

    TestNode(DatabaseConfig database, FakeGeometryStore store, Path keys, Path folder, PlayLimits players)
            throws IOException {
        this(database, store, keys, folder, RpcLimits.phone(), players);
    }

    TestNode(DatabaseConfig database, FakeGeometryStore store, Path keys, Path folder, RpcLimits port,
            PlayLimits players) throws IOException {
        issuer = TokenIssuer.open(keys, InstantSource.system());
        runtime = new TreasureRuntime(
                new RuntimeConfig("127.0.0.1", 0, 0, 0, port, players, AntiCheat.OBSERVE, database, folder,
                        BreakerRules.DEFAULT),
                TokenVerifier.load(issuer.publicKeySet(), InstantSource.system()), store.channel(),
                new BearerToken(token("node", Role.NODE)));
        phones = channel(runtime.port());
        admin = channel(runtime.adminPort());
    }

    private static ManagedChannel channel(int port) {
        return NettyChannelBuilder.forAddress("127.0.0.1", port).usePlaintext().build();
    }

    String token(String subject, Role... roles) {
        return issuer.issue(subject, Set.of(roles), LIFETIME);
    }

    String player(String playerId) {
        return token(playerId, Role.PLAYER);
    }

    /** Where phones call. */
    int port() {
        return runtime.port();
    }

    TestPhone phone() {
        return new TestPhone(runtime.port());
    }

    HuntServiceBlockingStub hunts(Role role) {
        return HuntServiceGrpc.newBlockingStub(admin).withCallCredentials(new BearerToken(token("office", role)))
                .withDeadlineAfter(20, TimeUnit.SECONDS);
    }

    PlayServiceBlockingStub play(String token) {
        return PlayServiceGrpc.newBlockingStub(phones).withCallCredentials(new BearerToken(token)).withDeadlineAfter(20,
                TimeUnit.SECONDS);
    }

    /** A claim beside the stream, from where the treasure lies. */
    ClaimResult claim(String playerId, String huntId, Spot spot, ByteString claimId) {
        return play(player(playerId)).claim(ClaimRequest.newBuilder().setHuntId(huntId)
                .setClaim(Claim.newBuilder().setClaimId(claimId).setTreasureId(spot.treasureId()))
                .setTick(Tick.newBuilder().setLatDegrees(spot.position().getLatDegrees())
                        .setLngDegrees(spot.position().getLngDegrees()).setHorizontalAccuracyMetres(5))
                .build());
    }

    void openHunt(String huntId, String venueId) {
        hunts(Role.CURATOR).createHunt(
                CreateHuntRequest.newBuilder().setHuntId(huntId).setVenueId(venueId).setName("The Hunt").build());
        hunts(Role.STAFF).openHunt(hunt(huntId));
    }

    /** What a scrape gets. */
    Scrape scrape() throws IOException, InterruptedException {
        return Scrape.of(runtime.metricsPort());
    }

    static HuntRequest hunt(String huntId) {
        return HuntRequest.newBuilder().setHuntId(huntId).build();
    }

    /** A treasure, and where it lies. */
    record Spot(long treasureId, LatLng position) {}

    /** A treasure at a place of its own, out of sight of all others placed so. */
    Spot place(String huntId) {
        int n = placed++;
        venuehunt.tile.LatLng at = VENUE.position(-450 + 70 * (n % 13), -450 + 70 * (n / 13));
        LatLng position = LatLng.newBuilder().setLatDegrees(at.latDegrees()).setLngDegrees(at.lngDegrees()).build();
        return new Spot(hunts(Role.CURATOR).placeTreasure(PlaceTreasureRequest.newBuilder().setHuntId(huntId)
                .setTreasure(TreasureDraft.newBuilder().setKey("spot " + n).setPosition(position).setPoints(10))
                .build())
                .getTreasureId(), position);
    }

    @Override
    public void close() {
        phones.shutdownNow();
        admin.shutdownNow();
        runtime.close();
    }
}
