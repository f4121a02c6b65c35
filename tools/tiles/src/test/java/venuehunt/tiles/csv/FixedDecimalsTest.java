package venuehunt.tiles.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FixedDecimalsTest {
    private static final long SEED = 20261125;

    @ParameterizedTest
    @CsvSource({"0, 0.000", "-0.0, 0.000", "-0.0004, 0.000", "-0.0006, -0.001", "0.9996, 1.000", "-1.5, -1.500",
            "32767.999, 32767.999", "-32768, -32768.000", "0.05, 0.050"})
    void text_threeDecimals(double value, String text) {
        assertThat(new FixedDecimals(3).text(value)).isEqualTo(text);
    }

    @Test
    void text_asBigDecimal() {
        FixedDecimals seven = new FixedDecimals(7);
        Random random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            double value = random.nextDouble(-180, 180);
            BigDecimal obvious = new BigDecimal(value).setScale(7, RoundingMode.HALF_UP);
            BigDecimal ours = new BigDecimal(seven.text(value));
            assertThat(ours.scale()).isEqualTo(7);
            assertThat(ours.subtract(obvious).abs()).as("seed %d, %s", SEED, value)
                    .isLessThanOrEqualTo(new BigDecimal("0.0000001"));
            assertThat(Math.abs(ours.doubleValue() - value)).as("seed %d, %s", SEED, value).isLessThan(5.0001e-8);
        }
    }
}
