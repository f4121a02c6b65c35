package venuehunt.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import venuehunt.simulator.gpx.GpxTrack;
import venuehunt.simulator.play.FakePlayService;
import venuehunt.simulator.play.Pace;
import venuehunt.simulator.report.ClaimStanding;
import venuehunt.simulator.report.PlayerKind;
import venuehunt.simulator.report.SimulationReport;
import venuehunt.simulator.walk.GpsQuality;
import venuehunt.simulator.walk.Grounds;
import venuehunt.tile.LatLng;
import venuehunt.tile.map.TileMap;

class PlayerSimulatorTest {
    private static final int PLAYERS = 20;

    private final TileMap map = Grounds.squareMap(60);
    private final LatLng middle = map.frame().anchor();
    private final FakePlayService service = new FakePlayService(middle.latDegrees(), middle.lngDegrees());
    private final Server server = Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
            .addService(service).build();

    @BeforeEach
    void serve() throws IOException {
        server.start();
    }

    @AfterEach
    void hangUp() {
        server.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8})
    void play_everybodyPlaysAndLeaves(int playersPerConnection) throws InterruptedException {
        try (PlayerSimulator simulator = new PlayerSimulator(plan(playersPerConnection), map, player -> player)) {
            simulator.start();
            await().until(() -> simulator.look().playersConnected() == PLAYERS);
            await().until(() -> simulator.claims().stream()
                    .anyMatch(claim -> claim.standing() == ClaimStanding.WON));
            simulator.stop(Duration.ofSeconds(10));
            SimulationReport report = simulator.report();
            assertThat(report.welcomes()).isEqualTo(PLAYERS);
            assertThat(report.claims().inDoubt()).isZero();
            assertThat(report.claims().won()).isEqualTo(
                    simulator.claims().stream().filter(claim -> claim.standing() == ClaimStanding.WON).count());
            assertThat(report.streamErrors()).isEmpty();
            assertThat(report.simulatorErrors()).isZero();
            assertThat(simulator.look().playersConnected()).isZero();
        }
    }

    /** Cheats, recorded ways and dead ground at once: everybody is let in, and the report tells them apart. */
    @Test
    void play_mixedCrowd() throws InterruptedException {
        GpxTrack track = new GpxTrack("walk", List.of(middle, middle), List.of(0.0, 5.0));
        CrowdMix mix = new CrowdMix(0.3, 0.1, 0.2, GpsQuality.FESTIVAL, List.of(track), 2);
        SimulationPlan plan = new SimulationPlan("localhost", server.getPort(), "hunt", PLAYERS, 4, 100,
                Pace.fixed(20, 0.5), mix, 7);
        try (PlayerSimulator simulator = new PlayerSimulator(plan, map, player -> player)) {
            simulator.start();
            await().until(() -> simulator.report().ticksAnswered() > 5L * PLAYERS);
            simulator.stop(Duration.ofSeconds(10));
            SimulationReport report = simulator.report();
            assertThat(report.kinds()).containsOnlyKeys(PlayerKind.values());
            assertThat(report.kinds()).hasEntrySatisfying(PlayerKind.WALKER,
                    counts -> assertThat(counts.players()).isEqualTo(12));
            assertThat(report.kinds()).hasEntrySatisfying(PlayerKind.PROBER,
                    counts -> assertThat(counts.players()).isEqualTo(2));
            assertThat(report.kinds()).hasEntrySatisfying(PlayerKind.REPLAY,
                    counts -> assertThat(counts.players()).isOne());
            assertThat(report.players()).isEqualTo(PLAYERS + 1);
            assertThat(report.claims().inDoubt()).isZero();
            assertThat(report.simulatorErrors()).isZero();
        }
    }

    /** What a phone's system says of positions that are made up is the same from tick to tick, and from its seed. */
    @Test
    void play_someSpoofersAreMocked() throws InterruptedException {
        CrowdMix mix = new CrowdMix(0.5, 0.1, 0, GpsQuality.OPEN, List.of(), 1);
        SimulationPlan plan = new SimulationPlan("localhost", server.getPort(), "hunt", PLAYERS, 4, 100,
                Pace.fixed(20, 0.5), mix, 7);
        for (int run = 1; run <= 2; run++) {
            int before = service.joins().size();
            try (PlayerSimulator simulator = new PlayerSimulator(plan, map, player -> player)) {
                simulator.start();
                await().until(() -> service.joins().size() == before + PLAYERS
                        && simulator.report().ticksAnswered() > 5L * PLAYERS);
                simulator.stop(Duration.ofSeconds(10));
            }
        }
        Map<String, Set<Boolean>> mocked = service.mocked();
        assertThat(mocked).hasSize(PLAYERS);
        assertThat(mocked.values()).allSatisfy(said -> assertThat(said).hasSize(1));
        Set<Boolean> bySpoofers = new HashSet<>();
        for (int number = 0; number < PLAYERS; number++) {
            Set<Boolean> said = Objects.requireNonNull(mocked.get("sim-7-" + number));
            if (mix.kindOf(number).spoofs()) {
                bySpoofers.addAll(said);
            } else {
                assertThat(said).as("%s", mix.kindOf(number)).containsOnly(false);
            }
        }
        assertThat(bySpoofers).containsExactlyInAnyOrder(false, true);
    }

    @Test
    void plan_outOfRange() {
        assertThatIllegalArgumentException().isThrownBy(() -> SimulationPlan.honest("localhost", 1, "hunt", 0, 1))
                .withMessageContaining("players 0, expected 1 to");
        assertThatIllegalArgumentException().isThrownBy(() -> plan(0));
    }

    private SimulationPlan plan(int playersPerConnection) {
        return new SimulationPlan("localhost", server.getPort(), "hunt", PLAYERS, playersPerConnection, 100,
                Pace.told(1), CrowdMix.HONEST, 7);
    }
}
