package venuehunt.runtime.grpc;

import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.Set;
import venuehunt.runtime.office.Closure;
import venuehunt.runtime.office.MapAssessments;
import venuehunt.runtime.office.MapAssessments.Outcome;
import venuehunt.service.rpc.Refusal;
import venuehunt.v1.AssessMapRequest;
import venuehunt.v1.ClosedReason;
import venuehunt.v1.ClosedTreasure;
import venuehunt.v1.HuntAssessment;
import venuehunt.v1.LatLng;
import venuehunt.v1.MapAssessment;

/** Assessments of maps as curators and staff ask for them. */
final class AssessmentMessages {
    private static final Duration RETRY = Duration.ofSeconds(1);
    /** What the geometry store may say to whoever asked; anything else is between it and this node. */
    private static final Set<Code> THE_CALLERS = Set.of(Code.NOT_FOUND, Code.INVALID_ARGUMENT,
            Code.FAILED_PRECONDITION);

    private AssessmentMessages() {
    }

    static MapAssessment answer(MapAssessments assessments, AssessMapRequest request) {
        if (request.getVersion() < 1) {
            throw Refusal.invalidField("version",
                    "is " + Long.toUnsignedString(request.getVersion()) + ", must be a stored version from 1 on")
                    .toException();
        }
        return switch (assess(assessments, request)) {
            case Outcome.Assessed(var assessment) -> message(assessment);
            case Outcome.VenueUnknown() -> throw Refusal.failedPrecondition("NO_LIVE_VERSION",
                    "no live map of '" + request.getVenueId() + "' has come here: nothing is played there")
                    .toException();
            case Outcome.UnderWay() -> throw Refusal.resourceExhausted("ASSESSMENT_UNDER_WAY",
                    "another map is being assessed: ask again in a moment", RETRY).toException();
            case Outcome.NotTaken(String why) -> throw Refusal.failedPrecondition("MAP_NOT_TAKEN",
                    "this node could not play on it: " + why).toException();
        };
    }

    private static Outcome assess(MapAssessments assessments, AssessMapRequest request) {
        try {
            return assessments.assess(request.getVenueId(), request.getVersion());
        } catch (StatusRuntimeException e) {
            Refusal said = Refusal.from(e);
            throw THE_CALLERS.contains(said.code())
                    ? said.toException()
                    : Refusal.unavailable("STORE_UNAVAILABLE", "the geometry store does not answer this node", RETRY)
                            .toException();
        }
    }

    private static MapAssessment message(venuehunt.runtime.office.MapAssessment assessment) {
        return MapAssessment.newBuilder().setLiveVersion(assessment.liveVersion()).setVersion(assessment.version())
                .addAllHunts(assessment.hunts().stream().map(AssessmentMessages::hunt).toList())
                .setHuntsLeftOut(assessment.huntsLeftOut()).build();
    }

    private static HuntAssessment hunt(venuehunt.runtime.office.MapAssessment.OfHunt hunt) {
        return HuntAssessment.newBuilder().setHuntId(hunt.hunt().huntId())
                .setState(HuntMessages.state(hunt.hunt().hunt().state())).setClosedCount(hunt.closed())
                .setOpenedCount(hunt.opened())
                .addAllClosedTreasures(hunt.firstClosed().stream().map(AssessmentMessages::treasure).toList())
                .setPlayerCount(hunt.players()).setAffectedPlayerCount(hunt.affectedPlayers()).build();
    }

    private static ClosedTreasure treasure(venuehunt.runtime.office.MapAssessment.ClosedTreasure closed) {
        var treasure = closed.treasure().treasure();
        ClosedTreasure.Builder message = ClosedTreasure.newBuilder().setTreasureId(treasure.treasureId())
                .setKey(treasure.draft().key())
                .setPosition(LatLng.newBuilder().setLatDegrees(treasure.draft().position().latDegrees())
                        .setLngDegrees(treasure.draft().position().lngDegrees()));
        return switch (closed.why()) {
            case Closure.OutsideBoundary() ->
                message.setReason(ClosedReason.CLOSED_REASON_OUTSIDE_BOUNDARY).build();
            case Closure.ClosedZone(var zone) -> message.setReason(ClosedReason.CLOSED_REASON_CLOSED_ZONE)
                    .setZoneId(zone.zoneId()).setZoneName(zone.name()).build();
            case Closure.NoPlayZone() -> message.setReason(ClosedReason.CLOSED_REASON_NO_PLAY_ZONE).build();
        };
    }
}
