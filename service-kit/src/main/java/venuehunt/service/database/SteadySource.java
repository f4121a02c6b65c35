package venuehunt.service.database;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Connects for a pool that would look for a server that is away more and more rarely: HikariCP doubles its pause after
 * each attempt that fails, up to 5 s, and finds a server that is back that much later. So the first failure is told at
 * once, and the attempts after it stay here for a while and look often. The pool interrupts them when it is closed.
 */
final class SteadySource implements DataSource {
    private final DataSource source;
    private final Duration pause;
    private final Duration patience;
    private volatile boolean away;

    /**
     * @param pause
     *            between two looks
     * @param patience
     *            after that the pool is told again
     */
    SteadySource(DataSource source, Duration pause, Duration patience) {
        this.source = source;
        this.pause = pause;
        this.patience = patience;
    }

    @Override
    public Connection getConnection() throws SQLException {
        long untilNs = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                Connection connection = source.getConnection();
                away = false;
                return connection;
            } catch (SQLException e) {
                if (!away || System.nanoTime() - untilNs > 0) {
                    away = true;
                    throw e;
                }
                pause(e);
            }
        }
    }

    private void pause(SQLException failure) throws SQLException {
        try {
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return source.getConnection(user, password);
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return source.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        source.setLogWriter(out);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return source.getLoginTimeout();
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        source.setLoginTimeout(seconds);
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return source.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return source.isWrapperFor(type);
    }
}
