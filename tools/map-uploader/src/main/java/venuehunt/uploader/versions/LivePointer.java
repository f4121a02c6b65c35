package venuehunt.uploader.versions;

import venuehunt.uploader.server.Connection;
import venuehunt.v1.CurationServiceGrpc;
import venuehunt.v1.PublishVersionRequest;
import venuehunt.v1.PublishVersionResponse;

/** Moves which version of a venue is live. */
public final class LivePointer {
    private final Connection store;
    private final String venueId;

    public LivePointer(Connection store, String venueId) {
        this.store = store;
        this.venueId = venueId;
    }

    /**
     * Makes a stored version the live one.
     *
     * @param base
     *            the live version this was decided on, 0 for none; when another is live by now the store refuses
     * @param confirmed
     *            whether the curator has seen how much changes, and means it
     * @return what happened, for the curator
     */
    public String move(long version, long base, boolean confirmed, String reason) {
        PublishVersionRequest request = PublishVersionRequest.newBuilder().setVenueId(venueId).setVersion(version)
                .setBaseVersion(base).setLargeChangeConfirmed(confirmed).setReason(reason).build();
        PublishVersionResponse published = store.call(CurationServiceGrpc::newBlockingV2Stub,
                stub -> stub.publishVersion(request));
        return "Live: " + venueId + " version " + published.getLive().getVersion() + " with "
                + published.getLive().getZoneCount() + " zones (before: "
                + (published.getPreviousVersion() == 0 ? "none" : "version " + published.getPreviousVersion()) + ").";
    }
}
