package venuehunt.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import venuehunt.simulator.report.PlayerKind;
import venuehunt.simulator.walk.GpsQuality;

class CrowdMixTest {
    @Test
    void kindOf_exactShares() {
        assertThat(kinds(mix(0.03, 0.01), 1_000)).containsExactlyInAnyOrderEntriesOf(
                Map.of(PlayerKind.WALKER, 960L, PlayerKind.PROBER, 10L, PlayerKind.JUMPER, 10L, PlayerKind.GLIDER, 10L,
                        PlayerKind.TELEPORTER, 10L));
    }

    @Test
    void kindOf_smallCrowds() {
        assertThat(kinds(mix(0.01, 0), 100).get(PlayerKind.WALKER)).isEqualTo(99);
        assertThat(kinds(mix(0.29, 0), 100).get(PlayerKind.WALKER)).as("0.29 · 100 is less than 29, in floating point")
                .isEqualTo(71);
        assertThat(kinds(mix(0, 0.5), 2)).isEqualTo(Map.of(PlayerKind.WALKER, 1L, PlayerKind.PROBER, 1L));
        assertThat(kinds(mix(0, 1), 5)).containsOnlyKeys(PlayerKind.PROBER);
        assertThat(kinds(CrowdMix.HONEST, 5)).containsOnlyKeys(PlayerKind.WALKER);
    }

    @Test
    void construct_outOfRange() {
        assertThatIllegalArgumentException().isThrownBy(() -> mix(0.6, 0.5)).withMessageContaining("0.6");
        assertThatIllegalArgumentException().isThrownBy(() -> mix(Double.NaN, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CrowdMix(0, 0, 0, GpsQuality.OPEN, List.of(), 0)).withMessageContaining("speed");
    }

    private static CrowdMix mix(double spoofers, double probers) {
        return new CrowdMix(spoofers, probers, 0, GpsQuality.OPEN, List.of(), 1);
    }

    private static Map<PlayerKind, Long> kinds(CrowdMix mix, int players) {
        return IntStream.range(0, players).mapToObj(mix::kindOf)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
