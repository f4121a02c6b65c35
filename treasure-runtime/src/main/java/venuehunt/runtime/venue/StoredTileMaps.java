package venuehunt.runtime.venue;

import io.grpc.StatusRuntimeException;
import java.io.ByteArrayOutputStream;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import venuehunt.v1.GetTileMapRequest;
import venuehunt.v1.TileMapChunk;
import venuehunt.v1.VenueServiceGrpc.VenueServiceBlockingStub;

/** The tile maps of the geometry store. */
public final class StoredTileMaps {
    private static final long FETCH_WITHIN_S = 30;
    /** A tile map of 20 by 20 km with every tile different would be smaller. */
    private static final int MAX_TILE_MAP_BYTES = 256 << 20;

    private final VenueServiceBlockingStub store;

    public StoredTileMaps(VenueServiceBlockingStub store) {
        this.store = store;
    }

    /**
     * The bytes of a stored version, live or not; what is too long is cut off, and refused when it is decoded.
     *
     * @throws StatusRuntimeException
     *             when the store does not have it, or does not answer
     */
    public byte[] fetch(String venueId, long version) {
        GetTileMapRequest request = GetTileMapRequest.newBuilder().setVenueId(venueId).setVersion(version).build();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Iterator<TileMapChunk> chunks = store.withDeadlineAfter(FETCH_WITHIN_S, TimeUnit.SECONDS).getTileMap(request);
        while (chunks.hasNext() && bytes.size() <= MAX_TILE_MAP_BYTES) {
            bytes.writeBytes(chunks.next().getData().toByteArray());
        }
        return bytes.toByteArray();
    }
}
