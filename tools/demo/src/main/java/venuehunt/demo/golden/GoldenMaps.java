package venuehunt.demo.golden;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import venuehunt.demo.Checkout;
import venuehunt.demo.Curator;
import venuehunt.demo.StoreStack;
import venuehunt.demo.Venue;
import venuehunt.service.auth.BearerToken;
import venuehunt.service.auth.Role;
import venuehunt.service.rpc.ServerAddress;
import venuehunt.tile.map.TileMapFormatException;
import venuehunt.tiles.venue.TileMapSource;
import venuehunt.uploader.check.Validation;
import venuehunt.uploader.plan.SitePlan;
import venuehunt.uploader.read.Declared;

/** Takes every venue the whole way, from the curator's command line to the tile map that the store serves. */
final class GoldenMaps {
    private final Checkout checkout;
    private final PrintWriter progress;

    /**
     * @param progress
     *            told what happens, line by line
     */
    GoldenMaps(Checkout checkout, PrintWriter progress) {
        this.checkout = checkout;
        this.progress = progress;
    }

    /** Writes the files of every venue, over those that are there. */
    void writeTo(Path folder) throws IOException, TileMapFormatException {
        Files.createDirectories(folder);
        progress.println("Starting PostgreSQL with PostGIS and geometry-store …");
        try (StoreStack store = StoreStack.start(checkout)) {
            Curator curator = new Curator(store, progress);
            TileMapSource maps = new TileMapSource(new ServerAddress("127.0.0.1", store.port()),
                    new BearerToken(store.token("staff", Role.STAFF)));
            for (String venueId : checkout.venueIds()) {
                Venue venue = Venue.known(checkout, venueId);
                curator.publishMap(venue);
                new GoldenMap(venueId, name(venue), maps.liveBytes(venueId)).writeTo(folder);
            }
        }
    }

    private static String name(Venue venue) {
        return Validation.of(venue.sitePlan(), Declared.NOTHING).plan().map(SitePlan::name).orElse(venue.venueId());
    }
}
