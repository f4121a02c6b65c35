package venuehunt.runtime;

import com.google.protobuf.ByteString;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import venuehunt.tile.map.TileMap;
import venuehunt.v1.GetTileMapRequest;
import venuehunt.v1.TileMapChunk;
import venuehunt.v1.VenueServiceGrpc;
import venuehunt.v1.VenueVersion;
import venuehunt.v1.WatchVenuesRequest;

/** A geometry store that has tile maps and nothing else. */
final class FakeGeometryStore extends VenueServiceGrpc.VenueServiceImplBase implements AutoCloseable {
    private final String name = "store-" + UUID.randomUUID();
    private final Map<String, VenueVersion> live = new HashMap<>();
    private final Map<String, byte[]> maps = new HashMap<>();
    private final List<StreamObserver<VenueVersion>> watchers = new ArrayList<>();
    private final Server server;

    FakeGeometryStore() throws IOException {
        server = InProcessServerBuilder.forName(name).addService(this).build().start();
    }

    ManagedChannel channel() {
        return InProcessChannelBuilder.forName(name).build();
    }

    synchronized void publish(String venueId, long version, TileMap map) {
        VenueVersion published = VenueVersion.newBuilder().setVenueId(venueId).setVersion(version).setLive(true)
                .build();
        maps.put(venueId, map.encode());
        live.put(venueId, published);
        watchers.forEach(each -> each.onNext(published));
    }

    @Override
    public synchronized void watchVenues(WatchVenuesRequest request, StreamObserver<VenueVersion> watcher) {
        live.values().forEach(watcher::onNext);
        watchers.add(watcher);
    }

    @Override
    public synchronized void getTileMap(GetTileMapRequest request, StreamObserver<TileMapChunk> answer) {
        byte[] map = Objects.requireNonNull(maps.get(request.getVenueId()));
        int half = map.length / 2;
        answer.onNext(TileMapChunk.newBuilder().setData(ByteString.copyFrom(map, 0, half)).build());
        answer.onNext(TileMapChunk.newBuilder().setData(ByteString.copyFrom(map, half, map.length - half)).build());
        answer.onCompleted();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
