package venuehunt.geometry.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import venuehunt.geometry.postgis.MapReader;
import venuehunt.geometry.venue.VenueVersion;

/**
 * The tile maps that are asked for, in memory. After a publish every node asks for the same one within a second: the
 * first has it read, the others wait for that. A version never changes, so what is here never gets old.
 */
public final class TileMapCache {
    /** Two hundred maps of large venues. */
    private static final long MAX_BYTES = 32L << 20;

    private final MapReader reader;
    private final Cache<VersionKey, byte[]> tileMaps;

    private record VersionKey(String venueId, long version) {}

    public TileMapCache(MapReader reader) {
        this.reader = reader;
        tileMaps = Caffeine.newBuilder().maximumWeight(MAX_BYTES)
                .weigher((VersionKey _, byte[] tileMap) -> tileMap.length).build();
    }

    /** Encoded; shared with all who ask, so never to be changed. */
    public byte[] of(VenueVersion version) {
        return tileMaps.get(new VersionKey(version.venueId(), version.version()), _ -> reader.tileMap(version));
    }
}
