package venuehunt.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import venuehunt.runtime.hunt.ClaimOutcome.Won;
import venuehunt.service.database.DatabaseConfig;
import venuehunt.service.database.DatabaseUnavailableException;

/**
 * The power goes while a crowd plays: what was told must be in what the disk has. A killed process shows nothing of
 * that, since what it wrote is still in the kernel's memory. A long run, by root on a machine of one's own, since it
 * keeps the whole machine from writing back for some seconds: docs/reliability.md.
 *
 * <p>
 * What is played: everything that was not flushed is gone. What is not: sectors written by half, and a disk that says
 * flushed and has not.
 */
@Timeout(180)
class PowerCutIT {
    private static final String DATABASE = "power";
    private static final int DISK_MEGABYTES = 512;
    private static final int WINS = 200;
    /** As a server comes. */
    private static final List<String> DURABLE = List.of();
    private static final List<String> NO_FSYNC = List.of("alter system set fsync = off");
    /**
     * The log is written down when its writer wakes, which is seldom here so that there is something to lose. A node's
     * sessions commit as they were told to when they connected, so a trigger talks each transaction out of it.
     */
    private static final List<String> COMMIT_BEFORE_FLUSH = List.of("""
            create function careless() returns trigger language plpgsql as $$
            begin
                perform set_config('synchronous_commit', 'off', true);
                return null;
            end $$""", "create trigger careless before insert on award execute function careless()",
            "alter system set wal_writer_delay = '10s'", "alter system set wal_writer_flush_after = '1GB'");

    private static List<String> before = List.of();

    @BeforeAll
    static void asked() throws IOException {
        onlyIf(Boolean.getBoolean("venuehunt.faults.power"),
                "it stops the machine's writing back for some seconds: -Dvenuehunt.faults.power=true");
        onlyIf(HeldWriteback.mayHold(), "this process may not set vm.dirty_writeback_centisecs");
        try {
            LoopDisk.mount(DISK_MEGABYTES).close();
        } catch (IOException e) {
            onlyIf(false, "no file system can be mounted from a file here: " + e.getMessage());
        }
        HeldWriteback.hold().close(); // puts right what a run that was killed has left
        before = HeldWriteback.setting();
    }

    @AfterEach
    void writebackIsAsItWas() throws IOException {
        assertThat(HeldWriteback.setting()).isEqualTo(before);
    }

    private static void onlyIf(boolean may, String whyNot) {
        if (!may) {
            System.out.println("the power is not cut: " + whyNot);
        }
        assumeTrue(may, whyNot);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void row18_powerCut_nothingToldIsLost(long seed) throws Exception {
        try (LoopDisk disk = LoopDisk.mount(DISK_MEGABYTES);
                OwnServer server = OwnServer.startIn(disk.path());
                FaultScene scene = new FaultScene(FaultScene.migrated(server.database(DATABASE)), seed)) {
            try (LoopDisk found = LoopDisk.found(cut(disk, server, scene, DURABLE));
                    OwnServer again = OwnServer.startIn(found.path())) {
                DatabaseConfig there = again.database(DATABASE);
                assertThat(report("as it comes", seed, scene, scene.winsMissingFrom(there))).isZero();
                long told = scene.heard().count(Won.class);
                scene.serverIsBackAt(there);
                // The server was away for so long that the breaker may look again only in some seconds.
                scene.await().until(() -> scene.heard().count(Won.class) > told);
                scene.assertRecovers();
            }
        }
    }

    /** What the test above would say of a server that flushes nothing. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void row18_withoutFsync_losesAndIsSeen(long seed) throws Exception {
        assertThat(lost("fsync = off", NO_FSYNC, seed)).isPositive();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void row18_commitBeforeFlush_losesAndIsSeen(long seed) throws Exception {
        assertThat(lost("synchronous_commit = off", COMMIT_BEFORE_FLUSH, seed)).isPositive();
    }

    private static long lost(String how, List<String> settings, long seed) throws Exception {
        try (LoopDisk disk = LoopDisk.mount(DISK_MEGABYTES);
                OwnServer server = OwnServer.startIn(disk.path());
                FaultScene scene = new FaultScene(FaultScene.migrated(server.database(DATABASE)), seed)) {
            try (LoopDisk found = LoopDisk.found(cut(disk, server, scene, settings));
                    OwnServer again = OwnServer.startIn(found.path())) {
                return report(how, seed, scene, scene.winsMissingFrom(again.database(DATABASE)));
            } catch (DatabaseUnavailableException e) {
                return report(how + ", and the server does not start", seed, scene, scene.heard().count(Won.class));
            }
        }
    }

    /** The crowd plays, the power goes; returns what the disk has. */
    private static Path cut(LoopDisk disk, OwnServer server, FaultScene scene, List<String> settings)
            throws Exception {
        try (HeldWriteback held = HeldWriteback.hold()) {
            assertThat(held).isNotNull();
            execute(server.database(DATABASE), settings);
            disk.flush();
            scene.play();
            scene.await().atMost(Duration.ofSeconds(60)).until(() -> scene.heard().count(Won.class) > WINS);
            server.freeze();
            Path image = disk.copy();
            server.kill();
            return image;
        }
    }

    private static void execute(DatabaseConfig there, List<String> settings) throws SQLException {
        try (Connection connection = DriverManager.getConnection(there.jdbcUrl(), there.user(), there.password());
                Statement statement = connection.createStatement()) {
            for (String sql : settings) {
                statement.execute(sql);
            }
            statement.execute("select pg_reload_conf()");
            statement.execute("checkpoint");
        }
    }

    private static long report(String how, long seed, FaultScene scene, long lost) {
        System.out.println("power cut, " + how + ", seed " + seed + ": " + scene.heard().count(Won.class)
                + " told WON, " + lost + " of them lost");
        return lost;
    }
}
