package venuehunt.runtime.venue;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import venuehunt.runtime.field.Ground;
import venuehunt.runtime.postgres.KeptMap;
import venuehunt.runtime.postgres.PostgresVenueMaps;
import venuehunt.tile.map.TileMap;
import venuehunt.tile.map.TileMapFormatException;

/**
 * The live map of each venue. Starts from the copies kept in this service's own database, so that a node plays on while
 * the geometry store is away; every newer version is kept before anybody plays on it.
 */
public final class LiveVenues {
    private static final Logger log = LoggerFactory.getLogger(LiveVenues.class);

    private final PostgresVenueMaps kept;
    private final ConcurrentHashMap<String, Ground> byVenue = new ConcurrentHashMap<>();

    public LiveVenues(PostgresVenueMaps kept) {
        this.kept = kept;
    }

    /** Reads the kept copies. */
    public void load() {
        for (KeptMap map : kept.all()) {
            try {
                byVenue.put(map.venueId(), ground(map));
            } catch (TileMapFormatException e) {
                log.error("the kept map of {} is damaged and left out until the geometry store sends it again: {}",
                        map.venueId(), e.getMessage());
            }
        }
    }

    /** The live map of a venue; null when this node has none. */
    public @Nullable Ground find(String venueId) {
        return byVenue.get(venueId);
    }

    /**
     * Waits for a venue that may just have been published.
     *
     * @return its live map; null when none has come by then
     */
    public synchronized @Nullable Ground await(String venueId, long withinMs) throws InterruptedException {
        long deadlineNs = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(withinMs);
        Ground ground = byVenue.get(venueId);
        while (ground == null && deadlineNs - System.nanoTime() > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, deadlineNs - System.nanoTime());
            ground = byVenue.get(venueId);
        }
        return ground;
    }

    /** Whether this version is the one played on. */
    boolean isLive(String venueId, long version) {
        Ground ground = byVenue.get(venueId);
        return ground != null && ground.mapVersion() == version;
    }

    /**
     * Takes in another live version.
     *
     * @throws TileMapFormatException
     *             when its bytes are no tile map; the version before stays
     */
    void take(KeptMap map, BiConsumer<String, Ground> played) throws TileMapFormatException {
        Ground ground = ground(map);
        kept.keep(map);
        synchronized (this) {
            byVenue.put(map.venueId(), ground);
            notifyAll();
        }
        try {
            played.accept(map.venueId(), ground);
        } catch (RuntimeException e) {
            // Not played: it must not count as live, so that it is taken again.
            byVenue.remove(map.venueId(), ground);
            throw e;
        }
        log.info("{} is played on map version {}", map.venueId(), map.version());
    }

    private static Ground ground(KeptMap map) throws TileMapFormatException {
        return new Ground(map.version(), TileMap.decode(map.tileMap()));
    }
}
