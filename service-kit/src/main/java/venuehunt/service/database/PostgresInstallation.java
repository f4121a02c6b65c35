package venuehunt.service.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * PostgreSQL with PostGIS as the system's packages put it there.
 *
 * @param bin
 *            folder of {@code initdb}, {@code pg_ctl} and {@code postgres}
 * @param extensions
 *            folder of the control files of its extensions
 * @param majorVersion
 *            e.g. 15
 */
record PostgresInstallation(Path bin, Path extensions, int majorVersion) {
    private static final Path DEBIAN_PROGRAMS = Path.of("/usr/lib/postgresql");
    private static final Path DEBIAN_SHARED = Path.of("/usr/share/postgresql");

    /**
     * The newest one, or the one of the given version: a data folder belongs to one version.
     *
     * @throws DatabaseUnavailableException
     *             saying what to install
     */
    static PostgresInstallation find(OptionalInt majorVersion) {
        List<PostgresInstallation> debian = debian(DEBIAN_PROGRAMS, DEBIAN_SHARED);
        return choose(debian.isEmpty() ? PgConfig.installation().stream().toList() : debian, majorVersion);
    }

    /** Newest first. */
    static List<PostgresInstallation> debian(Path programs, Path shared) {
        if (!Files.isDirectory(programs)) {
            return List.of();
        }
        try (Stream<Path> versions = Files.list(programs)) {
            return versions.map(v -> v.getFileName().toString()).filter(v -> v.matches("\\d{1,3}"))
                    .map(v -> new PostgresInstallation(programs.resolve(v + "/bin"), shared.resolve(v + "/extension"),
                            Integer.parseInt(v)))
                    .filter(PostgresInstallation::hasServer)
                    .sorted(Comparator.comparingInt(PostgresInstallation::majorVersion).reversed()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + programs, e);
        }
    }

    static PostgresInstallation choose(List<PostgresInstallation> newestFirst, OptionalInt majorVersion) {
        List<PostgresInstallation> fitting = newestFirst.stream()
                .filter(i -> majorVersion.isEmpty() || i.majorVersion == majorVersion.getAsInt()).toList();
        if (fitting.isEmpty()) {
            throw new DatabaseUnavailableException(serverMissing(majorVersion));
        }
        return fitting.stream().filter(PostgresInstallation::hasPostgis).findFirst()
                .orElseThrow(() -> new DatabaseUnavailableException(postgisMissing(fitting.getFirst().majorVersion)));
    }

    String program(String name) {
        return bin.resolve(name).toString();
    }

    /** The clients' package alone has a bin folder, too, but no server in it. */
    boolean hasServer() {
        return Files.isExecutable(bin.resolve("initdb")) && Files.isExecutable(bin.resolve("postgres"));
    }

    private boolean hasPostgis() {
        return Files.exists(extensions.resolve("postgis.control"));
    }

    private static String serverMissing(OptionalInt majorVersion) {
        if (majorVersion.isEmpty()) {
            return "PostgreSQL with PostGIS is not installed here: apt-get install postgresql postgresql-postgis, "
                    + "or give --database-url";
        }
        int version = majorVersion.getAsInt();
        return "the data folder belongs to PostgreSQL " + version + ", which is not installed here: apt-get install "
                + "postgresql-" + version + " postgresql-" + version + "-postgis-3";
    }

    private static String postgisMissing(int version) {
        return "PostGIS is not installed for the PostgreSQL " + version + " that is here: apt-get install postgresql-"
                + version + "-postgis-3, or give --database-url";
    }
}
