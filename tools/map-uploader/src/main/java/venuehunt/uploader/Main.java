package venuehunt.uploader;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import venuehunt.service.rpc.ServerAddress;
import venuehunt.service.rpc.ServerAddressConverter;
import venuehunt.uploader.plan.PlainText;
import venuehunt.uploader.server.CallRefusedException;

/** {@code map}: the curator's command line. */
@Command(name = "map", mixinStandardHelpOptions = true, scope = ScopeType.INHERIT, version = "venuehunt map 0.1.0", description = "Checks site plans and publishes maps and hunts.", synopsisSubcommandLabel = "COMMAND", subcommands = {
        InspectCommand.class, ValidateCommand.class, PreviewCommand.class, PublishCommand.class,
        ApproveCommand.class, VersionsCommand.class, DiffCommand.class, RollbackCommand.class, ExportCommand.class,
        PruneCommand.class, ApprovalCommand.class, LocateCommand.class,
        HuntCommand.class}, exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
                "0:done, nothing wrong", "1:the file has problems, or a server refused",
                "2:the command was not understood"}, footer = {"",
                        "Whatever asks a server needs a token, which whoever runs the server gives out: in a file",
                        "that --token-file names, or in the environment variable VENUEHUNT_TOKEN.", "",
                        "Examples:", "  map validate site-plan.geojson",
                        "  map preview site-plan.geojson -o map.html",
                        "  map publish site-plan.geojson --venue my-field --token-file curator.token",
                        "  map rollback my-field --reason \"wrong fence\" --token-file curator.token",
                        "  map hunt publish hunt.yaml --venue my-field --token-file curator.token --open"})
public final class Main {
    private static final int HELP_CHARACTERS = 120;

    private Main() {
    }

    public static void main(String[] args) {
        System.setProperty("logback.configurationFile", "map-logback.xml");
        System.setProperty("java.awt.headless", "true");
        System.exit(run(args));
    }

    /** Runs one command and returns its exit code; never ends the process. */
    public static int run(String... args) {
        return run(new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8), args);
    }

    /** The same, talking to writers of the caller's. */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine commandLine = new CommandLine(new Main()).setOut(out).setErr(err).setUsageHelpWidth(HELP_CHARACTERS)
                .registerConverter(ServerAddress.class, new ServerAddressConverter())
                .registerConverter(UUID.class, CorrectionOptions::read)
                .setParameterExceptionHandler((misuse, arguments) -> explain(misuse))
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command));
        try {
            return commandLine.execute(args);
        } catch (OutOfMemoryError | StackOverflowError exhausted) {
            return explain(exhausted, err);
        }
    }

    private static int explain(ParameterException misuse) {
        CommandLine command = misuse.getCommandLine();
        command.getErr().println("map: " + PlainText.clean(String.valueOf(misuse.getMessage())));
        command.getErr().println("map: see " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    /** The one place where a failure becomes sentences; nobody is shown a stack trace. */
    private static int explain(Exception failure, CommandLine command) {
        if (failure instanceof CallRefusedException refused) {
            refused.sentences().forEach(sentence -> command.getErr().println("map: " + sentence));
            return ExitCode.REFUSED;
        }
        // So picocli hands on what is thrown by a command that is a method.
        if (failure.getCause() instanceof VirtualMachineError exhausted) {
            return explain(exhausted, command.getErr());
        }
        command.getErr().println("map: this is a fault of the program, please report it: "
                + PlainText.clean(failure.toString()));
        return ExitCode.REFUSED;
    }

    /** What a server sends, or a hunt asks for, may be more than is here. */
    private static int explain(VirtualMachineError exhausted, PrintWriter err) {
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        err.println(exhausted instanceof StackOverflowError
                ? "map: this is nested deeper than the program can follow; a simpler file may do"
                : "map: this takes more than the " + megabytes
                        + " MB of memory that the program has; a smaller file, map or hunt may do");
        return ExitCode.REFUSED;
    }
}
