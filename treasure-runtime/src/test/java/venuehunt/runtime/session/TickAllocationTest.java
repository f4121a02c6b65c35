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

    @Test
    void tick_thatChangesNothingAllocatesNothing() {
        assumeThat(ManagementFactory.getThreadMXBean()).as("this JVM does not count what a thread allocates")
                .isInstanceOf(ThreadMXBean.class);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        assumeThat(threads.isThreadAllocatedMemorySupported() && threads.isThreadAllocatedMemoryEnabled())
                .as("this JVM does not count what a thread allocates").isTrue();
        PlayerSession few = session(10);
        PlayerSession turns = session(60);
        play(few, 0);
        play(turns, 0);
        assertThat(few.takeNews().appeared()).hasSize(10);
        assertThat(turns.takeNews().appeared()).as("more in reach than shown").hasSize(20);

        long before = threads.getCurrentThreadAllocatedBytes();
        boolean silent = play(few, TICKS);
        silent &= play(turns, TICKS);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(silent).as("nothing to tell").isTrue();
        // The counter may see the JVM's own doings on this thread, e.g. a class that is loaded late.
        assertThat(allocated).as("bytes in %d ticks", 2 * TICKS).isLessThan(TICKS);
    }

    /** Paces about on one tile; whether the phone had nothing to be told of all the time. */
    private static boolean play(PlayerSession session, int from) {
        LatLng here = VENUE.position(0.3, 0.3);
        LatLng there = VENUE.position(0.7, 0.6);
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
