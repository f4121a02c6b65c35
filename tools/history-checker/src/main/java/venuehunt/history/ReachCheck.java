package venuehunt.history;

import static venuehunt.history.Invariant.I14;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import venuehunt.history.HistoryLine.AwardRow;
import venuehunt.history.HistoryLine.Place;
import venuehunt.history.HistoryLine.Position;

/** Whether who has won was there: by a position that was good enough, and at most two seconds old. */
final class ReachCheck {
    private static final double TOLERANCE_METRES = 0.05;
    private static final double MAX_ACCURACY_METRES = 30;
    private static final long MAX_AGE_NS = 2_000_000_000L;

    private final History history;
    private final Findings findings;
    private final Map<String, List<Position>> positions;
    private final Map<Long, Place> places = new HashMap<>();

    ReachCheck(History history, Findings findings) {
        this.history = history;
        this.findings = findings;
        positions = History.by(history.all(Position.class), Position::player);
        history.all(Place.class).forEach(each -> places.put(each.treasure(), each));
    }

    void run() {
        if (positions.isEmpty()) {
            return; // nobody wrote down where players were
        }
        for (AwardRow row : history.awards()) {
            Place place = places.get(row.treasure());
            List<Sending> sendings = history.mayHaveWon(row);
            if (place != null && !sendings.isEmpty()
                    && sendings.stream().noneMatch(each -> wasThere(each, row, place))) {
                findings.add(I14, row.player() + " won treasure " + row.treasure() + " and had not been within "
                        + place.reachMetres() + " m of it in the two seconds before", row.claim());
            }
        }
    }

    private boolean wasThere(Sending sending, AwardRow row, Place place) {
        return positions.getOrDefault(row.player(), List.of()).stream().anyMatch(
                each -> each.tNs() <= sending.wonBy(row) && reachedBy(each) >= sending.invoke().tNs() - MAX_AGE_NS
                        && each.accuracyMetres() >= 0 && each.accuracyMetres() <= MAX_ACCURACY_METRES
                        && GroundDistance.metres(each.latDegrees(), each.lngDegrees(), place.latDegrees(),
                                place.lngDegrees()) <= place.reachMetres() + TOLERANCE_METRES);
    }

    /** The latest that the server can have had it. */
    private static long reachedBy(Position position) {
        @Nullable
        Long toldNs = position.toldNs();
        return toldNs == null ? Long.MAX_VALUE : toldNs;
    }
}
