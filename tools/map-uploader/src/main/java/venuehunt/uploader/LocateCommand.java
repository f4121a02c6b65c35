package venuehunt.uploader;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import venuehunt.service.auth.CallerTokenOptions;
import venuehunt.uploader.plan.PlainText;
import venuehunt.uploader.server.Connection;
import venuehunt.v1.FindVenuesRequest;
import venuehunt.v1.FindVenuesResponse;
import venuehunt.v1.LatLng;
import venuehunt.v1.VenueServiceGrpc;

@Command(name = "locate", description = "Says which venues a position lies in, by the boundaries of their live maps.", footer = {
        "", "Example:", "  map locate --lat -33.8568 --lng 151.2153 --token-file curator.token"})
final class LocateCommand implements Callable<Integer> {
    @Option(names = "--lat", required = true, paramLabel = "DEGREES", description = "Latitude, -90 to 90.")
    private double latDegrees;

    @Option(names = "--lng", required = true, paramLabel = "DEGREES", description = "Longitude, -180 to 180.")
    private double lngDegrees;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private CallerTokenOptions token = new CallerTokenOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        FindVenuesRequest request = FindVenuesRequest.newBuilder()
                .setPosition(LatLng.newBuilder().setLatDegrees(latDegrees).setLngDegrees(lngDegrees)).build();
        try (Connection connection = store.connect(token.token())) {
            print(connection.call(VenueServiceGrpc::newBlockingV2Stub, stub -> stub.findVenues(request)),
                    spec.commandLine().getOut());
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
