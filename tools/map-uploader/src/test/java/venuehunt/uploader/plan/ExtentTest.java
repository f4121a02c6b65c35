package venuehunt.uploader.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

class ExtentTest {
    private final GeometryFactory factory = new GeometryFactory();

    /** From the west to the east of each. */
    private List<Geometry> boxes(String longitudes) {
        String[] numbers = longitudes.split(" ", -1);
        List<Geometry> boxes = new ArrayList<>();
        for (int i = 0; i < numbers.length; i += 2) {
            boxes.add(factory.toGeometry(
                    new Envelope(Double.parseDouble(numbers[i]), Double.parseDouble(numbers[i + 1]), 60, 60.5)));
        }
        return boxes;
    }

    @ParameterizedTest
    @CsvSource({"24.9384 25, 24.9384, 25", "26 27 24 25, 24, 27", "24 27 25 26, 24, 27", "-10 10 20 30, -10, 30",
            "179 180 -180 -179, 179, -179", "179 181, 179, -179", "181 182 179 180, 179, -178",
            "-181 -179, 179, -179", "100 101 -101 -100, 100, -100", "-180 180, -180, 180",
            "-180 0 0 180, -180, 180", "170 260 -170 -160, 170, -100", "0 170 330 370 160 340, -180, 180"})
    void of_theShortWayRound(String longitudes, double westDegrees, double eastDegrees) {
        Extent expected = new Extent(westDegrees, 60, eastDegrees, 60.5);
        assertThat(Extent.of(boxes(longitudes))).contains(expected);
        Polygon[] pieces = boxes(longitudes).toArray(Polygon[]::new);
        assertThat(Extent.of(List.of(factory.createMultiPolygon(pieces)))).contains(expected);
        assertThat(expected.isAcrossTheAntimeridian()).isEqualTo(westDegrees > eastDegrees);
    }

    @Test
    void of_nothing() {
        assertThat(Extent.of(List.of())).isEmpty();
        assertThat(Extent.of(List.of(factory.createPolygon()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-180.5, 1, 2, 3", "1, 1, 181, 3", "1, -91, 2, 3", "1, 1, 2, 91", "1, 3, 2, 1", "NaN, 1, 2, 3",
            "1, NaN, 2, 3", "1, 1, NaN, 3", "1, 1, 2, NaN"})
    void extent_isOnEarth(double westDegrees, double southDegrees, double eastDegrees, double northDegrees) {
        assertThatThrownBy(() -> new Extent(westDegrees, southDegrees, eastDegrees, northDegrees))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("expected degrees");
    }
}
