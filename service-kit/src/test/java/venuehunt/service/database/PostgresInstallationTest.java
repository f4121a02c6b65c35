package venuehunt.service.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresInstallationTest {
    private static final OptionalInt ANY = OptionalInt.empty();

    @TempDir
    private Path root = Path.of("/");
    private Path programs = root;
    private Path shared = root;

    @BeforeEach
    void layOut() {
        programs = root.resolve("lib");
        shared = root.resolve("share");
    }

    @Test
    void choose_whereNothingIsInstalled_saysWhatToInstall() {
        assertThatThrownBy(() -> choose(ANY)).isInstanceOf(DatabaseUnavailableException.class)
                .hasMessage("PostgreSQL with PostGIS is not installed here: apt-get install postgresql "
                        + "postgresql-postgis, or give --database-url");
    }

    @Test
    void choose_withoutPostgis_saysWhichPackage() throws IOException {
        install(15, "initdb", "postgres");
        assertThatThrownBy(() -> choose(ANY)).isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining("apt-get install postgresql-15-postgis-3");
    }

    @Test
    void choose_withTheClientsOnly_saysWhatToInstall() throws IOException {
        install(15, "psql");
        assertThatThrownBy(() -> choose(ANY)).hasMessageStartingWith("PostgreSQL with PostGIS is not installed");
    }

    @Test
    void choose_takesTheNewestWithPostgis() throws IOException {
        install(9, "initdb", "postgres");
        installPostgis(9);
        install(15, "initdb", "postgres");
        installPostgis(15);
        install(17, "initdb", "postgres");

        assertThat(choose(ANY).majorVersion()).isEqualTo(15);
        assertThat(choose(ANY).program("pg_ctl")).isEqualTo(programs.resolve("15/bin/pg_ctl").toString());
        assertThat(choose(OptionalInt.of(9)).majorVersion()).isEqualTo(9);
    }

    @Test
    void choose_ofAVersionThatIsGone_saysWhatToInstall() throws IOException {
        install(17, "initdb", "postgres");
        installPostgis(17);
        assertThatThrownBy(() -> choose(OptionalInt.of(15))).isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining("belongs to PostgreSQL 15")
                .hasMessageContaining("apt-get install postgresql-15 postgresql-15-postgis-3");
    }

    @Test
    void read_ofPgConfigsAnswers() throws IOException {
        install(16, "initdb", "postgres");
        String bin = programs.resolve("16/bin").toString();

        assertThat(PgConfig.read(List.of(bin, "/usr/share/pgsql", "PostgreSQL 16.4 (Fedora)")))
                .contains(new PostgresInstallation(Path.of(bin), Path.of("/usr/share/pgsql/extension"), 16));
        assertThat(PgConfig.read(List.of("/no/where", "/usr/share/pgsql", "PostgreSQL 16.4"))).isEmpty();
        assertThat(PgConfig.read(List.of(bin, "/usr/share/pgsql", "devel"))).isEmpty();
        assertThat(PgConfig.read(List.of("You need to install postgresql-server-dev-NN"))).isEmpty();
    }

    private PostgresInstallation choose(OptionalInt majorVersion) {
        return PostgresInstallation.choose(PostgresInstallation.debian(programs, shared), majorVersion);
    }

    private void install(int version, String... names) throws IOException {
        Path bin = Files.createDirectories(programs.resolve(version + "/bin"));
        for (String name : names) {
            Files.createFile(bin.resolve(name),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        }
    }

    private void installPostgis(int version) throws IOException {
        Files.createFile(Files.createDirectories(shared.resolve(version + "/extension")).resolve("postgis.control"));
    }
}
