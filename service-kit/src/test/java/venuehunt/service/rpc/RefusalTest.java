package venuehunt.service.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RequestInfo;
import com.google.rpc.RetryInfo;
import com.google.rpc.Status;
import io.grpc.Status.Code;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {
    static Stream<Refusal> refusals() {
        return Stream.of(Refusal.notFound("BOX_NOT_FOUND", "no such treasure"),
                Refusal.alreadyExists("HUNT_EXISTS", "there is one"),
                Refusal.failedPrecondition("TOO_FAR", "walk closer"),
                Refusal.aborted("MAP_BASE_CHANGED", "another version is live").withMetadata("current_version", "7"),
                Refusal.unavailable("LEDGER_SLOW", "later", Duration.ofMillis(1500)),
                Refusal.resourceExhausted("CLAIM_RATE", "slower", Duration.ZERO),
                Refusal.invalidField("tick.lat_degrees", "NaN, expected a finite number"),
                Refusal.invalid("CLAIM_ID_REUSED", List.of(new FieldViolation("claim_id", "names another treasure"))),
                Refusal.unexpected("request-1"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void from_whatWasSent(Refusal refusal) {
        assertThat(Refusal.from(refusal.toStatus())).isEqualTo(refusal);
        assertThat(Refusal.from(refusal.toException())).isEqualTo(refusal);
        assertThat(refusal.toStatus().getSerializedSize()).isLessThanOrEqualTo(2048);
    }

    @Test
    void toStatus_ofARetry() throws Exception {
        Status status = Refusal.unavailable("LEDGER_SLOW", "later", Duration.ofMillis(1500)).toStatus();

        assertThat(status.getCode()).isEqualTo(Code.UNAVAILABLE.value());
        assertThat(status.getDetailsList()).hasSize(2);
        assertThat(status.getDetails(0).unpack(ErrorInfo.class))
                .isEqualTo(ErrorInfo.newBuilder().setReason("LEDGER_SLOW").setDomain("venuehunt").build());
        RetryInfo retry = status.getDetails(1).unpack(RetryInfo.class);
        assertThat(retry.getRetryDelay().getSeconds()).isEqualTo(1);
        assertThat(retry.getRetryDelay().getNanos()).isEqualTo(500_000_000);
    }

    @Test
    void toStatus_ofAnUnexpectedFailure_namesTheRequest() throws Exception {
        Status status = Refusal.unexpected("request-1").toStatus();

        assertThat(status.getDetails(1).unpack(RequestInfo.class).getRequestId()).isEqualTo("request-1");
    }

    @Test
    void toStatus_ofManyViolations_fitsAndCountsThem() throws Exception {
        Refusal refusal = Refusal.invalidFields(IntStream.range(0, 500)
                .mapToObj(i -> new FieldViolation("zones[" + i + "].area", "crosses itself " + "x".repeat(i)))
                .toList());
        for (int maxBytes : new int[]{2048, 24 << 10}) {
            Status status = refusal.toStatus(maxBytes);
            BadRequest bad = status.getDetails(1).unpack(BadRequest.class);

            assertThat(status.getSerializedSize()).isBetween(maxBytes * 3 / 4, maxBytes);
            assertThat(bad.getFieldViolations(0).getField()).isEqualTo("zones[0].area");
            assertThat(Refusal.from(status).metadata()).containsEntry(Refusal.VIOLATION_COUNT, "500");
            assertThat(Refusal.from(status).violations()).hasSize(bad.getFieldViolationsCount())
                    .hasSizeLessThan(500);
        }
        assertThat(refusal.message()).isEqualTo("zones[0].area: crosses itself  (and 499 more)");
    }

    @Test
    void toStatus_ofALongText_isCutBetweenCharacters() {
        String text = "a".repeat(298) + "🧭".repeat(100);
        String cut = Refusal.notFound("X", text).toStatus().getMessage();

        assertThat(cut).isEqualTo("a".repeat(298) + "…");
        assertThat(Refusal.notFound("X", "b".repeat(300)).toStatus().getMessage()).isEqualTo("b".repeat(300));
        assertThat(Refusal.notFound("X", "b".repeat(301)).toStatus().getMessage()).hasSize(300).endsWith("b…");
    }

    @Test
    void from_anAnswerOfAnotherServer() {
        Refusal bare = Refusal.from(io.grpc.Status.DEADLINE_EXCEEDED.withDescription("too late").asRuntimeException());
        assertThat(bare).isEqualTo(Refusal.of(Code.DEADLINE_EXCEEDED, "DEADLINE_EXCEEDED", "too late"));
        assertThat(bare.retryAfterMs()).isEqualTo(OptionalLong.empty());

        Status odd = Status.newBuilder().setCode(99).addDetails(Any.pack(ErrorInfo.newBuilder().setReason("odd one")
                .build())).addDetails(Any.newBuilder().setTypeUrl("type.googleapis.com/google.rpc.RetryInfo")
                        .setValue(ByteString.copyFromUtf8("broken")))
                .build();
        assertThat(Refusal.from(odd)).isEqualTo(Refusal.of(Code.UNKNOWN, "UNKNOWN", ""));
    }

    @Test
    void from_anExceptionThatIsNoCalls() {
        assertThat(Refusal.from(new IllegalStateException("broken")))
                .isEqualTo(Refusal.of(Code.UNKNOWN, "UNKNOWN", "broken"));
        assertThat(Refusal.from(new RuntimeException(Refusal.notFound("BOX_NOT_FOUND", "gone").toException())))
                .isEqualTo(Refusal.notFound("BOX_NOT_FOUND", "gone"));
    }

    @Test
    void retryAfterMs_isWhatWasAsked() {
        assertThat(Refusal.unavailable("X", "", Duration.ofMillis(250)).retryAfterMs()).hasValue(250);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "lower", "1ST", "WITH BLANK",
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void of_aReasonThatIsNone(String reason) {
        assertThatThrownBy(() -> Refusal.notFound(reason, "")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + reason + "'");
    }

    @Test
    void of_misuse() {
        assertThatThrownBy(() -> Refusal.of(Code.OK, "FINE", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Refusal.unavailable("X", "", Duration.ofMillis(-1)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("PT-0.001S");
        assertThat(new Refusal(Code.ABORTED, "A".repeat(63), "", null, List.of(), Map.of()).reason()).hasSize(63);
    }
}
