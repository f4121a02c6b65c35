package venuehunt.simulator.report;

import java.util.concurrent.atomic.LongAdder;

/** What the server did with the players of one kind. Safe for all threads. */
public final class KindMeter {
    private final LongAdder players = new LongAdder();
    private final LongAdder ticks = new LongAdder();
    private final LongAdder won = new LongAdder();
    private final LongAdder lost = new LongAdder();
    private final Tally notAccepted = new Tally();
    private final Tally refused = new Tally();

    public void joined() {
        players.increment();
    }

    public void ticked() {
        ticks.increment();
    }

    /** A tick that was not accepted, by its reason. */
    public void tickNotAccepted(String reason) {
        notAccepted.add(reason);
    }

    /** A claim got its last word. */
    public void settled(ClaimRecord claim) {
        switch (claim.standing()) {
            case WON -> won.increment();
            case ALREADY_YOURS, LOST -> lost.increment();
            case REFUSED -> refused.add(claim.reason());
            case IN_DOUBT, PUT_OFF -> {
                // no last word
            }
        }
    }

    KindCounts counted() {
        return new KindCounts(players.sum(), ticks.sum(), notAccepted.counted(), won.sum(), lost.sum(),
                refused.counted());
    }
}
