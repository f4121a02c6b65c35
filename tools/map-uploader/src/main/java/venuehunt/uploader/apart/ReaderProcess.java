package venuehunt.uploader.apart;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import venuehunt.uploader.format.UnreadableFileException;

/**
 * A JVM like this one, from the same class path, that is asked once. It has little memory and little time, and sees of
 * this one's environment only what it needs, so no token; what it prints besides its answer is not shown. It may do
 * what its user may: that it reads no other file and asks no network, the readers of the formats see to, not the
 * system.
 */
final class ReaderProcess {
    /** Far more than any plan takes. */
    static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int HEAP_MEGABYTES = 256;
    /** How a JVM ends by {@code ExitOnOutOfMemoryError}. */
    private static final int OUT_OF_MEMORY = 3;
    private static final String ADVICE = "; leave out what is no zone, or save it as GeoJSON with another program, "
            + "and try again";
    /** Half of the work of such a short life is starting: one compiler, one thread to collect. */
    private static final List<String> OPTIONS = List.of("-Xmx" + HEAP_MEGABYTES + "m", "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError", "-XX:-UsePerfData",
            // Nothing but the answer is said on the output, not even by the JVM.
            "-Xlog:disable",
            // A crash in native code leaves neither a report nor a core in the curator's folder.
            "-XX:+SuppressFatalErrorMessage", "-XX:-CreateCoredumpOnCrash", "--enable-native-access=ALL-UNNAMED",
            "-Dlogback.configurationFile=map-logback.xml");
    /** Where the database of coordinate systems lies, and what SQLite's native code is unpacked into. */
    private static final List<String> PASSED_ON = List.of("user.home", "java.io.tmpdir", "EPSG-HSQL.directory",
            "java.util.prefs.userRoot");
    /**
     * A property of this JVM: one more option for the other, by which it uses or makes a cache of its classes. The
     * venuehunt script gives it. A cache that is not there, or of another build, the JVM leaves aside.
     */
    static final String CACHE_OPTION = "map.reader.cache";
    /** By these Java reads the names of files, and finds letters to draw with. */
    private static final Set<String> ENVIRONMENT = Set.of("LANG", "LC_ALL", "LC_CTYPE", "HOME", "XDG_DATA_HOME",
            "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "FONTCONFIG_FILE", "FONTCONFIG_PATH");

    private final Class<?> main;
    private final Duration patience;

    ReaderProcess(Class<?> main, Duration patience) {
        this.main = main;
        this.patience = patience;
    }

    /** The whole answer to one line, of a process that ended well. */
    byte[] ask(byte... question) throws UnreadableFileException {
        try {
            return ask(start(), question);
        } catch (IOException impossible) {
            throw new UnreadableFileException(
                    "the process that reads it cannot be started or heard: " + impossible.getMessage());
        }
    }

    private byte[] ask(Process reader, byte... question) throws IOException, UnreadableFileException {
        CompletableFuture<Boolean> inTime = reader.onExit().thenApply(_ -> true)
                .completeOnTimeout(false, patience.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((_, _) -> reader.destroyForcibly());
        // Open until the end: the reader ends where it closes.
        try (OutputStream ear = reader.getOutputStream()) {
            say(question, ear);
            byte[] answer = reader.getInputStream().readNBytes(Messages.MAX_ANSWER_BYTES + 1);
            if (answer.length > Messages.MAX_ANSWER_BYTES) {
                throw new UnreadableFileException("more was read of it than any plan holds" + ADVICE);
            }
            if (!inTime.join()) {
                throw new UnreadableFileException(
                        "it takes longer than " + patience.toSeconds() + " s, which no plan does" + ADVICE);
            }
            checkEnd(reader.exitValue());
            return answer;
        } finally {
            reader.destroyForcibly().onExit().join();
        }
    }

    private static void say(byte[] question, OutputStream ear) {
        try {
            ear.write(question);
            ear.write('\n');
            ear.flush();
        } catch (IOException deaf) {
            // It has ended, and how, is looked at below.
        }
    }

    private static void checkEnd(int exitValue) throws UnreadableFileException {
        if (exitValue == OUT_OF_MEMORY) {
            throw new UnreadableFileException(
                    "it takes more than " + HEAP_MEGABYTES + " MB of memory, which no plan does" + ADVICE);
        }
        if (exitValue != 0) {
            throw new UnreadableFileException("the process that reads it died of it (exit code " + exitValue
                    + "); save it as GeoJSON with another program and try again, and report this file");
        }
    }

    private Process start() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        String cache = System.getProperty(CACHE_OPTION);
        if (cache != null) {
            command.add(cache);
        }
        for (String property : PASSED_ON) {
            String value = System.getProperty(property);
            if (value != null) {
                command.add("-D" + property + "=" + value);
            }
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().retainAll(ENVIRONMENT);
        return builder.start();
    }
}
