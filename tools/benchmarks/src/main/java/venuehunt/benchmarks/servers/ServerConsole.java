package venuehunt.benchmarks.servers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import jdk.jfr.Recording;
import org.jspecify.annotations.Nullable;

/**
 * What a measured server is told by its standard input, and answers, a line each. It ends with its input: a server
 * whose measurer is gone is of no use.
 */
final class ServerConsole {
    static final String MEMORY = "memory";
    static final String STALL = "stall";
    static final String PROFILE = "profile";
    static final String PROFILED = "profiled ";
    private static final String SAMPLE_EACH = "2 ms";

    private @Nullable Stalls stalls;
    private @Nullable Recording recording;

    /** Says that the server is ready, and serves the console until it is closed. */
    void serve(String ready) throws IOException {
        System.out.println(ready);
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            System.out.println(answer(line));
        }
    }

    private String answer(String line) throws IOException {
        return switch (line) {
            case MEMORY -> Memory.here().line();
            case STALL -> stall();
            case PROFILE -> startProfile();
            case String last when last.startsWith(PROFILED) -> endProfile(Path.of(last.substring(PROFILED.length())));
            default -> throw new IllegalArgumentException("'" + line + "' is nothing that a server is asked");
        };
    }

    /** Only who is asked once watches: it costs a thousand wakings a second. */
    private String stall() {
        if (stalls == null) {
            stalls = new Stalls();
        }
        return String.valueOf(stalls.takeLongestNs());
    }

    private String startProfile() {
        recording = new Recording();
        recording.enable(Profile.SAMPLE).with("throttle", SAMPLE_EACH).withStackTrace();
        recording.start();
        return "started";
    }

    private String endProfile(Path file) throws IOException {
        if (recording == null) {
            throw new IllegalStateException("no profile was started");
        }
        recording.stop();
        recording.dump(file);
        recording.close();
        recording = null;
        return "written";
    }
}
