package venuehunt.uploader.hunt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class SpacingTest {
    private final Random random = new Random(1);
    private int draws;

    private List<Coordinate> spread(int count, double sideMetres) {
        Spacing spacing = new Spacing();
        List<Coordinate> spread = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            spread.add(spacing.next(() -> {
                draws++;
                return new Coordinate(random.nextDouble() * sideMetres - sideMetres / 2,
                        random.nextDouble() * sideMetres - sideMetres / 2);
            }));
        }
        return spread;
    }

    private static double nearestMetres(List<Coordinate> places) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < places.size(); i++) {
            for (int j = 0; j < i; j++) {
                nearest = Math.min(nearest, places.get(i).distance(places.get(j)));
            }
        }
        return nearest;
    }

    @Test
    void next_apartWhileThereIsRoom() {
        assertThat(nearestMetres(spread(100, 300))).isGreaterThanOrEqualTo(Spacing.APART_METRES);
    }

    /** Nor is every one of them drawn fifty times in vain. */
    @Test
    void next_anywhereOnceThereIsNone() {
        assertThat(spread(1_000, 100)).hasSize(1_000);
        assertThat(draws).isLessThan(2_000);
    }
}
