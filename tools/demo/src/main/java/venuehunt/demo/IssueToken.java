package venuehunt.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import venuehunt.service.auth.Role;
import venuehunt.service.auth.TokenIssuer;
import venuehunt.simulator.PlayTime;

/** {@code ./venuehunt token}: for trying things out, and for festivals without a login of their own. */
@Command(name = "token", mixinStandardHelpOptions = true, sortOptions = false, description = {
        "Prints a token signed with the key in FOLDER; makes the key there first when there is none.",
        "The services trust it by --token-keys FOLDER/token-keys.json."}, footer = {"", "Example:",
                "  ./venuehunt token --keys keys --subject ana --role player"})
public final class IssueToken implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--keys", required = true, paramLabel = "FOLDER", description = "Folder of the signing key.")
    private Path keys = Path.of("");

    @Option(names = "--subject", required = true, paramLabel = "NAME", description = "Who the token is for: 1 to 64 characters.")
    private String subject = "";

    @Option(names = "--role", required = true, paramLabel = "ROLE", description = "One of ${COMPLETION-CANDIDATES}.")
    private Role role = Role.PLAYER;

    @Option(names = "--for", paramLabel = "TIME", defaultValue = "12h", converter = PlayTime.class, description = "How long it is good, at most 24h (default: ${DEFAULT-VALUE}).")
    private Duration lifetime = Duration.ofHours(12);

    public static void main(String[] args) {
        System.exit(new CommandLine(new IssueToken()).setCaseInsensitiveEnumValuesAllowed(true).execute(args));
    }

    @Override
    public Integer call() {
        try {
            System.out.println(TokenIssuer.open(keys, InstantSource.system()).issue(subject, Set.of(role), lifetime));
            return CommandLine.ExitCode.OK;
        } catch (IOException | IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
