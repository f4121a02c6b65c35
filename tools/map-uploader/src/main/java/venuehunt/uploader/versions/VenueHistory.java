package venuehunt.uploader.versions;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import venuehunt.uploader.server.Connection;
import venuehunt.v1.CurationServiceGrpc;
import venuehunt.v1.LatLng;
import venuehunt.v1.ListVersionsRequest;
import venuehunt.v1.ListVersionsResponse;
import venuehunt.v1.Publication;
import venuehunt.v1.VenueVersion;

/**
 * What became of a venue's map so far, as the geometry store tells it: newest first.
 *
 * @param versionsLeftOut
 *            how many more versions there are, all of them older; the live one is always told
 * @param approvalRequired
 *            whether versions go live by a second person only
 * @param approvalOffAskedBy
 *            who has asked to switch that off; empty for nobody
 */
public record VenueHistory(List<VenueVersion> versions, int versionsLeftOut, List<Publication> publications,
        boolean approvalRequired, String approvalOffAskedBy) {
    public VenueHistory {
        versions = List.copyOf(versions);
        publications = List.copyOf(publications);
    }

    public static VenueHistory fetch(Connection store, String venueId) {
        ListVersionsRequest request = ListVersionsRequest.newBuilder().setVenueId(venueId).build();
        ListVersionsResponse answer = store.call(CurationServiceGrpc::newBlockingV2Stub,
                stub -> stub.listVersions(request));
        return new VenueHistory(answer.getVersionsList(), answer.getVersionsLeftOut(), answer.getPublicationsList(),
                answer.getApprovalRequired(), answer.getApprovalOffAskedBy());
    }

    public Optional<VenueVersion> version(long number) {
        return versions.stream().filter(each -> each.getVersion() == number).findFirst();
    }

    /** 0 for none. */
    public long live() {
        return versions.stream().filter(VenueVersion::getLive).mapToLong(VenueVersion::getVersion).findFirst()
                .orElse(0);
    }

    /** Where the live version lies; empty for none. */
    public Optional<LatLng> liveAnchor() {
        return versions.stream().filter(VenueVersion::getLive).map(VenueVersion::getAnchor).findFirst();
    }

    /** As far as the store tells: of a busy venue it tells no more than the last thousand publications. */
    public boolean wasLive(long version) {
        return publications.stream()
                .anyMatch(each -> each.getVersion() == version || each.getPreviousVersion() == version);
    }

    /** How the live version came to be live, where somebody went back to it. */
    public Optional<Publication> standingRollback() {
        return publications.stream().filter(each -> each.getVersion() != each.getPreviousVersion()).findFirst()
                .filter(Publication::getIsBack);
    }

    /** The last version before the live one that nobody has gone back from. */
    public OptionalLong lastGood() {
        long live = live();
        Set<Long> leftBehind = publications.stream().filter(Publication::getIsBack)
                .map(Publication::getPreviousVersion).collect(Collectors.toSet());
        return publications.stream().mapToLong(Publication::getPreviousVersion)
                .filter(version -> version != 0 && version != live && !leftBehind.contains(version)).findFirst();
    }
}
