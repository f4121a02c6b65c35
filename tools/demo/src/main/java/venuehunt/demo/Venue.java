package venuehunt.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What is played: a site plan, the name of its venue, and the hunt on it. */
public record Venue(String venueId, Path sitePlan, Path hunt) {
    private static final int MAX_ID = 63;

    /** One of the venues that come with this project. */
    public static Venue known(Checkout checkout, String venueId) throws IOException {
        return new Venue(venueId, checkout.sitePlan(venueId), checkout.hunt(venueId));
    }

    /** Any site plan, called as its file. */
    static Venue of(Checkout checkout, Path sitePlan) throws IOException {
        if (!Files.isRegularFile(sitePlan)) {
            throw new IOException("there is no file " + sitePlan);
        }
        return new Venue(idOf(sitePlan), sitePlan, checkout.huntAnywhere());
    }

    /** A venue's name from a file's: its letters and digits, without the ending. */
    static String idOf(Path sitePlan) {
        String file = String.valueOf(sitePlan.getFileName()).replaceFirst("\\.[^.]*$", "");
        String id = file.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return id.isEmpty() ? "venue" : id.substring(0, Math.min(id.length(), MAX_ID));
    }
}
