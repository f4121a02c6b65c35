package venuehunt.uploader;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import venuehunt.service.rpc.ServerAddress;
import venuehunt.uploader.server.Connection;
import venuehunt.uploader.versions.HuntEffects;

/** Which runtime is asked what a map would do to its hunts. */
final class HuntsOption {
    @Option(names = "--runtime", paramLabel = "HOST:PORT", description = "The admin port of a runtime, to be asked what the map would do to its hunts: treasures that would be hidden, players where it changes. Default: none is asked.")
    private @Nullable ServerAddress runtime;

    /** Shows what it says, where one is to be asked. */
    void print(String venueId, long version, String token, PrintWriter out) {
        if (runtime != null) {
            try (Connection connection = new Connection("the runtime", runtime, token)) {
                HuntEffects.fetch(connection, venueId, version).print(out);
            }
        }
    }

    /** The same for who is about to make it live; says so where none is to be asked. */
    void printBeforehand(String venueId, long version, String token, PrintWriter out) {
        print(venueId, version, token, out);
        if (runtime == null) {
            out.println("No runtime was asked what that does to its hunts; --runtime HOST:PORT asks one.");
        }
    }
}
