package venuehunt.runtime.grpc;

import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import venuehunt.runtime.correction.CorrectionOrder;
import venuehunt.runtime.correction.CorrectionOutcome;
import venuehunt.runtime.correction.CorrectionReason;
import venuehunt.runtime.field.PlacedTreasure;
import venuehunt.runtime.hunt.HuntState;
import venuehunt.runtime.hunt.Treasure;
import venuehunt.runtime.ledger.ChainReport;
import venuehunt.runtime.live.LiveHunt;
import venuehunt.runtime.live.LiveHunts;
import venuehunt.runtime.office.CorrectionOffice;
import venuehunt.runtime.office.HuntOffice;
import venuehunt.runtime.office.MapAssessments;
import venuehunt.runtime.postgres.PostgresHunts.Placing;
import venuehunt.service.auth.Caller;
import venuehunt.service.rpc.Refusal;
import venuehunt.v1.AssessMapRequest;
import venuehunt.v1.AwardTreasureRequest;
import venuehunt.v1.CompensatePlayerRequest;
import venuehunt.v1.Correction;
import venuehunt.v1.CreateHuntRequest;
import venuehunt.v1.Hunt;
import venuehunt.v1.HuntRequest;
import venuehunt.v1.HuntServiceGrpc;
import venuehunt.v1.ListCorrectionsResponse;
import venuehunt.v1.ListHuntsRequest;
import venuehunt.v1.ListHuntsResponse;
import venuehunt.v1.MapAssessment;
import venuehunt.v1.PlaceTreasureRequest;
import venuehunt.v1.PlaceTreasuresRequest;
import venuehunt.v1.PlaceTreasuresResponse;
import venuehunt.v1.Reconciliation;
import venuehunt.v1.ReopenTreasureRequest;
import venuehunt.v1.RevokeAwardRequest;
import venuehunt.v1.TreasureDraft;

/** The service that curators and staff talk to. Handlers wait for the database: run them on threads that may. */
public final class HuntEndpoint extends HuntServiceGrpc.HuntServiceImplBase {
    private static final int MAX_TREASURES = 1_000;

    private final HuntOffice office;
    private final CorrectionOffice corrections;
    private final LiveHunts hunts;
    private final MapAssessments assessments;

    public HuntEndpoint(HuntOffice office, CorrectionOffice corrections, LiveHunts hunts,
            MapAssessments assessments) {
        this.office = office;
        this.corrections = corrections;
        this.hunts = hunts;
        this.assessments = assessments;
    }

    @Override
    public void createHunt(CreateHuntRequest request, StreamObserver<Hunt> answer) {
        Answers.answer(answer, () -> switch (office.create(HuntMessages.draft(request))) {
            case HuntOffice.Creation.Created(LiveHunt hunt) -> HuntMessages.hunt(hunt);
            case HuntOffice.Creation.IdTaken() ->
                throw Refusal.alreadyExists("HUNT_EXISTS", "another hunt is called " + request.getHuntId())
                        .toException();
            case HuntOffice.Creation.VenueUnknown() -> throw Refusal.failedPrecondition("NO_LIVE_VERSION",
                    "no live map of " + request.getVenueId() + " has come here: publish one first").toException();
        });
    }

    @Override
    public void placeTreasure(PlaceTreasureRequest request, StreamObserver<venuehunt.v1.PlacedTreasure> answer) {
        Answers.answer(answer, () -> place(request.getHuntId(), List.of(request.getTreasure())).getFirst());
    }

    @Override
    public void placeTreasures(PlaceTreasuresRequest request, StreamObserver<PlaceTreasuresResponse> answer) {
        Answers.answer(answer, () -> {
            int count = request.getTreasuresCount();
            if (count < 1 || count > MAX_TREASURES) {
                throw Refusal.invalidField("treasures", "has " + count + " entries, must have 1 to " + MAX_TREASURES)
                        .toException();
            }
            return PlaceTreasuresResponse.newBuilder()
                    .addAllTreasures(place(request.getHuntId(), request.getTreasuresList())).build();
        });
    }

    private List<venuehunt.v1.PlacedTreasure> place(String huntId, List<TreasureDraft> asked) {
        LiveHunt hunt = hunt(huntId);
        if (hunt.hunt().state() == HuntState.CLOSED) {
            throw Refusal.failedPrecondition("HUNT_CLOSED", "this hunt is over").toException();
        }
        List<venuehunt.runtime.hunt.TreasureDraft> drafts = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < asked.size(); i++) {
            String field = "treasures[" + i + "]";
            var draft = HuntMessages.treasure(field, asked.get(i));
            if (!keys.add(draft.key())) {
                throw Refusal.invalidField(field, "key '" + draft.key() + "' stands twice in this request")
                        .toException();
            }
            checkPlace(hunt, field, draft);
            drafts.add(draft);
        }
        return switch (office.place(hunt, drafts)) {
            case Placing.Placed(var treasures) -> treasures.stream().map(each -> placed(hunt, each)).toList();
            case Placing.CapacityFixed(String key) -> throw Refusal.failedPrecondition("CAPACITY_FIXED", "'" + key
                    + "' keeps its capacity, since this hunt has been opened: end its window and place another treasure")
                    .toException();
        };
    }

    private static void checkPlace(LiveHunt hunt, String field, venuehunt.runtime.hunt.TreasureDraft draft) {
        if (!hunt.field().isInVenue(draft.position().latDegrees(), draft.position().lngDegrees())) {
            throw Refusal.invalidField(field, "'" + draft.key() + "' lies outside the venue's boundary").toException();
        }
        double reach = hunt.hunt().rules().reachMetres() + draft.reachSlackMetres();
        if (reach > hunt.hunt().rules().sightMetres()) {
            throw Refusal.invalidField(field, "'" + draft.key() + "' could be claimed from " + reach
                    + " m and seen only from " + hunt.hunt().rules().sightMetres() + " m").toException();
        }
    }

    private static venuehunt.v1.PlacedTreasure placed(LiveHunt hunt, Treasure treasure) {
        PlacedTreasure placed = hunt.field().find(treasure.treasureId());
        return venuehunt.v1.PlacedTreasure.newBuilder().setKey(treasure.draft().key())
                .setTreasureId(treasure.treasureId()).setPlayable(placed != null && placed.isPlayable()).build();
    }

    @Override
    public void openHunt(HuntRequest request, StreamObserver<Hunt> answer) {
        Answers.answer(answer, () -> change(request, HuntState.OPEN));
    }

    @Override
    public void pauseHunt(HuntRequest request, StreamObserver<Hunt> answer) {
        Answers.answer(answer, () -> change(request, HuntState.PAUSED));
    }

    @Override
    public void closeHunt(HuntRequest request, StreamObserver<Hunt> answer) {
        Answers.answer(answer, () -> change(request, HuntState.CLOSED));
    }

    private Hunt change(HuntRequest request, HuntState next) {
        return switch (office.change(hunt(request.getHuntId()), next)) {
            case HuntOffice.Change.Changed(LiveHunt hunt) -> HuntMessages.hunt(hunt);
            case HuntOffice.Change.NotFrom(HuntState state) -> throw Refusal
                    .failedPrecondition("HUNT_STATE", "a hunt that is " + state + " cannot become " + next)
                    .toException();
            case HuntOffice.Change.NotReconciled(var found) -> throw Refusal
                    .failedPrecondition("LEDGER_NOT_RECONCILED", "the ledger's tables differ: " + found).toException();
            case HuntOffice.Change.ChainBroken(ChainReport found) -> throw Refusal
                    .failedPrecondition("LEDGER_CHAIN_BROKEN", found.faultCount() + " faults in the chain of events: "
                            + String.join("; ", HuntMessages.faults(found)))
                    .toException();
        };
    }

    @Override
    public void getHunt(HuntRequest request, StreamObserver<Hunt> answer) {
        Answers.answer(answer, () -> HuntMessages.hunt(hunt(request.getHuntId())));
    }

    @Override
    public void listHunts(ListHuntsRequest request, StreamObserver<ListHuntsResponse> answer) {
        Answers.answer(answer, () -> ListHuntsResponse.newBuilder().addAllHunts(hunts.all().stream()
                .sorted(Comparator.comparing(LiveHunt::huntId)).map(HuntMessages::hunt).toList()).build());
    }

    @Override
    public void reconcile(HuntRequest request, StreamObserver<Reconciliation> answer) {
        Answers.answer(answer,
                () -> HuntMessages.reconciliation(office.reconcile(hunt(request.getHuntId()))));
    }

    @Override
    public void revokeAward(RevokeAwardRequest request, StreamObserver<Correction> answer) {
        Caller staff = Caller.current();
        Answers.answer(answer, CorrectionMessages.IN_DOUBT, () -> correct(request.getHuntId(),
                CorrectionMessages.revoke(request, staff)));
    }

    @Override
    public void reopenTreasure(ReopenTreasureRequest request, StreamObserver<Correction> answer) {
        Caller staff = Caller.current();
        Answers.answer(answer, CorrectionMessages.IN_DOUBT, () -> correct(request.getHuntId(),
                CorrectionMessages.reopen(request, staff)));
    }

    @Override
    public void awardTreasure(AwardTreasureRequest request, StreamObserver<Correction> answer) {
        Caller staff = Caller.current();
        Answers.answer(answer, CorrectionMessages.IN_DOUBT, () -> correct(request.getHuntId(),
                CorrectionMessages.grant(request, staff)));
    }

    @Override
    public void compensatePlayer(CompensatePlayerRequest request, StreamObserver<Correction> answer) {
        Caller staff = Caller.current();
        Answers.answer(answer, CorrectionMessages.IN_DOUBT, () -> correct(request.getHuntId(),
                CorrectionMessages.compensate(request, staff)));
    }

    private Correction correct(String huntId, CorrectionOrder order) {
        return switch (corrections.make(hunt(huntId), order)) {
            case CorrectionOutcome.Made(var correction, _) -> CorrectionMessages.correction(correction);
            case CorrectionOutcome.Refused(CorrectionReason reason) ->
                throw CorrectionMessages.refusal(reason).toException();
        };
    }

    @Override
    public void listCorrections(HuntRequest request, StreamObserver<ListCorrectionsResponse> answer) {
        Answers.answer(answer, () -> ListCorrectionsResponse.newBuilder().addAllCorrections(corrections
                .list(hunt(request.getHuntId())).stream().map(CorrectionMessages::correction).toList()).build());
    }

    @Override
    public void assessMap(AssessMapRequest request, StreamObserver<MapAssessment> answer) {
        Answers.answer(answer, () -> AssessmentMessages.answer(assessments, request));
    }

    private LiveHunt hunt(String huntId) {
        LiveHunt hunt = hunts.find(huntId);
        if (hunt == null) {
            throw Refusal.notFound("HUNT_NOT_FOUND", "there is no hunt called '" + huntId + "'").toException();
        }
        return hunt;
    }
}
