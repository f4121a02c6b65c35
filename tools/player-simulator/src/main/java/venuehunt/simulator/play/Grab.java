package venuehunt.simulator.play;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import venuehunt.simulator.report.ClaimRecord;

/** The aim of a cheat: whatever is shown, in reach or not, at once, and each of it once. Goes out of no way for it. */
final class Grab implements Aim {
    private final ShownTreasures shown;
    private final Phone phone;
    private final Set<Long> underWay = new HashSet<>();

    Grab(ShownTreasures shown, Phone phone) {
        this.shown = shown;
        this.phone = phone;
    }

    @Override
    public void lead(long nowNs) {
        // its way is its own
    }

    @Override
    public Optional<ShownTreasure> toClaim(long nowNs) {
        Optional<ShownTreasure> next = shown.nearest(phone.position(),
                treasure -> !underWay.contains(treasure.treasureId()));
        next.ifPresent(treasure -> underWay.add(treasure.treasureId()));
        return next;
    }

    @Override
    public void settled(ClaimRecord claim, long nowNs) {
        underWay.remove(claim.treasureId());
        shown.giveUp(claim.treasureId());
    }
}
