package venuehunt.simulator.play;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import venuehunt.simulator.walk.PlayArea;
import venuehunt.tile.LatLng;
import venuehunt.tile.LocalPoint;
import venuehunt.v1.Delta;
import venuehunt.v1.TreasureGone;
import venuehunt.v1.TreasureView;

/** What one phone shows, kept by deltas; and what its player has given up on. */
final class ShownTreasures {
    private final PlayArea area;
    private final Map<Long, ShownTreasure> shown = new HashMap<>();
    private final Set<Long> givenUp = new HashSet<>();
    private final Map<Long, Integer> rounds = new HashMap<>();
    private long sequence;
    private boolean anySequenceNext = true;

    ShownTreasures(PlayArea area) {
        this.area = area;
    }

    /** Sequence of the last delta applied; 0 for none. */
    long sequence() {
        return sequence;
    }

    /** A new stream: where the session goes on, a snapshot may come instead of the next delta. */
    void welcomed(boolean resumed) {
        anySequenceNext = true;
        if (!resumed) {
            shown.clear();
            sequence = 0;
        }
    }

    /**
     * Takes over the changes.
     *
     * @return false when this delta does not follow the last one
     */
    boolean apply(Delta delta) {
        boolean follows = delta.getSequence() == sequence + 1
                || (anySequenceNext && (delta.getSnapshot() || sequence == 0));
        anySequenceNext = false;
        sequence = delta.getSequence();
        if (delta.getSnapshot()) {
            shown.clear();
        }
        delta.getAppearedList().forEach(this::show);
        delta.getChangedList().forEach(this::show);
        for (TreasureGone gone : delta.getGoneList()) {
            shown.remove(gone.getTreasureId());
        }
        return follows;
    }

    /** Neither walk there nor claim it any more, unless it is opened again. */
    void giveUp(long treasureId) {
        givenUp.add(treasureId);
    }

    Optional<ShownTreasure> nearestClaimable(LocalPoint here) {
        return nearest(here, ShownTreasure::claimable);
    }

    Optional<ShownTreasure> nearestOutOfReach(LocalPoint here) {
        return nearest(here, treasure -> !treasure.claimable());
    }

    /** Of those not given up. */
    Optional<ShownTreasure> nearest(LocalPoint here, Predicate<ShownTreasure> which) {
        return shown.values().stream().filter(which)
                .filter(treasure -> !givenUp.contains(treasure.treasureId()))
                .min(Comparator.comparingDouble((ShownTreasure treasure) -> treasure.position().distanceMetres(here))
                        .thenComparingLong(ShownTreasure::treasureId));
    }

    private void show(TreasureView view) {
        LatLng position = new LatLng(view.getPosition().getLatDegrees(), view.getPosition().getLngDegrees());
        shown.put(view.getTreasureId(),
                new ShownTreasure(view.getTreasureId(), view.getRound(), area.toLocal(position),
                        view.getClaimable()));
        Integer before = rounds.put(view.getTreasureId(), view.getRound());
        if (before != null && before < view.getRound()) {
            givenUp.remove(view.getTreasureId());
        }
    }
}
