package venuehunt.service.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

class DatabaseOptionsTest {
    @Test
    void open_withAUrl_usesIt() {
        try (ServiceDatabase database = parse("--database-url", "postgresql://ada:secret@h:1/d").open("any", "any")) {
            assertThat(database.config()).isEqualTo(new DatabaseConfig("jdbc:postgresql://h:1/d", "ada", "secret"));
        }
    }

    @Test
    void open_withAUrl_hasAFolderAllTheSame() {
        try (ServiceDatabase database = parse("--database-url", "postgresql://ada:secret@h:1/d", "--data-folder", "/f")
                .open("any", "any");
                ServiceDatabase standard = parse("--database-url", "postgresql://ada:secret@h:1/d").open("any",
                        "any")) {
            assertThat(database.folder()).isEqualTo(Path.of("/f"));
            assertThat(standard.folder()).hasFileName("any");
        }
    }

    @Test
    void open_withNonsense_saysSo() {
        DatabaseOptions options = parse("--database-url", "nonsense");
        assertThatThrownBy(() -> options.open("any", "any")).isInstanceOf(ParameterException.class)
                .hasMessageContaining("not one of PostgreSQL");
    }

    @Test
    void open_withAFolder_startsAPrivateServerThereAndStopsIt() throws IOException {
        Path folder = Files.createTempDirectory("options");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (ServiceDatabase database = parse("--data-folder", folder.toString()).open("any", "treasure")) {
            assertThat(database.config().database()).isEqualTo("treasure");
            assertThat(folder.resolve("postgres/data/postmaster.pid")).exists();
        }
        assertThat(folder.resolve("postgres/data/postmaster.pid")).doesNotExist();

        ClusterFolder.open(folder.resolve("postgres"), ServerAccount.current()).delete();
        Files.delete(folder);
    }

    private static DatabaseOptions parse(String... arguments) {
        Service service = new Service();
        new CommandLine(service).parseArgs(arguments);
        return service.database;
    }

    @Command(name = "service")
    private static final class Service {
        @Mixin
        private final DatabaseOptions database = new DatabaseOptions();
    }
}
