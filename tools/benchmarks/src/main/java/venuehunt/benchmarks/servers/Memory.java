package venuehunt.benchmarks.servers;

import io.grpc.netty.shaded.io.netty.util.internal.PlatformDependent;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a server holds.
 *
 * @param heapBytes
 *            that are in use after a collection
 * @param directBytes
 *            outside the heap: what the network's buffers have taken, in use or kept for use
 * @param residentBytes
 *            of the process, as Linux counts it
 */
public record Memory(long heapBytes, long directBytes, long residentBytes) {

    /** Of this process, after all that can be collected has been. */
    static Memory here() throws IOException {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        long direct = Math.max(0, PlatformDependent.usedDirectMemory());
        for (BufferPoolMXBean pool : ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class)) {
            direct += pool.getMemoryUsed();
        }
        return new Memory(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(), direct,
                resident(ProcessHandle.current().pid()));
    }

    /** In the heap and outside of it. */
    public long heldBytes() {
        return heapBytes + directBytes;
    }

    static long resident(long pid) throws IOException {
        return resident(Files.readString(Path.of("/proc", String.valueOf(pid), "status")));
    }

    /** From the text of {@code /proc/PID/status}. */
    static long resident(String status) {
        return status.lines().filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024).findFirst().orElseThrow();
    }

    static Memory parse(String line) {
        String[] words = line.split(" ", -1);
        return new Memory(Long.parseLong(words[0]), Long.parseLong(words[1]), Long.parseLong(words[2]));
    }

    String line() {
        return heapBytes + " " + directBytes + " " + residentBytes;
    }
}
