package venuehunt.testsupport.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import venuehunt.service.database.DatabaseConfig;

/**
 * Stands before a server on this machine, on a free port of its own, and passes on what is said both ways until it is
 * told to break something. A fault holds for the connections there are and those that come, until {@link #heal}.
 *
 * <p>
 * A piece is what one read brings, at most 8 KiB; nothing more is kept, so that a line that is held pushes back as a
 * network would.
 */
public final class FaultProxy implements AutoCloseable {
    private static final int MAX_CONNECTIONS = 200;
    private static final int CONNECT_TIMEOUT_MS = 2_000;

    private final ServerSocket door;
    private final Faults faults;
    private final Set<ProxiedConnection> connections = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile InetSocketAddress server;

    private FaultProxy(ServerSocket door, InetSocketAddress server, long seed) {
        this.door = door;
        this.server = server;
        faults = new Faults(seed);
        threads.execute(this::accept);
    }

    /**
     * Opens a proxy.
     *
     * @param seed
     *            for what is left to chance
     */
    public static FaultProxy before(InetSocketAddress server, long seed) {
        try {
            return new FaultProxy(new ServerSocket(0, MAX_CONNECTIONS, loopback()), server, seed);
        } catch (IOException e) {
            throw new UncheckedIOException("no port on the loopback for a proxy", e);
        }
    }

    /** Opens a proxy before a database's server. */
    public static FaultProxy before(DatabaseConfig database, long seed) {
        return before(addressOf(database), seed);
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[]{127, 0, 0, 1});
    }

    private static InetSocketAddress addressOf(DatabaseConfig database) {
        String address = database.address();
        int colon = address.lastIndexOf(':');
        return new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    }

    public int port() {
        return door.getLocalPort();
    }

    /** The same database, by way of this proxy. */
    public DatabaseConfig to(DatabaseConfig database) {
        return new DatabaseConfig(database.jdbcUrl().replace("//" + database.address(), "//127.0.0.1:" + port()),
                database.user(), database.password());
    }

    /** The server has come back at another address; for connections to come. */
    public void moveTo(DatabaseConfig database) {
        server = addressOf(database);
    }

    /** Each piece takes that long, and up to the jitter more. */
    public void delay(long ms, long jitterMs) {
        faults.delay(ms, jitterMs);
    }

    /** Each COMMIT reaches the server that much later. */
    public void delayCommits(long ms) {
        faults.delayCommits(ms);
    }

    /**
     * Nothing arrives any more, and nobody is told. As on a network that swallows packets, what was under way arrives
     * after all when this is healed, even if its sender has long given up.
     */
    public void blackhole() {
        faults.blackhole();
    }

    /** Resets every connection there is. */
    public void reset() {
        connections.forEach(ProxiedConnection::reset);
    }

    /**
     * Lets that many more bytes pass that way, on all connections together, and resets the one that brings more. Once.
     */
    public void cutAfter(Direction direction, long bytes) {
        faults.cutAfter(direction, bytes);
    }

    /** Cuts the connections of the next COMMITs. PostgreSQL only, and not encrypted. */
    public void cutCommits(CommitCut where, int times) {
        faults.cutCommits(where, times);
    }

    /** All is well again, at once. What is cut stays cut. */
    public void heal() {
        faults.heal();
    }

    /** How many COMMITs have come, those held or cut included. */
    public long commits() {
        return faults.commits();
    }

    /** How many connections were cut, resets not counted. */
    public long cuts() {
        return faults.cuts();
    }

    /** How many connections are open. */
    public int connections() {
        return connections.size();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                @SuppressWarnings("resource") // closed by whoever carries it
                Socket client = door.accept();
                threads.execute(() -> carry(client));
            } catch (IOException _) {
                // the door is closed, or whoever knocked has gone
            }
        }
    }

    private void carry(Socket client) {
        try (client; Socket there = new Socket()) {
            faults.await(false);
            there.connect(server, CONNECT_TIMEOUT_MS);
            client.setTcpNoDelay(true);
            there.setTcpNoDelay(true);
            carry(new ProxiedConnection(client, there, faults, this::reset));
        } catch (IOException _) {
            // No server: the client hears that by the end of its connection.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void carry(ProxiedConnection connection) throws InterruptedException {
        if (connections.size() >= MAX_CONNECTIONS) {
            connection.reset();
            return;
        }
        connections.add(connection);
        try {
            if (door.isClosed()) {
                connection.reset();
            }
            Thread back = Thread.ofVirtual().start(() -> connection.carry(Direction.TO_CLIENT));
            connection.carry(Direction.TO_SERVER);
            back.join();
        } finally {
            connections.remove(connection);
        }
    }

    /** Resets everything and waits until it is gone. */
    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the proxy's port cannot be closed", e);
        }
        reset();
        faults.heal();
        threads.close();
    }
}
