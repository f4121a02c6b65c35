package venuehunt.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;

import venuehunt.service.auth.Role;

/** Publishes through the curators' own command line. */
public final class Curator {
    private final StoreStack store;
    private final PrintWriter out;

    /**
     * @param out
     *            told what the command line says
     */
    public Curator(StoreStack store, PrintWriter out) {
        this.store = store;
        this.out = out;
    }

    public void publishMap(Venue venue) throws IOException {
        map("publish", venue.sitePlan().toString(), "--venue", venue.venueId(), "--store", store.address(),
                "--token-file", tokenFile().toString());
    }

    /**
     * @param adminAddress
     *            of the runtime that is to play it
     */
    void publishHunt(Venue venue, String adminAddress, int treasures, long seed) throws IOException {
        map("hunt", "publish", venue.hunt().toString(), "--venue", venue.venueId(), "--treasures",
                Integer.toString(treasures), "--seed", Long.toString(seed), "--store", store.address(),
                "--runtime", adminAddress, "--token-file", tokenFile().toString(), "--open");
    }

    private Path tokenFile() throws IOException {
        return store.tokenFile("curator", Role.CURATOR);
    }

    private void map(String... arguments) throws IOException {
        int exit = venuehunt.uploader.Main.run(out, out, arguments);
        if (exit != 0) {
            throw new IOException("map " + arguments[0] + " ended with exit code " + exit + ": see above");
        }
    }
}
