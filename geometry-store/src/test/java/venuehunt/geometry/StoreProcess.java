package venuehunt.geometry;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import venuehunt.service.database.DatabaseConfig;

/** The service as a process of its own, which can be killed. */
final class StoreProcess implements AutoCloseable {
    private static final String READY = "geometry-store ready on 127.0.0.1:";

    private final Process process;
    private final int port;

    private StoreProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static StoreProcess start(DatabaseConfig database, Path tokenKeys) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), Main.class.getName(), "--port", "0", "--database-url",
                database.urlWithoutPassword(), "--token-keys", tokenKeys.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put(DatabaseConfig.PASSWORD_VARIABLE, database.password());
        Process process = builder.start();
        try {
            return new StoreProcess(process, port(process.inputReader(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private static int port(BufferedReader said) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(READY)) {
                return Integer.parseInt(line.substring(READY.length()));
            }
        }
        throw new IOException("the store has ended before it was ready");
    }

    int port() {
        return port;
    }

    /** As by {@code kill -9}: it hears nothing of it, and ends nothing. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
