package venuehunt.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many files this process may have open, where the system says so: each connection is one. */
final class OpenFiles {
    private static final Path LIMITS = Path.of("/proc/self/limits");
    private static final Pattern SOFT = Pattern.compile("Max open files\\s+(\\d+)\\s.*");
    /** Jars, sockets of the Java machine, files of ours. */
    private static final long OTHERS = 200;

    private OpenFiles() {
    }

    /** Empty where it is not known, or there is none. */
    static OptionalLong limit() {
        try {
            return Files.isReadable(LIMITS) ? limit(Files.readAllLines(LIMITS)) : OptionalLong.empty();
        } catch (IOException _) {
            return OptionalLong.empty();
        }
    }

    static OptionalLong limit(List<String> limits) {
        return limits.stream().map(SOFT::matcher).filter(Matcher::matches)
                .mapToLong(line -> Long.parseLong(line.group(1))).findFirst();
    }

    /**
     * Whether so many connections fit.
     *
     * @throws IllegalArgumentException
     *             when they do not; the message says what to do
     */
    static void check(int connections, OptionalLong limit) {
        if (limit.isPresent() && connections + OTHERS > limit.getAsLong()) {
            throw new IllegalArgumentException(
                    "%d connections need %d open files, and this process may have %d: allow more (ulimit -n %d), or let players share connections (--players-per-connection)"
                            .formatted(connections, connections + OTHERS, limit.getAsLong(), connections + OTHERS));
        }
    }
}
