package venuehunt.uploader.versions;

import java.util.ArrayList;
import java.util.List;
import venuehunt.uploader.server.Connection;
import venuehunt.v1.GetMapRequest;
import venuehunt.v1.MapPart;
import venuehunt.v1.VenueServiceGrpc;

/** A map as the geometry store has it. */
public final class StoredMap {
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
}
