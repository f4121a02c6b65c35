package venuehunt.service.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a service's database is: options of its command line. */
public final class DatabaseOptions {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(names = "--database-url", paramLabel = "URL", defaultValue = "${env:VENUEHUNT_DATABASE_URL}", description = {
            "postgresql://user:password@host:port/database (or VENUEHUNT_DATABASE_URL).",
            "The password may come from the variable " + DatabaseConfig.PASSWORD_VARIABLE + " instead.",
            "Without a URL a private PostgreSQL is started."})
    private @Nullable String databaseUrl;

    @Option(names = "--data-folder", paramLabel = "FOLDER", defaultValue = "${env:VENUEHUNT_DATA_FOLDER}", description = {
            "What must outlast the service: the data of the private PostgreSQL, and what a node has seen of its ledger",
            "(or VENUEHUNT_DATA_FOLDER). A folder serves one process at a time.",
            "By default /var/lib/venuehunt/SERVICE for root, otherwise ~/.local/state/venuehunt/SERVICE."})
    private @Nullable Path dataFolder;

    /**
     * The database that was given, or one on a private server that is started here.
     *
     * @param service
     *            names the standard data folder, e.g. {@code geometry-store}
     * @param databaseName
     *            as in {@link PostgresServer#database}, for the private server
     * @throws ParameterException
     *             when the URL is none
     * @throws DatabaseUnavailableException
     *             when the private server cannot start
     */
    public ServiceDatabase open(String service, String databaseName) {
        Path folder = dataFolder != null
                ? dataFolder
                : StateFolder
                        .standard(ServerAccount.isRoot(), Path.of(System.getProperty("user.home")), System.getenv())
                        .resolve(service);
        if (databaseUrl != null) {
            return new ServiceDatabase(given(databaseUrl), folder, null);
        }
        PrivatePostgres server = PrivatePostgres.start(folder.resolve("postgres"));
        return new ServiceDatabase(server.database(databaseName), folder, server);
    }

    private DatabaseConfig given(String url) {
        try {
            return DatabaseConfig.parse(url, System.getenv());
        } catch (IllegalArgumentException e) {
            if (command == null) {
                throw e;
            }
            throw new ParameterException(command.commandLine(), e.getMessage(), e);
        }
    }
}
