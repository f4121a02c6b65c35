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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import venuehunt.history.HistoryLine;
import venuehunt.simulator.play.FakePlayService.Script;
import venuehunt.simulator.report.ClaimRecord;
import venuehunt.simulator.report.ClaimStanding;
import venuehunt.simulator.report.Measurements;
import venuehunt.simulator.report.PlayerKind;
import venuehunt.simulator.report.SimulationReport;
import venuehunt.simulator.walk.Course;
import venuehunt.simulator.walk.DeadZones;
import venuehunt.simulator.walk.GpsQuality;
import venuehunt.simulator.walk.Grounds;
import venuehunt.simulator.walk.PlayArea;
import venuehunt.simulator.walk.Walker;
import venuehunt.tile.LatLng;
import venuehunt.tile.LocalPoint;
import venuehunt.v1.Claim;
import venuehunt.v1.ClaimFeedback;
import venuehunt.v1.Join;

class PlayerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final PlayArea area = Grounds.square(40);
    private final LatLng middle = area.toLatLng(new LocalPoint(0, 0));
    private final FakePlayService service = new FakePlayService(middle.latDegrees(), middle.lngDegrees());
    private final List<HistoryLine> history = new CopyOnWriteArrayList<>();
    private final Measurements measurements = new Measurements(System::nanoTime, history::add);
    private final CrowdThread thread = new CrowdThread(measurements);
    private final String serverName = InProcessServerBuilder.generateName();
    private final ManagedChannel channel = InProcessChannelBuilder.forName(serverName).executor(thread).build();
    private final Server server = InProcessServerBuilder.forName(serverName).addService(service).build();
    private final Player player = player("ada", PlayerKind.WALKER, game(new DeadZones(0, 0), PATIENCE));

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

    /** The first tick is answered by a delta alone, the others by verdicts. */
    @Test
    void history_positionsAreKnownToBeBelieved() {
        playUntil(() -> positions().size() >= 5);
        assertThat(positions()).allSatisfy(position -> {
            assertThat(position.toldNs()).as("%s", position).isNotNull().isGreaterThan(position.tNs());
            assertThat(position.player()).isEqualTo("ada");
        });
    }

    @Test
    void history_namesSpoofers() {
        player("bob", PlayerKind.PROBER, game(new DeadZones(0, 0), PATIENCE));
        player("eve", PlayerKind.GLIDER, game(new DeadZones(0, 0), PATIENCE));
        assertThat(history).containsExactly(new HistoryLine.Spoofer("eve"));
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
        assertThat(service.joins()).extracting(Join::getArRunning).as("its AR session runs on")
                .containsExactly(false, true);
        assertThat(firstIds(2)).hasSize(1);
        SimulationReport report = report();
        assertThat(report.reconnects()).isOne();
        assertThat(report.resumed()).isOne();
        assertThat(report.streamErrors()).containsExactly(Map.entry("UNAVAILABLE", 1L));
        assertThat(report.sequenceGaps()).isZero();
    }

    @Test
    void stream_ofANodeThatStopsIsOpenedAnewAndTheClaimRepeated() {
        service.will(Script.DRAIN);
        playUntil(() -> report().claims().won() >= 1);
        assertThat(service.joins()).hasSize(2);
        assertThat(firstIds(2)).hasSize(1);
        assertThat(report().streamErrors()).containsExactly(Map.entry("NODE_DRAINING", 1L));
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

    private Player player(String name, PlayerKind kind, Game game) {
        Course course = new Walker(area, GpsQuality.OPEN, new SplittableRandom(11));
        return new Player(name, kind, course, game, channel, () -> "token", new SplittableRandom(12));
    }

    private Game game(DeadZones deadZones, Duration welcomeWithin) {
        return game(deadZones, welcomeWithin, Pace.told(1));
    }

    private Game game(DeadZones deadZones, Duration welcomeWithin, Pace pace) {
        return new Game("hunt", area, deadZones, pace, welcomeWithin.toNanos(), thread, measurements,
                System::nanoTime, System.nanoTime() - Duration.ofDays(1).toNanos(), InstantSource.system());
    }

    private void playUntil(BooleanSupplier condition) {
        playUntil(player, condition);
    }

    private void playUntil(Player who, BooleanSupplier condition) {
        who.start(Duration.ZERO);
        await().until(condition::getAsBoolean);
    }

    /** No network anywhere, until the game is over. */
    @Test
    void deadZone_breaksTheStreamAndResumesIt() {
        Player lost = player("bob", PlayerKind.WALKER, game(new DeadZones(1, 0), PATIENCE));
        playUntil(lost, () -> report().outages() == 1);
        await().until(() -> measurements.look().playersConnected() == 0);
        assertThat(report().ticks()).as("sent where there is no network").isZero();
        CompletableFuture.runAsync(lost::finish, thread).join();
        await().until(() -> report().resumed() == 1 && report().ticksAnswered() > 0);
        assertThat(service.joins().get(1).getResumeToken()).isEqualTo(FakePlayService.RESUME_TOKEN);
        assertThat(report().streamErrors()).isEmpty();
    }

    @Test
    void prober_claimsWhatIsOutOfReachToo() {
        service.showOutOfReach(3);
        playUntil(player("bob", PlayerKind.PROBER, game(new DeadZones(0, 0), PATIENCE)),
                () -> service.claims().stream().map(Claim::getTreasureId).toList()
                        .containsAll(List.of(102L, 103L, 104L)));
        assertThat(service.claims()).extracting(Claim::getTreasureId).doesNotHaveDuplicates();
        await().untilAsserted(() -> assertThat(report().kinds()).hasEntrySatisfying(PlayerKind.PROBER,
                counts -> assertThat(counts.claimsWon()).isGreaterThanOrEqualTo(3)));
    }

    @Test
    void join_givenUpAndTriedAgain() {
        service.welcomesNobody();
        Game impatient = game(new DeadZones(0, 0), Duration.ofMillis(20));
        playUntil(player("bob", PlayerKind.WALKER, impatient), () -> service.joins().size() >= 3);
        assertThat(report().streamErrors()).containsOnlyKeys(Player.JOIN_UNANSWERED);
        assertThat(report().welcomes()).isZero();
    }

    @Test
    void ticks_askOnlyWhenTheyShould() {
        Game silent = game(new DeadZones(0, 0), PATIENCE, Pace.fixed(50, 0));
        playUntil(player("bob", PlayerKind.WALKER, silent), () -> report().ticks() >= 5);
        assertThat(report().ticksAsked()).isZero();
        assertThat(report().ticksUnanswered()).isZero();
        assertThat(report().tickLatencyMs().max()).isZero();
    }

    private List<HistoryLine.Position> positions() {
        return history.stream().filter(HistoryLine.Position.class::isInstance).map(HistoryLine.Position.class::cast)
                .toList();
    }

    private SimulationReport report() {
        return measurements.report(0, 1);
    }

    private List<ByteString> firstIds(int claims) {
        return service.claims().stream().limit(claims).map(Claim::getClaimId).distinct().toList();
    }
}
