package venuehunt.benchmarks.others;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process of this machine has had of its cores, as Linux counts it. */
record ProcessorTime(long pid) {
    /** Hundredths of a second, whatever the kernel's own clock: part of its interface. */
    private static final long NS_PER_TICK = 10_000_000;
    private static final int USER = 11;
    private static final int SYSTEM = 12;

    /** User and system time since the process started. */
    long ns() throws IOException {
        String said = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
        // The program's name comes second, in brackets, and may have blanks in it.
        String[] fields = said.substring(said.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) * NS_PER_TICK;
    }
}
