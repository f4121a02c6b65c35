package venuehunt.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Ticker;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import venuehunt.runtime.field.PlacedTreasure;
import venuehunt.runtime.fixture.TestVenue;
import venuehunt.runtime.hunt.HuntState;
import venuehunt.runtime.live.LiveHunt;
import venuehunt.service.limit.Rate;
import venuehunt.tile.LatLng;

class SessionsTest {
    private static final TestVenue VENUE = TestVenue.at(60.17, 24.94);
    private static final byte[] NO_TOKEN = {};
    private final LiveHunt hunt = VENUE.liveHunt(VENUE.treasure(1, 10, 0));
    private final AtomicLong nowNs = new AtomicLong();
    private long fixMs;
    private final Ticker ticker = nowNs::get;
    private final Sessions sessions = new Sessions(new SecureRandom(), ticker, AntiCheat.OBSERVE, new Rate(2, 5));

    /** Remembers what it was told. */
    private static final class FakePhone implements Phone {
        private final List<HuntState> told = new ArrayList<>();
        private final List<String> claims = new ArrayList<>();
        private int replaced;
        private Runnable afterwards = () -> {
        };
        private int looks;
        private int maps;
        private long tendedNs;
        private boolean broken;

        @Override
        public void replaced(Runnable then) {
            replaced++;
            afterwards = then;
        }

        @Override
        public void tend(long nowNs) {
            if (broken) {
                throw new IllegalStateException("a defect");
            }
            tendedNs = nowNs;
        }

        @Override
        public void lookAgain() {
            looks++;
        }

        @Override
        public void huntBecame(HuntState state) {
            told.add(state);
        }

        @Override
        public void mapChanged() {
            maps++;
        }

        @Override
        public void claimsHeld() {
            claims.add("held");
        }

        @Override
        public void claimsReleased() {
            claims.add("released");
        }
    }

    @Test
    void claims_everybodyIsToldOnce() {
        FakePhone ann = new FakePhone();
        FakePhone ben = new FakePhone();
        open("ann", NO_TOKEN, 0, ann);
        sessions.close(open("zoe", NO_TOKEN, 0, ben));
        sessions.claimsHeld();
        open("ben", NO_TOKEN, 0, ben);
        sessions.claimsReleased();
        assertThat(ann.claims).containsExactly("held", "released");
        assertThat(ben.claims).as("who came meanwhile").containsExactly("released");
    }

    @Test
    void mapChanged_tellsThoseWhoPlayTheHunt() {
        FakePhone ann = new FakePhone();
        FakePhone gone = new FakePhone();
        open("ann", NO_TOKEN, 0, ann);
        sessions.close(open("zoe", NO_TOKEN, 0, gone));
        sessions.mapChanged("another-hunt");
        assertThat(ann.maps).isZero();
        sessions.mapChanged(hunt.huntId());
        assertThat(ann.maps).isEqualTo(1);
        assertThat(gone.maps).isZero();
    }

    @Test
    void open_newestWins() {
        FakePhone first = new FakePhone();
        FakePhone second = new FakePhone();
        OpenSession old = open("ann", NO_TOKEN, 0, first);
        OpenSession now = open("ann", NO_TOKEN, 0, second);
        assertThat(first.replaced).isEqualTo(1);
        assertThat(second.replaced).isZero();
        assertThat(sessions.size()).isEqualTo(1);
        assertThat(now.session()).isNotSameAs(old.session());

        sessions.close(old);
        assertThat(sessions.size()).as("the old stream ends late").isEqualTo(1);
        sessions.close(now);
        assertThat(sessions.size()).isZero();
    }

    @Test
    void open_playersAndHuntsDoNotMeet() {
        FakePhone ann = new FakePhone();
        open("ann", NO_TOKEN, 0, ann);
        open("ben", NO_TOKEN, 0, new FakePhone());
        assertThat(ann.replaced).isZero();
        assertThat(sessions.size()).isEqualTo(2);
    }

    @Test
    void resume_withTokenAndSequence() {
        OpenSession before = open("ann", NO_TOKEN, 0, new FakePhone());
        assertThat(before.isResumed()).isFalse();
        tick(before.session());
        long sequence = before.session().takeNews().sequence();
        sessions.close(before);

        OpenSession after = open("ann", before.resumeToken(), sequence, new FakePhone());
        assertThat(after.isResumed()).isTrue();
        assertThat(after.session()).isSameAs(before.session());
        assertThat(after.resumeToken()).as("a token is good once").isNotEqualTo(before.resumeToken());
        assertThat(after.session().hasNews()).isFalse();
    }

    @Test
    void resume_withAnotherSequenceSnapshots() {
        OpenSession before = open("ann", NO_TOKEN, 0, new FakePhone());
        tick(before.session());
        long sequence = before.session().takeNews().sequence();
        sessions.close(before);

        OpenSession after = open("ann", before.resumeToken(), sequence - 1, new FakePhone());
        assertThat(after.isResumed()).isFalse();
        tick(after.session());
        ScreenChange change = after.session().takeNews();
        assertThat(change.snapshot()).isTrue();
        assertThat(change.sequence()).isEqualTo(sequence + 1);
        assertThat(change.appeared()).hasSize(1);
    }

    @Test
    void resume_withTheWrongTokenStartsAfresh() {
        OpenSession before = open("ann", NO_TOKEN, 0, new FakePhone());
        sessions.close(before);
        byte[] wrong = before.resumeToken();
        wrong[15] ^= 1;
        for (byte[] token : List.of(wrong, NO_TOKEN)) {
            OpenSession after = open("ann", token, 0, new FakePhone());
            assertThat(after.isResumed()).isFalse();
            assertThat(after.session()).isNotSameAs(before.session());
            sessions.close(after);
        }
    }

    @Test
    void resume_onceMoreWhenTheWelcomeWasLost() {
        OpenSession before = open("ann", NO_TOKEN, 0, new FakePhone());
        tick(before.session());
        long sequence = before.session().takeNews().sequence();
        sessions.close(before);
        OpenSession unheard = open("ann", before.resumeToken(), sequence, new FakePhone());
        assertThat(sessions.endLost(hunt, "ann", before.resumeToken(), () -> {
        })).isTrue();
        sessions.close(unheard);

        OpenSession after = open("ann", before.resumeToken(), sequence, new FakePhone());
        assertThat(after.isResumed()).isTrue();
        assertThat(after.session()).isSameAs(before.session());
    }

    /** Else two phones would be two places, and who has both could jump. */
    @Test
    void resume_notToAPlaceBeforeTheNewestJoin() {
        OpenSession first = open("ann", NO_TOKEN, 0, new FakePhone());
        tick(first.session());
        sessions.close(first);
        OpenSession second = open("ann", NO_TOKEN, 0, new FakePhone());
        OpenSession again = open("ann", first.resumeToken(), 1, new FakePhone());
        assertThat(again.session()).isNotSameAs(first.session());
        assertThat(again.session()).isNotSameAs(second.session());
    }

    @Test
    void resume_withSomebodyElsesTokenStartsAfresh() {
        OpenSession ann = open("ann", NO_TOKEN, 0, new FakePhone());
        sessions.close(ann);
        OpenSession ben = open("ben", ann.resumeToken(), 0, new FakePhone());
        assertThat(ben.isResumed()).isFalse();
        assertThat(ben.session().playerId()).isEqualTo("ben");
    }

    @Test
    void resume_whileTheOldStreamHangsTakesItsSessionOnceItHasLeft() {
        FakePhone hanging = new FakePhone();
        OpenSession before = open("ann", NO_TOKEN, 0, hanging);
        tick(before.session());
        long sequence = before.session().takeNews().sequence();
        AtomicInteger free = new AtomicInteger();
        assertThat(sessions.endLost(hunt, "ann", before.resumeToken(), free::incrementAndGet)).isTrue();
        assertThat(hanging.replaced).isEqualTo(1);
        assertThat(free).as("it still owns the session").hasValue(0);
        sessions.close(before);
        hanging.afterwards.run();
        assertThat(free).hasValue(1);
        OpenSession after = open("ann", before.resumeToken(), sequence, new FakePhone());
        assertThat(after.isResumed()).isTrue();
        assertThat(after.session()).isSameAs(before.session());
    }

    @Test
    void endLost_onlyByTheTokenOfTheStreamItself() {
        FakePhone playing = new FakePhone();
        OpenSession ann = open("ann", NO_TOKEN, 0, playing);
        OpenSession ben = open("ben", NO_TOKEN, 0, new FakePhone());
        assertThat(sessions.endLost(hunt, "ann", NO_TOKEN, () -> {
        })).isFalse();
        assertThat(sessions.endLost(hunt, "ann", ben.resumeToken(), () -> {
        })).isFalse();
        sessions.close(ann);
        assertThat(sessions.endLost(hunt, "ann", ann.resumeToken(), () -> {
        })).as("it has ended").isFalse();
        assertThat(playing.replaced).isZero();
    }

    @Test
    void resume_upToTenMinutesLater() {
        OpenSession first = open("ann", NO_TOKEN, 0, new FakePhone());
        sessions.close(first);
        nowNs.addAndGet(Duration.ofMinutes(10).toNanos() - 1);
        OpenSession second = open("ann", first.resumeToken(), 0, new FakePhone());
        assertThat(second.isResumed()).isTrue();
        sessions.close(second);
        nowNs.addAndGet(Duration.ofMinutes(10).toNanos());
        assertThat(open("ann", second.resumeToken(), 0, new FakePhone()).isResumed()).isFalse();
    }

    @Test
    void changed_toldToThoseInWhoseBlocksItMayBeSeen() {
        FakePhone near = new FakePhone();
        FakePhone far = new FakePhone();
        FakePhone gone = new FakePhone();
        PlacedTreasure treasure = Objects.requireNonNull(hunt.field().find(1));
        tick(open("ann", NO_TOKEN, 0, near).session());
        OpenSession away = open("ben", NO_TOKEN, 0, far);
        LatLng there = VENUE.position(300, 0);
        away.session().tick(there.latDegrees(), there.lngDegrees(), 0, 5, 1, 0, 0);
        OpenSession left = open("cid", NO_TOKEN, 0, gone);
        tick(left.session());
        sessions.close(left);
        hunt.field().watch().changed(List.of(treasure));
        assertThat(near.looks).isEqualTo(1);
        assertThat(far.looks).isZero();
        assertThat(gone.looks).isZero();
    }

    /** Phones that walk, come and go, and come again before the old stream has ended. */
    @Test
    void watch_nobodyIsLeftWhenAllHaveGone() {
        List<OpenSession> ended = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            OpenSession session = open("p" + i % 10, NO_TOKEN, 0, new FakePhone());
            for (int step = 0; step < 3; step++) {
                LatLng at = VENUE.position(step * 64 - 64, 0);
                session.session().tick(at.latDegrees(), at.lngDegrees(), 0, 5, step * 10_000L, step * 10_000_000_000L,
                        0);
            }
            ended.add(session);
            if (i % 2 == 0) {
                sessions.close(session);
            }
        }
        assertThat(hunt.field().watch().size()).isEqualTo(500);
        ended.forEach(sessions::close);
        assertThat(hunt.field().watch().size()).isZero();
    }

    @Test
    void close_aSecondTimeTakesNothingFromTheStreamAfter() {
        OpenSession first = open("ann", NO_TOKEN, 0, new FakePhone());
        tick(first.session());
        sessions.close(first);
        FakePhone second = new FakePhone();
        tick(open("ann", first.resumeToken(), 0, second).session());
        sessions.close(first);
        hunt.field().watch().changed(List.of(Objects.requireNonNull(hunt.field().find(1))));
        assertThat(second.looks).isEqualTo(1);
    }

    /** Neither with a new stream beside the old one nor after it. */
    @Test
    void open_anewIsNoWayToJump() {
        OpenSession first = open("ann", NO_TOKEN, 0, new FakePhone());
        tick(first.session());
        LatLng far = VENUE.position(400, 0);
        OpenSession beside = open("ann", NO_TOKEN, 0, new FakePhone());
        assertThat(beside.session().tick(far.latDegrees(), far.lngDegrees(), 0, 5, 1, 1, 0))
                .isEqualTo(TickVerdict.NOT_PLAUSIBLE);
        sessions.close(beside);
        OpenSession after = open("ann", NO_TOKEN, 0, new FakePhone());
        assertThat(after.session().tick(far.latDegrees(), far.lngDegrees(), 0, 5, 1, 2, 0))
                .isEqualTo(TickVerdict.NOT_PLAUSIBLE);
    }

    @Test
    void tend_reachesThoseWhoPlay() {
        FakePhone ann = new FakePhone();
        FakePhone gone = new FakePhone();
        open("ann", NO_TOKEN, 0, ann);
        sessions.close(open("ben", NO_TOKEN, 0, gone));
        sessions.tend(7);
        assertThat(ann.tendedNs).isEqualTo(7);
        assertThat(gone.tendedNs).isZero();
    }

    @Test
    void tend_oneThatFailsKeepsNobodyFromBeingReached() {
        List<FakePhone> phones = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            phones.add(new FakePhone());
            open("p" + i, NO_TOKEN, 0, phones.get(i));
        }
        phones.get(4).broken = true;
        sessions.tend(7);
        assertThat(phones).filteredOn(each -> each.tendedNs == 7).hasSize(9);
    }

    /** A phone that claims beside its stream while that is broken. */
    @Test
    void remember_keepsTheWayBackAndWhereThePlayerWas() {
        OpenSession before = open("ann", NO_TOKEN, 0, new FakePhone());
        tick(before.session());
        long sequence = before.session().takeNews().sequence();
        sessions.close(before);
        LatLng there = VENUE.position(100, 0);
        PlayerSession visit = sessions.visit(hunt, "ann", 0);
        assertThat(visit.tick(there.latDegrees(), there.lngDegrees(), 0, 5, 1, 20_000_000_000L, 0))
                .isEqualTo(TickVerdict.ACCEPTED);
        sessions.remember(visit);
        assertThat(sessions.parked()).isEqualTo(1);
        assertThat(hunt.field().watch().size()).isZero();

        OpenSession after = open("ann", before.resumeToken(), sequence, new FakePhone());
        assertThat(after.isResumed()).isTrue();
        assertThat(after.session().fix()).isEqualTo(visit.fix());
        after.session().lookAgain(0);
        assertThat(after.session().takeNews().gone()).as("what it shows is out of sight from there").hasSize(1);
        LatLng far = VENUE.position(-100, 0);
        assertThat(after.session().tick(far.latDegrees(), far.lngDegrees(), 0, 5, 2, 21_000_000_000L, 0))
                .isEqualTo(TickVerdict.NOT_PLAUSIBLE);
    }

    @Test
    void remember_ofWhoNeverPlayed() {
        LatLng here = VENUE.position(0, 0);
        PlayerSession visit = sessions.visit(hunt, "ann", 0);
        visit.tick(here.latDegrees(), here.lngDegrees(), 0, 5, 1, 0, 0);
        sessions.remember(visit);
        LatLng far = VENUE.position(400, 0);
        assertThat(sessions.visit(hunt, "ann", 0).tick(far.latDegrees(), far.lngDegrees(), 0, 5, 2, 1, 0))
                .isEqualTo(TickVerdict.NOT_PLAUSIBLE);
    }

    @Test
    void huntBecame_toldToAllWhoPlayIt() {
        FakePhone ann = new FakePhone();
        FakePhone gone = new FakePhone();
        open("ann", NO_TOKEN, 0, ann);
        sessions.close(open("ben", NO_TOKEN, 0, gone));
        sessions.huntBecame("another", HuntState.PAUSED);
        sessions.huntBecame(TestVenue.HUNT_ID, HuntState.CLOSED);
        assertThat(ann.told).containsExactly(HuntState.CLOSED);
        assertThat(gone.told).isEmpty();
    }

    private OpenSession open(String playerId, byte[] token, long lastSequence, Phone phone) {
        return sessions.open(hunt, playerId, token, lastSequence, nowNs.get(), phone);
    }

    private void tick(PlayerSession session) {
        LatLng here = VENUE.position(0, 0);
        assertThat(session.tick(here.latDegrees(), here.lngDegrees(), 0, 5, ++fixMs, 0, 0))
                .isEqualTo(TickVerdict.ACCEPTED);
    }
}
