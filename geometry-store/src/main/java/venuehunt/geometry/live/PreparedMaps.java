package venuehunt.geometry.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import venuehunt.geometry.postgis.MapReader;
import venuehunt.geometry.shape.PreparedMap;
import venuehunt.geometry.venue.VenueVersion;

/**
 * The maps that are asked where points lie, in memory: each is read and prepared once, by the first who asks, and goes
 * when others are asked more. A version never changes, so what is here never gets old.
 */
public final class PreparedMaps {
    /** Some hundred maps of real venues. */
    private static final long MAX_BYTES = 128L << 20;

    private final MapReader reader;
    private final Cache<VersionKey, PreparedMap> maps;

    private record VersionKey(String venueId, long version) {}

    public PreparedMaps(MapReader reader) {
        this.reader = reader;
        maps = Caffeine.newBuilder().maximumWeight(MAX_BYTES)
                .weigher((VersionKey _, PreparedMap map) -> Math.toIntExact(map.bytes()))
                .build();
    }

    /** Without waiting for anything: empty where it would have to be read first. */
    public Optional<PreparedMap> inMemory(VenueVersion version) {
        return Optional.ofNullable(maps.getIfPresent(new VersionKey(version.venueId(), version.version())));
    }

    public PreparedMap of(VenueVersion version) {
        return maps.get(new VersionKey(version.venueId(), version.version()),
                _ -> new PreparedMap(reader.map(version)));
    }
}
