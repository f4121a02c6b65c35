package venuehunt.uploader.versions;

import java.io.PrintWriter;
import java.util.Locale;
import venuehunt.uploader.plan.PlainText;
import venuehunt.uploader.server.Connection;
import venuehunt.v1.AssessMapRequest;
import venuehunt.v1.ClosedTreasure;
import venuehunt.v1.HuntAssessment;
import venuehunt.v1.HuntServiceGrpc;
import venuehunt.v1.MapAssessment;

/** What a version would do to the hunts of its venue if it went live now, by a runtime's word. */
public record HuntEffects(MapAssessment assessment) {

    public static HuntEffects fetch(Connection runtime, String venueId, long version) {
        AssessMapRequest request = AssessMapRequest.newBuilder().setVenueId(venueId).setVersion(version).build();
        return new HuntEffects(runtime.call(HuntServiceGrpc::newBlockingV2Stub, stub -> stub.assessMap(request)));
    }

    /** A line for each hunt, and for each treasure that it would lose. */
    public void print(PrintWriter out) {
        out.println("Hunts, if version " + assessment.getVersion() + " went live (played on now: version "
                + assessment.getLiveVersion() + "):");
        assessment.getHuntsList().forEach(hunt -> print(hunt, out));
        if (assessment.getHuntsCount() == 0) {
            out.println("  none is played there");
        }
        if (assessment.getHuntsLeftOut() > 0) {
            out.println("  and " + assessment.getHuntsLeftOut() + " hunts more");
        }
    }

    private static void print(HuntAssessment hunt, PrintWriter out) {
        out.println("  " + PlainText.clean(hunt.getHuntId()) + " (" + state(hunt) + "): " + hunt.getClosedCount()
                + " treasures would be hidden, " + hunt.getOpenedCount() + " shown again; "
                + hunt.getAffectedPlayerCount() + " of " + hunt.getPlayerCount() + " players stand where it changes");
        hunt.getClosedTreasuresList().forEach(treasure -> out.println("    " + line(treasure)));
        long more = hunt.getClosedCount() - hunt.getClosedTreasuresCount();
        if (more > 0) {
            out.println("    and " + more + " more");
        }
    }

    private static String state(HuntAssessment hunt) {
        return hunt.getState().name().replace("HUNT_STATE_", "").toLowerCase(Locale.ROOT);
    }

    private static String line(ClosedTreasure treasure) {
        return String.format(Locale.ROOT, "%s at %.7f, %.7f: %s", PlainText.clean(treasure.getKey()),
                treasure.getPosition().getLngDegrees(), treasure.getPosition().getLatDegrees(), why(treasure));
    }

    private static String why(ClosedTreasure treasure) {
        return switch (treasure.getReason()) {
            case CLOSED_REASON_OUTSIDE_BOUNDARY -> "outside the boundary";
            case CLOSED_REASON_CLOSED_ZONE -> "in \"" + PlainText.clean(treasure.getZoneName()) + "\" ("
                    + PlainText.clean(treasure.getZoneId()) + "), where nobody may play";
            case CLOSED_REASON_NO_PLAY_ZONE -> "in no play zone";
            case CLOSED_REASON_UNSPECIFIED, UNRECOGNIZED -> "closed";
        };
    }
}
