package venuehunt.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import venuehunt.runtime.hunt.ClaimOutcome.Kind;

class ToldClaimsTest {
    private final ToldClaims told = new ToldClaims();

    @Test
    void report_onceOfEach() {
        told.add(id(1), Kind.LOST);
        assertThat(told.report(id(2))).as("never told").isNull();
        assertThat(told.report(id(1))).isEqualTo(Kind.LOST);
        assertThat(told.report(id(1))).isNull();
        told.add(id(1), Kind.LOST);
        assertThat(told.report(id(1))).as("told again, as a claim that is sent again is").isNull();
    }

    @Test
    void add_onlyWhatIsFinal() {
        for (Kind kind : Kind.values()) {
            told.add(id(kind.name().length()), kind);
            boolean open = kind == Kind.PENDING || kind == Kind.RETRY;
            assertThat(told.report(id(kind.name().length()))).isEqualTo(open ? null : kind);
        }
    }

    @Test
    void add_atTheBoundTheOldestIsForgotten() {
        for (int i = 0; i <= ToldClaims.REMEMBERED; i++) {
            told.add(id(i), Kind.WON);
            told.add(id(i), Kind.WON);
        }
        assertThat(told.report(id(0))).isNull();
        for (int i = 1; i <= ToldClaims.REMEMBERED; i++) {
            assertThat(told.report(id(i))).as("%d", i).isEqualTo(Kind.WON);
        }
    }

    private static UUID id(int i) {
        return new UUID(7, i);
    }
}
