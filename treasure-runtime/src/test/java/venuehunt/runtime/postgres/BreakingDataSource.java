package venuehunt.runtime.postgres;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Passes everything on to another source, and fails one method of its connections: after it has done its work. */
final class BreakingDataSource {

    private BreakingDataSource() {
    }

    static DataSource failingAfter(DataSource source, String method, SQLException failure) {
        return (DataSource) Proxy.newProxyInstance(DataSource.class.getClassLoader(), new Class<?>[]{DataSource.class},
                (_, called, arguments) -> connection((Connection) call(source, called, arguments), method, failure));
    }

    /**
     * Gives this connection, whose commits do not arrive: the transaction stays open, and whoever has it can end it.
     */
    static DataSource losingCommits(Connection connection) {
        Connection losing = (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(),
                new Class<?>[]{Connection.class}, (_, called, arguments) -> switch (called.getName()) {
                    case "commit" -> throw new SQLException("connection reset", "08006");
                    case "close" -> null;
                    default -> call(connection, called, arguments);
                });
        return (DataSource) Proxy.newProxyInstance(DataSource.class.getClassLoader(), new Class<?>[]{DataSource.class},
                (_, _, _) -> losing);
    }

    private static Connection connection(Connection connection, String method, SQLException failure) {
        return (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(), new Class<?>[]{Connection.class},
                (_, called, arguments) -> {
                    Object result = call(connection, called, arguments);
                    if (called.getName().equals(method)) {
                        throw failure;
                    }
                    return result;
                });
    }

    private static Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
