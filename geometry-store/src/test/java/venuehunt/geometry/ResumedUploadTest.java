package venuehunt.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import io.grpc.Status.Code;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import venuehunt.service.auth.Role;
import venuehunt.service.database.DatabaseConfig;
import venuehunt.service.rpc.Refusal;
import venuehunt.testsupport.TestDatabase;
import venuehunt.testsupport.fault.Direction;
import venuehunt.testsupport.fault.FaultProxy;
import venuehunt.v1.FindKeptPartsRequest;
import venuehunt.v1.ListVersionsRequest;
import venuehunt.v1.MapPart;
import venuehunt.v1.UploadPart;
import venuehunt.v1.VenueVersion;

/** Uploads that break off, over a real port and a real database. Whatever happens to them, version 1 stays live. */
class ResumedUploadTest {
    private static final String VENUE = "resumed";
    /** 2.5 MB in parts of 200 kB: more than the server takes in before it has looked at the first. */
    private static final List<MapPart> MAP = Drawing.map(VENUE, 60, 25, IntStream.range(0, 12)
            .mapToObj(
                    i -> Drawing.circle("circle-" + i, 59.9969 + i % 4 * 0.0021, 24.9979 + Math.floorDiv(i, 4) * 0.0021,
                            13_000))
            .toArray(MapPart[]::new));

    @TempDir
    private Path keys = Path.of("");
    private DatabaseConfig database;
    private Tokens tokens;
    private GeometryStore store;
    private StoreClient curator;
    private ByteString live;

    @BeforeEach
    void start() throws IOException {
        database = TestDatabase.fresh("resumed_uploads");
        tokens = Tokens.in(keys);
        store = GeometryStore.start("127.0.0.1", 0, database, tokens.verifier());
        curator = StoreClient.withToken(store.port(), tokens.of(Role.CURATOR));
        curator.upload(Drawing.map(VENUE, 60, 25));
        curator.publish(VENUE, 1);
        live = curator.tileMap(VENUE);
    }

    @AfterEach
    void stop() {
        curator.close();
        store.close();
    }

    /** As when the curator's program is killed: the connection ends in the middle of a part. */
    @Test
    void upload_cutInTheMiddle_goesOn() {
        try (FaultProxy proxy = FaultProxy.before(new InetSocketAddress(InetAddress.getLoopbackAddress(), store.port()),
                1);
                StoreClient away = StoreClient.withToken(proxy.port(), tokens.of(Role.CURATOR))) {
            proxy.cutAfter(Direction.TO_SERVER, 1_800_000);
            assertThat(Refusal.from(catchThrowable(() -> away.upload(MAP))).code()).isEqualTo(Code.UNAVAILABLE);
        }
        await().untilAsserted(() -> assertThat(curator.kept(MAP)).startsWith(true));
        List<Boolean> kept = curator.kept(MAP);
        assertThat(kept).endsWith(false);
        assertThat(versions()).containsExactly("1 live");
        assertThat(curator.tileMap(VENUE)).isEqualTo(live);

        List<UploadPart> rest = IntStream.range(0, MAP.size())
                .mapToObj(i -> kept.get(i) ? Parts.byName(MAP.get(i)) : Parts.whole(MAP.get(i))).toList();
        assertThat(curator.send(rest).getVersion().getVersion()).isEqualTo(2);

        assertThat(versions()).containsExactly("2", "1 live");
        assertThat(curator.map(VENUE, 2)).isEqualTo(Drawing.numbered(2, MAP));
        assertThat(curator.send(MAP.stream().map(Parts::byName).toList()).getAlreadyStored())
                .as("whose answer was lost").isTrue();
    }

    @Test
    void upload_afterTheStoreHasRestarted_beginsAgain() throws IOException {
        breakOff(MAP.subList(0, 5));
        assertThat(curator.kept(MAP).subList(0, 6)).containsExactly(true, true, true, true, true, false);
        stop();
        store = GeometryStore.start("127.0.0.1", 0, database, tokens.verifier());
        curator = StoreClient.withToken(store.port(), tokens.of(Role.CURATOR));

        assertThat(curator.kept(MAP)).containsOnly(false);
        List<UploadPart> byName = new ArrayList<>(MAP.stream().map(Parts::whole).toList());
        byName.set(3, Parts.byName(MAP.get(3)));
        assertThat(refused(() -> curator.send(byName), Code.ABORTED, "PART_NOT_KEPT").message()).contains("part 4");
        assertThat(versions()).containsExactly("1 live");

        assertThat(curator.upload(MAP).getVersion().getVersion()).isEqualTo(2);
        assertThat(curator.map(VENUE, 2)).isEqualTo(Drawing.numbered(2, MAP));
        assertThat(versions()).containsExactly("2", "1 live");
    }

    @Test
    void upload_ofADamagedPart_isRefusedAndNotKept() {
        MapPart zone = Drawing.zone("meadow", 60, 25, 0, 0, 100);
        List<MapPart> map = Drawing.map(VENUE, 60, 25, zone);
        byte[] damaged = zone.toByteArray();
        damaged[damaged.length - 1] ^= 1;
        UploadPart part = Parts.whole(zone).toBuilder().setMapPart(ByteString.copyFrom(damaged)).build();

        Refusal refusal = refused(() -> curator.send(List.of(Parts.whole(map.getFirst()), part)), Code.ABORTED,
                "PART_DAMAGED");

        assertThat(refusal.message()).contains("part 2");
        assertThat(curator.kept(map)).containsExactly(true, false);
        assertThat(versions()).containsExactly("1 live");
    }

    @Test
    void upload_ofWhatIsNoPart() {
        ByteString nonsense = ByteString.copyFromUtf8("nonsense");
        UploadPart part = UploadPart.newBuilder().setSha256(Parts.sha256(nonsense)).setMapPart(nonsense).build();

        refused(() -> curator.send(List.of(part)), Code.INVALID_ARGUMENT, "INVALID_FIELD");
        refused(() -> curator.curation().findKeptParts(FindKeptPartsRequest.newBuilder()
                .addAllSha256(Collections.nCopies(5_002, ByteString.EMPTY)).build()),
                Code.INVALID_ARGUMENT, "INVALID_FIELD");
    }

    @Test
    void kept_isForWhoSentIt() {
        breakOff(MAP.subList(0, 2));
        String other = tokens.issuer().issue("another-curator", Set.of(Role.CURATOR), Duration.ofHours(1));
        try (StoreClient somebodyElse = StoreClient.withToken(store.port(), other)) {
            assertThat(somebodyElse.kept(MAP)).containsOnly(false);
            refused(() -> somebodyElse.send(List.of(Parts.byName(MAP.getFirst()))), Code.ABORTED, "PART_NOT_KEPT");
        }
    }

    /** Ends after these parts, of which there are too few for a map. */
    private void breakOff(List<MapPart> parts) {
        refused(() -> curator.upload(parts), Code.INVALID_ARGUMENT, "INVALID_FIELD");
    }

    private List<String> versions() {
        return curator.curation().listVersions(ListVersionsRequest.newBuilder().setVenueId(VENUE).build())
                .getVersionsList().stream().map(ResumedUploadTest::shown).toList();
    }

    private static String shown(VenueVersion version) {
        return version.getVersion() + (version.getLive() ? " live" : "");
    }

    private static Refusal refused(ThrowingCallable call, Code code, String reason) {
        Refusal refusal = Refusal.from(catchThrowable(call));
        assertThat(refusal.code() + " " + refusal.reason()).as(refusal.message()).isEqualTo(code + " " + reason);
        return refusal;
    }
}
