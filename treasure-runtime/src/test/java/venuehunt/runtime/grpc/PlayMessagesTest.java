package venuehunt.runtime.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import venuehunt.runtime.session.TickVerdict;
import venuehunt.v1.TickReason;

class PlayMessagesTest {
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ACCEPTED")
    void verdict_tellsThePhoneItsOwnReason(TickVerdict verdict) {
        var told = PlayMessages.verdict(7, verdict).getTickVerdict();

        assertThat(told.getFixMonotonicMs()).isEqualTo(7);
        assertThat(told.getReason()).isEqualTo(TickReason.valueOf("TICK_REASON_" + verdict));
        assertThat(told.getAccepted()).isEqualTo(verdict.isAccepted());
        assertThat(told.getText()).isNotEmpty();
    }
}
