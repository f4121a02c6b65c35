package venuehunt.runtime.hunt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HuntTest {

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "50, 50, 50", "50, 60, 1", "5, 30, 20"})
    void rules_within(double reach, double sight, int shown) {
        assertThat(new HuntRules(reach, sight, shown).sightMetres()).isEqualTo(sight);
    }

    @ParameterizedTest
    @CsvSource({"0.999, 30, 20, reach is 0.999", "50.001, 60, 20, reach is 50.001", "NaN, 30, 20, reach is NaN",
            "5, 4.999, 20, sight is 4.999", "5, 60.001, 20, sight is 60.001", "5, NaN, 20, sight is NaN",
            "5, Infinity, 20, sight is Infinity", "5, 30, 0, max shown is 0", "5, 30, 51, max shown is 51"})
    void rules_beyond(double reach, double sight, int shown, String said) {
        assertThatIllegalArgumentException().isThrownBy(() -> new HuntRules(reach, sight, shown))
                .withMessageContaining(said).withMessageContaining("must be");
    }

    @ParameterizedTest
    @CsvSource({"DRAFT, DRAFT, true", "DRAFT, OPEN, true", "DRAFT, PAUSED, false", "DRAFT, CLOSED, true",
            "OPEN, DRAFT, false", "OPEN, OPEN, true", "OPEN, PAUSED, true", "OPEN, CLOSED, true",
            "PAUSED, DRAFT, false", "PAUSED, OPEN, true", "PAUSED, PAUSED, true", "PAUSED, CLOSED, true",
            "CLOSED, DRAFT, false", "CLOSED, OPEN, false", "CLOSED, PAUSED, false", "CLOSED, CLOSED, true"})
    void state_mayBecome(HuntState from, HuntState to, boolean may) {
        assertThat(from.mayBecome(to)).isEqualTo(may);
    }

    @Test
    void in_changesTheStateOnly() {
        Hunt hunt = new Hunt("h", "v", "Hunt", HuntRules.DEFAULT, HuntState.DRAFT, HuntPhase.DISCOVERY);
        assertThat(hunt.in(HuntState.OPEN))
                .isEqualTo(new Hunt("h", "v", "Hunt", HuntRules.DEFAULT, HuntState.OPEN, HuntPhase.DISCOVERY));
    }
}
