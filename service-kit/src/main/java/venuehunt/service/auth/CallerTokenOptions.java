package venuehunt.service.auth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The token by which servers know who runs a command: options of its command line. It is never printed. */
public final class CallerTokenOptions {
    private static final int MAX_CHARACTERS = 4096;

    @Option(names = "--token-file", paramLabel = "FILE", description = "A file that holds your token and nothing else. Default: the environment variable VENUEHUNT_TOKEN.")
    private @Nullable Path tokenFile;

    @Option(names = "--token", hidden = true, defaultValue = "${env:VENUEHUNT_TOKEN}")
    private @Nullable String token;

    @Spec(Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    /**
     * The token given.
     *
     * @throws ParameterException
     *             when there is none, or its file cannot be read
     */
    public String token() {
        String found = tokenFile == null ? token : read(tokenFile);
        if (found == null || found.isBlank()) {
            throw new ParameterException(spec.commandLine(),
                    "no token: give yours with --token-file FILE or in the environment variable VENUEHUNT_TOKEN");
        }
        return found.strip();
    }

    private String read(Path file) {
        try {
            if (Files.size(file) > MAX_CHARACTERS) {
                throw new ParameterException(spec.commandLine(),
                        "--token-file " + file + " has more than " + MAX_CHARACTERS + " bytes, so it is no token");
            }
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new ParameterException(spec.commandLine(), "--token-file " + file + " cannot be read", unreadable);
        }
    }
}
