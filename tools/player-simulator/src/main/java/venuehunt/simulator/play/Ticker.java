package venuehunt.simulator.play;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.util.random.RandomGenerator;
import venuehunt.simulator.report.Counter;
import venuehunt.simulator.report.KindMeter;
import venuehunt.simulator.report.Measurements;
import venuehunt.v1.Delta;
import venuehunt.v1.Tick;
import venuehunt.v1.TickVerdict;

/**
 * One player's ticks: when they are due, their sending, and how long their answers take, counted from when they were
 * due.
 */
final class Ticker {
    private final Game game;
    private final Phone phone;
    private final KindMeter meter;
    private final RandomGenerator random;
    private final Measurements measurements;
    private final PositionHistory positions;
    private final TickSchedule schedule = new TickSchedule();
    private final PendingTicks pending = new PendingTicks();

    Ticker(Game game, Phone phone, KindMeter meter, PositionHistory positions, RandomGenerator random) {
        this.game = game;
        this.phone = phone;
        this.meter = meter;
        this.positions = positions;
        this.random = random;
        this.measurements = game.measurements();
    }

    /** The server has let the player in, and wants the first tick after so many milliseconds. */
    void start(int afterMs) {
        pending.abandon();
        schedule.start(game.nowNs() + MILLISECONDS.toNanos(afterMs), game.pace().intervalNs());
    }

    long nextNs() {
        return schedule.nextNs();
    }

    /** Takes what is due, and says when that was. */
    long due() {
        return schedule.take(game.nowNs(), overdueNs -> {
            measurements.count(Counter.TICKS_OVERTAKEN);
            pending.notSent(overdueNs);
        });
    }

    /** Sends the tick that is due, from where the phone is; false when the line takes no more. */
    boolean send(PlayStream stream, long dueNs) {
        if (!stream.takesMore()) {
            measurements.count(Counter.TICKS_HELD_BACK);
            pending.notSent(dueNs);
            return false;
        }
        long fixMonotonicMs = NANOSECONDS.toMillis(dueNs - game.epochNs());
        boolean asks = pending.standsForOthers() || random.nextDouble() < game.pace().askedShare();
        if (asks) {
            measurements.count(Counter.TICKS_ASKED);
            pending.sent(fixMonotonicMs, dueNs);
        }
        Tick tick = phone.tick(fixMonotonicMs, game.wallMs(), asks);
        if (asks) {
            positions.sent(tick);
        }
        measurements.count(Counter.TICKS_SENT);
        measurements.tickLagged(game.nowNs() - dueNs);
        meter.ticked();
        stream.send(tick);
        return true;
    }

    void judged(TickVerdict verdict) {
        answered(verdict.getFixMonotonicMs(), verdict.getAccepted());
        if (!verdict.getAccepted()) {
            String reason = verdict.getReason().name().replace("TICK_REASON_", "");
            measurements.tickNotAccepted(reason);
            meter.tickNotAccepted(reason);
        }
    }

    void changed(Delta delta) {
        answered(delta.getFixMonotonicMs(), true);
        if (delta.getNextTickMs() > 0 && !game.pace().fixed()) {
            schedule.every(MILLISECONDS.toNanos(delta.getNextTickMs()));
        }
    }

    private void answered(long fixMonotonicMs, boolean accepted) {
        positions.answered(fixMonotonicMs, accepted);
        long nowNs = game.nowNs();
        if (pending.answered(fixMonotonicMs, dueNs -> measurements.tickTook(nowNs - dueNs))) {
            measurements.count(Counter.TICKS_ANSWERED);
        }
        measurements.count(Counter.TICKS_UNANSWERED, pending.takePassedOver());
    }

    /** The stream is gone. */
    void abandon() {
        pending.abandon();
        positions.abandon();
        measurements.count(Counter.TICKS_UNANSWERED, pending.takePassedOver());
    }
}
