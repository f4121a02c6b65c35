package venuehunt.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleBarTest {
    /** From the largest scale there is to the smallest. */
    @ParameterizedTest
    @CsvSource({"1000, 1, 1000", "100, 2, 200", "1, 200, 200", "0.99, 200, 198", "0.5, 200, 100", "0.05, 2000, 100",
            "0.0151515, 10000, 152"})
    void of_theLongestThatFits(double pixelsPerMetre, int metres, int pixels) {
        assertThat(ScaleBar.of(pixelsPerMetre)).isEqualTo(new ScaleBar(metres, pixels));
    }
}
