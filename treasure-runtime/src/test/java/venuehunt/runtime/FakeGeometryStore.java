package venuehunt.runtime;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import venuehunt.service.rpc.Refusal;
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
    private final Map<String, Holding> holdings = new HashMap<>();
    private final List<StreamObserver<VenueVersion>> watchers = new ArrayList<>();
    private final Server server;

    FakeGeometryStore() throws IOException {
        server = InProcessServerBuilder.forName(name).addService(this).build().start();
    }

    ManagedChannel channel() {
        return InProcessChannelBuilder.forName(name).build();
    }

    /** A version that is there and not live. */
    synchronized void put(String venueId, long version, byte[] map) {
        maps.put(venueId + " " + version, map);
    }

    synchronized void publish(String venueId, long version, TileMap map) {
        put(venueId, version, map.encode());
        Instant now = Instant.now();
        VenueVersion published = VenueVersion.newBuilder().setVenueId(venueId).setVersion(version).setLive(true)
                .setPublishedAt(Timestamp.newBuilder().setSeconds(now.getEpochSecond()).setNanos(now.getNano()))
                .build();
        live.put(venueId, published);
        watchers.forEach(each -> each.onNext(published));
    }

    /** From now on a version is not given away until it is let go. */
    synchronized Holding hold(String venueId, long version) {
        Holding holding = new Holding();
        holdings.put(venueId + " " + version, holding);
        return holding;
    }

    /** A version that is kept from whoever asks for it. */
    static final class Holding {
        private final CountDownLatch asked = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);

        void awaitAsked() throws InterruptedException {
            asked.await();
        }

        void release() {
            released.countDown();
        }

        private void pass() {
            asked.countDown();
            try {
                released.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public synchronized void watchVenues(WatchVenuesRequest request, StreamObserver<VenueVersion> watcher) {
        live.values().forEach(watcher::onNext);
        watchers.add(watcher);
    }

    @Override
    public void getTileMap(GetTileMapRequest request, StreamObserver<TileMapChunk> answer) {
        String asked = request.getVenueId() + " " + request.getVersion();
        Holding holding;
        byte[] map;
        synchronized (this) {
            holding = holdings.get(asked);
            map = maps.get(asked);
        }
        if (holding != null) {
            holding.pass();
        }
        if (map == null) {
            answer.onError(Refusal.notFound("VERSION_NOT_FOUND", "there is no version " + request.getVersion())
                    .toException());
            return;
        }
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
