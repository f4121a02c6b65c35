package venuehunt.simulator.gpx;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import venuehunt.tile.LatLng;

/** Gathers the points of one track. */
final class TrackBuilder {
    private static final double NANOS_PER_SECOND = 1e9;

    private final String name;
    private final List<LatLng> positions = new ArrayList<>();
    private final List<Instant> times = new ArrayList<>();

    TrackBuilder(String name) {
        this.name = name;
    }

    int size() {
        return positions.size();
    }

    /**
     * The next point.
     *
     * @return false, and nothing changed, when it was reached before the last one that tells a time
     */
    boolean add(LatLng position, @Nullable Instant time) {
        if (time != null) {
            if (!times.isEmpty() && time.isBefore(times.getLast())) {
                return false;
            }
            times.add(time);
        }
        positions.add(position);
        return true;
    }

    /** Without times when a point has none. */
    GpxTrack build() {
        return new GpxTrack(name, positions,
                times.size() == positions.size() ? times.stream().map(this::sinceStart).toList() : List.of());
    }

    private Double sinceStart(Instant time) {
        Duration since = Duration.between(times.getFirst(), time);
        return since.getSeconds() + since.getNano() / NANOS_PER_SECOND;
    }
}
