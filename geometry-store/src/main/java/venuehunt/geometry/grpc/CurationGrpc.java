package venuehunt.geometry.grpc;

import static venuehunt.geometry.intake.MapLimits.MAX_ZONES;

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
import venuehunt.v1.FindKeptPartsRequest;
import venuehunt.v1.FindKeptPartsResponse;
import venuehunt.v1.ListVersionsRequest;
import venuehunt.v1.ListVersionsResponse;
import venuehunt.v1.PublishVersionRequest;
import venuehunt.v1.PublishVersionResponse;
import venuehunt.v1.UploadMapResponse;
import venuehunt.v1.UploadPart;

/** Maps, written. */
public final class CurationGrpc extends CurationServiceImplBase {
    private static final int MAX_REASON_CHARACTERS = 200;
    /** Of the largest map: its header and its zones. */
    private static final int MAX_PARTS = 1 + MAX_ZONES;

    private final MapIntake intake;
    private final KeptParts keptParts;
    private final Publishing publishing;
    private final HistoryReader history;

    public CurationGrpc(MapIntake intake, KeptParts keptParts, Publishing publishing, HistoryReader history) {
        this.intake = intake;
        this.keptParts = keptParts;
        this.publishing = publishing;
        this.history = history;
    }

    @Override
    public StreamObserver<UploadPart> uploadMap(StreamObserver<UploadMapResponse> answer) {
        return new Upload(intake, keptParts, Caller.current().subject(), answer);
    }

    @Override
    public void findKeptParts(FindKeptPartsRequest request, StreamObserver<FindKeptPartsResponse> answer) {
        if (request.getSha256Count() > MAX_PARTS) {
            throw Refusals.invalidField("sha256",
                    "has " + request.getSha256Count() + " names, at most " + MAX_PARTS + " are taken");
        }
        String who = Caller.current().subject();
        answer.onNext(FindKeptPartsResponse.newBuilder().addAllKept(request.getSha256List().stream()
                .map(sha256 -> keptParts.find(who, sha256).isPresent()).toList()).build());
        answer.onCompleted();
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
