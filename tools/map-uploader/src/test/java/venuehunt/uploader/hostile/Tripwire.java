package venuehunt.uploader.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** What no map may reach: a secret file, and a server that counts who comes. */
final class Tripwire implements AutoCloseable {
    static final String SECRET = "TRIPWIRE-7f3a";

    private final Path secret;
    private final ServerSocket listener;
    private final AtomicInteger connections = new AtomicInteger();

    Tripwire(Path folder) {
        try {
            secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Thread.startVirtualThread(this::count);
    }

    private void count() {
        try {
            while (true) {
                Socket connection = listener.accept();
                connections.incrementAndGet();
                connection.close();
            }
        } catch (IOException closed) {
            // Nobody can come any more.
        }
    }

    /** With a slash at its end. */
    String address() {
        return "http://127.0.0.1:" + listener.getLocalPort() + "/";
    }

    String secretAddress() {
        return secret.toUri().toString();
    }

    int connections() {
        return connections.get();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
