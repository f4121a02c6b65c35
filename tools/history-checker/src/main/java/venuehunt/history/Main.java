package venuehunt.history;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command line of the checker. */
@Command(name = "verify-history", mixinStandardHelpOptions = true, description = {
        "Checks whether what players were told of their claims agrees with the ledger.",
        "The form of a history, and each invariant, is in docs/reliability.md."}, exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
                "0:The history keeps every invariant that it can be held to.",
                "1:It does not: each violation is a line with the invariant, a sentence and the claims.",
                "2:The command line is wrong, or the file is no history."})
public final class Main implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A history: lines of JSON.")
    private @Nullable Path file;

    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }

    @Override
    public Integer call() {
        CommandLine command = given(spec).commandLine();
        PrintWriter out = command.getOut();
        List<Violation> violations = HistoryChecker.check(read(command));
        violations.forEach(out::println);
        out.println(violations.isEmpty()
                ? given(file) + " keeps every invariant that it can be held to"
                : given(file) + " violates invariants: " + violations.size() + " findings");
        return violations.isEmpty() ? 0 : 1;
    }

    private History read(CommandLine command) {
        try {
            return HistoryFile.read(given(file));
        } catch (NoSuchFileException e) {
            throw new ParameterException(command, "there is no file " + given(file), e);
        } catch (IOException | HistoryFormatException e) {
            throw new ParameterException(command, given(file) + ": " + e.getMessage(), e);
        }
    }

    private static <T> T given(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("asked before the command line was parsed");
        }
        return value;
    }
}
