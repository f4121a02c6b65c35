package venuehunt.testsupport.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One client's connection and the one to the server that belongs to it: two pipes. */
final class ProxiedConnection {
    private static final int BUFFER_BYTES = 8 * 1024;

    private final Socket client;
    private final Socket server;
    private final Faults faults;
    private final Runnable resetAll;
    private final CommitWatch watch = new CommitWatch();
    private final AtomicInteger pipesOpen = new AtomicInteger(2);
    private volatile boolean replySwallowed;
    private volatile boolean replyDropped;

    /**
     * @param resetAll
     *            resets every connection of the proxy
     */
    ProxiedConnection(Socket client, Socket server, Faults faults, Runnable resetAll) {
        this.client = client;
        this.server = server;
        this.faults = faults;
        this.resetAll = resetAll;
    }

    /** Carries bytes one way until that way ends; the connection is closed with its second way. */
    void carry(Direction direction) {
        Socket from = direction == Direction.TO_SERVER ? client : server;
        Socket to = direction == Direction.TO_SERVER ? server : client;
        try {
            carry(direction, from.getInputStream(), to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException _) {
            reset(); // one end is gone, and the other learns it
        } catch (InterruptedException _) {
            reset();
            Thread.currentThread().interrupt();
        }
        if (pipesOpen.decrementAndGet() == 0) {
            close();
        }
    }

    private void carry(Direction direction, InputStream from, OutputStream to)
            throws IOException, InterruptedException {
        byte[] piece = new byte[BUFFER_BYTES];
        for (int count = from.read(piece); count >= 0; count = from.read(piece)) {
            if (direction == Direction.TO_SERVER && watch.sees(piece, count)) {
                passCommit(to, piece, count);
            } else if (direction == Direction.TO_CLIENT && replySwallowed) {
                faults.cutMade();
                reset();
            } else if (direction == Direction.TO_SERVER || !replyDropped) {
                pass(direction, to, piece, count);
            }
        }
    }

    private void pass(Direction direction, OutputStream to, byte[] piece, int count)
            throws IOException, InterruptedException {
        faults.await(false);
        int admitted = faults.admit(direction, count);
        to.write(piece, 0, admitted);
        if (admitted < count) {
            reset();
        }
    }

    private void passCommit(OutputStream to, byte[] piece, int count) throws IOException, InterruptedException {
        @Nullable
        CommitCut cut = faults.commitSeen();
        faults.await(true);
        switch (cut) {
            case null -> to.write(piece, 0, count);
            case BEFORE_THE_SERVER -> {
                faults.cutMade();
                reset();
            }
            case ON_THE_WAY -> {
                // The server may be quicker than the resetting.
                replyDropped = true;
                to.write(piece, 0, count);
                faults.cutMade();
                resetAll.run();
            }
            case BEFORE_THE_REPLY -> {
                // Before the bytes leave, or the reply could be quicker. The client has read all that was said before.
                replySwallowed = true;
                to.write(piece, 0, count);
            }
        }
    }

    /** Ends both connections so that each end hears "connection reset". */
    void reset() {
        reset(client);
        reset(server);
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException _) {
            // closed already
        }
        close(socket);
    }

    private void close() {
        close(client);
        close(server);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // nothing more can be done about it
        }
    }
}
