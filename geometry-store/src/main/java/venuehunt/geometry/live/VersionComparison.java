package venuehunt.geometry.live;

import java.util.concurrent.Semaphore;
import venuehunt.geometry.postgis.MapReader;
import venuehunt.geometry.shape.MapComparison;
import venuehunt.geometry.venue.MapChange;
import venuehunt.geometry.venue.VenueVersion;

/** Says what became of a venue's map from one stored version to another. */
public final class VersionComparison {
    /** Two large maps at a time are enough memory. */
    private final Semaphore turn = new Semaphore(1, true);
    private final MapReader reader;

    public VersionComparison(MapReader reader) {
        this.reader = reader;
    }

    public MapChange of(VenueVersion before, VenueVersion after) {
        turn.acquireUninterruptibly();
        try {
            return MapComparison.of(reader.map(before), reader.map(after));
        } finally {
            turn.release();
        }
    }
}
