package venuehunt.simulator.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import venuehunt.simulator.play.FakePlayService.Script;
import venuehunt.simulator.report.ClaimRecord;
import venuehunt.simulator.report.ClaimStanding;
import venuehunt.simulator.report.Measurements;
import venuehunt.simulator.report.SimulationReport;
import venuehunt.simulator.walk.Grounds;
import venuehunt.simulator.walk.PlayArea;
import venuehunt.tile.LatLng;
import venuehunt.tile.LocalPoint;
import venuehunt.v1.Claim;
import venuehunt.v1.ClaimFeedback;

class PlayerTest {
    private final PlayArea area = Grounds.square(40);
    private final LatLng middle = area.toLatLng(new LocalPoint(0, 0));
    private final FakePlayService service = new FakePlayService(middle.latDegrees(), middle.lngDegrees());
    private final Measurements measurements = new Measurements(System::nanoTime);
    private final CrowdThread thread = new CrowdThread(measurements);
    private final String serverName = InProcessServerBuilder.generateName();
    private final ManagedChannel channel = InProcessChannelBuilder.forName(serverName).executor(thread).build();
    private final Server server = InProcessServerBuilder.forName(serverName).addService(service).build();
    private final Player player = new Player("ada",
            Game.starting("hunt", area, thread, measurements, System::nanoTime, InstantSource.system()), channel,
            () -> "token", new SplittableRandom(11));

    @BeforeEach
    void serve() throws IOException {
        server.start();
    }

    @AfterEach
    void hangUp() {
        channel.shutdownNow();
        server.shutdownNow();
        thread.close();
        assertThat(report().simulatorErrors()).isZero();
    }

    @Test
    void play_joinsTicksAndWins() {
        playUntil(() -> report().claims().won() >= 1 && report().ticksAnswered() >= 5);
        assertThat(service.joins()).hasSize(1);
        assertThat(service.joins().getFirst().getPlayerToken()).isEqualTo("token");
        assertThat(service.joins().getFirst().getHuntId()).isEqualTo("hunt");
        assertThat(service.claims().getFirst().getClaimId().size()).isEqualTo(16);
        assertThat(measurements.look().playersConnected()).isOne();
        assertThat(report().sequenceGaps()).isZero();
        assertThat(report().tickLatencyMs().max()).isPositive();
        assertThat(report().claimLatencyMs().max()).isPositive();
    }

    @Test
    void claim_lostAndRefused() {
        service.will(Script.REFUSE, Script.LOSE);
        playUntil(() -> report().claims().lost() == 1);
        assertThat(report().claims().refused()).containsExactly(Map.entry("TOO_FAR", 1L));
        List<Claim> claims = service.claims();
        assertThat(claims.get(0).getClaimId()).as("a refusal is a last word: a new claim has a new id")
                .isNotEqualTo(claims.get(1).getClaimId());
    }

    @Test
    void claim_putOffAndInDoubtIsRepeatedUnderItsId() {
        service.will(Script.RETRY, Script.PENDING, Script.WIN);
        playUntil(() -> report().claims().won() >= 1);
        assertThat(firstIds(3)).hasSize(1);
        assertThat(report().claimsRepeated()).isEqualTo(2);
        assertThat(service.lookUps()).isEmpty();
    }

    @Test
    void claim_lookedUpAfterThreeAttempts() {
        service.will(Script.PENDING, Script.PENDING, Script.PENDING);
        playUntil(() -> report().claims().won() >= 1);
        assertThat(firstIds(3)).hasSize(1);
        assertThat(service.lookUps()).containsExactly(service.claims().getFirst().getClaimId());
    }

    @Test
    void feedback_onceForEachClaimWithTheWholeWait() {
        service.will(Script.WIN, Script.PENDING, Script.PENDING, Script.PENDING);
        playUntil(() -> service.feedback().size() >= 2);
        List<ClaimFeedback> feedback = service.feedback();
        assertThat(feedback).extracting(ClaimFeedback::getClaimId).doesNotHaveDuplicates()
                .isSubsetOf(service.claims().stream().map(Claim::getClaimId).toList());
        assertThat(feedback).allSatisfy(each -> assertThat(each.getTapToFeedbackMs()).isBetween(1, 120_000));
        assertThat(feedback.get(1).getClaimId()).as("looked up in the end").isEqualTo(service.lookUps().getFirst());
        assertThat(feedback.get(1).getTapToFeedbackMs()).as("three delays of 10 ms at least")
                .isGreaterThanOrEqualTo(30);
    }

    @Test
    void stream_brokenIsResumedAndTheClaimRepeated() {
        service.will(Script.BREAK);
        playUntil(() -> report().claims().won() >= 1);
        assertThat(service.joins()).hasSize(2);
        assertThat(service.joins().get(1).getResumeToken()).isEqualTo(FakePlayService.RESUME_TOKEN);
        assertThat(service.joins().get(1).getLastSequence()).isEqualTo(1);
        assertThat(firstIds(2)).hasSize(1);
        SimulationReport report = report();
        assertThat(report.reconnects()).isOne();
        assertThat(report.resumed()).isOne();
        assertThat(report.streamErrors()).containsExactly(Map.entry("UNAVAILABLE", 1L));
        assertThat(report.sequenceGaps()).isZero();
    }

    @Test
    void stream_brokenAndSessionForgotten() {
        service.forgetSessions();
        service.will(Script.BREAK);
        playUntil(() -> report().claims().won() >= 1);
        assertThat(firstIds(2)).hasSize(1);
        assertThat(report().resumed()).isZero();
        assertThat(report().sequenceGaps()).isZero();
    }

    @Test
    void delta_gapIsCounted() {
        playUntil(() -> report().claims().won() >= 1);
        assertThat(report().sequenceGaps()).isZero();
        service.skipSequence();
        await().until(() -> report().sequenceGaps() == 1);
    }

    @Test
    void claims_allListed() {
        playUntil(() -> report().claims().won() >= 1);
        ClaimRecord first = measurements.claims().stream()
                .filter(claim -> claim.claimId().equals(service.claims().getFirst().getClaimId())).findFirst()
                .orElseThrow();
        assertThat(first.playerId()).isEqualTo("ada");
        assertThat(first.treasureId()).isEqualTo(101);
        assertThat(first.standing()).isEqualTo(ClaimStanding.WON);
    }

    @Test
    void leave_disconnects() {
        playUntil(() -> report().ticksAnswered() > 0);
        CompletableFuture.runAsync(player::leave, thread).join();
        assertThat(measurements.look().playersConnected()).isZero();
        assertThat(report().streamErrors()).isEmpty();
    }

    @Test
    void finish_noNewClaims() {
        CompletableFuture.runAsync(player::finish, thread).join();
        playUntil(() -> report().ticksAnswered() >= 5);
        assertThat(service.claims()).isEmpty();
    }

    private void playUntil(BooleanSupplier condition) {
        player.start(Duration.ZERO);
        await().until(condition::getAsBoolean);
    }

    private SimulationReport report() {
        return measurements.report(0, 1);
    }

    private List<ByteString> firstIds(int claims) {
        return service.claims().stream().limit(claims).map(Claim::getClaimId).distinct().toList();
    }
}
