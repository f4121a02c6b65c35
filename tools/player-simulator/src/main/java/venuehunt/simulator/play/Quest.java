package venuehunt.simulator.play;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import venuehunt.simulator.report.ClaimRecord;

/**
 * What a player is after: the nearest treasure that may be claimed, or else the nearest one shown that a straight way
 * leads to. Gives up on what was refused often or cannot be got by waiting beside it.
 */
final class Quest implements Aim {
    private static final long CLAIM_PAUSE_NS = TimeUnit.SECONDS.toNanos(2);
    private static final long PATIENCE_NS = TimeUnit.SECONDS.toNanos(90);
    private static final int MAX_REFUSALS = 3;

    private final ShownTreasures shown;
    private final Phone phone;
    private final Map<Long, Integer> refusals = new HashMap<>();
    private OptionalLong goal = OptionalLong.empty();
    private long goalSinceNs;
    private long nextClaimNs = Long.MIN_VALUE;

    Quest(ShownTreasures shown, Phone phone) {
        this.shown = shown;
        this.phone = phone;
    }

    /** Empty, too, when the last claim was a moment ago. */
    @Override
    public Optional<ShownTreasure> toClaim(long nowNs) {
        return nowNs < nextClaimNs ? Optional.empty() : shown.nearestClaimable(phone.position());
    }

    @Override
    public void lead(long nowNs) {
        Optional<ShownTreasure> treasure = shown.nearestClaimable(phone.position())
                .or(() -> shown.nearestOutOfReach(phone.position()));
        if (treasure.isEmpty()) {
            goal = OptionalLong.empty();
            phone.wander();
            return;
        }
        pursue(treasure.get(), nowNs);
    }

    @Override
    public void settled(ClaimRecord claim, long nowNs) {
        nextClaimNs = nowNs + CLAIM_PAUSE_NS;
        boolean hopeless = switch (claim.standing()) {
            case WON, ALREADY_YOURS, LOST -> true;
            case REFUSED -> refusals.merge(claim.treasureId(), 1, Integer::sum) >= MAX_REFUSALS;
            case IN_DOUBT, PUT_OFF -> false;
        };
        if (hopeless) {
            shown.giveUp(claim.treasureId());
        }
    }

    private void pursue(ShownTreasure treasure, long nowNs) {
        if (goal.isEmpty() || goal.getAsLong() != treasure.treasureId()) {
            goal = OptionalLong.of(treasure.treasureId());
            goalSinceNs = nowNs;
        }
        boolean tired = nowNs - goalSinceNs > PATIENCE_NS;
        if (tired) {
            shown.giveUp(treasure.treasureId());
        }
        if (tired || !phone.headFor(treasure.position())) {
            phone.wander();
        }
    }
}
