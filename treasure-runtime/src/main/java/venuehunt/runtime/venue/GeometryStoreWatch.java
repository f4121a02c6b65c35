package venuehunt.runtime.venue;

import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import java.io.ByteArrayOutputStream;
import java.util.Iterator;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import venuehunt.runtime.field.Ground;
import venuehunt.runtime.postgres.KeptMap;
import venuehunt.service.rpc.Refusal;
import venuehunt.tile.map.TileMapFormatException;
import venuehunt.v1.GetTileMapRequest;
import venuehunt.v1.TileMapChunk;
import venuehunt.v1.VenueServiceGrpc.VenueServiceBlockingStub;
import venuehunt.v1.VenueVersion;
import venuehunt.v1.WatchVenuesRequest;

/**
 * Follows the geometry store: fetches the tile map of every version that goes live. While the store is away it asks
 * again every second; play goes on meanwhile.
 */
public final class GeometryStoreWatch implements AutoCloseable {
    private static final long RETRY_MS = 1_000;
    private static final long FETCH_WITHIN_S = 30;
    /** A tile map of 20 by 20 km with every tile different would be smaller. */
    private static final int MAX_TILE_MAP_BYTES = 256 << 20;
    private static final Logger log = LoggerFactory.getLogger(GeometryStoreWatch.class);

    private final ManagedChannel channel;
    private final VenueServiceBlockingStub store;
    private final LiveVenues venues;
    private final BiConsumer<String, Ground> played;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread follower;
    private final ConcurrentHashMap<String, Long> wanted = new ConcurrentHashMap<>();
    private boolean away;

    /**
     * @param played
     *            told of each venue's new ground, in order
     */
    public GeometryStoreWatch(ManagedChannel channel, VenueServiceBlockingStub store, LiveVenues venues,
            BiConsumer<String, Ground> played) {
        this.channel = channel;
        this.store = store;
        this.venues = venues;
        this.played = played;
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
            if (version.getLive() && !venues.isLive(version.getVenueId(), version.getVersion())) {
                wanted.put(version.getVenueId(), version.getVersion());
                Thread.ofVirtual().name("fetch " + version.getVenueId())
                        .start(() -> fetchWhileWanted(version.getVenueId(), version.getVersion()));
            }
        }
    }

    /** Each venue by itself, so that one whose map cannot be had keeps no other from its own. */
    private void fetchWhileWanted(String venueId, long version) {
        do {
            try {
                take(venueId, version, fetch(venueId, version));
                return;
            } catch (TileMapFormatException e) {
                log.error("the tile map of {} version {} is not taken: {}", venueId, version, e.getMessage());
                return;
            } catch (RuntimeException e) {
                log.warn("the tile map of {} version {} cannot be had, trying again: {}", venueId, version,
                        Refusal.from(e).message());
            }
        } while (isWanted(venueId, version) && !isClosingAfter(RETRY_MS));
    }

    private boolean isWanted(String venueId, long version) {
        return wanted.getOrDefault(venueId, 0L) == version;
    }

    /** One at a time, and only while no later version is wanted: an older map never comes after a newer one. */
    private synchronized void take(String venueId, long version, byte[] tileMap) throws TileMapFormatException {
        if (isWanted(venueId, version) && !venues.isLive(venueId, version)) {
            venues.take(new KeptMap(venueId, version, tileMap), played);
        }
    }

    private byte[] fetch(String venueId, long version) {
        GetTileMapRequest request = GetTileMapRequest.newBuilder().setVenueId(venueId).setVersion(version).build();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Iterator<TileMapChunk> chunks = store.withDeadlineAfter(FETCH_WITHIN_S, TimeUnit.SECONDS).getTileMap(request);
        // What is cut off here is refused when it is decoded.
        while (chunks.hasNext() && bytes.size() <= MAX_TILE_MAP_BYTES) {
            bytes.writeBytes(chunks.next().getData().toByteArray());
        }
        return bytes.toByteArray();
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
