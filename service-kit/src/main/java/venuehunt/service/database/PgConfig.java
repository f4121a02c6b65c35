package venuehunt.service.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks the {@code pg_config} on the path, for systems that lay their packages out in their own way. */
final class PgConfig {
    private static final Pattern VERSION = Pattern.compile("PostgreSQL (\\d+).*");

    private PgConfig() {
    }

    static Optional<PostgresInstallation> installation() {
        try {
            Process process = new ProcessBuilder("pg_config", "--bindir", "--sharedir", "--version")
                    .redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return read(output.lines().toList());
        } catch (IOException _) {
            return Optional.empty(); // there is none
        }
    }

    /**
     * Reads what it said.
     *
     * @param answers
     *            one line for the bin folder, the shared folder and the version each
     */
    static Optional<PostgresInstallation> read(List<String> answers) {
        if (answers.size() != 3) {
            return Optional.empty();
        }
        Matcher version = VERSION.matcher(answers.get(2));
        if (!version.matches()) {
            return Optional.empty();
        }
        return Optional.of(new PostgresInstallation(Path.of(answers.get(0)), Path.of(answers.get(1), "extension"),
                Integer.parseInt(version.group(1)))).filter(PostgresInstallation::hasServer);
    }
}
