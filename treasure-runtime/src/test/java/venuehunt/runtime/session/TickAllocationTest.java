package venuehunt.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import venuehunt.runtime.fixture.TestVenue;
import venuehunt.runtime.hunt.HuntRules;
import venuehunt.runtime.hunt.Treasure;
import venuehunt.runtime.live.LiveHunt;
import venuehunt.service.limit.Rate;
import venuehunt.tile.LatLng;

class TickAllocationTest {
    private static final int TICKS = 10_000;
    private static final TickCounts COUNTS = new TickCounts();
    private static final TestVenue VENUE = TestVenue.at(60.17, 24.94);
    /** On one tile. */
    private static final LatLng HERE = VENUE.position(0.3, 0.3);
    private static final LatLng THERE = VENUE.position(0.7, 0.6);

    @Test
    void tick_thatChangesNothingAllocatesNothing() {
        ThreadMXBean threads = threads();
        PlayerSession few = session(10);
        PlayerSession turns = session(60);
        play(few, 0, HERE, THERE);
        play(turns, 0, HERE, THERE);
        assertThat(few.takeNews().appeared()).hasSize(10);
        assertThat(turns.takeNews().appeared()).as("more in reach than shown").hasSize(20);

        long before = threads.getCurrentThreadAllocatedBytes();
        boolean silent = play(few, TICKS, HERE, THERE);
        silent &= play(turns, TICKS, HERE, THERE);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(silent).as("nothing to tell").isTrue();
        // The counter may see the JVM's own doings on this thread, e.g. a class that is loaded late.
        assertThat(allocated).as("bytes in %d ticks", 2 * TICKS).isLessThan(TICKS);
    }

    @Test
    void tick_thatCrossesIntoAnotherBlockAllocatesNothing() {
        ThreadMXBean threads = threads();
        PlayerSession walker = session(0);
        LatLng west = VENUE.position(-0.5, 0.5);
        LatLng east = VENUE.position(0.5, 0.5);
        play(walker, 0, west, east);
        walker.takeNews(); // how often to tick

        long before = threads.getCurrentThreadAllocatedBytes();
        boolean silent = play(walker, TICKS, west, east);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(silent).as("nothing to tell").isTrue();
        assertThat(allocated).as("bytes in %d ticks", TICKS).isLessThan(TICKS);
    }

    private static ThreadMXBean threads() {
        assumeThat(ManagementFactory.getThreadMXBean()).as("this JVM does not count what a thread allocates")
                .isInstanceOf(ThreadMXBean.class);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        assumeThat(threads.isThreadAllocatedMemorySupported() && threads.isThreadAllocatedMemoryEnabled())
                .as("this JVM does not count what a thread allocates").isTrue();
        return threads;
    }

    /** Paces to and fro; whether the phone had nothing to be told of all the time. */
    private static boolean play(PlayerSession session, int from, LatLng here, LatLng there) {
        boolean silent = true;
        for (int i = from + 1; i <= from + TICKS; i++) {
            LatLng at = i % 2 == 0 ? here : there;
            TickVerdict verdict = session.tick(at.latDegrees(), at.lngDegrees(), 0, 5, i * 1_000L, i * 1_000_000_000L,
                    0);
            COUNTS.add(verdict); // as the stream does
            silent &= verdict == TickVerdict.ACCEPTED && !session.hasNews();
        }
        return silent;
    }

    private static PlayerSession session(int treasures) {
        Treasure[] crowd = new Treasure[treasures];
        for (int i = 0; i < treasures; i++) {
            crowd[i] = VENUE.treasure(i, 3 * Math.cos(i), 3 * Math.sin(i));
        }
        LiveHunt hunt = VENUE.liveHunt(HuntRules.DEFAULT, crowd);
        return new PlayerSession("s", "ann", hunt, AntiCheat.ENFORCE, new Rate(2, 5), null, 0);
    }
}
