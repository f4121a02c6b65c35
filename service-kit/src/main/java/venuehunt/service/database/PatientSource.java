package venuehunt.service.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;

/** Connections that give a silent server up after milliseconds, where the driver's own setting counts in seconds. */
@SuppressWarnings("serial") // the driver's data sources can be written down; nobody here does
final class PatientSource extends PGSimpleDataSource {
    private final transient Duration socket;

    PatientSource(Duration socket) {
        this.socket = socket;
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        Connection connection = super.getConnection(user, password);
        connection.setNetworkTimeout(Runnable::run, Math.toIntExact(socket.toMillis()));
        return connection;
    }
}
