package venuehunt.uploader;

import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import venuehunt.uploader.plan.PlainText;
import venuehunt.uploader.server.Connection;
import venuehunt.v1.FindVenuesRequest;
import venuehunt.v1.FindVenuesResponse;
import venuehunt.v1.LatLng;
import venuehunt.v1.VenueServiceGrpc;

@Command(name = "locate", description = "Says which venues a position lies in, by the boundaries of their live maps.", footer = {
        "", "Example:", "  map locate --lat -33.8568 --lng 151.2153 --token-file curator.token"})
final class LocateCommand extends StoreCommand {
    @Option(names = "--lat", required = true, paramLabel = "DEGREES", description = "Latitude, -90 to 90.")
    private double latDegrees;

    @Option(names = "--lng", required = true, paramLabel = "DEGREES", description = "Longitude, -180 to 180.")
    private double lngDegrees;

    @Override
    public Integer call() {
        FindVenuesRequest request = FindVenuesRequest.newBuilder()
                .setPosition(LatLng.newBuilder().setLatDegrees(latDegrees).setLngDegrees(lngDegrees)).build();
        try (Connection connection = connect()) {
            print(connection.call(VenueServiceGrpc::newBlockingV2Stub, stub -> stub.findVenues(request)),
                    out());
        }
        return ExitCode.CLEAN;
    }

    private static void print(FindVenuesResponse found, PrintWriter out) {
        if (found.getVenuesCount() == 0) {
            out.println("No live venue is there.");
        }
        found.getVenuesList().forEach(venue -> out.println(venue.getVenueId() + "  version " + venue.getVersion() + ", "
                + PlainText.clean(venue.getVenueName())));
        if (found.getLeftOut() > 0) {
            out.println("and " + found.getLeftOut() + " venues more");
        }
    }
}
