package venuehunt.simulator.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.protobuf.ByteString;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class MeasurementsTest {
    private static final long MILLI = 1_000_000;
    private static final long SECOND = 1000 * MILLI;

    private final AtomicLong nowNs = new AtomicLong(77);
    private final Measurements measurements = new Measurements(nowNs::get);

    @Test
    void report_json() {
        measurements.count(Counter.TICKS_SENT, 20);
        measurements.tickTook(2 * MILLI);
        measurements.tickNotAccepted("TOO_OFTEN");
        stands(1, ClaimStanding.WON, "");
        stands(2, ClaimStanding.REFUSED, "TOO_FAR");
        stands(3, ClaimStanding.IN_DOUBT, "");
        stands(4, ClaimStanding.PUT_OFF, "");
        nowNs.addAndGet(10 * SECOND);
        ObjectNode json = measurements.report(9, 3).toJson();
        assertThat(json.get("seed").asLong()).isEqualTo(9);
        assertThat(json.get("ticks").asLong()).isEqualTo(20);
        assertThat(json.get("ticksPerSecond").asDouble()).isEqualTo(2);
        assertThat(json.get("tickLatencyMs").get("p50").asDouble()).isCloseTo(2, within(0.01));
        assertThat(json.get("tickLatencyMs").has("p99")).isTrue();
        assertThat(json.get("tickLatencyMs").has("p999")).isTrue();
        assertThat(json.get("ticksNotAccepted").toString()).isEqualTo("{\"TOO_OFTEN\":1}");
        assertThat(json.get("claims").toString()).isEqualTo(
                "{\"won\":1,\"alreadyYours\":0,\"lost\":0,\"refused\":{\"TOO_FAR\":1},\"inDoubt\":1,\"putOff\":1}");
    }

    @Test
    void look_ratesSinceTheLastLook() {
        measurements.count(Counter.DELTAS, 10);
        measurements.tickTook(MILLI);
        nowNs.addAndGet(SECOND);
        assertThat(measurements.look().deltasPerSecond()).isEqualTo(10);
        measurements.count(Counter.DELTAS, 4);
        measurements.tickTook(30 * MILLI);
        nowNs.addAndGet(2 * SECOND);
        LiveSnapshot second = measurements.look();
        assertThat(second.deltasPerSecond()).isEqualTo(2);
        assertThat(second.tickLatencyMs().p50()).isCloseTo(30, within(0.1));
        assertThat(measurements.report(0, 0).tickLatencyMs().p50()).isCloseTo(1, within(0.1));
    }

    @Test
    void claimStands_settledOnceForAll() {
        stands(1, ClaimStanding.IN_DOUBT, "");
        assertThat(measurements.openClaims()).isOne();
        stands(1, ClaimStanding.WON, "");
        stands(1, ClaimStanding.WON, "");
        stands(1, ClaimStanding.IN_DOUBT, "");
        assertThat(measurements.report(0, 0).contradictions()).isZero();
        stands(1, ClaimStanding.LOST, "");
        SimulationReport report = measurements.report(0, 0);
        assertThat(report.contradictions()).isOne();
        assertThat(report.claims().won()).isOne();
        assertThat(report.claims().lost()).isZero();
        assertThat(measurements.look().awards()).isOne();
        assertThat(measurements.openClaims()).isZero();
    }

    @Test
    void toLine_fits() {
        measurements.connectedChanged(200);
        nowNs.addAndGet(SECOND);
        assertThat(measurements.look().toLine()).startsWith("  200 players").hasSizeLessThan(100);
    }

    private void stands(int id, ClaimStanding standing, String reason) {
        ByteString claimId = ByteString.copyFrom(new byte[]{(byte) id});
        measurements.claimStands(ClaimRecord.sent(claimId, "player", 5).with(standing, reason));
    }
}
