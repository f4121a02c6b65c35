package venuehunt.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Metadata;
import io.grpc.Status.Code;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.stub.MetadataUtils;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import venuehunt.service.auth.Role;
import venuehunt.service.database.Database;
import venuehunt.service.database.DatabaseConfig;
import venuehunt.service.database.PoolSettings;
import venuehunt.service.rpc.FieldViolation;
import venuehunt.service.rpc.Refusal;
import venuehunt.testsupport.TestDatabase;
import venuehunt.tile.map.TileMap;
import venuehunt.tile.map.TileMapFormatException;
import venuehunt.v1.ContainsRequest;
import venuehunt.v1.DiffVersionsRequest;
import venuehunt.v1.DiffVersionsResponse;
import venuehunt.v1.FindVenuesRequest;
import venuehunt.v1.FindVenuesResponse;
import venuehunt.v1.GetTileMapRequest;
import venuehunt.v1.LatLng;
import venuehunt.v1.ListVenuesRequest;
import venuehunt.v1.ListVenuesResponse;
import venuehunt.v1.ListVersionsRequest;
import venuehunt.v1.MapHeader;
import venuehunt.v1.MapPart;
import venuehunt.v1.PruneVersionsRequest;
import venuehunt.v1.PruneVersionsResponse;
import venuehunt.v1.PublishVersionRequest;
import venuehunt.v1.SetApprovalRuleRequest;
import venuehunt.v1.SetApprovalRuleResponse;
import venuehunt.v1.TileMapChunk;
import venuehunt.v1.UploadMapResponse;
import venuehunt.v1.VenueServiceGrpc;
import venuehunt.v1.VenueVersion;
import venuehunt.v1.WatchVenuesRequest;
import venuehunt.v1.Zone;

/** The whole service over a real port and a real database, as its callers see it. */
class GeometryStoreTest {
    @TempDir
    static Path keys;

    private static DatabaseConfig database;
    private static Tokens tokens;
    private static GeometryStore store;
    private static StoreClient curator;

    @BeforeAll
    static void start() throws IOException {
        database = TestDatabase.fresh("geometry_store");
        tokens = Tokens.in(keys);
        store = GeometryStore.start("127.0.0.1", 0, database, tokens.verifier());
        curator = client(store, Role.CURATOR);
    }

    @AfterAll
    static void stop() {
        curator.close();
        store.close();
    }

    @Test
    void health_isServing() {
        try (StoreClient nobody = StoreClient.withoutToken(store.port())) {
            assertThat(HealthGrpc.newBlockingStub(nobody.channel()).check(HealthCheckRequest.getDefaultInstance())
                    .getStatus()).isEqualTo(ServingStatus.SERVING);
        }
    }

    @Test
    void map_uploadedPublishedAndRead() throws TileMapFormatException {
        List<MapPart> parts = Drawing.map("whole", 60, 25, Drawing.zone("meadow", 60, 25, 0, 0, 100));

        UploadMapResponse uploaded = curator.upload(parts);
        assertThat(uploaded.getAlreadyStored()).isFalse();
        assertThat(uploaded.getVersion()).satisfies(version -> {
            assertThat(version.getVersion()).isEqualTo(1);
            assertThat(version.getLive()).isFalse();
            assertThat(version.getUploadedBy()).isEqualTo("test-curator");
            assertThat(version.getBoundarySquareMetres()).isBetween(990_000.0, 1_010_000.0);
        });
        assertThat(curator.upload(parts).getAlreadyStored()).isTrue();
        assertThat(curator.upload(Drawing.numbered(7, parts)).getAlreadyStored()).as("as it was read").isTrue();
        VenueVersion live = curator.publish("whole", 1);

        assertThat(live.getLive()).isTrue();
        assertThat(curator.curation().listVersions(ListVersionsRequest.newBuilder().setVenueId("whole").build())
                .getVersionsList()).containsExactly(live);
        assertThat(curator.venues().listVenues(ListVenuesRequest.getDefaultInstance()).getVenuesList()).contains(live);
        assertThat(curator.map("whole", 0)).isEqualTo(Drawing.numbered(1, parts));
        TileMap tiles = TileMap.decode(curator.tileMap("whole").toByteArray());
        assertThat(tiles.zonesAt(tiles.frame().tile(60, 25))).singleElement()
                .satisfies(zone -> assertThat(zone.zoneId()).isEqualTo("meadow"));
        assertThat(contains("whole", Drawing.at(60, 25), Drawing.at(60.002, 25), Drawing.at(61, 25)))
                .containsExactly("true [meadow]", "true []", "false []");
    }

    @Test
    void tileMap_comesInChunks() throws TileMapFormatException {
        MapPart[] zones = IntStream.range(0, 300)
                .mapToObj(i -> Drawing.star("star-" + i, 10, 10, i % 20 * 300 - 3_000, i / 20 * 300 - 2_000))
                .toArray(MapPart[]::new);
        curator.upload(Drawing.map("stars", 10, 10, 4_000, zones));
        curator.publish("stars", 1);
        List<TileMapChunk> chunks = new ArrayList<>();
        curator.venues().getTileMap(GetTileMapRequest.newBuilder().setVenueId("stars").build())
                .forEachRemaining(chunks::add);

        assertThat(chunks).hasSizeGreaterThan(1)
                .allSatisfy(chunk -> assertThat(chunk.getData().size()).isLessThanOrEqualTo(256 << 10));
        ByteString whole = chunks.stream().map(TileMapChunk::getData).reduce(ByteString.EMPTY, ByteString::concat);
        assertThat(chunks).extracting(TileMapChunk::getTotalBytes).containsOnly((long) whole.size());
        assertThat(TileMap.decode(whole.toByteArray()).zones()).hasSize(300);
    }

    /** For who takes that, as nodes do. */
    @Test
    void tileMap_isCompressedOnItsWay() {
        curator.upload(Drawing.map("squeezed", 60, 25, Drawing.star("star", 60, 25, 0, 0)));
        curator.publish("squeezed", 1);

        assertThat(encodingOfTileMap(curator, "squeezed")).isEqualTo("gzip");
        try (StoreClient plain = StoreClient.uncompressed(store.port(), tokens.of(Role.NODE))) {
            assertThat(encodingOfTileMap(plain, "squeezed")).isEqualTo("identity");
            assertThat(plain.tileMap("squeezed")).isEqualTo(curator.tileMap("squeezed"));
        }
    }

    private static String encodingOfTileMap(StoreClient client, String venueId) {
        AtomicReference<Metadata> headers = new AtomicReference<>(new Metadata());
        Channel watched = ClientInterceptors.intercept(client.channel(),
                MetadataUtils.newCaptureMetadataInterceptor(headers, new AtomicReference<>()));
        VenueServiceGrpc.newBlockingStub(watched).getTileMap(GetTileMapRequest.newBuilder().setVenueId(venueId).build())
                .forEachRemaining(chunk -> assertThat(chunk.getTotalBytes()).isPositive());
        return String.valueOf(headers.get().get(Metadata.Key.of("grpc-encoding", Metadata.ASCII_STRING_MARSHALLER)));
    }

    @Test
    void contains_followsTheLivePointer() {
        curator.upload(Drawing.map("follows", 60, 25, Drawing.zone("meadow", 60, 25, 0, 0, 100)));
        curator.upload(Drawing.map("follows", 60, 25, Drawing.zone("meadow", 60, 25, 0, 0, 100),
                Drawing.zone("pond", 60, 25, 0, 0, 50)));
        curator.publish("follows", 1);
        assertThat(contains("follows", Drawing.at(60, 25))).containsExactly("true [meadow]");

        curator.publish("follows", 2);
        assertThat(contains("follows", Drawing.at(60, 25))).containsExactly("true [meadow, pond]");
        curator.curation().publishVersion(PublishVersionRequest.newBuilder().setVenueId("follows").setVersion(1)
                .setBaseVersion(2).setLargeChangeConfirmed(true).build());
        assertThat(contains("follows", Drawing.at(60, 25))).containsExactly("true [meadow]");

        ContainsRequest.Builder older = ContainsRequest.newBuilder().setVenueId("follows")
                .addPoints(Drawing.at(60, 25));
        assertThat(curator.venues().contains(older.setVersion(2).build())).satisfies(answer -> {
            assertThat(answer.getVersion()).isEqualTo(2);
            assertThat(answer.getAnswers(0).getZoneIdsList()).containsExactly("meadow", "pond");
        });
        assertThat(curator.venues().contains(older.setVersion(0).build()).getVersion()).isEqualTo(1);
        refused(() -> curator.venues().contains(older.setVersion(3).build()), Code.NOT_FOUND, "VERSION_NOT_FOUND");
    }

    @Test
    void contains_acrossTheAntimeridian() {
        curator.upload(Drawing.map("atoll", -16, 180, Drawing.zone("beach", -16, 180, 0, 0, 100)));
        curator.publish("atoll", 1);

        assertThat(contains("atoll", Drawing.at(-16, 180), Drawing.at(-16, -180), Drawing.at(-16, 179.9995),
                Drawing.at(-16, -179.9995), Drawing.at(-16, -179.998), Drawing.at(-16, 0))).containsExactly(
                        "true [beach]", "true [beach]", "true [beach]", "true [beach]", "true []", "false []");
    }

    @Test
    void watch_tellsEachPublishOfAnyServer() throws IOException {
        curator.upload(Drawing.map("watched", 60, 25));
        curator.upload(Drawing.map("watched", 60.001, 25));
        curator.publish("watched", 1);
        try (GeometryStore other = GeometryStore.start("127.0.0.1", 0, database, tokens.verifier());
                StoreClient node = client(other, Role.NODE)) {
            List<VenueVersion> one = curator.watch("watched");
            List<VenueVersion> all = node.watch();
            await().untilAsserted(() -> assertThat(versions(one, "watched")).containsExactly(1L));
            await().untilAsserted(() -> assertThat(versions(all, "watched")).containsExactly(1L));

            curator.publish("watched", 2);
            await().untilAsserted(() -> assertThat(versions(one, "watched")).containsExactly(1L, 2L));
            await().untilAsserted(() -> assertThat(versions(all, "watched")).containsExactly(1L, 2L));

            curator.publish("watched", 1);
            await().untilAsserted(() -> assertThat(versions(one, "watched")).containsExactly(1L, 2L, 1L));
            await().untilAsserted(() -> assertThat(versions(all, "watched")).containsExactly(1L, 2L, 1L));
            assertThat(one).extracting(VenueVersion::getVenueId).containsOnly("watched");
            assertThat(all).allSatisfy(version -> assertThat(version.getLive()).isTrue());
            assertThat(one).extracting(version -> version.getPublishedAt().getSeconds() * 1_000_000_000
                    + version.getPublishedAt().getNanos()).as("each publish, also of a version that was live before")
                    .isSorted().doesNotHaveDuplicates().doesNotContain(0L);
        }
    }

    @Test
    void watch_tellsOfAVenueThatComesLater() {
        List<VenueVersion> later = curator.watch("comes-later");

        curator.upload(Drawing.map("comes-later", 60, 25));
        curator.publish("comes-later", 1);

        await().untilAsserted(() -> assertThat(versions(later, "comes-later")).containsExactly(1L));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void access_byRole(Role role) {
        try (StoreClient caller = client(store, role)) {
            Throwable read = catchThrowable(() -> caller.venues().listVenues(ListVenuesRequest.getDefaultInstance()));
            Throwable write = catchThrowable(() -> caller.upload(Drawing.map("by-role", 60, 25)));

            if (role == Role.PLAYER) {
                assertThat(Refusal.from(read).reason()).isEqualTo("ROLE_REQUIRED");
            } else {
                assertThat(read).isNull();
            }
            if (role == Role.CURATOR) {
                assertThat(write).isNull();
            } else {
                assertThat(Refusal.from(write).reason()).isEqualTo("ROLE_REQUIRED");
            }
        }
    }

    @Test
    void access_withoutToken() {
        try (StoreClient nobody = StoreClient.withoutToken(store.port())) {
            refused(() -> nobody.venues().listVenues(ListVenuesRequest.getDefaultInstance()), Code.UNAUTHENTICATED,
                    "TOKEN_MISSING");
        }
    }

    static Stream<Arguments> badMaps() {
        MapPart header = Drawing.map("bad", 60, 25).getFirst();
        MapPart two = header.toBuilder().setHeader(header.getHeader().toBuilder().setZoneCount(2)).build();
        MapPart good = Drawing.zone("good", 60, 25, 0, 0, 50);
        return Stream.of(
                badMap("MAP_NOT_FINITE", "zone[1] \"Zone nan\"", two, good,
                        Drawing.zone("nan", Drawing.area(60, 25, 60, 25.001, Double.NaN, 25))),
                badMap("MAP_GEOMETRY_INVALID", "zone[1] \"Zone bow\"", two, good,
                        Drawing.zone("bow", Drawing.area(60, 25, 60.001, 25.001, 60, 25.001, 60.001, 25))),
                badMap("MAP_OUTSIDE_VENUE", "zone[1] \"Zone far\"", two, good,
                        Drawing.zone("far", 60, 25, 3_000, 0, 50)),
                badMap("MAP_TOO_LARGE", "boundary", Drawing.map("bad", 60, 25, 11_000).getFirst()),
                badMap("MAP_TOO_LARGE", "map", withHeader(header, h -> h.setZoneCount(5_001))),
                badMap("MAP_TOO_LARGE", "map", manyPoints(header)),
                badMap("MAP_TOO_LARGE", "map", two, good, Drawing.empty("nothing", 70_000)),
                badMap("MAP_GEOMETRY_INVALID", "map", overAndOver()),
                badMap("MAP_TOO_LARGE", "map", two, Drawing.comb("comb", 60, 25, 1_000, 0),
                        Drawing.comb("rake", 60, 25, 1_000, 90)),
                badMap("INVALID_FIELD", "zone[1] \"Zone good\"", two, good, good),
                badMap("INVALID_FIELD", "zone[1]", two, good, withZone(good, Zone.Builder::clearKind)),
                badMap("INVALID_FIELD", "zone[1]", two, good, withZone(good, zone -> zone.setKindValue(77))),
                badMap("INVALID_FIELD", "zone[1]", two, good, withZone(good, zone -> zone.getAreaBuilder()
                        .getPolygonsBuilder(0).getShellBuilder().addLatDegrees(60))),
                badMap("INVALID_FIELD", "zone[1].kind_label", two, good,
                        withZone(good, zone -> zone.setKindLabel("l".repeat(1_001)))),
                badMap("INVALID_FIELD", "zone_count", two, good),
                badMap("INVALID_FIELD", "header", good),
                badMap("INVALID_FIELD", "header", header, header),
                badMap("INVALID_FIELD", "header"),
                badMap("INVALID_FIELD", "part", header, MapPart.getDefaultInstance()),
                badMap("INVALID_FIELD", "venue_id", withHeader(header, h -> h.setVenueId("Bad\u0000Id"))),
                badMap("INVALID_FIELD", "anchor", withHeader(header, MapHeader.Builder::clearAnchor)),
                badMap("INVALID_FIELD", "anchor",
                        withHeader(header, h -> h.setAnchor(LatLng.newBuilder().setLatDegrees(60)))),
                badMap("INVALID_FIELD", "anchor", withHeader(header, h -> h.setAnchor(Drawing.at(Double.NaN, 25)))),
                badMap("MAP_GEOMETRY_INVALID", "boundary", withHeader(header, MapHeader.Builder::clearBoundary)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("badMaps")
    void upload_ofABadMap(String reason, String field, List<MapPart> parts) {
        Refusal refusal = refused(() -> curator.upload(parts), Code.INVALID_ARGUMENT, reason);

        assertThat(refusal.violations()).first().satisfies(violation -> {
            assertThat(violation.field()).isEqualTo(field);
            assertThat(violation.description()).isNotEmpty();
        });
        refused(() -> curator.curation().listVersions(ListVersionsRequest.newBuilder().setVenueId("bad").build()),
                Code.NOT_FOUND, "VENUE_NOT_FOUND");
    }

    @Test
    void upload_withAHundredProblems() {
        MapPart[] zones = IntStream.range(0, 100).mapToObj(i -> Drawing.zone("far-" + i, 60, 25, 2_000 + i, 0, 50))
                .toArray(MapPart[]::new);

        Refusal refusal = refused(() -> curator.upload(Drawing.map("hundred", 60, 25, zones)), Code.INVALID_ARGUMENT,
                "MAP_OUTSIDE_VENUE");

        assertThat(refusal.violations()).hasSizeBetween(30, 50).extracting(FieldViolation::field)
                .startsWith("zone[0] \"Zone far-0\"", "zone[1] \"Zone far-1\"");
        assertThat(refusal.metadata()).containsEntry(Refusal.VIOLATION_COUNT, "100");
    }

    static Stream<Arguments> badQuestions() {
        return Stream.of(
                badQuestion(Code.NOT_FOUND, "VENUE_NOT_FOUND", client -> client.map("nowhere", 0)),
                badQuestion(Code.NOT_FOUND, "VENUE_NOT_FOUND", client -> client.tileMap("nowhere")),
                badQuestion(Code.NOT_FOUND, "VENUE_NOT_FOUND", client -> client.publish("nowhere", 1)),
                badQuestion(Code.NOT_FOUND, "VENUE_NOT_FOUND", client -> contains(client, "nowhere")),
                badQuestion(Code.FAILED_PRECONDITION, "NO_LIVE_VERSION", client -> client.map("quiet", 0)),
                badQuestion(Code.FAILED_PRECONDITION, "NO_LIVE_VERSION", client -> client.tileMap("quiet")),
                badQuestion(Code.FAILED_PRECONDITION, "NO_LIVE_VERSION", client -> contains(client, "quiet")),
                badQuestion(Code.NOT_FOUND, "VERSION_NOT_FOUND", client -> client.map("quiet", 2)),
                badQuestion(Code.NOT_FOUND, "VERSION_NOT_FOUND", client -> client.map("quiet", -1)),
                badQuestion(Code.NOT_FOUND, "VERSION_NOT_FOUND", client -> client.publish("quiet", 2)),
                badQuestion(Code.INVALID_ARGUMENT, "INVALID_FIELD", client -> client.map("Quiet\u0000", 0)),
                badQuestion(Code.INVALID_ARGUMENT, "INVALID_FIELD", client -> client.map("", 0)),
                badQuestion(Code.INVALID_ARGUMENT, "INVALID_FIELD",
                        client -> contains(client, "quiet", LatLng.getDefaultInstance())),
                badQuestion(Code.INVALID_ARGUMENT, "INVALID_FIELD",
                        client -> contains(client, "quiet", Drawing.at(60, Double.NaN))),
                badQuestion(Code.INVALID_ARGUMENT, "INVALID_FIELD",
                        client -> contains(client, "quiet", Drawing.at(60, 180.1))),
                badQuestion(Code.INVALID_ARGUMENT, "INVALID_FIELD",
                        client -> contains(client, "quiet",
                                Stream.generate(() -> Drawing.at(60, 25)).limit(1_001).toArray(LatLng[]::new))),
                badQuestion(Code.INVALID_ARGUMENT, "INVALID_FIELD", client -> client.curation()
                        .publishVersion(PublishVersionRequest.newBuilder().setVenueId("quiet").setVersion(1)
                                .setReason("r".repeat(201)).build())),
                badQuestion(Code.INVALID_ARGUMENT, "INVALID_FIELD", client -> client.curation()
                        .publishVersion(PublishVersionRequest.newBuilder().setVenueId("quiet").setVersion(1)
                                .setLargeChangeConfirmed(true).build())),
                badQuestion(Code.NOT_FOUND, "VENUE_NOT_FOUND", client -> client.curation()
                        .setApprovalRule(SetApprovalRuleRequest.newBuilder().setVenueId("nowhere").build())),
                badQuestion(Code.INVALID_ARGUMENT, "INVALID_FIELD", client -> client.curation().setApprovalRule(
                        SetApprovalRuleRequest.newBuilder().setVenueId("quiet").setReason("r".repeat(201)).build())),
                badQuestion(Code.NOT_FOUND, "VENUE_NOT_FOUND", client -> client.curation().pruneVersions(
                        PruneVersionsRequest.newBuilder().setVenueId("nowhere").setKeep(1).setKeepDays(0).build())),
                badQuestion(Code.INVALID_ARGUMENT, "INVALID_FIELD", client -> client.curation()
                        .pruneVersions(PruneVersionsRequest.newBuilder().setVenueId("quiet").setKeepDays(1).build())),
                badQuestion(Code.INVALID_ARGUMENT, "INVALID_FIELD", client -> client.curation()
                        .pruneVersions(PruneVersionsRequest.newBuilder().setVenueId("quiet").setKeep(1).build())),
                badQuestion(Code.INVALID_ARGUMENT, "INVALID_FIELD", client -> client.curation().pruneVersions(
                        PruneVersionsRequest.newBuilder().setVenueId("quiet").setKeep(1).setKeepDays(-1).build())),
                badQuestion(Code.INVALID_ARGUMENT, "INVALID_FIELD", client -> client.venues()
                        .listVenues(ListVenuesRequest.newBuilder().setAfterVenueId("Nope!").build())),
                badQuestion(Code.ABORTED, "MAP_BASE_CHANGED", client -> client.curation()
                        .publishVersion(PublishVersionRequest.newBuilder().setVenueId("quiet").setVersion(1)
                                .setBaseVersion(7).build())),
                badQuestion(Code.INVALID_ARGUMENT, "INVALID_FIELD", client -> client.venues()
                        .watchVenues(WatchVenuesRequest.newBuilder().addVenueIds("Nope!").build()).next()));
    }

    @ParameterizedTest(name = "{index} {1}")
    @MethodSource("badQuestions")
    void answer_toABadQuestion(Code code, String reason, Consumer<StoreClient> question) {
        curator.upload(Drawing.map("quiet", 60, 25));

        refused(() -> question.accept(curator), code, reason);
    }

    @Test
    void contains_aThousandPoints() {
        curator.upload(Drawing.map("thousand", 60, 25));
        curator.publish("thousand", 1);

        assertThat(contains("thousand", Stream.generate(() -> Drawing.at(60, 25)).limit(1_000).toArray(LatLng[]::new)))
                .hasSize(1_000).containsOnly("true []");
    }

    @Test
    void contains_moreZonesThanAreAnswered() {
        curator.upload(Drawing.map("crowded", 60, 25, IntStream.rangeClosed(1, 20)
                .mapToObj(i -> Drawing.zone("zone-" + i, 60, 25, 0, 0, 100)).toArray(MapPart[]::new)));
        curator.publish("crowded", 1);

        assertThat(contains("crowded", Stream.generate(() -> Drawing.at(60, 25)).limit(500).toArray(LatLng[]::new)))
                .hasSize(500);
        Refusal refusal = refused(() -> contains("crowded",
                Stream.generate(() -> Drawing.at(60, 25)).limit(501).toArray(LatLng[]::new)), Code.INVALID_ARGUMENT,
                "ANSWER_TOO_LARGE");
        assertThat(refusal.message()).contains("points").contains("more than 10000 zones");
    }

    @Test
    void publish_ofALargeChangeNeedsAWord() {
        curator.upload(Drawing.map("large", 60, 25, Drawing.zone("meadow", 60, 25, 0, 0, 100)));
        curator.upload(Drawing.map("large", 60, 25, Drawing.zone("pond", 60, 25, 200, 0, 100)));
        curator.publish("large", 1);
        PublishVersionRequest.Builder request = PublishVersionRequest.newBuilder().setVenueId("large").setVersion(2);

        Refusal refusal = refused(() -> curator.curation().publishVersion(request.build()), Code.FAILED_PRECONDITION,
                "CONFIRMATION_REQUIRED");

        assertThat(refusal.metadata()).containsEntry("current_version", "1");
        assertThat(refusal.message()).startsWith("100 % of version 1 of venue large");
        refused(() -> curator.curation().publishVersion(request.setBaseVersion(2).build()), Code.ABORTED,
                "MAP_BASE_CHANGED");
        assertThat(curator.curation().publishVersion(request.setBaseVersion(1).setLargeChangeConfirmed(true).build())
                .getLive().getVersion()).isEqualTo(2);
    }

    /** Each is sound, and together they cross four million times: nobody waits until that is worked out. */
    @Test
    void publish_ofWhatCannotBeCompared() {
        curator.upload(Drawing.map("tangled", 60, 25, Drawing.comb("comb", 60, 25, 1_000, 0)));
        curator.upload(Drawing.map("tangled", 60, 25, Drawing.comb("comb", 60, 25, 1_000, 90)));
        curator.publish("tangled", 1);
        ByteString before = curator.tileMap("tangled");

        assertThat(refused(() -> curator.publish("tangled", 2), Code.FAILED_PRECONDITION, "CONFIRMATION_REQUIRED")
                .message()).startsWith("100 % of version 1 of venue tangled");
        assertThat(curator.tileMap("tangled")).isEqualTo(before);
    }

    /** 134 of them fill the room, and a small one finds a corner. */
    @Test
    void upload_besideTooManyOthers() {
        List<MapPart> small = Drawing.map("small", 60, 25);
        List<MapPart> large = List.of(withHeader(small.getFirst(), h -> h.setSource("s".repeat(1_000_000))));
        try (StoreClient one = client(store, Role.CURATOR); StoreClient other = client(store, Role.CURATOR)) {
            List<Throwable> ended = new CopyOnWriteArrayList<>();
            IntStream.range(0, 70).forEach(i -> one.beginUpload(large, ended::add));
            IntStream.range(0, 70).forEach(i -> other.beginUpload(large, ended::add));

            await().untilAsserted(() -> assertThat(ended).hasSize(6));
            assertThat(refused(() -> curator.upload(large), Code.RESOURCE_EXHAUSTED, "TOO_MANY_UPLOADS")
                    .retryAfterMs()).hasValue(5_000);
            assertThat(curator.upload(small).getVersion().getVersion()).isEqualTo(1);
        }
        await().untilAsserted(() -> assertThat(Refusal.from(catchThrowable(() -> curator.upload(large))).reason())
                .as("all have broken off").isEqualTo("INVALID_FIELD"));
        for (int i = 0; i < 140; i++) { // each gives its room back, though it is refused
            refused(() -> curator.upload(large), Code.INVALID_ARGUMENT, "INVALID_FIELD");
        }
    }

    @Test
    void publish_whereASecondPersonIsDemanded() {
        curator.upload(Drawing.map("careful", 60, 25));
        SetApprovalRuleRequest.Builder rule = SetApprovalRuleRequest.newBuilder().setVenueId("careful");
        assertThat(curator.curation().setApprovalRule(rule.setRequired(true).setReason("safety").build()).getRequired())
                .isTrue();

        Refusal refusal = refused(() -> curator.publish("careful", 1), Code.FAILED_PRECONDITION, "APPROVAL_REQUIRED");

        assertThat(refusal.message()).isEqualTo("version 1 of venue careful was uploaded by test-curator: "
                + "somebody else has to make it live");
        assertThat(refusal.metadata()).containsEntry("uploaded_by", "test-curator");
        SetApprovalRuleResponse asked = curator.curation().setApprovalRule(rule.setRequired(false).build());
        assertThat(asked.getRequired()).isTrue();
        assertThat(asked.getOffAskedBy()).isEqualTo("test-curator");
        try (StoreClient second = StoreClient.withToken(store.port(), tokens.of("berta", Role.CURATOR))) {
            assertThat(second.publish("careful", 1).getLive()).isTrue();
            assertThat(second.curation().listVersions(ListVersionsRequest.newBuilder().setVenueId("careful").build()))
                    .satisfies(history -> {
                        assertThat(history.getApprovalRequired()).isTrue();
                        assertThat(history.getApprovalOffAskedBy()).isEqualTo("test-curator");
                        assertThat(history.getPublications(0).getPublishedBy()).isEqualTo("berta");
                    });
            assertThat(second.curation().setApprovalRule(rule.build()).getRequired()).isFalse();
        }
    }

    @Test
    void prune_removesWhatIsNotKept() {
        IntStream.rangeClosed(1, 4).forEach(i -> curator.upload(Drawing.map("pruned", 60 + i * 1e-5, 25)));
        IntStream.rangeClosed(2, 4).forEach(i -> curator.publish("pruned", i));
        PruneVersionsRequest.Builder request = PruneVersionsRequest.newBuilder().setVenueId("pruned").setKeep(1)
                .setReason("tidying");

        assertThat(curator.curation().pruneVersions(request.setKeepDays(1).build()).getRemovedList()).isEmpty();
        PruneVersionsResponse told = curator.curation().pruneVersions(request.setKeepDays(0).setDryRun(true).build());
        assertThat(told.getRemovedList()).extracting(VenueVersion::getVersion).containsExactly(1L, 2L);
        assertThat(curator.map("pruned", 1)).isNotEmpty();
        assertThat(curator.curation().pruneVersions(request.setDryRun(false).build())).isEqualTo(told);

        assertThat(told.getShapesRemoved()).isEqualTo(2);
        refused(() -> curator.map("pruned", 1), Code.NOT_FOUND, "VERSION_NOT_FOUND");
        refused(() -> curator.publish("pruned", 2), Code.NOT_FOUND, "VERSION_NOT_FOUND");
        assertThat(curator.publish("pruned", 3).getVersion()).isEqualTo(3);
    }

    @Test
    void findVenues_byPosition() {
        curator.upload(Drawing.map("found", -70, 25));
        curator.upload(Drawing.map("found-too", -70, 25));
        curator.upload(Drawing.map("not-live", -70, 25));
        curator.publish("found-too", 1);
        VenueVersion live = curator.publish("found", 1);

        assertThat(find(-70, 25).getVenuesList()).first().isEqualTo(live);
        assertThat(find(-70, 25).getVenuesList()).extracting(VenueVersion::getVenueId).containsExactly("found",
                "found-too");
        assertThat(find(-70.1, 25).getVenuesList()).isEmpty();
        refused(() -> find(-91, 25), Code.INVALID_ARGUMENT, "INVALID_FIELD");
    }

    private static FindVenuesResponse find(double latDegrees, double lngDegrees) {
        return curator.venues().findVenues(
                FindVenuesRequest.newBuilder().setPosition(Drawing.at(latDegrees, lngDegrees)).build());
    }

    @Test
    void listVenues_pageByPage() throws SQLException {
        try (Database direct = Database.open(database, PoolSettings.of("test", 1));
                Connection connection = direct.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO venue (venue_id) SELECT 'z' || i FROM generate_series(10000, 12500) i");
        }
        List<String> listed = new ArrayList<>();
        ListVenuesResponse page;
        do {
            page = curator.venues().listVenues(ListVenuesRequest.newBuilder()
                    .setAfterVenueId(listed.isEmpty() ? "" : listed.getLast()).build());
            assertThat(page.getVenuesCount()).isBetween(1, 1_000);
            page.getVenuesList().forEach(venue -> listed.add(venue.getVenueId()));
        } while (page.getMore());

        assertThat(listed).hasSizeGreaterThan(2_500).doesNotHaveDuplicates().isSorted().endsWith("z12500");
    }

    /** The curator's machine dies in the middle; a store that is killed leaves its transaction to the database. */
    @Test
    void upload_thatBreaksOff() {
        List<MapPart> parts = Drawing.map("broken", 60, 25, Drawing.zone("meadow", 60, 25, 0, 0, 100));
        curator.upload(parts);
        curator.publish("broken", 1);
        MapPart header = withHeader(parts.getFirst(), h -> h.setZoneCount(2));

        try (StoreClient dying = client(store, Role.CURATOR)) {
            dying.beginUpload(List.of(header, parts.getLast()));
        }
        refused(() -> curator.upload(List.of(header, parts.getLast(),
                Drawing.zone("bow", Drawing.area(60, 25, 60.001, 25.001, 60, 25.001, 60.001, 25)))),
                Code.INVALID_ARGUMENT, "MAP_GEOMETRY_INVALID");

        assertThat(curator.map("broken", 0)).isEqualTo(Drawing.numbered(1, parts));
        assertThat(curator.curation().listVersions(ListVersionsRequest.newBuilder().setVenueId("broken").build())
                .getVersionsList()).hasSize(1);
    }

    @Test
    void diff_betweenTwoVersions() {
        curator.upload(Drawing.map("differs", 60, 25, Drawing.zone("meadow", 60, 25, 0, 0, 100)));
        curator.upload(Drawing.map("differs", 60, 25, Drawing.zone("meadow", 60, 25, 0, 0, 100),
                Drawing.zone("pond", 60, 25, 200, 0, 100)));
        curator.publish("differs", 1);

        DiffVersionsResponse diff = curator.venues()
                .diffVersions(DiffVersionsRequest.newBuilder().setVenueId("differs").setToVersion(2).build());

        assertThat(diff.getFromVersion()).isEqualTo(1);
        assertThat(diff.getToVersion()).isEqualTo(2);
        assertThat(diff.getLarge()).isFalse();
        assertThat(diff.getBoundary().getSquareMetresAfter()).isBetween(990_000.0, 1_010_000.0);
        assertThat(diff.getZonesList()).singleElement().satisfies(added -> {
            assertThat(added.hasBefore()).isFalse();
            assertThat(added.getAfter().getZoneId()).isEqualTo("pond");
            assertThat(added.getAfter().hasArea()).isFalse();
            assertThat(added.getGround().getSquareMetresAfter()).isBetween(39_000.0, 41_000.0);
        });
    }

    @Test
    void message_overTheLimit() {
        MapPart header = Drawing.map("heavy", 60, 25).getFirst();

        assertThatExceptionOfType(RuntimeException.class).isThrownBy(
                () -> curator.upload(List.of(withHeader(header, h -> h.setSource("s".repeat(2 << 20))))));
        assertThat(curator.upload(Drawing.map("light", 60, 25)).getVersion().getVersion()).isEqualTo(1);
    }

    @Test
    void start_onAPortInUse() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> GeometryStore.start("127.0.0.1", store.port(), database, tokens.verifier()).close())
                .withMessageContaining("cannot listen on 127.0.0.1:" + store.port());
    }

    @Test
    void map_survivesARestart() throws IOException {
        List<MapPart> parts = Drawing.map("lasting", 60, 25, Drawing.zone("meadow", 60, 25, 0, 0, 100));
        curator.upload(parts);
        curator.publish("lasting", 1);

        try (GeometryStore again = GeometryStore.start("127.0.0.1", 0, database, tokens.verifier());
                StoreClient node = client(again, Role.NODE)) {
            assertThat(node.map("lasting", 0)).isEqualTo(Drawing.numbered(1, parts));
            assertThat(node.map("lasting", 1)).isEqualTo(Drawing.numbered(1, parts));
        }
    }

    private static StoreClient client(GeometryStore server, Role role) {
        return StoreClient.withToken(server.port(), tokens.of(role));
    }

    private static Refusal refused(ThrowingCallable call, Code code, String reason) {
        Refusal refusal = Refusal.from(catchThrowable(call));
        assertThat(refusal.code() + " " + refusal.reason()).as(refusal.message()).isEqualTo(code + " " + reason);
        return refusal;
    }

    private static List<String> contains(String venueId, LatLng... points) {
        return contains(curator, venueId, points);
    }

    private static List<String> contains(StoreClient client, String venueId, LatLng... points) {
        return client.venues()
                .contains(ContainsRequest.newBuilder().setVenueId(venueId).addAllPoints(List.of(points)).build())
                .getAnswersList().stream().map(answer -> answer.getWithinBoundary() + " " + answer.getZoneIdsList())
                .toList();
    }

    private static List<Long> versions(List<VenueVersion> told, String venueId) {
        return told.stream().filter(version -> version.getVenueId().equals(venueId)).map(VenueVersion::getVersion)
                .toList();
    }

    private static Arguments badMap(String reason, String field, MapPart... parts) {
        return Arguments.of(reason, field, List.of(parts));
    }

    private static Arguments badQuestion(Code code, String reason, Consumer<StoreClient> question) {
        return Arguments.of(code, reason, question);
    }

    private static MapPart[] manyPoints(MapPart header) {
        MapPart circle = Drawing.circle("circle", 60, 25, 20_000);
        List<MapPart> parts = new ArrayList<>(List.of(withHeader(header, h -> h.setZoneCount(10))));
        IntStream.range(0, 10).forEach(i -> parts.add(circle));
        return parts.toArray(MapPart[]::new);
    }

    /** Twelve zones all over the largest venue. */
    private static MapPart[] overAndOver() {
        MapPart[] zones = IntStream.range(0, 12).mapToObj(i -> Drawing.zone("all-" + i, 60, 25, 0, 0, 9_900))
                .toArray(MapPart[]::new);
        return Drawing.map("bad", 60, 25, 9_900, zones).toArray(MapPart[]::new);
    }

    private static MapPart withHeader(MapPart part, Consumer<MapHeader.Builder> change) {
        MapHeader.Builder header = part.getHeader().toBuilder();
        change.accept(header);
        return MapPart.newBuilder().setHeader(header).build();
    }

    private static MapPart withZone(MapPart part, Consumer<Zone.Builder> change) {
        Zone.Builder zone = part.getZone().toBuilder();
        change.accept(zone);
        return MapPart.newBuilder().setZone(zone).build();
    }
}
