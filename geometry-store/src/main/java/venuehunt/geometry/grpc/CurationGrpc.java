package venuehunt.geometry.grpc;

import static venuehunt.geometry.intake.MapLimits.MAX_ZONES;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import venuehunt.geometry.intake.MapIntake;
import venuehunt.geometry.live.Publishing;
import venuehunt.geometry.postgis.ApprovalSwitch;
import venuehunt.geometry.postgis.HistoryReader;
import venuehunt.geometry.postgis.Pruner;
import venuehunt.geometry.venue.ApprovalRule;
import venuehunt.geometry.venue.Pruned;
import venuehunt.geometry.venue.PublishOutcome;
import venuehunt.geometry.venue.PublishOutcome.ApprovalNeeded;
import venuehunt.geometry.venue.PublishOutcome.BaseChanged;
import venuehunt.geometry.venue.PublishOutcome.ConfirmationNeeded;
import venuehunt.geometry.venue.PublishOutcome.Published;
import venuehunt.geometry.venue.PublishOutcome.UnknownVenue;
import venuehunt.geometry.venue.PublishOutcome.UnknownVersion;
import venuehunt.geometry.venue.Retention;
import venuehunt.geometry.venue.VenueHistory;
import venuehunt.service.auth.Caller;
import venuehunt.v1.CurationServiceGrpc.CurationServiceImplBase;
import venuehunt.v1.FindKeptPartsRequest;
import venuehunt.v1.FindKeptPartsResponse;
import venuehunt.v1.ListVersionsRequest;
import venuehunt.v1.ListVersionsResponse;
import venuehunt.v1.PruneVersionsRequest;
import venuehunt.v1.PruneVersionsResponse;
import venuehunt.v1.PublishVersionRequest;
import venuehunt.v1.PublishVersionResponse;
import venuehunt.v1.SetApprovalRuleRequest;
import venuehunt.v1.SetApprovalRuleResponse;
import venuehunt.v1.UploadMapResponse;
import venuehunt.v1.UploadPart;

/** Maps, written. */
public final class CurationGrpc extends CurationServiceImplBase {
    /** Of the largest map: its header and its zones. */
    private static final int MAX_PARTS = 1 + MAX_ZONES;
    private static final int MAX_KEPT = 1_000;
    private static final int MAX_KEPT_DAYS = 36_500;

    private final UploadRoom room = new UploadRoom();
    private final MapIntake intake;
    private final KeptParts keptParts;
    private final Publishing publishing;
    private final HistoryReader history;
    private final ApprovalSwitch approval;
    private final Pruner pruner;
    private final InstantSource clock;

    public CurationGrpc(MapIntake intake, KeptParts keptParts, Publishing publishing, HistoryReader history,
            ApprovalSwitch approval, Pruner pruner, InstantSource clock) {
        this.intake = intake;
        this.keptParts = keptParts;
        this.publishing = publishing;
        this.history = history;
        this.approval = approval;
        this.pruner = pruner;
        this.clock = clock;
    }

    /** Its room is given back with the end of the call, whichever that is: until then the map is in memory. */
    @Override
    public StreamObserver<UploadPart> uploadMap(StreamObserver<UploadMapResponse> answer) {
        UploadRoom.Share share = room.new Share();
        var call = (ServerCallStreamObserver<UploadMapResponse>) answer;
        call.setOnCancelHandler(share::release);
        call.setOnCloseHandler(share::release);
        return new Upload(intake, keptParts, share, Caller.current().subject(), answer);
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
        String reason = Refusals.reason(request.getReason());
        if (request.getLargeChangeConfirmed() && !request.hasBaseVersion()) {
            throw Refusals.invalidField("base_version",
                    "is missing: a large change is confirmed from the live version that was seen");
        }
        OptionalLong base = request.hasBaseVersion() ? OptionalLong.of(request.getBaseVersion()) : OptionalLong.empty();
        PublishOutcome outcome = publishing.publish(venueId, request.getVersion(), base,
                request.getLargeChangeConfirmed(), Caller.current().subject(), reason);
        answer.onNext(switch (outcome) {
            case Published published ->
                PublishVersionResponse.newBuilder().setLive(Encoder.version(published.live()))
                        .setPreviousVersion(published.previousVersion()).build();
            case BaseChanged changed -> throw Refusals.baseChanged(venueId, changed);
            case ConfirmationNeeded needed -> throw Refusals.confirmationNeeded(venueId, needed);
            case ApprovalNeeded needed -> throw Refusals.approvalNeeded(venueId, request.getVersion(), needed);
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

    @Override
    public void setApprovalRule(SetApprovalRuleRequest request, StreamObserver<SetApprovalRuleResponse> answer) {
        String venueId = Refusals.venueId("venue_id", request.getVenueId());
        ApprovalRule rule = approval.wish(venueId, request.getRequired(), Caller.current().subject(),
                Refusals.reason(request.getReason())).orElseThrow(() -> Refusals.unknownVenue(venueId));
        answer.onNext(SetApprovalRuleResponse.newBuilder().setRequired(rule.required())
                .setOffAskedBy(rule.offAskedBy().orElse("")).build());
        answer.onCompleted();
    }

    @Override
    public void pruneVersions(PruneVersionsRequest request, StreamObserver<PruneVersionsResponse> answer) {
        String venueId = Refusals.venueId("venue_id", request.getVenueId());
        long keep = within("keep", request.getKeep(), 1, MAX_KEPT);
        if (!request.hasKeepDays()) {
            throw Refusals.invalidField("keep_days", "is missing, expected 0 to " + MAX_KEPT_DAYS);
        }
        long days = within("keep_days", request.getKeepDays(), 0, MAX_KEPT_DAYS);
        Retention retention = new Retention((int) keep, clock.instant().minus(Duration.ofDays(days)));
        String reason = Refusals.reason(request.getReason());
        Optional<Pruned> found = request.getDryRun()
                ? pruner.foresee(venueId, retention)
                : pruner.prune(venueId, retention, Caller.current().subject(), reason);
        Pruned pruned = found.orElseThrow(() -> Refusals.unknownVenue(venueId));
        answer.onNext(PruneVersionsResponse.newBuilder()
                .addAllRemoved(pruned.versions().stream().map(Encoder::version).toList())
                .setShapesRemoved(pruned.shapes()).setMore(pruned.more()).build());
        answer.onCompleted();
    }

    private static long within(String field, int unsigned, int least, int most) {
        long value = Integer.toUnsignedLong(unsigned);
        if (value < least || value > most) {
            throw Refusals.invalidField(field, "is " + value + ", expected " + least + " to " + most);
        }
        return value;
    }
}
