package venuehunt.simulator.gpx;

import java.util.List;
import venuehunt.tile.LatLng;

/**
 * One recorded way.
 *
 * @param name
 *            where it comes from, for people
 * @param positions
 *            at least one
 * @param atSeconds
 *            when each was reached, from 0, never falling; none when that is not recorded
 */
public record GpxTrack(String name, List<LatLng> positions, List<Double> atSeconds) {

    public GpxTrack {
        if (positions.isEmpty() || (!atSeconds.isEmpty() && atSeconds.size() != positions.size())) {
            throw new IllegalArgumentException(name + " has " + positions.size() + " positions and "
                    + atSeconds.size() + " times, expected as many or no times, and one position at least");
        }
        positions = List.copyOf(positions);
        atSeconds = List.copyOf(atSeconds);
    }

    public boolean isTimed() {
        return !atSeconds.isEmpty();
    }
}
