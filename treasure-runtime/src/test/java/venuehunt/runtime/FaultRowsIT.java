package venuehunt.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import venuehunt.runtime.claim.LedgerClaim;
import venuehunt.runtime.hunt.ClaimOutcome;
import venuehunt.runtime.hunt.ClaimOutcome.Pending;
import venuehunt.runtime.hunt.ClaimOutcome.Refused;
import venuehunt.runtime.hunt.ClaimOutcome.Retry;
import venuehunt.runtime.hunt.ClaimOutcome.Won;
import venuehunt.runtime.hunt.ClaimReason;
import venuehunt.service.database.DatabaseConfig;
import venuehunt.testsupport.TestDatabase;
import venuehunt.testsupport.fault.CommitCut;

/**
 * Faults between a node and its ledger, with a crowd that claims all the while. What each is named after and what of it
 * is not played: docs/reliability.md.
 */
@Timeout(60)
class FaultRowsIT {
    private static final String DATABASE = "faults";
    /** Of one scene, one after the other; from the third on the breaker opens, and each takes up to its 10 s. */
    private static final int SWALLOWED = Integer.getInteger("venuehunt.faults.swallowed", 2);

    private static DatabaseConfig database;
    private static OwnServer server;

    @BeforeAll
    static void open() throws IOException {
        database = FaultScene.migrated(TestDatabase.fresh(DATABASE));
        server = OwnServer.start();
        FaultScene.migrated(server.database(DATABASE));
    }

    @AfterAll
    static void close() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void row3_nodeKilledBetweenCommitAndReply(long seed) throws Exception {
        try (FaultScene scene = new FaultScene(database, seed)) {
            scene.play();
            // Also of those that ask again: nobody hears before the node is dead.
            scene.line().cutCommits(CommitCut.BEFORE_THE_REPLY, Integer.MAX_VALUE);
            scene.await().until(() -> scene.line().cuts() >= 1 && scene.heard().count(Pending.class) >= 1);
            scene.killNode();
            scene.assertRecovers();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void row4_nodeKilledBetweenReservationAndCommit(long seed) throws Exception {
        try (FaultScene scene = new FaultScene(database, seed)) {
            scene.play();
            long commits = scene.line().commits();
            scene.line().delayCommits(TimeUnit.HOURS.toMillis(1));
            scene.await().until(() -> scene.line().commits() > commits);
            scene.killNode();
            scene.await().until(() -> scene.heard().deaths() > 0);
            scene.assertRecovers();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void row15_backendKilled(long seed) throws Exception {
        DatabaseConfig own = server.database(DATABASE);
        try (FaultScene scene = new FaultScene(own, seed)) {
            scene.play();
            server.killOne(backendOf(own));
            scene.await().until(() -> scene.heard().playersPutOff() > 0);
            scene.awaitServer();
            scene.assertRecovers();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void row16_postmasterKilled(long seed) throws Exception {
        try (FaultScene scene = new FaultScene(server.database(DATABASE), seed)) {
            scene.play();
            server.kill();
            scene.await().until(() -> scene.heard().playersPutOff() > 0);
            server.startAgain();
            scene.serverIsBackAt(server.database(DATABASE));
            scene.assertRecovers();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void row17_serverStopped(long seed) throws Exception {
        try (FaultScene scene = new FaultScene(server.database(DATABASE), seed)) {
            scene.play();
            server.stop();
            awaitFelt(scene);
            assertThat(scene.openClaims()).as("no more claims wait than there are players")
                    .isLessThanOrEqualTo(FaultScene.PLAYERS);
            server.startAgain();
            scene.serverIsBackAt(server.database(DATABASE));
            scene.assertRecovers();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void row20_commitsTakeLong(long seed) throws Exception {
        try (FaultScene scene = new FaultScene(database, seed)) {
            scene.play();
            long commits = scene.line().commits();
            scene.line().delayCommits(1_500);
            scene.await().until(() -> scene.line().commits() >= commits + 2);
            scene.assertRecovers();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void row24_tableLockedByAnOutsider(long seed) throws Exception {
        try (FaultScene scene = new FaultScene(database, seed);
                Connection outsider = connect(database);
                Statement statement = outsider.createStatement()) {
            scene.play();
            outsider.setAutoCommit(false);
            statement.execute("lock table award");
            awaitFelt(scene);
            outsider.rollback();
            scene.assertRecovers();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void row26_poisonInABatchOf64(long seed) throws Exception {
        try (FaultScene scene = new FaultScene(database, seed)) {
            // One commit that takes its time, so that the next group gathers behind it.
            scene.line().delayCommits(TimeUnit.HOURS.toMillis(1));
            CompletableFuture<ClaimOutcome> first = scene.send(scene.claimOf("first"));
            scene.await().until(() -> scene.line().commits() == 1);
            int poisoned = new SplittableRandom(seed).nextInt(64);
            List<CompletableFuture<ClaimOutcome>> group = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                // No text of PostgreSQL can hold a zero.
                group.add(scene.send(scene.claimOf(i == poisoned ? "poison\0" : "neighbour-" + i)));
            }
            scene.line().heal();
            assertThat(first.get(10, TimeUnit.SECONDS)).isInstanceOf(Won.class);
            for (int i = 0; i < 64; i++) {
                ClaimOutcome outcome = group.get(i).get(10, TimeUnit.SECONDS);
                if (i == poisoned) {
                    assertThat(outcome).isEqualTo(new Refused(ClaimReason.CLAIM_REJECTED_BY_LEDGER));
                } else {
                    assertThat(outcome).isInstanceOf(Won.class);
                }
            }
            // Halving commits a half where the poison is not, each time: six halves, and the claim before them.
            assertThat(scene.line().commits()).isEqualTo(7);
            scene.assertRecovers();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void row31_blackhole(long seed) throws Exception {
        try (FaultScene scene = new FaultScene(database, seed)) {
            scene.play();
            scene.line().blackhole();
            awaitFelt(scene);
            scene.assertRecovers();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void row32_allConnectionsResetDuringCommit(long seed) throws Exception {
        try (FaultScene scene = new FaultScene(database, seed)) {
            scene.play();
            scene.line().cutCommits(CommitCut.ON_THE_WAY, 3);
            scene.await().until(() -> scene.line().cuts() == 3);
            // Both ends of a doubt: these are surely not written.
            scene.line().cutCommits(CommitCut.BEFORE_THE_SERVER, 2);
            scene.await().until(() -> scene.line().cuts() == 5);
            scene.assertRecovers();
            assertThat(scene.heard().count(Pending.class)).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void row33_replyOfCommitSwallowed(long seed) throws Exception {
        try (FaultScene scene = new FaultScene(database, seed)) {
            for (int i = 1; i <= SWALLOWED; i++) {
                LedgerClaim claim = scene.claimOf("player");
                scene.line().cutCommits(CommitCut.BEFORE_THE_REPLY, 1);
                assertThat(scene.send(claim).get(10, TimeUnit.SECONDS)).isInstanceOfAny(Pending.class, Retry.class);
                assertThat(scene.pursue(claim)).isInstanceOf(Won.class);
                assertThat(scene.line().cuts()).isEqualTo(i);
            }
            assertThat(scene.heard().count(Pending.class)).isGreaterThanOrEqualTo(SWALLOWED);
            scene.play();
            scene.line().cutCommits(CommitCut.BEFORE_THE_REPLY, 2);
            scene.await().until(() -> scene.line().cuts() == SWALLOWED + 2);
            scene.assertRecovers();
        }
    }

    /** The fault has been felt: a quarter of the players were told to ask again, or that nobody knows. */
    private static void awaitFelt(FaultScene scene) {
        scene.await().until(() -> scene.heard().playersPutOff() > FaultScene.PLAYERS / 4);
    }

    /** The server's process behind one of the node's connections for claims. */
    private static long backendOf(DatabaseConfig there) throws SQLException {
        try (Connection connection = connect(there);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select pid from pg_stat_activity where application_name = 'ledger' order by state_change desc")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Connection connect(DatabaseConfig there) throws SQLException {
        return DriverManager.getConnection(there.jdbcUrl(), there.user(), there.password());
    }
}
