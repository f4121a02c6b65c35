package venuehunt.benchmarks.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a process has had of the processors, in all its threads, as Linux counts it.
 *
 * @param userNs
 *            in its own code
 * @param systemNs
 *            in the kernel, on its behalf
 */
public record CpuTime(long userNs, long systemNs) {
    /** Linux tells times to programs in hundredths of a second, whatever it counts in itself. */
    private static final long NS_PER_TICK = 10_000_000;
    /** Where they stand behind the process's name, see proc(5): fields 14 and 15, of which the third comes first. */
    private static final int USER = 11;
    private static final int SYSTEM = 12;

    static CpuTime of(long pid) throws IOException {
        return parse(Files.readString(Path.of("/proc", String.valueOf(pid), "stat")));
    }

    /** From a line of {@code /proc/PID/stat}. The name, in brackets, may hold anything, brackets too. */
    static CpuTime parse(String stat) {
        List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1));
        return new CpuTime(Long.parseLong(fields.get(USER)) * NS_PER_TICK,
                Long.parseLong(fields.get(SYSTEM)) * NS_PER_TICK);
    }

    public CpuTime since(CpuTime before) {
        return new CpuTime(userNs - before.userNs, systemNs - before.systemNs);
    }

    public long ns() {
        return userNs + systemNs;
    }

    public double systemShare() {
        return (double) systemNs / Math.max(1, ns());
    }
}
