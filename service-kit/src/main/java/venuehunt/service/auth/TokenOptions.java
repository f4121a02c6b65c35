package venuehunt.service.auth;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Whose tokens a service takes: options of its command line. */
public final class TokenOptions {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(names = "--token-keys", required = true, paramLabel = "FILE", defaultValue = "${env:VENUEHUNT_TOKEN_KEYS}", description = "JWK set with the public P-256 keys of those who issue tokens (or VENUEHUNT_TOKEN_KEYS).")
    private @Nullable Path tokenKeys;

    /**
     * Trusts the keys of the given file.
     *
     * @throws ParameterException
     *             when the file holds no such keys
     */
    public TokenVerifier verifier(InstantSource clock) {
        CommandSpec spec = parsed(command);
        try {
            return TokenVerifier.load(parsed(tokenKeys), clock);
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "--token-keys: " + e.getMessage(), e);
        }
    }

    private static <T> T parsed(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("asked before the command line was parsed");
        }
        return value;
    }
}
