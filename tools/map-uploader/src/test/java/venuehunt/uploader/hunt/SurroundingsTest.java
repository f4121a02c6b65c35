package venuehunt.uploader.hunt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;

class SurroundingsTest {
    /** Against all of them, also on the lines between squares. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 15, 15.1})
    void around_missesNothingThatIsNearer(double metres) {
        Random random = new Random(6);
        Surroundings<Coordinate> surroundings = new Surroundings<>(metres);
        List<Coordinate> all = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            double step = i % 2 == 0 ? metres : 0.01;
            Coordinate each = new Coordinate(step * random.nextInt(-20, 20), step * random.nextInt(-20, 20));
            surroundings.add(each.x, each.y, each);
            all.add(each);
        }
        for (Coordinate place : all) {
            assertThat(surroundings.around(place.x, place.y))
                    .containsAll(all.stream().filter(each -> each.distance(place) < metres).toList())
                    .allMatch(each -> each.distance(place) < 3 * metres);
        }
    }

    @Test
    void around_whereNothingIs() {
        Surroundings<String> surroundings = new Surroundings<>(15);
        surroundings.add(-40, 40, "far");
        assertThat(surroundings.around(0, 0)).isEmpty();
    }
}
