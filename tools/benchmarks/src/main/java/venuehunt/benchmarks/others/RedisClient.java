package venuehunt.benchmarks.others;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Says one command at a time to a Redis server, in its protocol's second version (RESP2). */
final class RedisClient implements AutoCloseable {
    private static final int TRIES = 200;
    private static final long BETWEEN_TRIES_MS = 50;

    private final SocketChannel channel;
    private final InputStream in;
    private final OutputStream out;

    private RedisClient(SocketChannel channel) {
        this.channel = channel;
        in = new BufferedInputStream(Channels.newInputStream(channel));
        out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
    }

    /** Waits until the server listens there. */
    static RedisClient connect(Path socket) throws IOException, InterruptedException {
        IOException last = new IOException("nobody listens at " + socket);
        for (int i = 0; i < TRIES; i++) {
            SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
            try {
                channel.connect(UnixDomainSocketAddress.of(socket));
                return new RedisClient(channel);
            } catch (IOException e) {
                channel.close();
                last = e;
                Thread.sleep(BETWEEN_TRIES_MS);
            }
        }
        throw last;
    }

    /** The number that is the answer, or the number of strings in it. */
    int ask(String... command) throws IOException {
        out.write(("*" + command.length + "\r\n").getBytes(StandardCharsets.US_ASCII));
        for (String word : command) {
            byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
            out.write(("$" + bytes.length + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(bytes);
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        out.flush();
        String head = line();
        int number = switch (head.charAt(0)) {
            case ':', '*' -> Integer.parseInt(head.substring(1));
            default -> throw new IOException("the answer to " + command[0] + " was " + head);
        };
        if (head.charAt(0) == '*') {
            for (int i = 0; i < number; i++) {
                in.skipNBytes(Integer.parseInt(line().substring(1)) + 2L); // its own line end, too
            }
        }
        return number;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\r'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the server has gone");
            }
            line.append((char) c);
        }
        in.skipNBytes(1);
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
