package venuehunt.tiles;

import io.grpc.StatusRuntimeException;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import tools.jackson.core.exc.JacksonIOException;
import venuehunt.service.rpc.Refusal;
import venuehunt.tile.map.TileMapFormatException;

/** {@code tile}: the analysts' command line. */
public final class Main {
    private static final int HELP_CHARACTERS = 100;

    private Main() {
    }

    public static void main(String[] args) {
        System.setProperty("logback.configurationFile", "tile-logback.xml");
        // Not System.out, which keeps to itself that nobody reads on.
        Writer out = new BufferedWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8), 1 << 16);
        Reader in = new InputStreamReader(System.in,
                StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT));
        System.exit(run(out, new PrintWriter(System.err, true, StandardCharsets.UTF_8), in, args));
    }

    /** Runs one command and returns its exit code; never ends the process. */
    public static int run(Writer out, PrintWriter err, Reader in, String... args) {
        CommandLine command = new CommandLine(new TileCommand(in, out)).setOut(new PrintWriter(out, true)).setErr(err)
                .setUsageHelpWidth(HELP_CHARACTERS).setUnmatchedOptionsArePositionalParams(true)
                .setParameterExceptionHandler((misuse, arguments) -> explain(misuse, err))
                .setExecutionExceptionHandler((failure, spec, parsed) -> explain(failure, err));
        return command.execute(args);
    }

    private static int explain(ParameterException misuse, PrintWriter err) {
        Complaints complaints = new Complaints(err);
        complaints.tell("tile", String.valueOf(misuse.getMessage()));
        complaints.tell("tile", "see tile --help");
        return ExitCode.USAGE;
    }

    /** The one place where a failure becomes sentences; nobody is shown a stack trace. */
    private static int explain(Exception failure, PrintWriter err) {
        new Complaints(err).tell("tile", switch (failure) {
            case StatusRuntimeException refused -> sentence(Refusal.from(refused));
            case TileMapFormatException damaged ->
                "the venue's tile map cannot be read: " + damaged.getMessage();
            case JacksonIOException unwritable -> "the answer cannot be written: " + unwritable.getOriginalMessage();
            default -> "this is a fault of the program, please report it: " + failure;
        });
        return ExitCode.SOFTWARE;
    }

    private static String sentence(Refusal refusal) {
        String said = refusal.reason() + ": " + refusal.message();
        return switch (refusal.code()) {
            case UNAVAILABLE, DEADLINE_EXCEEDED ->
                "the geometry store does not answer (" + said + "); start it, or say with --store where it listens";
            case UNAUTHENTICATED, PERMISSION_DENIED -> "the geometry store does not take the token (" + said
                    + "); give one that has not expired with --token-file or in VENUEHUNT_TOKEN";
            case NOT_FOUND -> "the geometry store has no such live map (" + said
                    + "); publish it with \"map publish\", or say another --venue";
            default -> "the geometry store refused (" + said + ")";
        };
    }
}
