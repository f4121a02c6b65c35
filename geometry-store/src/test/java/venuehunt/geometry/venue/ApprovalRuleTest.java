package venuehunt.geometry.venue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApprovalRuleTest {
    /** Who has asked before, whether on or off is wished by whom, and what it is then. */
    @ParameterizedTest
    @CsvSource({"false, '', true, anna, true, ''", "false, '', false, anna, false, ''",
            "true, '', true, anna, true, ''",
            "true, '', false, anna, true, anna", "true, anna, false, anna, true, anna",
            "true, anna, false, berta, false, ''", "true, anna, true, anna, true, ''",
            "true, anna, true, berta, true, ''"})
    void wished_offTakesTwo(boolean required, String askedBy, boolean on, String who, boolean after,
            String askedAfter) {
        assertThat(rule(required, askedBy).wished(on, who)).isEqualTo(rule(after, askedAfter));
    }

    private static ApprovalRule rule(boolean required, String askedBy) {
        return new ApprovalRule(required, Optional.of(askedBy).filter(name -> !name.isEmpty()));
    }
}
