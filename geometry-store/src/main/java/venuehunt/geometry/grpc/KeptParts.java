package venuehunt.geometry.grpc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import com.google.protobuf.ByteString;
import java.time.Duration;
import java.util.Optional;

/**
 * Parts of maps as they came, so that an upload that broke off need not begin again. They are kept as soon as they are
 * here: of a line that has gone dead the server hears long after its curator has come back on another. Each curator has
 * only their own. Nothing depends on this: what is not here is sent again.
 */
public final class KeptParts {
    /** Four of the largest maps. */
    private static final long MAX_BYTES = 32L << 20;
    /** Of a part's name and its place here, so that many small ones do not take more. */
    private static final int ENTRY_BYTES = 256;
    /** Long enough to walk to where there is a network. */
    private static final Duration KEPT = Duration.ofMinutes(15);

    private final Cache<PartName, ByteString> parts;

    private record PartName(String who, ByteString sha256) {}

    public KeptParts(Ticker ticker) {
        parts = Caffeine.newBuilder().ticker(ticker).expireAfterWrite(KEPT).maximumWeight(MAX_BYTES)
                .weigher((PartName _, ByteString part) -> part.size() + ENTRY_BYTES).executor(Runnable::run).build();
    }

    /**
     * Keeps a part that is sound.
     *
     * @param who
     *            subject of the caller's token
     */
    void keep(String who, ByteString sha256, ByteString part) {
        parts.put(new PartName(who, sha256), part);
    }

    Optional<ByteString> find(String who, ByteString sha256) {
        return Optional.ofNullable(parts.getIfPresent(new PartName(who, sha256)));
    }
}
