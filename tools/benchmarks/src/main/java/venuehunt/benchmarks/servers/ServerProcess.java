package venuehunt.benchmarks.servers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A measured server in a process of its own. It ends when it is closed, and when we end, by whatever way. */
public final class ServerProcess implements AutoCloseable {
    private static final long END_WITHIN_S = 15;

    private final Process process;
    private final BufferedReader answers;
    private final List<Integer> ports;

    private ServerProcess(Process process, BufferedReader answers, List<Integer> ports) {
        this.process = process;
        this.answers = answers;
        this.ports = ports;
    }

    /** Starts a server, which says {@code ready} and its ports when it is. */
    static ServerProcess start(Class<?> main, List<String> jvm, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                .toString(), "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                "-Dlogback.configurationFile=bench-logback.xml"));
        command.addAll(jvm);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        Process process = builder.start();
        BufferedReader answers = process.inputReader(StandardCharsets.UTF_8);
        String ready = answers.readLine();
        if (ready == null || !ready.startsWith("ready ")) {
            process.destroyForcibly();
            throw new IOException(main.getSimpleName() + " did not start, it said " + ready);
        }
        return new ServerProcess(process, answers,
                List.of(ready.substring("ready ".length()).split(" ", -1)).stream().map(Integer::valueOf).toList());
    }

    /** Where phones come in. */
    public int port() {
        return ports.getFirst();
    }

    boolean hasMetrics() {
        return ports.size() > 1;
    }

    int metricsPort() {
        return ports.get(1);
    }

    public CpuTime cpu() {
        try {
            return CpuTime.of(process.pid());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long residentBytes() throws IOException {
        return Memory.resident(process.pid());
    }

    /** After it has collected what it can. */
    public Memory memory() throws IOException {
        return Memory.parse(ask(ServerConsole.MEMORY));
    }

    /** How long it stood still at the longest since this was asked last; the first time it only begins to watch. */
    public long longestStallNs() throws IOException {
        return Long.parseLong(ask(ServerConsole.STALL));
    }

    /** Where the server's time goes until the profile is taken. */
    public void startProfile() throws IOException {
        ask(ServerConsole.PROFILE);
    }

    public Profile takeProfile() throws IOException {
        Path file = Files.createTempFile("venuehunt-profile", ".jfr");
        try {
            ask(ServerConsole.PROFILED + file);
            return Profile.of(file);
        } finally {
            Files.delete(file);
        }
    }

    private String ask(String question) throws IOException {
        process.outputWriter(StandardCharsets.UTF_8).append(question).append('\n').flush();
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("the server has ended before it answered '" + question + "'");
        }
        return answer;
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(END_WITHIN_S, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (IOException _) {
            process.destroyForcibly();
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
