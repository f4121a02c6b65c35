package venuehunt.service.auth;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import venuehunt.service.auth.TokenVerdict.Refused;
import venuehunt.service.auth.TokenVerdict.Valid;
import venuehunt.service.rpc.Peer;
import venuehunt.service.rpc.Refusal;

/**
 * Lets a call in when its token holds one of the roles of its method. A method that nobody listed lets nobody in;
 * health and reflection let everybody in.
 */
public final class AuthInterceptor implements ServerInterceptor {
    private static final Set<String> OPEN_SERVICES = Set.of("grpc.health.v1.Health",
            "grpc.reflection.v1.ServerReflection");

    private final TokenVerifier verifier;
    private final Map<String, Set<Role>> rolesByMethod;
    private final Set<String> selfAuthenticating;

    /**
     * Guards the methods of one port.
     *
     * @param rolesByMethod
     *            full method name, e.g. {@code venuehunt.v1.HuntService/OpenHunt}, to the roles of which a caller needs
     *            one
     * @param selfAuthenticating
     *            full names of methods that check the token in their first message themselves
     */
    public AuthInterceptor(TokenVerifier verifier, Map<String, Set<Role>> rolesByMethod,
            Set<String> selfAuthenticating) {
        this.verifier = verifier;
        this.rolesByMethod = Map.copyOf(rolesByMethod);
        this.selfAuthenticating = Set.copyOf(selfAuthenticating);
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(ServerCall<Q, A> call, Metadata headers,
            ServerCallHandler<Q, A> next) {
        MethodDescriptor<Q, A> method = call.getMethodDescriptor();
        if (isOpen(method)) {
            return next.startCall(call, headers);
        }
        return switch (verifier.verify(token(headers), Peer.of(call))) {
            case Refused refused -> refuse(call, refused.refusal());
            case Valid valid when !mayCall(valid.caller(), method) -> refuse(call, roleRequired(method));
            case Valid valid -> Contexts.interceptCall(Context.current().withValue(Caller.KEY, valid.caller()), call,
                    headers, next);
        };
    }

    private boolean isOpen(MethodDescriptor<?, ?> method) {
        String service = method.getServiceName();
        return selfAuthenticating.contains(method.getFullMethodName())
                || (service != null && OPEN_SERVICES.contains(service));
    }

    private boolean mayCall(Caller caller, MethodDescriptor<?, ?> method) {
        return caller.hasAny(rolesByMethod.getOrDefault(method.getFullMethodName(), Set.of()));
    }

    private static @Nullable String token(Metadata headers) {
        String value = headers.get(BearerToken.AUTHORIZATION);
        String prefix = BearerToken.PREFIX;
        return value != null && value.regionMatches(true, 0, prefix, 0, prefix.length())
                ? value.substring(prefix.length())
                : null;
    }

    private static Refusal roleRequired(MethodDescriptor<?, ?> method) {
        return Refusal.of(Code.PERMISSION_DENIED, "ROLE_REQUIRED",
                "the token's roles do not allow " + method.getFullMethodName());
    }

    private static <Q> ServerCall.Listener<Q> refuse(ServerCall<Q, ?> call, Refusal refusal) {
        StatusRuntimeException answer = refusal.toException();
        Metadata trailers = answer.getTrailers();
        call.close(answer.getStatus(), trailers == null ? new Metadata() : trailers);
        return new ServerCall.Listener<>() {
        };
    }
}
