package venuehunt.uploader.versions;

import java.io.PrintWriter;
import java.util.Locale;
import venuehunt.uploader.plan.PlainText;
import venuehunt.uploader.server.Connection;
import venuehunt.v1.DiffVersionsRequest;
import venuehunt.v1.DiffVersionsResponse;
import venuehunt.v1.GroundChange;
import venuehunt.v1.VenueServiceGrpc;
import venuehunt.v1.Zone;
import venuehunt.v1.ZoneChange;
import venuehunt.v1.ZoneKind;

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

    public String percent() {
        return String.format(Locale.ROOT, "%.0f %%", 100 * changes.getRemovedOrMovedShare());
    }

    /** One line for each change, then the sum. */
    public void print(PrintWriter out) {
        out.println("From version " + changes.getFromVersion() + " to version " + changes.getToVersion() + ":");
        out.println("  boundary  " + ground(changes.getBoundary()));
        changes.getZonesList().forEach(change -> out.println("  " + line(change)));
        out.println(changes.getZonesCount() == 0 ? "  no zone differs" : "  " + percent() + " removed or moved");
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
        StringBuilder line = new StringBuilder("changed   ").append(zone(change.getAfter())).append(": ");
        if (!zone(change.getBefore()).equals(zone(change.getAfter()))) {
            line.append("was ").append(zone(change.getBefore())).append(", ");
        }
        return line.append(ground(change.getGround())).toString();
    }

    private static String zone(Zone zone) {
        return '"' + PlainText.clean(zone.getName()) + "\" (" + word(zone.getKind()) + ", "
                + PlainText.clean(zone.getZoneId()) + ")";
    }

    private static String word(ZoneKind kind) {
        return kind.name().replace("ZONE_KIND_", "").toLowerCase(Locale.ROOT).replace('_', '-');
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
