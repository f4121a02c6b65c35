package venuehunt.runtime.grpc;

import java.time.InstantSource;
import venuehunt.runtime.session.PlayerSession;
import venuehunt.runtime.session.ScreenChange;
import venuehunt.runtime.session.TickCounts;
import venuehunt.runtime.session.TickVerdict;
import venuehunt.v1.PlayRequest;
import venuehunt.v1.Tick;

/**
 * What one phone is told of its ticks, and of what its player sees from there. A change waits, merged with those after
 * it, until the phone can take it.
 *
 * <p>
 * Used by one thread at a time.
 */
final class TickAnswers {
    /** What a change is told to follow from that came without one. */
    private static final long NO_TICK = 0;

    private final TickCounts counts;
    private final InstantSource clock;
    private final PhoneLine line;
    private final Acks acks = new Acks();
    /** Of the last tick of this stream that was accepted: the session may have had others over another. */
    private long acceptedFixMs = NO_TICK;

    TickAnswers(TickCounts counts, InstantSource clock, PhoneLine line) {
        this.counts = counts;
        this.clock = clock;
        this.line = line;
    }

    /** Whether the message acknowledges a change for the first time; once. */
    boolean isNewAck(PlayRequest request) {
        return request.hasAck() && acks.isNew(request.getAck().getSequence());
    }

    /** Takes a tick, and answers it where there is something to say. */
    void tick(PlayerSession session, Tick tick, long nowNs) {
        TickVerdict verdict = tick.hasLatDegrees() && tick.hasLngDegrees()
                ? session.tick(tick.getLatDegrees(), tick.getLngDegrees(), tick.getLevel(),
                        tick.hasHorizontalAccuracyMetres() ? tick.getHorizontalAccuracyMetres() : Float.NaN,
                        tick.getFixMonotonicMs(), nowNs, clock.millis())
                : TickVerdict.MISSING_POSITION;
        count(verdict, session, tick);
        if (verdict.isAccepted()) {
            acceptedFixMs = tick.getFixMonotonicMs();
        }
        boolean looked = verdict.isAccepted() || verdict == TickVerdict.OUTSIDE_VENUE; // there, what was shown goes
        boolean told = looked && tellNews(session);
        boolean asked = tick.getVerdictRequested() && !told;
        if ((asked || verdict != TickVerdict.ACCEPTED) && line.isReady()) {
            line.answer(PlayMessages.verdict(tick.getFixMonotonicMs(), verdict));
        }
    }

    private void count(TickVerdict verdict, PlayerSession session, Tick tick) {
        counts.add(verdict);
        if (verdict != TickVerdict.MISSING_POSITION && session.cameTooFast()) {
            counts.addTooFast();
        }
        if (tick.getMocked()) {
            counts.addMocked();
        }
    }

    /** Something that the player sees may have changed. */
    void lookAgain(PlayerSession session) {
        session.lookAgain(clock.millis());
        tellNews(session, NO_TICK);
    }

    /** Tells the phone what it does not show yet, if it can take it. Whether anything was told. */
    boolean tellNews(PlayerSession session) {
        return tellNews(session, acceptedFixMs);
    }

    private boolean tellNews(PlayerSession session, long fixMonotonicMs) {
        if (!session.hasNews() || !line.isReady()) { // gRPC takes a lock to say whether it is
            return false;
        }
        ScreenChange news = session.takeNews();
        acks.told(news.sequence());
        line.answer(PlayMessages.delta(news, fixMonotonicMs));
        return true;
    }
}
