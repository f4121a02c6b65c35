package venuehunt.uploader.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class MiddleOfMostTest {
    @Test
    void of_oneThatIsMisplacedDoesNotDrawItAway() {
        assertThat(MiddleOfMost.of(List.of(new Coordinate(24.3, 60.1), new Coordinate(-120, 60.3),
                new Coordinate(24.1, -33), new Coordinate(24.2, 60.4), new Coordinate(24.4, 60.2))))
                .isEqualTo(new Coordinate(24.2, 60.2));
        assertThat(MiddleOfMost.of(List.of())).isEqualTo(new Coordinate(0, 0));
    }
}
