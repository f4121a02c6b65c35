package venuehunt.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;

import venuehunt.service.auth.Role;

/** Publishes through the curators' own command line. */
final class Curator {
    private final Stack stack;
    private final PrintWriter out;

    Curator(Stack stack, PrintWriter out) {
        this.stack = stack;
        this.out = out;
    }

    void publishMap(Venue venue) throws IOException {
        map("publish", venue.sitePlan().toString(), "--venue", venue.venueId(), "--store", stack.storeAddress(),
                "--token-file", tokenFile().toString());
    }

    void publishHunt(Venue venue, int treasures, long seed) throws IOException {
        map("hunt", "publish", venue.hunt().toString(), "--venue", venue.venueId(), "--treasures",
                Integer.toString(treasures), "--seed", Long.toString(seed), "--store", stack.storeAddress(),
                "--runtime",
                stack.adminAddress(), "--token-file", tokenFile().toString(), "--open");
    }

    private Path tokenFile() throws IOException {
        return stack.tokenFile("curator", Role.CURATOR);
    }

    private void map(String... arguments) throws IOException {
        int exit = venuehunt.uploader.Main.run(out, out, arguments);
        if (exit != 0) {
            throw new IOException("map " + arguments[0] + " ended with exit code " + exit + ": see above");
        }
    }
}
