package venuehunt.service.rpc;

import com.google.rpc.Status;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A coded "no", the same in a unary answer and inside a stream. Callers branch on {@code reason}; {@code message} is
 * for people and may change.
 *
 * @param code
 *            any but OK
 * @param reason
 *            UPPER_SNAKE, at most 63 characters
 * @param retryAfter
 *            how long to wait at least before asking again; null where asking again makes no sense
 * @param violations
 *            the fields at fault, of an INVALID_ARGUMENT
 * @param metadata
 *            facts a program may read, by lower_snake names
 */
public record Refusal(Code code, String reason, String message, @Nullable Duration retryAfter,
        List<FieldViolation> violations, Map<String, String> metadata) {
    public static final String DOMAIN = "venuehunt";
    public static final String INVALID_FIELD = "INVALID_FIELD";
    public static final String UNEXPECTED = "UNEXPECTED";
    /** Metadata that names one failed request in the server's log. */
    public static final String REQUEST_ID = "request_id";
    /** Metadata that says which quota the caller has used up. */
    public static final String QUOTA = "quota";
    /** Metadata that counts all violations where not all of them fitted. */
    public static final String VIOLATION_COUNT = "violation_count";

    private static final Pattern REASON = Pattern.compile("[A-Z][A-Z0-9_]{0,62}");

    public Refusal {
        if (code == Code.OK) {
            throw new IllegalArgumentException("a refusal's code is OK, expected any other");
        }
        if (!isReason(reason)) {
            throw new IllegalArgumentException(
                    "reason '" + reason + "', expected UPPER_SNAKE of at most 63 characters");
        }
        if (retryAfter != null && retryAfter.isNegative()) {
            throw new IllegalArgumentException("retryAfter " + retryAfter + ", expected zero or more");
        }
        violations = List.copyOf(violations);
        metadata = Map.copyOf(metadata);
    }

    public static Refusal of(Code code, String reason, String message) {
        return new Refusal(code, reason, message, null, List.of(), Map.of());
    }

    public static Refusal invalidField(String field, String description) {
        return invalidFields(List.of(new FieldViolation(field, description)));
    }

    /**
     * INVALID_ARGUMENT / INVALID_FIELD with every field at fault.
     *
     * @param violations
     *            at least one
     */
    public static Refusal invalidFields(List<FieldViolation> violations) {
        return invalid(INVALID_FIELD, violations);
    }

    /** INVALID_ARGUMENT with a reason of its own, e.g. CLAIM_ID_REUSED. */
    public static Refusal invalid(String reason, List<FieldViolation> violations) {
        FieldViolation first = violations.getFirst();
        String more = violations.size() == 1 ? "" : " (and " + (violations.size() - 1) + " more)";
        return new Refusal(Code.INVALID_ARGUMENT, reason, first.field() + ": " + first.description() + more, null,
                violations, Map.of());
    }

    public static Refusal notFound(String reason, String message) {
        return of(Code.NOT_FOUND, reason, message);
    }

    public static Refusal alreadyExists(String reason, String message) {
        return of(Code.ALREADY_EXISTS, reason, message);
    }

    /** The state must change first; asking again as it is makes no sense. */
    public static Refusal failedPrecondition(String reason, String message) {
        return of(Code.FAILED_PRECONDITION, reason, message);
    }

    /** A larger step must be done again, on what is there now. */
    public static Refusal aborted(String reason, String message) {
        return of(Code.ABORTED, reason, message);
    }

    /** The same call may be sent again after the delay. */
    public static Refusal unavailable(String reason, String message, Duration retryAfter) {
        return of(Code.UNAVAILABLE, reason, message).withRetryAfter(retryAfter);
    }

    public static Refusal resourceExhausted(String reason, String message, Duration retryAfter) {
        return of(Code.RESOURCE_EXHAUSTED, reason, message).withRetryAfter(retryAfter);
    }

    /** A bug or a broken part; the log holds the story under {@code requestId}. */
    public static Refusal unexpected(String requestId) {
        return of(Code.INTERNAL, UNEXPECTED, "unexpected failure, request " + requestId).withMetadata(REQUEST_ID,
                requestId);
    }

    /** What a server said. Where it gave no reason of its own, the reason is the name of the code. */
    public static Refusal from(Status status) {
        return StatusDetails.read(status);
    }

    /** What a server said, from the exception of a call; UNKNOWN for an exception that is no call's. */
    public static Refusal from(Throwable failure) {
        Status status = StatusProto.fromThrowable(failure);
        return status == null
                ? of(Code.UNKNOWN, Code.UNKNOWN.name(), String.valueOf(failure.getMessage()))
                : from(status);
    }

    public Refusal withRetryAfter(Duration delay) {
        return new Refusal(code, reason, message, delay, violations, metadata);
    }

    public Refusal withMetadata(String key, String value) {
        Map<String, String> more = new TreeMap<>(metadata);
        more.put(key, value);
        return new Refusal(code, reason, message, retryAfter, violations, more);
    }

    /** The caller has used up what it may ask for, of which {@code quota} is the description. */
    public Refusal withQuota(String quota) {
        return withMetadata(QUOTA, quota);
    }

    public OptionalLong retryAfterMs() {
        return retryAfter == null ? OptionalLong.empty() : OptionalLong.of(retryAfter.toMillis());
    }

    /** As a message of a stream or the details of a call, in at most 2 KiB: long lists of violations are cut. */
    public Status toStatus() {
        return toStatus(StatusDetails.DEFAULT_BYTES);
    }

    /**
     * As {@link #toStatus()} with room for a long list of violations. A client takes 8 KiB of metadata, in which the
     * details arrive a third larger, unless its channel says {@code maxInboundMetadataSize}.
     */
    public Status toStatus(int maxBytes) {
        return StatusDetails.write(this, maxBytes);
    }

    public StatusRuntimeException toException() {
        return StatusProto.toStatusRuntimeException(toStatus());
    }

    public StatusRuntimeException toException(int maxBytes) {
        return StatusProto.toStatusRuntimeException(toStatus(maxBytes));
    }

    static boolean isReason(String text) {
        return REASON.matcher(text).matches();
    }
}
