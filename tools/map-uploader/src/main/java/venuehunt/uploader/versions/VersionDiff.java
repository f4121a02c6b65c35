package venuehunt.uploader.versions;

import java.io.PrintWriter;
import java.util.Locale;
import venuehunt.uploader.plan.PlainText;
import venuehunt.uploader.plan.ZoneWords;
import venuehunt.uploader.server.Connection;
import venuehunt.v1.DiffVersionsRequest;
import venuehunt.v1.DiffVersionsResponse;
import venuehunt.v1.GroundChange;
import venuehunt.v1.VenueServiceGrpc;
import venuehunt.v1.Zone;
import venuehunt.v1.ZoneChange;

/** What changes from one version of a venue's map to another, by the geometry store's word. */
public record VersionDiff(DiffVersionsResponse changes) {

    public static VersionDiff fetch(Connection store, String venueId, long from, long to) {
        DiffVersionsRequest request = DiffVersionsRequest.newBuilder().setVenueId(venueId).setFromVersion(from)
                .setToVersion(to).build();
        return new VersionDiff(
                store.call(VenueServiceGrpc::newBlockingV2Stub, stub -> stub.diffVersions(request)));
    }

    /** Whether the store takes it only when it is confirmed. */
    public boolean isLarge() {
        return changes.getLarge();
    }

    /** Why a large change that nobody has confirmed is not live, for the curator. */
    public String confirmationNeeded() {
        return "Not live: " + percent() + " of version " + changes.getFromVersion()
                + " would change. Say --confirm if that is meant.";
    }

    private String percent() {
        return String.format(Locale.ROOT, "%.0f %%", 100 * changes.getChangedShare());
    }

    /** One line for each change, then the sum. */
    public void print(PrintWriter out) {
        out.println("From version " + changes.getFromVersion() + " to version " + changes.getToVersion() + ":");
        out.println("  boundary  " + ground(changes.getBoundary()));
        changes.getZonesList().forEach(change -> out.println("  " + line(change)));
        if (changes.getZonesCount() == 0) {
            out.println("  no zone differs");
        }
        if (changes.getZonesLeftOut() > 0) {
            out.println("  and " + changes.getZonesLeftOut() + " zones more");
        }
        out.println("  " + percent() + " of the map changes");
    }

    private static String line(ZoneChange change) {
        if (!change.hasAfter()) {
            return "removed   " + zone(change.getBefore()) + ": "
                    + squareMetres(change.getGround().getSquareMetresBefore());
        }
        if (!change.hasBefore()) {
            return "added     " + zone(change.getAfter()) + ": "
                    + squareMetres(change.getGround().getSquareMetresAfter());
        }
        String before = zone(change.getBefore());
        String after = zone(change.getAfter());
        if (!change.getBefore().getKindLabel().equals(change.getAfter().getKindLabel())) {
            before += labelled(change.getBefore());
            after += labelled(change.getAfter());
        }
        String was = before.equals(after) ? "" : "was " + before + ", ";
        return "changed   " + after + ": " + was + ground(change.getGround());
    }

    private static String zone(Zone zone) {
        return '"' + PlainText.clean(zone.getName()) + "\" (" + ZoneWords.word(zone.getKind()) + ", "
                + PlainText.clean(zone.getZoneId()) + ")";
    }

    private static String labelled(Zone zone) {
        return " called \"" + PlainText.clean(zone.getKindLabel()) + '"';
    }

    private static String ground(GroundChange ground) {
        String before = squareMetres(ground.getSquareMetresBefore());
        String after = squareMetres(ground.getSquareMetresAfter());
        String size = before.equals(after) ? after : before + " before, " + after + " now";
        return ground.getSquareMetresGone() < 1
                ? size
                : size + "; " + squareMetres(ground.getSquareMetresGone()) + " of the ground before is gone";
    }

    private static String squareMetres(double squareMetres) {
        return String.format(Locale.ROOT, "%.0f m²", squareMetres);
    }
}
