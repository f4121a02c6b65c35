package venuehunt.testsupport;

import java.util.concurrent.atomic.AtomicInteger;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;
import venuehunt.service.database.DatabaseConfig;
import venuehunt.service.database.PostgresServer;
import venuehunt.service.database.PrivatePostgres;

/**
 * PostgreSQL + PostGIS for tests: one server for the whole JVM, started at first use, in a container where a Docker
 * engine answers that has or gets the image, and as a private server otherwise. It ends with the JVM, and all databases
 * with it.
 */
public final class TestDatabase {
    private static final DockerImageName IMAGE = DockerImageName.parse("postgis/postgis:15-3.3")
            .asCompatibleSubstituteFor("postgres");
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabase() {
    }

    /**
     * A new, empty database.
     *
     * @param prefix
     *            for people who read the server's log: a-z, 0-9 and '_', a letter first
     */
    public static DatabaseConfig fresh(String prefix) {
        return Server.INSTANCE.database(prefix + "_" + COUNT.incrementAndGet());
    }

    /** Initialised at first use, by one thread. */
    private static final class Server {
        static final PostgresServer INSTANCE = start();

        /** Whatever is wrong with the engine or its image: there is another server to test on. */
        private static PostgresServer start() {
            try {
                return DockerClientFactory.instance().isDockerAvailable()
                        ? container()
                        : privateServer("no Docker engine answers");
            } catch (RuntimeException e) {
                return privateServer("the Docker engine cannot run " + IMAGE + " (" + e.getMessage() + ")");
            }
        }

        private static PostgresServer container() {
            System.out.println("test database: container " + IMAGE);
            @SuppressWarnings("resource") // ends with the JVM
            PostgreSQLContainer container = new PostgreSQLContainer(IMAGE);
            container.start();
            Runtime.getRuntime().addShutdownHook(new Thread(container::stop, "stop test database"));
            String address = container.getHost() + ":" + container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT);
            return new PostgresServer(
                    new DatabaseConfig("jdbc:postgresql://" + address + "/" + container.getDatabaseName(),
                            container.getUsername(), container.getPassword()));
        }

        @SuppressWarnings("resource") // stops itself when the JVM ends
        private static PostgresServer privateServer(String because) {
            PrivatePostgres server = PrivatePostgres.temporary();
            System.out.println("test database: " + because + ", so a private server: " + server.server().admin());
            return server.server();
        }
    }
}
