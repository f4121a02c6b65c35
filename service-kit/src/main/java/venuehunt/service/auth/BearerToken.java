package venuehunt.service.auth;

import io.grpc.CallCredentials;
import io.grpc.Metadata;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** A client's token, sent with every call as {@code authorization: Bearer …}. */
public final class BearerToken extends CallCredentials {
    static final Metadata.Key<String> AUTHORIZATION = Metadata.Key.of("authorization",
            Metadata.ASCII_STRING_MARSHALLER);
    static final String PREFIX = "Bearer ";

    private final Supplier<String> tokens;

    public BearerToken(String token) {
        this(() -> token);
    }

    /**
     * For callers that live longer than one token.
     *
     * @param tokens
     *            asked at every call, quick to answer
     */
    public BearerToken(Supplier<String> tokens) {
        this.tokens = tokens;
    }

    @Override
    public void applyRequestMetadata(RequestInfo request, Executor executor, MetadataApplier applier) {
        Metadata headers = new Metadata();
        headers.put(AUTHORIZATION, PREFIX + tokens.get());
        applier.apply(headers);
    }
}
