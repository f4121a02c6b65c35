package venuehunt.geometry.venue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapChangeTest {
    @ParameterizedTest
    @CsvSource({"0, false", "0.2, false", "0.2001, true", "1, true", "NaN, true"})
    void isLarge_byTheShare(double share, boolean expected) {
        assertThat(new MapChange(GroundChange.none(1), List.of(), share).isLarge()).isEqualTo(expected);
    }
}
