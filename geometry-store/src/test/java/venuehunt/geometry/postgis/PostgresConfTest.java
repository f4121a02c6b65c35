package venuehunt.geometry.postgis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import venuehunt.service.database.Database;
import venuehunt.service.database.PoolSettings;
import venuehunt.service.database.PrivatePostgres;

/** The settings that are recommended are ones that a server knows, with values that it takes. */
class PostgresConfTest {
    private static final Path RECOMMENDED = Path.of("../docs/postgresql.conf");

    @Test
    void recommended_isTakenByAServer() throws IOException, SQLException {
        List<String> settings = Files.readAllLines(RECOMMENDED).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        try (PrivatePostgres server = PrivatePostgres.temporary();
                Database database = Database.open(server.server().admin(), PoolSettings.of("test", 1))) {
            Rows rows = new Rows(database.dataSource());
            for (String setting : settings) {
                rows.execute("ALTER SYSTEM SET " + setting);
            }
        }
        assertThat(settings).hasSizeGreaterThan(30);
    }
}
