package venuehunt.benchmarks.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How many files, and so connections, a process may have open. */
public final class FileLimit {
    private static final String NAME = "Max open files";

    private FileLimit() {
    }

    /** Of this process, and of those that it starts. */
    public static long here() throws IOException {
        return parse(Files.readString(Path.of("/proc/self/limits")));
    }

    /** The soft limit in the text of {@code /proc/PID/limits}. */
    static long parse(String limits) {
        String line = limits.lines().filter(each -> each.startsWith(NAME)).findFirst().orElseThrow();
        String soft = List.of(line.substring(NAME.length()).strip().split("\\s+", -1)).getFirst();
        return soft.equals("unlimited") ? Long.MAX_VALUE : Long.parseLong(soft);
    }
}
