package venuehunt.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static venuehunt.runtime.FaultScene.crowdedScene;
import static venuehunt.runtime.FaultScene.scene;

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

    @ThreeSeeds
    void row3_nodeKilledBetweenCommitAndReply(long seed) throws Exception {
        crowdedScene(database, seed, scene -> {
            // Also of those that ask again: nobody hears before the node is dead.
            scene.line().cutCommits(CommitCut.BEFORE_THE_REPLY, Integer.MAX_VALUE);
            scene.await().until(() -> scene.line().cuts() >= 1 && scene.heard().count(Pending.class) >= 1);
            scene.killNode();
        });
    }

    @ThreeSeeds
    void row4_nodeKilledBetweenReservationAndCommit(long seed) throws Exception {
        crowdedScene(database, seed, scene -> {
            long commits = scene.line().commits();
            scene.line().delayCommits(TimeUnit.HOURS.toMillis(1));
            scene.await().until(() -> scene.line().commits() > commits);
            scene.killNode();
            scene.await().until(() -> scene.heard().deaths() > 0);
        });
    }

    @ThreeSeeds
    void row15_backendKilled(long seed) throws Exception {
        DatabaseConfig own = server.database(DATABASE);
        crowdedScene(own, seed, scene -> {
            server.killOne(backendOf(own));
            scene.await().until(() -> scene.heard().playersPutOff() > 0);
            scene.awaitServer();
        });
    }

    @ThreeSeeds
    void row16_postmasterKilled(long seed) throws Exception {
        crowdedScene(server.database(DATABASE), seed, scene -> {
            server.kill();
            scene.awaitHeld();
            scene.awaitRefusalAtOnce();
            server.startAgain();
            scene.serverIsBackAt(server.database(DATABASE));
        });
    }

    @ThreeSeeds
    void row17_serverStopped(long seed) throws Exception {
        crowdedScene(server.database(DATABASE), seed, scene -> {
            server.stop();
            scene.awaitFelt();
            scene.awaitRefusalAtOnce();
            assertNoMoreOpenThanPlayers(scene);
            server.startAgain();
            scene.serverIsBackAt(server.database(DATABASE));
        });
    }

    @ThreeSeeds
    void row20_commitsTakeLong(long seed) throws Exception {
        crowdedScene(database, seed, scene -> {
            int groups = scene.ledger().groups();
            scene.line().delayCommits(1_500);
            assertThat(scene.awaitHeld() - groups).as("groups until claims are held back").isBetween(0, 3);
            scene.awaitRefusalAtOnce();
        });
    }

    @ThreeSeeds
    void row24_tableLockedByAnOutsider(long seed) throws Exception {
        crowdedScene(database, seed, scene -> {
            try (Connection outsider = connect(database); Statement statement = outsider.createStatement()) {
                outsider.setAutoCommit(false);
                statement.execute("lock table award");
                scene.awaitHeld();
                scene.awaitRefusalAtOnce();
                assertThat(scene.ledger().failures()).as("lock_timeout").anyMatch(each -> each.contains("55P03"));
                assertNoMoreOpenThanPlayers(scene);
                assertThat(backends(database)).isLessThanOrEqualTo(RuntimeConfig.LEDGER_CONNECTIONS);
                outsider.rollback();
            }
        });
    }

    @ThreeSeeds
    void row26_poisonInABatchOf64(long seed) throws Exception {
        scene(database, seed, scene -> {
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
            assertThat(scene.line().commits()).as("the one before them, and at most three").isLessThanOrEqualTo(4);
        });
    }

    /** Two round trips a group make it slow, so that the tenth holds claims back; until then none fails. */
    @ThreeSeeds
    void row30_latency(long seed) throws Exception {
        crowdedScene(database, seed, scene -> {
            int groups = scene.ledger().groups();
            long won = scene.heard().count(Won.class);
            scene.line().delay(150, 0);
            assertThat(scene.awaitHeld() - groups).as("groups until claims are held back").isBetween(5, 11);
            assertThat(scene.heard().count(Won.class)).as("slower, and won").isGreaterThan(won);
            assertThat(scene.ledger().failures()).isEmpty();
            assertThat(scene.heard().count(Pending.class)).isZero();
            scene.awaitRefusalAtOnce();
            assertThat(scene.heard().putOffBy(ClaimReason.LEDGER_SLOW)).isPositive();
        });
    }

    @ThreeSeeds
    void row31_blackhole(long seed) throws Exception {
        crowdedScene(database, seed, scene -> {
            scene.line().blackhole();
            scene.awaitFelt();
        });
    }

    @ThreeSeeds
    void row32_allConnectionsResetDuringCommit(long seed) throws Exception {
        crowdedScene(database, seed, scene -> {
            scene.line().cutCommits(CommitCut.ON_THE_WAY, 3);
            scene.await().until(() -> scene.line().cuts() == 3);
            // Both ends of a doubt: these are surely not written.
            scene.line().cutCommits(CommitCut.BEFORE_THE_SERVER, 2);
            scene.await().until(() -> scene.line().cuts() == 5);
            scene.await().until(() -> scene.heard().count(Pending.class) > 0);
        });
    }

    @ThreeSeeds
    void row33_replyOfCommitSwallowed(long seed) throws Exception {
        scene(database, seed, scene -> {
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
        });
    }

    private static void assertNoMoreOpenThanPlayers(FaultScene scene) {
        // One of them waits outside the crowd.
        assertThat(scene.openClaims()).as("claims being decided").isLessThanOrEqualTo(FaultScene.PLAYERS + 1);
    }

    private static long backends(DatabaseConfig there) throws SQLException {
        return ask(there, "select count(*) from pg_stat_activity"
                + " where application_name = 'ledger' and datname = current_database()");
    }

    /** The server's process behind one of the node's connections for claims. */
    private static long backendOf(DatabaseConfig there) throws SQLException {
        return ask(there, "select pid from pg_stat_activity where application_name = 'ledger'"
                + " order by state_change desc");
    }

    private static long ask(DatabaseConfig there, String question) throws SQLException {
        try (Connection connection = connect(there);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Connection connect(DatabaseConfig there) throws SQLException {
        return DriverManager.getConnection(there.jdbcUrl(), there.user(), there.password());
    }
}
