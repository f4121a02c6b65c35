package venuehunt.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A service in a process of its own, from its one line that says it is ready to its end. Its log goes to a file. It
 * runs in a session of its own, so that a Ctrl-C meant for us does not end it before we have.
 */
final class ServiceProcess implements AutoCloseable {
    private static final long END_WITHIN_S = 20;
    private static final int LOG_LINES_SHOWN = 15;
    private static final Pattern PORT = Pattern.compile(":(\\d+)");

    private final String name;
    private final Process process;
    private final List<Integer> ports;

    private ServiceProcess(String name, Process process, List<Integer> ports) {
        this.name = name;
        this.process = process;
        this.ports = ports;
    }

    /**
     * Starts a service and waits until it is ready.
     *
     * @param log
     *            what it writes to its standard error is appended here
     * @throws IOException
     *             when it ends before it is ready; the message ends with what it said
     */
    static ServiceProcess start(String name, List<String> javaOptions, Path jar, List<String> arguments,
            Map<String, String> environment, Path log) throws IOException {
        List<String> command = new ArrayList<>(List.of("setsid", java()));
        command.addAll(javaOptions);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(name + " ready on ")) {
                return new ServiceProcess(name, process, ports(line));
            }
        }
        process.destroyForcibly();
        throw new IOException(name + " did not start: " + tail(log));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static List<Integer> ports(String line) {
        return PORT.matcher(line).results().map(each -> Integer.valueOf(each.group(1)))
                .toList();
    }

    private static String tail(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES_SHOWN), lines.size()));
    }

    /** The i-th port in the line that said it is ready. */
    int port(int i) {
        return ports.get(i);
    }

    String address(int i) {
        return "127.0.0.1:" + port(i);
    }

    /** SIGKILL: no goodbye, nothing flushed. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM, and SIGKILL when that does not help. */
    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(END_WITHIN_S, TimeUnit.SECONDS)) {
                kill();
                throw new IOException(name + " did not end within " + END_WITHIN_S + " s of SIGTERM and was killed");
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
