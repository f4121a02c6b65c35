package venuehunt.service.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** The whole {@code postgresql.conf} of a private server: modest, and as durable as a server of its own. */
final class ServerSettings {
    private ServerSettings() {
    }

    static String onPort(int port) {
        return """
                # Written at each start; changes are lost.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                max_connections = 100

                # What an acknowledged award rests on.
                fsync = on
                synchronous_commit = on
                full_page_writes = on

                shared_buffers = '64MB'
                max_wal_size = '256MB'
                jit = off
                # A query whose client is gone ends soon, and with it the locks it holds.
                client_connection_check_interval = '500ms'
                # A transaction that has written and is forgotten holds up all who follow the ledger's events.
                idle_in_transaction_session_timeout = '60s'
                log_line_prefix = '%%m [%%p] %%q%%u@%%d %%a '
                timezone = 'UTC'
                """.formatted(port);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[]{127, 0, 0, 1}))) {
            return socket.getLocalPort();
        }
    }
}
