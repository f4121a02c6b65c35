package venuehunt.service.rpc;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.QuotaFailure;
import com.google.rpc.RequestInfo;
import com.google.rpc.RetryInfo;
import com.google.rpc.Status;
import io.grpc.Status.Code;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as {@code google.rpc.Status} and back. Metadata of a call is small (8 KiB for everything), so texts are cut
 * and violations are added only while they fit.
 */
final class StatusDetails {
    static final int DEFAULT_BYTES = 2048;

    private static final int MAX_TEXT = 300;
    /** What a violation costs besides its two texts, and its {@code Any} besides the violations; on the safe side. */
    private static final int VIOLATION_OVERHEAD_BYTES = 12;
    private static final int BAD_REQUEST_OVERHEAD_BYTES = 96;

    private StatusDetails() {
    }

    static Status write(Refusal refusal, int maxBytes) {
        Status whole = write(refusal, refusal.violations());
        if (whole.getSerializedSize() <= maxBytes || refusal.violations().isEmpty()) {
            return whole;
        }
        Refusal counted = refusal.withMetadata(Refusal.VIOLATION_COUNT,
                Integer.toString(refusal.violations().size()));
        int room = maxBytes - BAD_REQUEST_OVERHEAD_BYTES - write(counted, List.of()).getSerializedSize();
        return write(counted, fitting(refusal.violations(), room));
    }

    static Refusal read(Status status) {
        Code code = io.grpc.Status.fromCodeValue(status.getCode()).getCode();
        Optional<ErrorInfo> info = detail(status, ErrorInfo.class);
        String reason = info.map(ErrorInfo::getReason).filter(Refusal::isReason).orElse(code.name());
        List<FieldViolation> violations = detail(status, BadRequest.class).map(BadRequest::getFieldViolationsList)
                .orElse(List.of()).stream().map(v -> new FieldViolation(v.getField(), v.getDescription())).toList();
        return new Refusal(code, reason, status.getMessage(), retryAfter(status), violations,
                info.map(ErrorInfo::getMetadataMap).orElse(Map.of()));
    }

    private static Status write(Refusal refusal, List<FieldViolation> violations) {
        Status.Builder status = Status.newBuilder().setCode(refusal.code().value()).setMessage(cut(refusal.message()));
        add(status, ErrorInfo.newBuilder().setReason(refusal.reason()).setDomain(Refusal.DOMAIN)
                .putAllMetadata(refusal.metadata()).build());
        Duration retryAfter = refusal.retryAfter();
        if (retryAfter != null) {
            add(status, RetryInfo.newBuilder().setRetryDelay(com.google.protobuf.Duration.newBuilder()
                    .setSeconds(retryAfter.getSeconds()).setNanos(retryAfter.getNano())).build());
        }
        if (!violations.isEmpty()) {
            add(status, badRequest(violations));
        }
        String requestId = refusal.metadata().get(Refusal.REQUEST_ID);
        if (requestId != null) {
            add(status, RequestInfo.newBuilder().setRequestId(requestId).build());
        }
        String quota = refusal.metadata().get(Refusal.QUOTA);
        if (quota != null) {
            add(status, QuotaFailure.newBuilder().addViolations(
                    QuotaFailure.Violation.newBuilder().setSubject("player:self").setDescription(cut(quota))).build());
        }
        return status.build();
    }

    private static BadRequest badRequest(List<FieldViolation> violations) {
        BadRequest.Builder bad = BadRequest.newBuilder();
        for (FieldViolation violation : violations) {
            bad.addFieldViolationsBuilder().setField(cut(violation.field()))
                    .setDescription(cut(violation.description()));
        }
        return bad.build();
    }

    private static List<FieldViolation> fitting(List<FieldViolation> violations, int roomBytes) {
        List<FieldViolation> taken = new ArrayList<>();
        int left = roomBytes;
        for (FieldViolation violation : violations) {
            left -= badRequest(List.of(violation)).getSerializedSize() + VIOLATION_OVERHEAD_BYTES;
            if (left < 0) {
                break;
            }
            taken.add(violation);
        }
        return taken;
    }

    private static @Nullable Duration retryAfter(Status status) {
        Optional<RetryInfo> retry = detail(status, RetryInfo.class);
        if (retry.isEmpty()) {
            return null;
        }
        var delay = retry.get().getRetryDelay();
        return delay.getSeconds() < 0 || delay.getNanos() < 0
                ? Duration.ZERO
                : Duration.ofSeconds(delay.getSeconds(), delay.getNanos());
    }

    private static <M extends Message> Optional<M> detail(Status status, Class<M> type) {
        for (Any any : status.getDetailsList()) {
            if (any.is(type)) {
                try {
                    return Optional.of(any.unpack(type));
                } catch (InvalidProtocolBufferException _) {
                    return Optional.empty(); // a peer's broken detail is as good as none
                }
            }
        }
        return Optional.empty();
    }

    private static void add(Status.Builder status, Message detail) {
        status.addDetails(Any.pack(detail));
    }

    private static String cut(String text) {
        if (text.length() <= MAX_TEXT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MAX_TEXT - 2)) ? MAX_TEXT - 2 : MAX_TEXT - 1;
        return text.substring(0, end) + "…";
    }
}
