package venuehunt.service.rpc;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last word on failures nobody expected. Whatever a handler throws, or hands to {@code onError}, reaches the client
 * as INTERNAL / UNEXPECTED with a request id, and the log once with its stack trace. A refusal that a handler throws as
 * {@link StatusRuntimeException} passes as it is. Must be the outermost interceptor.
 */
public final class ErrorInterceptor implements ServerInterceptor {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorInterceptor.class);

    private final Supplier<String> requestIds;

    /**
     * Names failures.
     *
     * @param requestIds
     *            a new id for each failure
     */
    public ErrorInterceptor(Supplier<String> requestIds) {
        this.requestIds = requestIds;
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(ServerCall<Q, A> call, Metadata headers,
            ServerCallHandler<Q, A> next) {
        GuardedCall<Q, A> guarded = new GuardedCall<>(call);
        try {
            return new GuardedListener<>(next.startCall(guarded, headers), guarded);
        } catch (Throwable failure) {
            guarded.fail(failure);
            return new ServerCall.Listener<>() {
            };
        }
    }

    /** After a failure the call is closed, and what the handler's other threads still send goes nowhere. */
    private final class GuardedCall<Q, A> extends SimpleForwardingServerCall<Q, A> {
        private volatile boolean closed;
        private volatile boolean failed;

        GuardedCall(ServerCall<Q, A> call) {
            super(call);
        }

        boolean hasFailed() {
            return failed;
        }

        @Override
        public void sendHeaders(Metadata headers) {
            if (!failed) {
                super.sendHeaders(headers);
            }
        }

        @Override
        public void sendMessage(A message) {
            if (!failed) {
                super.sendMessage(message);
            }
        }

        @Override
        public void close(Status status, Metadata trailers) {
            if (failed) {
                return;
            }
            closed = true;
            if (status.getCode() == Status.Code.UNKNOWN) {
                closeWith(unexpected(status.getCause(), status.getDescription()));
            } else {
                super.close(status, trailers);
            }
        }

        void fail(Throwable failure) {
            boolean alreadyAnswered = closed;
            failed = true;
            StatusRuntimeException answer = failure instanceof StatusRuntimeException refused
                    && refused.getStatus().getCode() != Status.Code.UNKNOWN ? refused : unexpected(failure, null);
            if (!alreadyAnswered) {
                closed = true;
                closeWith(answer);
            }
        }

        private void closeWith(StatusRuntimeException answer) {
            Metadata trailers = answer.getTrailers();
            super.close(answer.getStatus(), trailers == null ? new Metadata() : trailers);
        }

        private StatusRuntimeException unexpected(@Nullable Throwable failure, @Nullable String description) {
            String requestId = requestIds.get();
            LOG.error("request {} of {} failed {}", requestId, getMethodDescriptor().getFullMethodName(),
                    description == null ? "" : description, failure);
            return StatusProto.toStatusRuntimeException(Refusal.unexpected(requestId).toStatus());
        }
    }

    /** Hears nothing more of a failed call but its end, so that the handler can let go of what it holds. */
    private static final class GuardedListener<Q> extends SimpleForwardingServerCallListener<Q> {
        private final GuardedCall<Q, ?> call;

        GuardedListener(ServerCall.Listener<Q> listener, GuardedCall<Q, ?> call) {
            super(listener);
            this.call = call;
        }

        @Override
        public void onMessage(Q message) {
            unlessFailed(() -> super.onMessage(message));
        }

        @Override
        public void onHalfClose() {
            unlessFailed(super::onHalfClose);
        }

        @Override
        public void onReady() {
            unlessFailed(super::onReady);
        }

        @Override
        public void onCancel() {
            guarded(super::onCancel);
        }

        @Override
        public void onComplete() {
            guarded(super::onComplete);
        }

        private void unlessFailed(Runnable event) {
            if (!call.hasFailed()) {
                guarded(event);
            }
        }

        private void guarded(Runnable event) {
            try {
                event.run();
            } catch (Throwable failure) {
                call.fail(failure);
            }
        }
    }
}
