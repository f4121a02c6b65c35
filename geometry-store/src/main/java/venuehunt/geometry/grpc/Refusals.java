package venuehunt.geometry.grpc;

import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import venuehunt.geometry.venue.MapProblem;
import venuehunt.geometry.venue.PublishOutcome.ApprovalNeeded;
import venuehunt.geometry.venue.PublishOutcome.BaseChanged;
import venuehunt.geometry.venue.PublishOutcome.ConfirmationNeeded;
import venuehunt.geometry.venue.Text;
import venuehunt.service.rpc.FieldViolation;
import venuehunt.service.rpc.Refusal;

/** The refusals of this service. */
final class Refusals {
    /** Room for some fifty violations; a third more on the wire, where a client takes 8 KiB in all. */
    private static final int MAX_DETAIL_BYTES = 5 << 10;
    private static final int MAX_REASON_CHARACTERS = 200;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    /** The largest map is checked and stored in less. */
    private static final Duration ROOM_AGAIN = Duration.ofSeconds(5);

    private Refusals() {
    }

    static StatusRuntimeException unknownVenue(String venueId) {
        return Refusal.notFound("VENUE_NOT_FOUND", "there is no venue " + venueId).toException();
    }

    static StatusRuntimeException unknownVersion(String venueId, long version) {
        return Refusal.notFound("VERSION_NOT_FOUND",
                "venue " + venueId + " has no version " + Long.toUnsignedString(version)).toException();
    }

    static StatusRuntimeException noLiveVersion(String venueId) {
        return Refusal.failedPrecondition("NO_LIVE_VERSION", "no version of venue " + venueId + " is published yet")
                .toException();
    }

    static StatusRuntimeException baseChanged(String venueId, BaseChanged changed) {
        String live = Long.toString(changed.liveVersion());
        return Refusal.aborted("MAP_BASE_CHANGED", "version " + live + " of venue " + venueId + " is live by now")
                .withMetadata("current_version", live).toException();
    }

    static StatusRuntimeException confirmationNeeded(String venueId, ConfirmationNeeded needed) {
        String live = Long.toString(needed.liveVersion());
        return Refusal.failedPrecondition("CONFIRMATION_REQUIRED", String.format(Locale.ROOT,
                "%.0f %% of version %s of venue %s, which is live, would change: confirm it if that is meant",
                100 * needed.share(), live, venueId)).withMetadata("current_version", live).toException();
    }

    /** Damaged on its way, so that it may be sound when it is sent again. */
    static StatusRuntimeException partDamaged(int number) {
        return Refusal
                .aborted("PART_DAMAGED", "part " + number + " has another SHA-256 than it says: send the map again")
                .toException();
    }

    static StatusRuntimeException partNotKept(int number) {
        return Refusal.aborted("PART_NOT_KEPT", "part " + number
                + " was named and is not here: ask which parts are, and send the others").toException();
    }

    static StatusRuntimeException approvalNeeded(String venueId, long version, ApprovalNeeded needed) {
        return Refusal.failedPrecondition("APPROVAL_REQUIRED",
                "version " + version + " of venue " + venueId + " was uploaded by " + needed.uploadedBy()
                        + ": somebody else has to make it live")
                .withMetadata("uploaded_by", needed.uploadedBy()).toException();
    }

    /** Nothing is wrong with the map: there is room again when others are through. */
    static StatusRuntimeException tooManyUploads() {
        return Refusal.resourceExhausted("TOO_MANY_UPLOADS",
                "other maps that are on their way take all the room for such: send this one again in a moment",
                ROOM_AGAIN).toException();
    }

    /** The same call may be sent again. */
    static StatusRuntimeException storeUnavailable(String message) {
        return Refusal.unavailable("STORE_UNAVAILABLE", message, RETRY_AFTER).toException();
    }

    static StatusRuntimeException invalidField(String field, String description) {
        return Refusal.invalidField(field, description).toException();
    }

    static StatusRuntimeException tooLarge(String field, String description) {
        return map(List.of(new MapProblem(MapProblem.Kind.TOO_LARGE, field, description)));
    }

    /** What is asked is sound, and the answer to it more than is sent at once. */
    static StatusRuntimeException answerTooLarge(String field, String description) {
        return Refusal.invalid("ANSWER_TOO_LARGE", List.of(new FieldViolation(field, description))).toException();
    }

    /** All problems of a map under the reason of the most fundamental one, which comes first. */
    static StatusRuntimeException map(List<MapProblem> problems) {
        List<MapProblem> sorted = problems.stream().sorted(Comparator.comparing(MapProblem::kind)).toList();
        return Refusal.invalid(code(sorted.getFirst().kind()),
                sorted.stream().map(problem -> new FieldViolation(problem.field(), problem.description())).toList())
                .toException(MAX_DETAIL_BYTES);
    }

    /** Refuses what cannot be kept as the reason of a deed. */
    static String reason(String reason) {
        Text.problem(reason, MAX_REASON_CHARACTERS).ifPresent(problem -> {
            throw invalidField("reason", problem);
        });
        return reason;
    }

    /** Refuses what cannot be the id of a venue before it reaches the database. */
    static String venueId(String field, String venueId) {
        if (!Text.isVenueId(venueId)) {
            throw invalidField(field,
                    "'" + Text.shown(venueId) + "' is not 1 to 63 characters of a-z, 0-9 and '-'");
        }
        return venueId;
    }

    private static String code(MapProblem.Kind kind) {
        return switch (kind) {
            case TOO_LARGE -> "MAP_TOO_LARGE";
            case NOT_FINITE -> "MAP_NOT_FINITE";
            case INVALID_FIELD -> Refusal.INVALID_FIELD;
            case GEOMETRY_INVALID -> "MAP_GEOMETRY_INVALID";
            case OUTSIDE_VENUE -> "MAP_OUTSIDE_VENUE";
        };
    }
}
