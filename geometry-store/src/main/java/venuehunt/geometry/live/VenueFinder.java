package venuehunt.geometry.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import venuehunt.cell.Cells;
import venuehunt.geometry.postgis.MapReader;
import venuehunt.geometry.shape.PreparedBoundary;
import venuehunt.geometry.venue.Area;
import venuehunt.geometry.venue.VenueVersion;
import venuehunt.tile.LatLng;

/**
 * Which venues a position lies in, of all that are live. The cells that cover each venue's boundary say which of
 * thousands may be meant, mostly none or one; the boundary itself says whether it is.
 * <p>
 * It hears from the feed what is live, and reads boundaries when it is asked: what was told since then comes in first.
 */
public final class VenueFinder implements Consumer<VenueVersion> {
    private static final Logger log = LoggerFactory.getLogger(VenueFinder.class);
    /** Cells 2.4 km across: a festival has some ten of them, and a venue as large as may be a hundred. */
    private static final int RESOLUTION = 7;
    /** Many hundred boundaries of real venues. */
    private static final long MAX_BYTES = 32L << 20;

    private final MapReader reader;
    private final Cells cells = new Cells();
    private final Map<String, VenueVersion> told = new ConcurrentHashMap<>();
    private final Map<String, Covered> venues = new ConcurrentHashMap<>();
    private final Map<Long, Set<String>> venuesByCell = new ConcurrentHashMap<>();
    private final Cache<VenueVersion, PreparedBoundary> boundaries = Caffeine.newBuilder()
            .maximumWeight(MAX_BYTES)
            .weigher((VenueVersion _, PreparedBoundary boundary) -> Math.toIntExact(boundary.bytes())).build();

    private record Covered(VenueVersion version, Set<Long> cells) {}

    public VenueFinder(MapReader reader) {
        this.reader = reader;
    }

    @Override
    public void accept(VenueVersion live) {
        told.put(live.venueId(), live);
    }

    /** The live versions within whose boundary the position lies, by their venues' ids; on an edge is within. */
    public List<VenueVersion> at(LatLng position) {
        if (!told.isEmpty()) {
            takeIn();
        }
        return venuesByCell.getOrDefault(cells.cellOf(position, RESOLUTION), Set.of()).stream().map(venues::get)
                .map(Covered::version).filter(version -> boundary(version).covers(position))
                .sorted(Comparator.comparing(VenueVersion::venueId)).toList();
    }

    private PreparedBoundary boundary(VenueVersion version) {
        return boundaries.get(version, _ -> new PreparedBoundary(reader.boundary(version)));
    }

    private synchronized void takeIn() {
        for (VenueVersion version : List.copyOf(told.values())) {
            try {
                Area boundary = reader.boundary(version);
                cover(version, cells.coverOf(boundary.extent(), RESOLUTION));
                told.remove(version.venueId(), version);
            } catch (IllegalStateException | IllegalArgumentException e) { // one venue must not hide the others
                log.error("version {} of {} cannot be found by its position", version.version(), version.venueId(), e);
            }
        }
    }

    /** Who asks meanwhile finds the venue as it was or as it is, and never in no cell. */
    private void cover(VenueVersion version, Set<Long> now) {
        Covered before = venues.put(version.venueId(), new Covered(version, now));
        now.forEach(cell -> venuesByCell.computeIfAbsent(cell, _ -> ConcurrentHashMap.newKeySet())
                .add(version.venueId()));
        if (before != null) {
            Set<Long> left = new HashSet<>(before.cells());
            left.removeAll(now);
            left.forEach(cell -> venuesByCell.computeIfPresent(cell, (_, there) -> {
                there.remove(version.venueId());
                return there.isEmpty() ? null : there;
            }));
        }
    }
}
