package venuehunt.service.rpc;

import io.grpc.Context;
import io.grpc.Metadata;
import io.grpc.ServerStreamTracer;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Ends a call at once, from this side. To close a call is to write its status behind everything that was written
 * before: to a caller that does not read it never comes, and the call stays with all that it holds. A reset goes past
 * that, and tells the caller no reason.
 *
 * <p>
 * gRPC resets a call by itself only when its deadline is over. So each call's context is made a child of one that can
 * be cancelled here, with the cause that means just that.
 */
public final class CallReset {
    private static final Context.Key<CallReset> OF_CALL = Context.key("call-reset");

    private final Context.CancellableContext call;

    private CallReset(Context.CancellableContext call) {
        this.call = call;
    }

    /** Of the call whose handler is being started on this thread; null outside of a server. */
    public static @Nullable CallReset current() {
        return OF_CALL.get();
    }

    /** Harmless when the call has ended. */
    public void now() {
        call.cancel(new TimeoutException("reset by the server"));
    }

    /** Gives each call its reset. */
    static ServerStreamTracer.Factory ofCalls() {
        return new ServerStreamTracer.Factory() {
            @Override
            public ServerStreamTracer newServerStreamTracer(String method, Metadata headers) {
                return new ServerStreamTracer() {
                    @Override
                    public Context filterContext(Context context) {
                        Context.CancellableContext call = context.withCancellation();
                        return call.withValue(OF_CALL, new CallReset(call));
                    }
                };
            }
        };
    }
}
