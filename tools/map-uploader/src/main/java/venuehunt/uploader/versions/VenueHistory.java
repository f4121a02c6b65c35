package venuehunt.uploader.versions;

import java.util.List;
import java.util.OptionalLong;
import venuehunt.uploader.server.Connection;
import venuehunt.v1.CurationServiceGrpc;
import venuehunt.v1.ListVersionsRequest;
import venuehunt.v1.ListVersionsResponse;
import venuehunt.v1.Publication;
import venuehunt.v1.VenueVersion;

/** What became of a venue's map so far, as the geometry store tells it: newest first. */
public record VenueHistory(List<VenueVersion> versions, List<Publication> publications) {
    public VenueHistory {
        versions = List.copyOf(versions);
        publications = List.copyOf(publications);
    }

    public static VenueHistory fetch(Connection store, String venueId) {
        ListVersionsRequest request = ListVersionsRequest.newBuilder().setVenueId(venueId).build();
        ListVersionsResponse answer = store.call(CurationServiceGrpc::newBlockingV2Stub,
                stub -> stub.listVersions(request));
        return new VenueHistory(answer.getVersionsList(), answer.getPublicationsList());
    }

    /** 0 for none. */
    public long live() {
        return versions.stream().filter(VenueVersion::getLive).mapToLong(VenueVersion::getVersion).findFirst()
                .orElse(0);
    }

    /** What was live before the live one came; a version that was published over itself came earlier. */
    public OptionalLong beforeLive() {
        return publications.stream().filter(each -> each.getVersion() != each.getPreviousVersion()).limit(1)
                .mapToLong(Publication::getPreviousVersion).filter(version -> version != 0).findFirst();
    }
}
