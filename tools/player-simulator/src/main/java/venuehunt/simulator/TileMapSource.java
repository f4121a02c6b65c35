package venuehunt.simulator;

import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import java.io.ByteArrayOutputStream;
import java.util.concurrent.TimeUnit;
import venuehunt.service.auth.BearerToken;
import venuehunt.tile.map.TileMap;
import venuehunt.tile.map.TileMapFormatException;
import venuehunt.v1.GetTileMapRequest;
import venuehunt.v1.VenueServiceGrpc;

/** The geometry store, as far as a crowd needs it: the live tile map of a venue. */
public final class TileMapSource {
    private static final long DEADLINE_SECONDS = 30;

    private final HostPort store;
    private final BearerToken token;

    public TileMapSource(HostPort store, BearerToken token) {
        this.store = store;
        this.token = token;
    }

    /**
     * Downloads the map.
     *
     * @throws io.grpc.StatusRuntimeException
     *             when the store refuses or does not answer
     */
    public TileMap live(String venueId) throws TileMapFormatException {
        return TileMap.decode(liveBytes(venueId));
    }

    /** The same, as the store serialised it. */
    public byte[] liveBytes(String venueId) {
        ManagedChannel channel = Grpc
                .newChannelBuilderForAddress(store.host(), store.port(), InsecureChannelCredentials.create()).build();
        try {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            VenueServiceGrpc.newBlockingStub(channel).withCallCredentials(token)
                    .withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS)
                    .getTileMap(GetTileMapRequest.newBuilder().setVenueId(venueId).build())
                    .forEachRemaining(chunk -> whole.writeBytes(chunk.getData().toByteArray()));
            return whole.toByteArray();
        } finally {
            channel.shutdownNow();
        }
    }
}
