package venuehunt.tiles.venue;

import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import java.io.ByteArrayOutputStream;
import java.util.concurrent.TimeUnit;
import venuehunt.service.auth.BearerToken;
import venuehunt.service.rpc.ServerAddress;
import venuehunt.tile.map.TileMap;
import venuehunt.tile.map.TileMapFormatException;
import venuehunt.v1.GetTileMapRequest;
import venuehunt.v1.VenueServiceGrpc;

/** The geometry store, as far as tools need it: the live tile map of a venue. */
public final class TileMapSource {
    private static final long DEADLINE_SECONDS = 30;
    /** As many as the runtime takes. */
    private static final int MAX_BYTES = 256 << 20;

    private final ServerAddress store;
    private final BearerToken token;

    public TileMapSource(ServerAddress store, BearerToken token) {
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
                    .forEachRemaining(chunk -> {
                        if (chunk.getTotalBytes() > MAX_BYTES || whole.size() > MAX_BYTES) {
                            throw Status.RESOURCE_EXHAUSTED
                                    .withDescription("a tile map of more than " + MAX_BYTES + " bytes")
                                    .asRuntimeException();
                        }
                        whole.writeBytes(chunk.getData().toByteArray());
                    });
            return whole.toByteArray();
        } finally {
            channel.shutdownNow();
        }
    }
}
