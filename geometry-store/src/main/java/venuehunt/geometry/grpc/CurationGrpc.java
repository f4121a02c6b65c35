package venuehunt.geometry.grpc;

import io.grpc.stub.StreamObserver;
import java.util.OptionalLong;
import venuehunt.geometry.intake.MapIntake;
import venuehunt.geometry.live.Publishing;
import venuehunt.geometry.postgis.HistoryReader;
import venuehunt.geometry.venue.PublishOutcome;
import venuehunt.geometry.venue.PublishOutcome.BaseChanged;
import venuehunt.geometry.venue.PublishOutcome.ConfirmationNeeded;
import venuehunt.geometry.venue.PublishOutcome.Published;
import venuehunt.geometry.venue.PublishOutcome.UnknownVenue;
import venuehunt.geometry.venue.PublishOutcome.UnknownVersion;
import venuehunt.geometry.venue.Text;
import venuehunt.geometry.venue.VenueHistory;
import venuehunt.service.auth.Caller;
import venuehunt.v1.CurationServiceGrpc.CurationServiceImplBase;
import venuehunt.v1.ListVersionsRequest;
import venuehunt.v1.ListVersionsResponse;
import venuehunt.v1.MapPart;
import venuehunt.v1.PublishVersionRequest;
import venuehunt.v1.PublishVersionResponse;
import venuehunt.v1.UploadMapResponse;

/** Maps, written. */
public final class CurationGrpc extends CurationServiceImplBase {
    private static final int MAX_REASON_CHARACTERS = 200;

    private final MapIntake intake;
    private final Publishing publishing;
    private final HistoryReader history;

    public CurationGrpc(MapIntake intake, Publishing publishing, HistoryReader history) {
        this.intake = intake;
        this.publishing = publishing;
        this.history = history;
    }

    @Override
    public StreamObserver<MapPart> uploadMap(StreamObserver<UploadMapResponse> answer) {
        return new Upload(intake, Caller.current().subject(), answer);
    }

    @Override
    public void publishVersion(PublishVersionRequest request, StreamObserver<PublishVersionResponse> answer) {
        String venueId = Refusals.venueId("venue_id", request.getVenueId());
        Text.problem(request.getReason(), MAX_REASON_CHARACTERS).ifPresent(problem -> {
            throw Refusals.invalidField("reason", problem);
        });
        if (request.getLargeChangeConfirmed() && !request.hasBaseVersion()) {
            throw Refusals.invalidField("base_version",
                    "is missing: a large change is confirmed from the live version that was seen");
        }
        OptionalLong base = request.hasBaseVersion() ? OptionalLong.of(request.getBaseVersion()) : OptionalLong.empty();
        PublishOutcome outcome = publishing.publish(venueId, request.getVersion(), base,
                request.getLargeChangeConfirmed(), Caller.current().subject(), request.getReason());
        answer.onNext(switch (outcome) {
            case Published published ->
                PublishVersionResponse.newBuilder().setLive(Encoder.version(published.live()))
                        .setPreviousVersion(published.previousVersion()).build();
            case BaseChanged changed -> throw Refusals.baseChanged(venueId, changed);
            case ConfirmationNeeded needed -> throw Refusals.confirmationNeeded(venueId, needed);
            case UnknownVenue _ -> throw Refusals.unknownVenue(venueId);
            case UnknownVersion _ -> throw Refusals.unknownVersion(venueId, request.getVersion());
        });
        answer.onCompleted();
    }

    @Override
    public void listVersions(ListVersionsRequest request, StreamObserver<ListVersionsResponse> answer) {
        String venueId = Refusals.venueId("venue_id", request.getVenueId());
        VenueHistory found = history.of(venueId).orElseThrow(() -> Refusals.unknownVenue(venueId));
        answer.onNext(Encoder.history(found));
        answer.onCompleted();
    }
}
