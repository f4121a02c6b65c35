package venuehunt.demo.golden;

import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import venuehunt.demo.Checkout;
import venuehunt.service.database.DatabaseUnavailableException;
import venuehunt.tile.map.TileMapFormatException;

/** {@code ./venuehunt golden}. */
@Command(name = "golden", mixinStandardHelpOptions = true, description = {
        "Writes venue-data/golden anew: of each venue the tile map as the geometry store serves it (.vhtm), the same for any language (.json) and a picture (.png).",
        "Publishes the venues to a private database and store of its own and leaves neither behind.",
        "Run it when a change to site plans or tiles is meant; git shows what it did to the ground."}, exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
                "0:The files are written.", "1:Something did not start, or a venue was refused.",
                "2:The command line is wrong."})
public final class Main implements Callable<Integer> {

    public static void main(String[] args) {
        System.setProperty("logback.configurationFile", "demo-logback.xml");
        System.setProperty("java.awt.headless", "true");
        System.exit(new CommandLine(new Main()).setExecutionExceptionHandler(Main::explain).execute(args));
    }

    private static int explain(Exception e, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (e instanceof IOException || e instanceof DatabaseUnavailableException || e instanceof StatusRuntimeException
                || e instanceof TileMapFormatException) {
            command.getErr().println("golden: " + e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw e;
    }

    @Override
    public Integer call() throws Exception {
        Checkout checkout = Checkout.ofThisClass();
        Path folder = checkout.golden();
        new GoldenMaps(checkout, new PrintWriter(System.err, true, StandardCharsets.UTF_8)).writeTo(folder);
        System.out.println("The golden tile maps are in " + folder + "; git diff shows what changed.");
        return CommandLine.ExitCode.OK;
    }
}
