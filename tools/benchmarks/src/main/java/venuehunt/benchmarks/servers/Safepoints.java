package venuehunt.benchmarks.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How long a JVM held all its threads, for its collector or itself, by the log that it writes of that. */
public final class Safepoints {
    /** One file, however long it gets: the JVM would begin anew after 20 MB. */
    private static final String ONE_FILE = ":uptime:filecount=0";
    private static final Pattern TOTAL = Pattern.compile("\\bTotal: +(\\d+) ns\\b");

    private Safepoints() {
    }

    /** What a JVM is told at its start. */
    public static String logTo(Path file) {
        return "-Xlog:safepoint:file=" + file + ONE_FILE;
    }

    /**
     * The longest, from when threads were asked to stop until they went on.
     *
     * @throws IOException
     *             when the log tells of none, as that would be nothing that was found out
     */
    public static double longestNs(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.map(TOTAL::matcher).filter(Matcher::find).mapToLong(each -> Long.parseLong(each.group(1)))
                    .max().orElseThrow(() -> new IOException(log + " tells of no safepoint"));
        }
    }
}
