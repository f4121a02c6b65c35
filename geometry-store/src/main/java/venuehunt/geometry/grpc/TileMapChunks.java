package venuehunt.geometry.grpc;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import venuehunt.geometry.venue.VenueVersion;
import venuehunt.v1.TileMapChunk;

/** A tile map in pieces, in order. */
final class TileMapChunks {
    static final int MAX_CHUNK_BYTES = 256 << 10;

    private TileMapChunks() {
    }

    /** Shares the bytes of {@code tileMap}, which must not change afterwards. */
    static Stream<TileMapChunk> of(VenueVersion version, byte[] tileMap) {
        ByteString whole = UnsafeByteOperations.unsafeWrap(tileMap);
        venuehunt.v1.VenueVersion message = Encoder.version(version);
        int chunks = Math.ceilDiv(tileMap.length, MAX_CHUNK_BYTES);
        return IntStream.range(0, chunks)
                .mapToObj(i -> TileMapChunk.newBuilder().setVersion(message).setTotalBytes(tileMap.length)
                        .setData(whole.substring(i * MAX_CHUNK_BYTES,
                                Math.min((i + 1) * MAX_CHUNK_BYTES, tileMap.length)))
                        .build());
    }
}
