package venuehunt.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static venuehunt.runtime.FaultScene.crowdedScene;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import venuehunt.runtime.hunt.ClaimOutcome.Won;
import venuehunt.runtime.hunt.ClaimReason;
import venuehunt.service.database.DatabaseConfig;

/**
 * Faults of the disk under the ledger. A long run, on a machine where strace may trace and this process may mount:
 * docs/reliability.md.
 */
@Timeout(120)
class DiskFaultRowsIT {
    private static final String DATABASE = "faults";
    private static final int DISK_MEGABYTES = 250;

    @BeforeAll
    static void asked() {
        onlyIf(Boolean.getBoolean("venuehunt.faults.disk"), "they take minutes: -Dvenuehunt.faults.disk=true");
    }

    private static void onlyIf(boolean may, String whyNot) {
        if (!may) {
            System.out.println("faults of the disk are not played: " + whyNot);
        }
        assumeTrue(may, whyNot);
    }

    @ThreeSeeds
    void row19_commitsTake200Ms(long seed) throws Exception {
        onlyIf(FlushTrap.mayTrace(), "strace is missing or may not trace here");
        try (OwnServer server = OwnServer.start()) {
            DatabaseConfig own = FaultScene.migrated(server.database(DATABASE));
            crowdedScene(own, seed, scene -> {
                try (FlushTrap trap = FlushTrap.on(backendsOf(own), "delay_enter=200000")) {
                    assertThat(trap).isNotNull();
                    long before = scene.heard().count(Won.class);
                    scene.await().until(() -> scene.heard().count(Won.class) > before + FaultScene.PLAYERS);
                }
            });
        }
    }

    @ThreeSeeds
    void row21_flushFailsOnce(long seed) throws Exception {
        onlyIf(FlushTrap.mayTrace(), "strace is missing or may not trace here");
        try (OwnServer server = OwnServer.start()) {
            DatabaseConfig own = FaultScene.migrated(server.database(DATABASE));
            crowdedScene(own, seed, scene -> {
                try (FlushTrap trap = FlushTrap.on(backendsOf(own), "error=EIO")) {
                    assertThat(trap).isNotNull();
                    scene.await().until(() -> scene.heard().playersPutOff() > 0);
                }
                scene.awaitServer();
            });
        }
    }

    @ThreeSeeds
    void row22_diskFullForTables(long seed) throws Exception {
        try (SmallDisk disk = smallDisk(); OwnServer server = OwnServer.startIn(disk.path())) {
            DatabaseConfig own = FaultScene.migrated(server.database(DATABASE));
            crowdedScene(own, seed, scene -> {
                disk.fill();
                scene.await().until(() -> scene.heard().putOffBy(ClaimReason.LEDGER_FULL) > 0);
                disk.makeRoom();
            });
        }
    }

    @ThreeSeeds
    void row23_diskFullForTheLog(long seed) throws Exception {
        try (SmallDisk disk = smallDisk(); OwnServer server = OwnServer.startIn(disk.path())) {
            DatabaseConfig own = FaultScene.migrated(server.database(DATABASE));
            crowdedScene(own, seed, scene -> {
                disk.fill();
                scene.await().until(() -> !writesAnotherLogFile(own));
                scene.await().atMost(Duration.ofSeconds(30)).until(() -> scene.heard().playersPutOff() > 0);
                disk.makeRoom();
                server.startAgain();
                scene.serverIsBackAt(server.database(DATABASE));
            });
        }
    }

    private static SmallDisk smallDisk() {
        try {
            return SmallDisk.mount(DISK_MEGABYTES);
        } catch (IOException e) {
            onlyIf(false, "no file system can be mounted here: " + e.getMessage());
            throw new IllegalStateException(e);
        }
    }

    /** False when there was no room for it: then the server gives up. */
    private static boolean writesAnotherLogFile(DatabaseConfig there) {
        try (Connection connection = connect(there); Statement statement = connection.createStatement()) {
            statement.execute("select pg_logical_emit_message(true, 'more', 'more')");
            statement.execute("select pg_switch_wal()");
            return true;
        } catch (SQLException _) {
            return false;
        }
    }

    /** The server's processes behind the node's connections for claims. */
    private static List<Long> backendsOf(DatabaseConfig there) throws SQLException {
        try (Connection connection = connect(there);
                Statement statement = connection.createStatement();
                ResultSet rows = statement
                        .executeQuery("select pid from pg_stat_activity where application_name = 'ledger'")) {
            List<Long> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
            return found;
        }
    }

    private static Connection connect(DatabaseConfig there) throws SQLException {
        return DriverManager.getConnection(there.jdbcUrl(), there.user(), there.password());
    }
}
