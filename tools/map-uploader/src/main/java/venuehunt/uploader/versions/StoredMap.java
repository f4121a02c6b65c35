package venuehunt.uploader.versions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import venuehunt.uploader.server.CallRefusedException;
import venuehunt.uploader.server.Connection;
import venuehunt.v1.GetMapRequest;
import venuehunt.v1.MapPart;
import venuehunt.v1.VenueServiceGrpc;

/** A map as the geometry store has it. */
public final class StoredMap {
    private static final Set<String> NONE_IS_LIVE = Set.of("VENUE_NOT_FOUND", "NO_LIVE_VERSION");

    private StoredMap() {
    }

    /**
     * The header, then the zones.
     *
     * @param version
     *            0 for the live one
     */
    public static List<MapPart> fetch(Connection store, String venueId, long version) {
        GetMapRequest request = GetMapRequest.newBuilder().setVenueId(venueId).setVersion(version).build();
        return store.call(VenueServiceGrpc::newBlockingStub, stub -> {
            List<MapPart> parts = new ArrayList<>();
            stub.getMap(request).forEachRemaining(parts::add);
            return parts;
        });
    }

    /** The live one; empty for a venue that has none yet. */
    public static Optional<List<MapPart>> live(Connection store, String venueId) {
        try {
            return Optional.of(fetch(store, venueId, 0));
        } catch (CallRefusedException refused) {
            if (NONE_IS_LIVE.contains(refused.reason())) {
                return Optional.empty();
            }
            throw refused;
        }
    }
}
