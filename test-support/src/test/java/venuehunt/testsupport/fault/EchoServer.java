package venuehunt.testsupport.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Says back what it is told, and counts it. */
final class EchoServer implements AutoCloseable {
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[]{127, 0, 0, 1}));
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicLong heardBytes = new AtomicLong();

    EchoServer() throws IOException {
        threads.execute(this::accept);
    }

    InetSocketAddress address() {
        return (InetSocketAddress) door.getLocalSocketAddress();
    }

    long heardBytes() {
        return heardBytes.get();
    }

    /** How many connections have not been ended. */
    int connections() {
        return open.size();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                @SuppressWarnings("resource") // closed by echo
                Socket client = door.accept();
                open.add(client);
                threads.execute(() -> echo(client));
            } catch (IOException _) {
                // closed
            }
        }
    }

    private void echo(Socket client) {
        try (client) {
            byte[] piece = new byte[1024];
            OutputStream back = client.getOutputStream();
            for (int count = client.getInputStream().read(piece); count >= 0; count = client.getInputStream()
                    .read(piece)) {
                heardBytes.addAndGet(count);
                back.write(piece, 0, count);
            }
        } catch (IOException _) {
            // the other end is gone
        } finally {
            open.remove(client);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket each : open) {
            each.close();
        }
        threads.close();
    }
}
