package venuehunt.runtime.venue;

import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import java.time.Instant;
import java.util.Iterator;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import venuehunt.runtime.field.Ground;
import venuehunt.runtime.metrics.MapTimes;
import venuehunt.runtime.postgres.KeptMap;
import venuehunt.service.rpc.Refusal;
import venuehunt.tile.map.TileMapFormatException;
import venuehunt.v1.VenueServiceGrpc.VenueServiceBlockingStub;
import venuehunt.v1.VenueVersion;
import venuehunt.v1.WatchVenuesRequest;

/**
 * Follows the geometry store: fetches the tile map of every version that goes live. While the store is away it asks
 * again every second; play goes on meanwhile.
 */
public final class GeometryStoreWatch implements AutoCloseable {
    private static final long RETRY_MS = 1_000;
    private static final Logger log = LoggerFactory.getLogger(GeometryStoreWatch.class);

    private final ManagedChannel channel;
    private final VenueServiceBlockingStub store;
    private final StoredTileMaps tileMaps;
    private final LiveVenues venues;
    private final BiConsumer<String, Ground> played;
    private final MapTimes times;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread follower;
    private final ConcurrentHashMap<String, VenueVersion> wanted = new ConcurrentHashMap<>();
    private boolean away;

    /**
     * @param played
     *            told of each venue's new ground, in order
     */
    public GeometryStoreWatch(ManagedChannel channel, VenueServiceBlockingStub store, StoredTileMaps tileMaps,
            LiveVenues venues, BiConsumer<String, Ground> played, MapTimes times) {
        this.channel = channel;
        this.store = store;
        this.tileMaps = tileMaps;
        this.venues = venues;
        this.played = played;
        this.times = times;
        follower = Thread.ofVirtual().name("geometry-store-watch").unstarted(this::run);
    }

    public void start() {
        follower.start();
    }

    private void run() {
        do {
            try {
                follow();
            } catch (StatusRuntimeException e) {
                logAway(Refusal.from(e));
            } catch (RuntimeException e) {
                log.error("following the geometry store failed; trying again", e);
            }
        } while (!isClosingAfter(RETRY_MS));
    }

    private void logAway(Refusal refusal) {
        if (!away && closing.getCount() > 0) {
            switch (refusal.code()) {
                case UNAUTHENTICATED, PERMISSION_DENIED -> log.error(
                        "the geometry store refuses this node's token ({}): renew the file of --store-token-file",
                        refusal.message());
                default -> log.warn("the geometry store does not answer ({}); playing on with the maps kept here",
                        refusal.message());
            }
        }
        away = true;
    }

    private boolean isClosingAfter(long waitMs) {
        try {
            return closing.await(waitMs, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            return true;
        }
    }

    private void follow() {
        Iterator<VenueVersion> live = store.watchVenues(WatchVenuesRequest.getDefaultInstance());
        while (live.hasNext()) {
            VenueVersion version = live.next();
            away = false;
            if (version.getLive() && isNews(version)) {
                Thread.ofVirtual().name("fetch " + version.getVenueId()).start(() -> fetchWhileWanted(version));
            }
        }
    }

    /** Wanted is also what is played on already: from another one, still on its way here, somebody has gone back. */
    private synchronized boolean isNews(VenueVersion version) {
        wanted.put(version.getVenueId(), version);
        return !venues.isLive(version.getVenueId(), version.getVersion());
    }

    /** Each venue by itself, so that one whose map cannot be had keeps no other from its own. */
    private void fetchWhileWanted(VenueVersion version) {
        do {
            try {
                take(version, tileMaps.fetch(version.getVenueId(), version.getVersion()));
                return;
            } catch (TileMapFormatException e) {
                log.error("the tile map of {} version {} is not taken: {}", version.getVenueId(),
                        version.getVersion(), e.getMessage());
                return;
            } catch (RuntimeException e) {
                log.warn("the tile map of {} version {} cannot be had, trying again: {}", version.getVenueId(),
                        version.getVersion(), Refusal.from(e).message());
            }
        } while (isWanted(version) && !isClosingAfter(RETRY_MS));
    }

    private boolean isWanted(VenueVersion version) {
        return version.equals(wanted.get(version.getVenueId()));
    }

    /** One at a time, and only while nothing else is wanted: an older map never comes after a newer one. */
    private synchronized void take(VenueVersion version, byte[] tileMap) throws TileMapFormatException {
        if (isWanted(version) && !venues.isLive(version.getVenueId(), version.getVersion())) {
            venues.take(new KeptMap(version.getVenueId(), version.getVersion(), tileMap), played);
            if (version.hasPublishedAt()) {
                times.swappedIn(Instant.ofEpochSecond(version.getPublishedAt().getSeconds(),
                        version.getPublishedAt().getNanos()));
            }
        }
    }

    @Override
    public void close() {
        closing.countDown();
        channel.shutdownNow();
        try {
            follower.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
