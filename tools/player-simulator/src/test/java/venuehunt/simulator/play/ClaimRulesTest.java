package venuehunt.simulator.play;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Any;
import com.google.protobuf.Duration;
import com.google.rpc.RetryInfo;
import com.google.rpc.Status;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import venuehunt.simulator.report.ClaimStanding;
import venuehunt.v1.ClaimOutcome;
import venuehunt.v1.ClaimResult;

class ClaimRulesTest {
    private final ClaimRules rules = new ClaimRules(new SplittableRandom(3));

    @ParameterizedTest
    @EnumSource(names = {"WON", "ALREADY_YOURS", "LOST"})
    void after_lastWord(ClaimStanding standing) {
        ClaimOutcome outcome = ClaimOutcome.valueOf("CLAIM_OUTCOME_" + standing);
        assertThat(rules.after(answer(outcome), 1)).isEqualTo(new ClaimStep.Settled(standing, ""));
    }

    @ParameterizedTest
    @CsvSource({"RETRY, PUT_OFF", "PENDING, IN_DOUBT", "UNSPECIFIED, IN_DOUBT"})
    void after_openBoundedAttempts(String outcome, ClaimStanding meanwhile) {
        ClaimResult answer = answer(ClaimOutcome.valueOf("CLAIM_OUTCOME_" + outcome));
        assertThat(rules.after(answer, ClaimRules.MAX_ATTEMPTS - 1)).isInstanceOfSatisfying(ClaimStep.SendAgain.class,
                step -> assertThat(step.meanwhile()).isEqualTo(meanwhile));
        assertThat(rules.after(answer, ClaimRules.MAX_ATTEMPTS)).isInstanceOfSatisfying(ClaimStep.LookUp.class,
                step -> assertThat(step.meanwhile()).isEqualTo(meanwhile));
    }

    @RepeatedTest(20)
    void after_waitsAsToldAndUpToTwice() {
        RetryInfo retry = RetryInfo.newBuilder().setRetryDelay(Duration.newBuilder().setSeconds(2)).build();
        ClaimResult answer = answer(ClaimOutcome.CLAIM_OUTCOME_RETRY).toBuilder()
                .setError(Status.newBuilder().setCode(14).addDetails(Any.pack(retry))).build();
        assertThat(rules.after(answer, 1)).isInstanceOfSatisfying(ClaimStep.SendAgain.class,
                step -> assertThat(step.waitMs()).isBetween(2_000L, 4_000L));
    }

    private static ClaimResult answer(ClaimOutcome outcome) {
        return ClaimResult.newBuilder().setOutcome(outcome).build();
    }
}
