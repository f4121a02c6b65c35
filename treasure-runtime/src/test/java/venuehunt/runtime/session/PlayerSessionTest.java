package venuehunt.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import venuehunt.runtime.field.Ground;
import venuehunt.runtime.field.View;
import venuehunt.runtime.fixture.Drafts;
import venuehunt.runtime.fixture.TestVenue;
import venuehunt.runtime.hunt.Award;
import venuehunt.runtime.hunt.Fix;
import venuehunt.runtime.hunt.HuntRules;
import venuehunt.runtime.hunt.Treasure;
import venuehunt.runtime.live.LiveHunt;
import venuehunt.runtime.session.ScreenChange.Gone;
import venuehunt.runtime.session.ScreenChange.GoneReason;
import venuehunt.runtime.session.ScreenChange.Shown;
import venuehunt.service.limit.Rate;
import venuehunt.tile.LatLng;

class PlayerSessionTest {
    private static final TestVenue VENUE = TestVenue.at(41.1, -119.2);
    private final LiveHunt hunt = VENUE.liveHunt(VENUE.treasure(1, 10, 0), VENUE.treasure(2, 0, 50));
    private final PlayerSession session = new PlayerSession("s", "ann", hunt, AntiCheat.OBSERVE, new Rate(2, 5), null,
            0);
    private long seconds;
    private long nowMs;
    private boolean claimableShown;

    @Test
    void firstTick_isASnapshot() {
        assertThat(session.hasNews()).as("before the first tick").isFalse();
        assertThat(walkTo(0, 0)).isEqualTo(TickVerdict.ACCEPTED);
        ScreenChange change = news();
        assertThat(change.sequence()).isEqualTo(1);
        assertThat(change.snapshot()).isTrue();
        Shown shown = change.appeared().getFirst();
        assertThat(change.appeared()).hasSize(1);
        assertThat(shown.treasure().treasure().treasureId()).isEqualTo(1);
        assertThat(shown.distanceMetres()).isCloseTo(10, within(0.001));
        assertThat(shown.bearingDegrees()).isCloseTo(90, within(0.01));
        assertThat(shown.claimable()).isFalse();
        assertThat(change.changed()).isEmpty();
        assertThat(change.gone()).isEmpty();
        assertThat(session.hasNews()).isFalse();
    }

    @Test
    void firstTick_whereNothingIsInSight() {
        walkTo(-300, -300);
        ScreenChange change = news();
        assertThat(change.snapshot()).isTrue();
        assertThat(change.appeared()).isEmpty();
    }

    @Test
    void ticks_tellOnlyChanges() {
        walkTo(0, 0);
        news();
        walkTo(1, 0);
        assertThat(session.hasNews()).as("a change of distance alone").isFalse();

        walkTo(6, 0);
        assertThat(session.hasNews()).as("in reach by one fix only").isFalse();
        walkTo(6, 0);
        ScreenChange nearer = news();
        assertThat(nearer.sequence()).isEqualTo(2);
        assertThat(nearer.snapshot()).isFalse();
        assertThat(nearer.appeared()).isEmpty();
        assertThat(nearer.changed()).hasSize(1);
        assertThat(nearer.changed().getFirst().claimable()).isTrue();

        walkTo(0, 25);
        ScreenChange another = news();
        assertThat(another.sequence()).isEqualTo(3);
        assertThat(ids(another.appeared())).containsExactly(2L);
        assertThat(ids(another.changed())).containsExactly(1L);
        assertThat(another.changed().getFirst().claimable()).isFalse();
    }

    @Test
    void news_mergesWhatThePhoneCouldNotTake() {
        walkTo(0, 0);
        news();
        walkTo(6, 0);
        walkTo(0, 45);
        ScreenChange change = news();
        assertThat(change.sequence()).isEqualTo(2);
        assertThat(ids(change.appeared())).containsExactly(2L);
        assertThat(change.gone()).containsExactly(new Gone(1, GoneReason.OUT_OF_SIGHT));
    }

    @Test
    void gone_taken() {
        walkTo(0, 0);
        news();
        hunt.learn(List.of(award("ben", 1)));
        walkTo(0, 0);
        assertThat(news().gone()).containsExactly(new Gone(1, GoneReason.TAKEN));
    }

    @Test
    void gone_becauseItIsMine() {
        PlayerSession mine = new PlayerSession("s", "ann", VENUE.liveHunt(
                new Treasure(1, Drafts.at(VENUE.position(3, 0)).capacity(2).build())), AntiCheat.OBSERVE,
                new Rate(2, 5), null, 0);
        LatLng here = VENUE.position(0, 0);
        mine.tick(here.latDegrees(), here.lngDegrees(), 0, 5, 1, 0, 0);
        mine.takeNews();
        mine.hunt().learn(List.of(award("ann", 1)));
        mine.tick(here.latDegrees(), here.lngDegrees(), 0, 5, 2, 0, 0);
        assertThat(mine.takeNews().gone()).containsExactly(new Gone(1, GoneReason.TAKEN));
    }

    @Test
    void gone_windowEnded() {
        hunt.field().place(List.of(new Treasure(1, Drafts.at(VENUE.position(10, 0)).open(0, 5_000).build())));
        walkTo(0, 0);
        assertThat(ids(news().appeared())).containsExactly(1L);
        nowMs = 5_000;
        walkTo(0, 0);
        assertThat(news().gone()).containsExactly(new Gone(1, GoneReason.CLOSED));
    }

    @Test
    void gone_zoneClosedByAnotherMap() {
        walkTo(0, 0);
        news();
        hunt.field().moveTo(new Ground(2, VENUE.mapWithNoGo(5, -5, 10)));
        walkTo(0, 0);
        assertThat(news().gone()).containsExactly(new Gone(1, GoneReason.CLOSED));
    }

    @Test
    void gone_whenAnotherMapLeavesThePlayerOutside_andBackWithoutATick() {
        walkTo(6, 0);
        walkTo(6, 0);
        assertThat(news().appeared()).extracting(Shown::claimable).containsExactly(true);
        hunt.field().moveTo(new Ground(2, VENUE.mapOfPart(-500, 100, 300)));
        session.lookAgain(nowMs);
        assertThat(news().gone()).containsExactly(new Gone(1, GoneReason.CLOSED));
        assertThat(hunt.field().watch().size()).isZero();

        hunt.field().moveTo(VENUE.ground(1));
        session.lookAgain(nowMs);
        ScreenChange again = news();
        assertThat(ids(again.appeared())).containsExactly(1L);
        assertThat(again.appeared().getFirst().claimable()).as("by the two fixes of before").isTrue();
        assertThat(hunt.field().watch().size()).isEqualTo(1);
    }

    @Test
    void appeared_whenAnotherMapHasWhoWalkedOnOutside() {
        hunt.field().moveTo(new Ground(2, VENUE.mapOfPart(-500, 100, 300)));
        assertThat(walkTo(1, 0)).as("has never been within").isEqualTo(TickVerdict.OUTSIDE_VENUE);
        assertThat(walkTo(4, 0)).isEqualTo(TickVerdict.OUTSIDE_VENUE);
        session.lookAgain(nowMs);
        assertThat(session.hasNews()).isFalse();
        assertThat(session.fix()).isNull();

        hunt.field().moveTo(VENUE.ground(3));
        session.lookAgain(nowMs);
        Shown shown = news().appeared().getFirst();
        assertThat(shown.distanceMetres()).as("from where the last tick was").isCloseTo(6, within(0.001));
        assertThat(shown.bearingDegrees()).isCloseTo(90, within(0.01));
        assertThat(Objects.requireNonNull(session.fix()).receivedNs()).isEqualTo(seconds * 1_000_000_000);
    }

    @Test
    void gone_turnOfOthers() {
        Treasure[] crowd = new Treasure[6];
        for (int i = 0; i < 6; i++) {
            crowd[i] = VENUE.treasure(i, i * 0.5, 1);
        }
        PlayerSession player = new PlayerSession("s", "ann", VENUE.liveHunt(new HuntRules(5, 30, 3), crowd),
                AntiCheat.OBSERVE, new Rate(2, 5), null,
                0);
        LatLng here = VENUE.position(0.5, 0.5);
        player.tick(here.latDegrees(), here.lngDegrees(), 0, 5, 1, 0, 0);
        List<Long> first = ids(player.takeNews().appeared());
        player.tick(here.latDegrees(), here.lngDegrees(), 0, 5, 2, 0, View.TURN_MS);
        ScreenChange next = player.takeNews();
        assertThat(first).hasSize(3);
        assertThat(ids(next.appeared())).hasSize(3).doesNotContainAnyElementsOf(first);
        assertThat(next.gone()).extracting(Gone::treasureId).containsExactlyInAnyOrderElementsOf(first);
        assertThat(next.gone()).extracting(Gone::reason).containsOnly(GoneReason.ROTATED);
    }

    @Test
    void changed_whenItIsMoved() {
        walkTo(0, 0);
        news();
        hunt.field().place(List.of(VENUE.treasure(1, 0, 12)));
        walkTo(0, 0);
        ScreenChange change = news();
        assertThat(ids(change.changed())).containsExactly(1L);
        assertThat(change.changed().getFirst().distanceMetres()).isCloseTo(12, within(0.001));
        assertThat(change.changed().getFirst().bearingDegrees()).isCloseTo(0, within(0.01));
    }

    @Test
    void tick_outsideTheVenueKeepsWhatWas() {
        walkTo(499, 0);
        Fix inside = session.fix();
        assertThat(walkTo(516, 0)).isEqualTo(TickVerdict.OUTSIDE_VENUE);
        assertThat(session.fix()).isEqualTo(inside);
        seconds++;
        assertThat(session.tick(-41, 60, 0, 5, seconds * 1_000, seconds * 1_000_000_000, 0))
                .as("the other side of the Earth")
                .isEqualTo(TickVerdict.NOT_PLAUSIBLE);
        assertThat(session.fix()).isEqualTo(inside);
    }

    @Test
    void tick_aboutTheFenceIsInsideForWhoCameIn() {
        assertThat(walkTo(501, 0)).as("has not come in").isEqualTo(TickVerdict.OUTSIDE_VENUE);
        assertThat(walkTo(499, 0)).isEqualTo(TickVerdict.ACCEPTED);
        assertThat(walkTo(514, 0)).isEqualTo(TickVerdict.ACCEPTED);
        assertThat(walkTo(516, 0)).isEqualTo(TickVerdict.OUTSIDE_VENUE);
        assertThat(walkTo(514, 0)).as("has gone").isEqualTo(TickVerdict.OUTSIDE_VENUE);
        assertThat(walkTo(499, 0)).isEqualTo(TickVerdict.ACCEPTED);
    }

    @Test
    void tick_whoLeavesTheVenueSeesNothingThere() {
        LiveHunt fence = VENUE.liveHunt(VENUE.treasure(1, 495, 0));
        PlayerSession player = new PlayerSession("s", "ann", fence, AntiCheat.OBSERVE, new Rate(2, 5), null, 0);
        tick(player, 490, 0, 1_000);
        assertThat(ids(player.takeNews().appeared())).containsExactly(1L);
        assertThat(tick(player, 514, 0, 2_000)).isEqualTo(TickVerdict.ACCEPTED);
        assertThat(player.hasNews()).as("on this side of the edge, in sight").isFalse();
        assertThat(fence.field().watch().size()).isEqualTo(1);

        assertThat(tick(player, 516, 0, 3_000)).isEqualTo(TickVerdict.OUTSIDE_VENUE);
        assertThat(player.hasNews()).isTrue();
        assertThat(player.takeNews().gone()).containsExactly(new Gone(1, GoneReason.OUT_OF_SIGHT));
        player.lookAgain(0);
        assertThat(tick(player, 516, 0, 4_000)).isEqualTo(TickVerdict.OUTSIDE_VENUE);
        assertThat(player.hasNews()).isFalse();
        assertThat(fence.field().watch().size()).isZero();

        assertThat(tick(player, 495, 0, 5_000)).isEqualTo(TickVerdict.ACCEPTED);
        assertThat(ids(player.takeNews().appeared())).containsExactly(1L);
    }

    @Test
    void claimable_whenTwoFixesASecondApartAgree() {
        tick(0, 0, 1_000);
        tick(6, 0, 2_000);
        assertThat(claimableAfter(6, 0, 2_999)).as("too soon: the one before was out of reach").isFalse();
        assertThat(claimableAfter(6, 0, 3_000)).isTrue();
        assertThat(claimableAfter(4, 0, 4_000)).as("out of reach").isFalse();
        assertThat(claimableAfter(6, 0, 5_000)).as("a bad fix in between").isFalse();
        assertThat(claimableAfter(6, 0, 6_000)).isTrue();
        assertThat(claimableAfter(6, 0, 16_001)).as("the one before was long ago").isFalse();
    }

    @Test
    void claimable_notWithAnAccuracyThatSaysNothing() {
        walkTo(6, 0);
        for (float accuracy : new float[]{Float.NaN, -1, 30.1f, Float.POSITIVE_INFINITY}) {
            seconds++;
            LatLng here = VENUE.position(6, 0);
            assertThat(session.tick(here.latDegrees(), here.lngDegrees(), 0, accuracy, seconds * 1_000,
                    seconds * 1_000_000_000, 0)).as("%s m", accuracy).isEqualTo(TickVerdict.UNCERTAIN);
            assertThat(claimable()).as("%s m", accuracy).isFalse();
        }
        assertThat(walkTo(6, 0)).isEqualTo(TickVerdict.ACCEPTED);
        assertThat(claimable()).isTrue();
    }

    @Test
    void fix_knowsAnEarlierPlaceThatMayAgree() {
        tick(0, 0, 1_000);
        assertThat(Objects.requireNonNull(session.fix()).earlierLatDegrees()).isNaN();
        LatLng earlier = VENUE.position(0, 0);
        tick(3, 0, 1_999);
        assertThat(Objects.requireNonNull(session.fix()).earlierLatDegrees()).isNaN();
        tick(4, 0, 2_000);
        assertThat(Objects.requireNonNull(session.fix()).earlierLatDegrees()).isEqualTo(earlier.latDegrees());
        assertThat(Objects.requireNonNull(session.fix()).earlierLngDegrees()).isEqualTo(earlier.lngDegrees());
    }

    /** As a phone that claims by single calls does, again and again. */
    @Test
    void fix_knowsAnEarlierPlaceHoweverManyCome() {
        PlayerSession visit = session;
        for (int ms = 1_000; ms < 2_500; ms++) {
            visit = new PlayerSession("s", "ann", hunt, AntiCheat.OBSERVE, new Rate(2, 5), visit, 0);
            tick(visit, 6, 0, ms);
        }
        assertThat(Objects.requireNonNull(visit.fix()).earlierLatDegrees()).isNotNaN();
    }

    @Test
    void tick_jumpIsRefusedAndHaste_onlyWhereItIsEnforced() {
        for (AntiCheat antiCheat : AntiCheat.values()) {
            PlayerSession runner = new PlayerSession("s", "ann", hunt, antiCheat, new Rate(2, 5), null, 0);
            assertThat(tick(runner, 0, 0, 1_000)).isEqualTo(TickVerdict.ACCEPTED);
            assertThat(runner.cameTooFast()).isFalse();
            boolean observed = antiCheat == AntiCheat.OBSERVE;
            assertThat(tick(runner, 24, 0, 2_000)).as("%s", antiCheat)
                    .isEqualTo(observed ? TickVerdict.ACCEPTED : TickVerdict.NOT_PLAUSIBLE);
            assertThat(runner.cameTooFast()).isTrue();
            assertThat(tick(runner, 160, 0, 3_000)).as("%s", antiCheat).isEqualTo(TickVerdict.NOT_PLAUSIBLE);
        }
    }

    @Test
    void tick_aNewSessionRemembersWhereThePlayerWas() {
        walkTo(0, 0);
        PlayerSession anew = new PlayerSession("s2", "ann", hunt, AntiCheat.OBSERVE, new Rate(2, 5), session, 0);
        assertThat(tick(anew, 0, 300, 2_000)).isEqualTo(TickVerdict.NOT_PLAUSIBLE);
        assertThat(tick(anew, 0, 0, 3_000)).isEqualTo(TickVerdict.ACCEPTED);
        assertThat(tick(session, 0, 300, 40_000)).as("each goes its own way").isEqualTo(TickVerdict.ACCEPTED);
        assertThat(tick(anew, 0, 1, 41_000)).isEqualTo(TickVerdict.ACCEPTED);
    }

    @Test
    void view_whatIsShownStaysUntilItIsWellOutOfSight() {
        hunt.field().place(List.of(VENUE.treasure(1, 0, 0)));
        walkTo(31, 0);
        assertThat(ids(news().appeared())).as("not before it is in sight").isEmpty();
        walkTo(29, 0);
        assertThat(ids(news().appeared())).containsExactly(1L);
        walkTo(31, 0);
        walkTo(34.9, 0);
        assertThat(session.hasNews()).isFalse();
        walkTo(35.1, 0);
        assertThat(news().gone()).containsExactly(new Gone(1, GoneReason.OUT_OF_SIGHT));
        walkTo(34.9, 0);
        assertThat(session.hasNews()).isFalse();
    }

    @Test
    void level_isSeenAndStoodOnByItself() {
        LiveHunt house = VENUE.liveHunt(new Treasure(1, Drafts.at(VENUE.position(2, 0)).named("a").build()),
                new Treasure(2, Drafts.at(VENUE.position(2, 0)).named("b").level(-1).build()));
        PlayerSession player = new PlayerSession("s", "ann", house, AntiCheat.OBSERVE, new Rate(2, 5), null, 0);
        onLevel(player, 0, 1_000);
        onLevel(player, 0, 2_000);
        assertThat(player.takeNews().appeared()).singleElement().satisfies(shown -> {
            assertThat(shown.treasure().treasure().treasureId()).isEqualTo(1);
            assertThat(shown.claimable()).isTrue();
        });

        onLevel(player, -1, 3_000);
        ScreenChange below = player.takeNews();
        assertThat(below.gone()).containsExactly(new Gone(1, GoneReason.OUT_OF_SIGHT));
        assertThat(ids(below.appeared())).containsExactly(2L);
        assertThat(below.appeared().getFirst().claimable()).as("by the only fix on this floor").isFalse();
        assertThat(Objects.requireNonNull(player.fix()).level()).isEqualTo(-1);
        assertThat(Objects.requireNonNull(player.fix()).earlierLatDegrees()).isNaN();

        onLevel(player, -1, 4_000);
        assertThat(player.takeNews().changed().getFirst().claimable()).isTrue();
        assertThat(house.field().watch().size()).as("stands in one block").isEqualTo(1);
        player.detach();
        assertThat(house.field().watch().size()).isZero();
    }

    @Test
    void level_ofTheSessionBeforeIsThatOfItsSteps() {
        LiveHunt house = VENUE.liveHunt(new Treasure(1, Drafts.at(VENUE.position(2, 0)).build()));
        PlayerSession upstairs = new PlayerSession("s", "ann", house, AntiCheat.OBSERVE, new Rate(2, 5), null, 0);
        onLevel(upstairs, 1, 1_000);
        PlayerSession anew = new PlayerSession("t", "ann", house, AntiCheat.OBSERVE, new Rate(2, 5), upstairs, 0);
        onLevel(anew, 0, 3_000);
        assertThat(anew.takeNews().appeared().getFirst().claimable()).as("by the only fix on this floor").isFalse();
        onLevel(anew, 0, 4_000);
        assertThat(anew.takeNews().changed().getFirst().claimable()).isTrue();
    }

    private static void onLevel(PlayerSession player, int level, long atMs) {
        LatLng here = VENUE.position(0, 0);
        assertThat(player.tick(here.latDegrees(), here.lngDegrees(), level, 5, atMs, atMs * 1_000_000, 0))
                .isEqualTo(TickVerdict.ACCEPTED);
    }

    @Test
    void tick_refusedLeavesNoTrace() {
        assertThat(session.tick(Double.NaN, 25, 0, 5, 1, 0, 0)).isEqualTo(TickVerdict.NOT_FINITE);
        assertThat(session.fix()).isNull();
        walkTo(0, 0);
        assertThat(Objects.requireNonNull(session.fix()).accuracyMetres()).isEqualTo(5);
    }

    @Test
    void resume_withTheLastSequenceGoesOn() {
        walkTo(0, 0);
        news();
        assertThat(session.resume(1, 0)).isTrue();
        assertThat(session.hasNews()).isFalse();
        walkTo(0, 45);
        ScreenChange change = news();
        assertThat(change.sequence()).isEqualTo(2);
        assertThat(change.snapshot()).isFalse();
        assertThat(change.gone()).containsExactly(new Gone(1, GoneReason.OUT_OF_SIGHT));
    }

    @Test
    void resume_withAnEarlierSequenceGoesOnFromThere() {
        walkTo(0, 0);
        news();
        walkTo(0, 25);
        assertThat(ids(news().appeared())).containsExactly(2L);
        walkTo(0, 45);
        assertThat(news().gone()).containsExactly(new Gone(1, GoneReason.OUT_OF_SIGHT));

        assertThat(session.resume(1, 0)).isTrue();
        ScreenChange missed = news();
        assertThat(missed.sequence()).isEqualTo(2);
        assertThat(missed.snapshot()).isFalse();
        assertThat(ids(missed.appeared())).containsExactly(2L);
        assertThat(missed.gone()).containsExactly(new Gone(1, GoneReason.OUT_OF_SIGHT));
        assertThat(session.hasNews()).isFalse();
    }

    @Test
    void resume_withASequenceThatWasNeverTold() {
        walkTo(0, 0);
        news();
        assertThat(session.resume(2, 0)).isFalse();
        assertThat(session.hasNews()).isTrue();
        assertThat(news().snapshot()).isTrue();
    }

    @Test
    void resume_withAnotherSequenceStartsWithASnapshot() {
        walkTo(0, 0);
        news();
        assertThat(session.resume(0, 0)).isFalse();
        walkTo(0, 45);
        ScreenChange change = news();
        assertThat(change.sequence()).isEqualTo(2);
        assertThat(change.snapshot()).isTrue();
        assertThat(ids(change.appeared())).containsExactly(2L);
        assertThat(change.gone()).isEmpty();
    }

    @Test
    void resume_takesFixTimesOfAPhoneThatRestarted() {
        walkTo(0, 0);
        session.resume(0, 0);
        LatLng here = VENUE.position(0, 0);
        assertThat(session.tick(here.latDegrees(), here.lngDegrees(), 0, 5, 1, 0, 0)).isEqualTo(TickVerdict.ACCEPTED);
    }

    private boolean claimableAfter(double east, double north, long atMs) {
        tick(east, north, atMs);
        return claimable();
    }

    private boolean claimable() {
        ScreenChange change = session.takeNews();
        claimableShown = Stream.concat(change.appeared().stream(), change.changed().stream())
                .reduce(claimableShown, (_, shown) -> shown.claimable(), (_, last) -> last);
        return claimableShown;
    }

    private TickVerdict tick(double east, double north, long atMs) {
        return tick(session, east, north, atMs);
    }

    private static TickVerdict tick(PlayerSession session, double east, double north, long atMs) {
        LatLng at = VENUE.position(east, north);
        return session.tick(at.latDegrees(), at.lngDegrees(), 0, 5, atMs, atMs * 1_000_000, 0);
    }

    @Test
    void pace_toldOnceBesideNothingElse() {
        for (int i = 0; i <= 20; i++) {
            walkTo(-300, -300);
            if (i == 0) {
                assertThat(news().nextTickMs()).as("as the welcome says").isZero();
            }
            assertThat(session.hasNews()).as("second %d", i).isEqualTo(i == 20);
        }
        ScreenChange seldom = news();
        assertThat(seldom).isEqualTo(new ScreenChange(2, false, List.of(), List.of(), List.of(), 4_000));
        assertThat(session.hasNews()).isFalse();
        assertThat(session.resume(2, seconds * 1_000_000_000)).isTrue();
        session.lookAgain(nowMs);
        assertThat(news().nextTickMs()).as("the welcome has said one second").isEqualTo(4_000);
        walkTo(-270, -300);
        assertThat(news().nextTickMs()).isEqualTo(1_000);
    }

    private TickVerdict walkTo(double east, double north) {
        seconds++;
        LatLng position = TestVenue.away(VENUE.frame().anchor(), Math.hypot(east, north),
                Math.toDegrees(Math.atan2(east, north)));
        return session.tick(position.latDegrees(), position.lngDegrees(), 0, 5, seconds * 1_000,
                seconds * 1_000_000_000, nowMs);
    }

    private ScreenChange news() {
        assertThat(session.hasNews()).isTrue();
        return session.takeNews();
    }

    private static List<Long> ids(List<Shown> shown) {
        return shown.stream().map(each -> each.treasure().treasure().treasureId()).toList();
    }

    private static Award award(String playerId, int slot) {
        return new Award(new UUID(1, slot), playerId, 1, 1, slot, 10, 0, false);
    }
}
