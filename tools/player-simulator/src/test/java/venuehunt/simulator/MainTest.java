package venuehunt.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import venuehunt.history.HistoryChecker;
import venuehunt.history.HistoryFile;
import venuehunt.history.HistoryFormatException;
import venuehunt.history.Invariant;
import venuehunt.history.Violation;
import venuehunt.simulator.play.FakePlayService;
import venuehunt.simulator.walk.Grounds;
import venuehunt.tile.LatLng;
import venuehunt.tile.map.TileMap;

class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder = Path.of("replaced by JUnit");

    @Test
    void help_namesEveryOption() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("--runtime", "--hunt", "--tile-map", "--store", "--venue", "--keys",
                "--players", "--players-per-connection", "--join-rate", "--tick-rate", "--verdicts", "--for", "--seed",
                "--json", "--history", "--gps", "--dead-ground", "--spoofers", "--probers", "--gpx", "--gpx-speed",
                "4 calls", "Exit codes");
    }

    @Test
    void json_lastLine() throws IOException, HistoryFormatException {
        TileMap map = Grounds.squareMap(40);
        LatLng middle = map.frame().anchor();
        Path file = Files.write(folder.resolve("venue.tilemap"), map.encode());
        Path history = folder.resolve("history.jsonl");
        Server server = Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
                .addService(new FakePlayService(middle.latDegrees(), middle.lngDegrees())).build().start();
        try {
            int exit = run("--runtime", "localhost:" + server.getPort(), "--hunt", "hunt", "--tile-map",
                    file.toString(), "--keys", folder.resolve("keys").toString(), "--players", "1", "--for", "3s",
                    "--seed", "5", "--json", "--history", history.toString());
            assertThat(exit).as(err.toString()).isZero();
        } finally {
            server.shutdownNow();
        }
        JsonNode result = JsonMapper.shared().readTree(out.toString());
        assertThat(result.get("seed").asLong()).isEqualTo(5);
        assertThat(result.get("ticks").asLong()).isPositive();
        // No ledger stands behind this server, so all that can be wrong is that it does not have the awards.
        assertThat(HistoryChecker.check(HistoryFile.read(history))).extracting(Violation::invariant)
                .allMatch(Invariant.I2::equals).hasSize(result.get("claims").get("won").asInt());
        assertThat(Files.readAllLines(history)).anyMatch(line -> line.contains("\"position\""));
        assertThat(err.toString()).contains("seed 5", "1 players");
    }

    @Test
    void options_wrong() {
        assertRefused("expected HOST:PORT", "--runtime", "nowhere");
        assertRefused("expected a time such as", "--for", "soon");
        assertRefused("Missing required", "--players", "3");
        assertRefused("players 0, expected", "--runtime", "localhost:1", "--hunt", "h", "--tile-map", "none",
                "--keys", folder.toString(), "--players", "0");
        assertRefused("expected a share", "--spoofers", "3");
        assertRefused("expected open, festival", "--gps", "perfect");
        assertRefused("--gpx: cannot read", "--runtime", "localhost:1", "--hunt", "h", "--tile-map", "none", "--keys",
                folder.toString(), "--gpx", "none.gpx");
        assertRefused("tick rate 0.0 a second", "--runtime", "localhost:1", "--hunt", "h", "--tile-map", "none",
                "--keys", folder.toString(), "--tick-rate", "0");
        assertRefused("cannot read the tile map", "--runtime", "localhost:1", "--hunt", "h", "--tile-map",
                folder.resolve("none").toString(), "--keys", folder.toString());
    }

    private void assertRefused(String text, String... args) {
        err.getBuffer().setLength(0);
        assertThat(run(args)).isEqualTo(2);
        assertThat(err.toString()).contains(text).doesNotContain("\tat ");
    }

    private int run(String... args) {
        return new CommandLine(new Main()).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true))
                .execute(args);
    }
}
