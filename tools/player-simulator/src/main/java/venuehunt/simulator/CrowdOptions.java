package venuehunt.simulator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import venuehunt.simulator.gpx.GpxFile;
import venuehunt.simulator.gpx.GpxFormatException;
import venuehunt.simulator.gpx.GpxTrack;
import venuehunt.simulator.walk.GpsQuality;

/** The part of the command line that says who plays. */
final class CrowdOptions {
    @Option(names = "--gps", paramLabel = "SETTING", defaultValue = "open", converter = GpsSetting.class, description = {
            "How well phones know where they are: open (default; a standing phone drifts 1 to 4 m in minutes), festival (some 10 m), or the error's standard deviation on each axis and how long it lasts, e.g. 3.5m/40s."})
    private GpsQuality gps = GpsQuality.OPEN;

    @Option(names = "--dead-ground", paramLabel = "SHARE", defaultValue = "0%", converter = Share.class, description = "Share of the ground without a network, in squares of 50 m: streams break there, and are resumed (default: ${DEFAULT-VALUE}).")
    private double deadGround;

    @Option(names = "--spoofers", paramLabel = "SHARE", defaultValue = "0%", converter = Share.class, description = "Share of the players who lie about where they are: jump, glide at 15 m/s, or stand beside treasures as soon as they are shown. Half of them say that their positions are simulated (default: ${DEFAULT-VALUE}).")
    private double spoofers;

    @Option(names = "--probers", paramLabel = "SHARE", defaultValue = "0%", converter = Share.class, description = "Share of the players who go over the venue row by row and claim all they are shown at once (default: ${DEFAULT-VALUE}).")
    private double probers;

    @Option(names = "--gpx", paramLabel = "FILE", arity = "1..*", description = {
            "Recorded traces; each track is one more player. Where a point has no time, the track is walked at 1.4 m/s."})
    private List<Path> gpx = new ArrayList<>();

    @Option(names = "--gpx-speed", paramLabel = "X", defaultValue = "1", description = "So many times as fast as recorded (default: ${DEFAULT-VALUE}).")
    private double gpxSpeed;

    /**
     * The crowd asked for.
     *
     * @throws IllegalArgumentException
     *             when there is none such; the message is for people
     */
    CrowdMix mix() {
        List<GpxTrack> tracks = new ArrayList<>();
        for (Path file : gpx) {
            try {
                tracks.addAll(GpxFile.read(file));
            } catch (IOException e) {
                throw new IllegalArgumentException("--gpx: cannot read " + e.getMessage(), e);
            } catch (GpxFormatException e) {
                throw new IllegalArgumentException("--gpx: " + file + ": " + e.getMessage(), e);
            }
        }
        return new CrowdMix(spoofers, probers, deadGround, gps, tracks, gpxSpeed);
    }
}
