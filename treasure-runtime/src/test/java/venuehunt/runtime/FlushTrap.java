package venuehunt.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * strace on the processes of a server of our own that decide claims: their flushes to disk are slow, or fail. Processes
 * that the server starts afterwards are let be.
 */
final class FlushTrap implements AutoCloseable {
    private final Process strace;

    private FlushTrap(Process strace) {
        this.strace = strace;
    }

    /** Whether this machine has strace, and lets it trace. */
    static boolean mayTrace() {
        try {
            Process target = new ProcessBuilder("sleep", "10").start();
            try (FlushTrap trap = on(List.of(target.pid()), "delay_enter=1")) {
                return trap.strace.isAlive();
            } finally {
                target.destroyForcibly();
            }
        } catch (IOException | IllegalStateException _) {
            return false;
        }
    }

    /**
     * Returns when all are traced.
     *
     * @param what
     *            as strace's {@code inject} has it, e.g. {@code error=EIO}
     */
    static FlushTrap on(List<Long> processIds, String what) throws IOException {
        List<String> command = new ArrayList<>(List.of("strace", "-qq", "-e", "trace=fdatasync", "-e",
                "inject=fdatasync:" + what));
        processIds.forEach(each -> command.addAll(List.of("-p", Long.toString(each))));
        Process strace = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        for (long each : processIds) {
            awaitTraced(strace, each);
        }
        return new FlushTrap(strace);
    }

    private static void awaitTraced(Process strace, long processId) throws IOException {
        while (Files.readAllLines(Path.of("/proc", Long.toString(processId), "status")).contains("TracerPid:\t0")) {
            try {
                if (strace.waitFor(10, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("strace may not trace process " + processId);
                }
            } catch (InterruptedException _) {
                strace.destroy();
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted before process " + processId + " was traced");
            }
        }
    }

    /** Lets all of them go. */
    @Override
    public void close() {
        strace.destroy();
        strace.onExit().join();
    }
}
