package venuehunt.history;

import static venuehunt.history.Invariant.I15;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import venuehunt.history.HistoryLine.Position;

/**
 * Whether a person can have been at all the places that a phone was believed to be at. From each of them a ripple
 * spreads as fast as one can run, and whatever lies outside it, the noise of a fix apart, is too far. Looking back at
 * all of the last minutes, not only at the last one, so that noise does not add up to a speed.
 */
final class SpeedCheck {
    private static final double RUNNING_METRES_PER_SECOND = 8;
    private static final double NOISE_METRES = 15;
    private static final long RIPPLE_NS = 600_000_000_000L;
    private static final double NS_PER_SECOND = 1e9;

    private final History history;
    private final Findings findings;

    SpeedCheck(History history, Findings findings) {
        this.history = history;
        this.findings = findings;
    }

    void run() {
        Set<String> spoofers = history.all(HistoryLine.Spoofer.class).stream().map(HistoryLine.Spoofer::player)
                .collect(Collectors.toSet());
        List<Position> believed = history.all(Position.class).stream()
                .filter(each -> each.toldNs() != null && !spoofers.contains(each.player()))
                .sorted(Comparator.comparingLong(Position::tNs)).toList();
        History.by(believed, Position::player).forEach(this::check);
    }

    /** One violation a player is enough. */
    private void check(String player, List<Position> way) {
        int first = 0;
        for (int i = 1; i < way.size(); i++) {
            Position here = way.get(i);
            while (here.tNs() - way.get(first).tNs() > RIPPLE_NS) {
                first++;
            }
            for (Position before : way.subList(first, i)) {
                if (metres(before, here) - NOISE_METRES > RUNNING_METRES_PER_SECOND * mostSeconds(before, here)) {
                    findings.add(I15, "%s came %.0f m in %.1f s".formatted(player, metres(before, here),
                            mostSeconds(before, here)));
                    return;
                }
            }
        }
    }

    private static double metres(Position from, Position to) {
        return GroundDistance.metres(from.latDegrees(), from.lngDegrees(), to.latDegrees(), to.lngDegrees());
    }

    /** The longest that can have passed between the two, from where the server stands. */
    private static double mostSeconds(Position from, Position to) {
        return (Objects.requireNonNull(to.toldNs()) - from.tNs()) / NS_PER_SECOND;
    }
}
