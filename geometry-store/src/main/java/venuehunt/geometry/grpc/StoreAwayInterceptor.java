package venuehunt.geometry.grpc;

import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import venuehunt.geometry.postgis.StoreUnavailableException;
import venuehunt.geometry.postgis.VersionGoneException;

/**
 * Says UNAVAILABLE where a handler could not reach the database, so that the call may be sent again; and what any later
 * call would hear where a version was pruned while it was being read.
 */
public final class StoreAwayInterceptor implements ServerInterceptor {
    private static final Logger LOG = LoggerFactory.getLogger(StoreAwayInterceptor.class);

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(ServerCall<Q, A> call, Metadata headers,
            ServerCallHandler<Q, A> next) {
        return new SimpleForwardingServerCallListener<>(next.startCall(call, headers)) {
            @Override
            public void onHalfClose() {
                try {
                    super.onHalfClose();
                } catch (RuntimeException e) {
                    throw said(e, String.valueOf(call.getMethodDescriptor().getBareMethodName()));
                }
            }
        };
    }

    /** What the caller hears of a failure: itself, where it has nothing to do with the database. */
    static RuntimeException said(RuntimeException failure, String method) {
        return switch (failure) {
            case StoreUnavailableException away -> {
                LOG.warn("{} refused: {}", method, away.getMessage());
                yield Refusals.storeUnavailable("the geometry store's database does not answer");
            }
            case VersionGoneException gone -> Refusals.unknownVersion(gone.venueId(), gone.version());
            default -> failure;
        };
    }
}
