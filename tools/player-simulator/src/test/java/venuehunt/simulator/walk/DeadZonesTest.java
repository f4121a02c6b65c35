package venuehunt.simulator.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import venuehunt.tile.LocalPoint;

class DeadZonesTest {
    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 4711})
    void cover_theirShareOfTheGround(long seed) {
        assertThat(covered(new DeadZones(0.2, seed)).stream().filter(each -> each).count() / 10_000.0)
                .isCloseTo(0.2, within(0.02));
    }

    @Test
    void cover_bySeed() {
        assertThat(covered(new DeadZones(0.5, 3))).isEqualTo(covered(new DeadZones(0.5, 3)))
                .isNotEqualTo(covered(new DeadZones(0.5, 4)));
    }

    @Test
    void cover_allOfASquare() {
        DeadZones zones = new DeadZones(0.5, 3);
        for (int square = -20; square < 20; square++) {
            boolean first = zones.cover(new LocalPoint(square * 50, -50));
            assertThat(zones.cover(new LocalPoint(square * 50 + 49.9, -0.1))).isEqualTo(first);
        }
    }

    @Test
    void cover_nothingAndEverything() {
        assertThat(covered(DeadZones.NONE)).containsOnly(false);
        assertThat(covered(new DeadZones(1, 9))).containsOnly(true);
        assertThatIllegalArgumentException().isThrownBy(() -> new DeadZones(Double.NaN, 1));
    }

    private static List<Boolean> covered(DeadZones zones) {
        List<Boolean> covered = new ArrayList<>();
        for (int east = -50; east < 50; east++) {
            for (int north = -50; north < 50; north++) {
                covered.add(zones.cover(new LocalPoint(east * 50 + 1, north * 50 + 1)));
            }
        }
        return covered;
    }
}
