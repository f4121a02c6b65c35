package venuehunt.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import io.grpc.Status.Code;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import venuehunt.service.auth.Role;
import venuehunt.service.database.DatabaseConfig;
import venuehunt.service.rpc.Refusal;
import venuehunt.testsupport.TestDatabase;
import venuehunt.v1.ListVersionsRequest;
import venuehunt.v1.MapPart;
import venuehunt.v1.VenueVersion;

/**
 * The store is killed in the middle of a transaction: a lock of the test's holds it there. Version 1 stays live, to the
 * byte, and the store that comes after goes on from there.
 */
class KilledStoreTest {
    private static final String VENUE = "killed";
    private static final List<MapPart> FIRST = Drawing.map(VENUE, 60, 25, Drawing.zone("meadow", 60, 25, 0, 0, 100));
    private static final List<MapPart> SECOND = Drawing.map(VENUE, 60, 25, Drawing.zone("meadow", 60, 25, 0, 0, 100),
            Drawing.zone("pond", 60, 25, 200, 0, 50));
    private static final String ROWS = """
            SELECT (SELECT count(*) FROM area), (SELECT count(*) FROM map_version), (SELECT count(*) FROM map_zone),
                (SELECT count(*) FROM map_audit), (SELECT sum(last_version) FROM venue)""";

    @TempDir
    private Path keys = Path.of("");
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private DatabaseConfig database;
    private Tokens tokens;
    private ByteString live;
    private String rows;

    @BeforeEach
    void publishTheFirst() throws IOException, SQLException {
        database = TestDatabase.fresh("killed_store");
        tokens = Tokens.in(keys);
        try (GeometryStore store = GeometryStore.start("127.0.0.1", 0, database, tokens.verifier());
                StoreClient curator = curator(store.port())) {
            curator.upload(FIRST);
            curator.publish(VENUE, 1);
            live = curator.tileMap(VENUE);
        }
        rows = rows();
    }

    @AfterEach
    void stop() {
        callers.close();
    }

    /** Shapes and version are written, its zones are not. Another upload has brought half of its parts. */
    @Test
    void kill_duringAnUpload() throws IOException, SQLException {
        killWhileItWaits("map_zone", curator -> curator.upload(SECOND));

        assertThat(rows()).as("shapes, versions, zones, audit, numbers").isEqualTo(rows);
        afterwards(curator -> {
            assertThat(curator.upload(SECOND).getVersion().getVersion()).isEqualTo(2);
            curator.publish(VENUE, 2);
        });
    }

    /** The live pointer has moved, and the audit has not been written. */
    @Test
    void kill_duringAPublish() throws IOException, SQLException {
        try (GeometryStore store = GeometryStore.start("127.0.0.1", 0, database, tokens.verifier());
                StoreClient curator = curator(store.port())) {
            curator.upload(SECOND);
        }
        rows = rows();

        killWhileItWaits("map_audit", curator -> curator.publish(VENUE, 2));

        assertThat(rows()).as("shapes, versions, zones, audit, numbers").isEqualTo(rows);
        afterwards(curator -> curator.publish(VENUE, 2));
    }

    /** The table is held while the deed is done; who wants to write there waits, in the middle of a transaction. */
    private void killWhileItWaits(String table, Consumer<StoreClient> deed) throws IOException, SQLException {
        try (StoreProcess store = StoreProcess.start(database, tokens.issuer().publicKeySet());
                StoreClient curator = curator(store.port());
                StoreClient other = curator(store.port());
                Connection holder = connect();
                Statement statement = holder.createStatement()) {
            other.beginUpload(SECOND.subList(0, 2));
            await().untilAsserted(() -> assertThat(curator.kept(SECOND)).startsWith(true, true));
            holder.setAutoCommit(false);
            statement.execute("LOCK TABLE " + table + " IN SHARE ROW EXCLUSIVE MODE");
            Future<?> call = callers.submit(() -> deed.accept(curator));
            await().until(() -> connections("wait_event_type = 'Lock' AND query LIKE 'INSERT INTO " + table + " %'"),
                    "1"::equals);

            store.kill();

            holder.rollback();
            assertThat(Refusal.from(catchThrowable(call::get)).code()).isEqualTo(Code.UNAVAILABLE);
            await().until(() -> connections("true"), "0"::equals);
        }
    }

    /** How many of the store's connections there are of which this holds. */
    private String connections(String condition) throws SQLException {
        return asked("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
                + "AND application_name = 'geometry-store' AND " + condition);
    }

    private void afterwards(Consumer<StoreClient> deed) throws IOException {
        try (GeometryStore store = GeometryStore.start("127.0.0.1", 0, database, tokens.verifier());
                StoreClient curator = curator(store.port())) {
            assertThat(curator.tileMap(VENUE)).isEqualTo(live);
            assertThat(curator.map(VENUE, 0)).isEqualTo(Drawing.numbered(1, FIRST));

            deed.accept(curator);

            assertThat(curator.map(VENUE, 0)).isEqualTo(Drawing.numbered(2, SECOND));
            assertThat(curator.tileMap(VENUE)).isNotEqualTo(live);
            assertThat(curator.curation().listVersions(ListVersionsRequest.newBuilder().setVenueId(VENUE).build())
                    .getVersionsList()).extracting(VenueVersion::getVersion).containsExactly(2L, 1L);
        }
    }

    private StoreClient curator(int port) {
        return StoreClient.withToken(port, tokens.of(Role.CURATOR));
    }

    private String rows() throws SQLException {
        return asked("SELECT counted::text FROM (" + ROWS + ") counted");
    }

    private String asked(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }
}
