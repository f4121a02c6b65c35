package venuehunt.service.rpc;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Speaks HTTP/2 frame by frame (RFC 9113), and so can do what gRPC's own client would not. It answers nothing by itself
 * but the greeting.
 */
final class RawClient implements AutoCloseable {
    static final int HEADERS = 1;
    static final int RST_STREAM = 3;
    static final int SETTINGS = 4;
    static final int PING = 6;
    static final int GOAWAY = 7;

    static final int NO_ERROR = 0;
    static final int REFUSED_STREAM = 7;
    static final int ENHANCE_YOUR_CALM = 11;

    private static final int ACK = 1;
    private static final int END_HEADERS = 4;
    private static final int CANCEL = 8;
    private static final int CONNECTION = 0;
    private static final int PATIENCE_MS = 20_000;
    private static final byte[] PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(US_ASCII);
    private static final List<Map.Entry<String, String>> CALL = List.of(Map.entry(":method", "POST"),
            Map.entry(":scheme", "http"), Map.entry(":path", "/" + EchoService.STREAM.getFullMethodName()),
            Map.entry(":authority", "test"), Map.entry("content-type", "application/grpc"),
            Map.entry("te", "trailers"));
    private static final String FILLER = "filler";
    /** What HTTP/2 counts for a header beside its name and its value. */
    private static final int HEADER_BYTES = 32;
    /** Of a length, HPACK writes as much into the first byte. */
    private static final int SHORT_LENGTH = 127;

    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final Map<Integer, Integer> settings = new HashMap<>();
    private int nextStream = 1;

    record Frame(int type, int flags, int streamId, ByteBuffer payload) {
        boolean isAnswer() {
            return (flags & ACK) != 0;
        }

        /** Of a reset. */
        int error() {
            return payload.getInt(0);
        }

        /** Of a farewell, which says first how far it has come. */
        int farewellError() {
            return payload.getInt(Integer.BYTES);
        }
    }

    RawClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MS);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
        out.write(PREFACE);
        send(SETTINGS, 0, CONNECTION, new byte[0]);
        ByteBuffer told = hear(SETTINGS).payload();
        while (told.hasRemaining()) {
            settings.put((int) told.getShort(), told.getInt());
        }
        send(SETTINGS, ACK, CONNECTION, new byte[0]);
    }

    /** What the server said at first, by HTTP/2's numbers. */
    Map<Integer, Integer> settings() {
        return settings;
    }

    /** Opens a stream, and says nothing on it; its number. */
    int call() throws IOException {
        return call(List.of());
    }

    /** The same with headers that HTTP/2 counts as so many bytes. */
    int callWithHeaders(int bytes) throws IOException {
        int filled = CALL.stream().mapToInt(each -> bytes(each.getKey(), each.getValue())).sum() + bytes(FILLER, "");
        return call(List.of(Map.entry(FILLER, "x".repeat(bytes - filled))));
    }

    private static int bytes(String name, String value) {
        return name.length() + value.length() + HEADER_BYTES;
    }

    private int call(List<Map.Entry<String, String>> more) throws IOException {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        CALL.forEach(each -> write(each, block));
        more.forEach(each -> write(each, block));
        int stream = nextStream;
        nextStream += 2; // the even ones are the server's
        send(HEADERS, END_HEADERS, stream, block.toByteArray());
        return stream;
    }

    /** As HPACK (RFC 7541) writes what is in no table and not to be put into one. */
    private static void write(Map.Entry<String, String> header, ByteArrayOutputStream block) {
        block.write(0);
        write(header.getKey(), block);
        write(header.getValue(), block);
    }

    private static void write(String text, ByteArrayOutputStream block) {
        if (text.length() < SHORT_LENGTH) {
            block.write(text.length());
        } else {
            block.write(SHORT_LENGTH);
            int rest = text.length() - SHORT_LENGTH;
            for (; rest > 127; rest >>>= 7) {
                block.write((rest & 127) | 128);
            }
            block.write(rest);
        }
        block.writeBytes(text.getBytes(US_ASCII));
    }

    void reset(int stream) throws IOException {
        send(RST_STREAM, 0, stream, ByteBuffer.allocate(Integer.BYTES).putInt(CANCEL).array());
    }

    void ping() throws IOException {
        send(PING, 0, CONNECTION, new byte[Long.BYTES]);
    }

    /** Pings, and waits for the answer: by then the server has heard all that was sent before. */
    void pingAndHear() throws IOException {
        ping();
        Frame answer = hear(PING);
        while (!answer.isAnswer()) {
            answer = hear(PING);
        }
    }

    /** Says that it is there, when the server asks. */
    void answerPing() throws IOException {
        send(PING, ACK, CONNECTION, hear(PING).payload().array());
    }

    /** The next frame of that type. */
    Frame hear(int type) throws IOException {
        Frame frame = next();
        while (frame.type != type) {
            frame = next();
        }
        return frame;
    }

    /** The next frame on that stream. */
    Frame hearOn(int stream) throws IOException {
        Frame frame = next();
        while (frame.streamId != stream) {
            frame = next();
        }
        return frame;
    }

    /** Waits until the server has closed the connection. */
    void hearEnd() throws IOException {
        try {
            while (true) {
                next();
            }
        } catch (EOFException | SocketException _) {
            // the end
        }
    }

    private Frame next() throws IOException {
        int lengthAndType = in.readInt();
        int flags = in.readUnsignedByte();
        int stream = in.readInt();
        byte[] payload = new byte[lengthAndType >>> 8];
        in.readFully(payload);
        return new Frame(lengthAndType & 0xff, flags, stream, ByteBuffer.wrap(payload));
    }

    private void send(int type, int flags, int stream, byte[] payload) throws IOException {
        out.writeInt(payload.length << 8 | type);
        out.writeByte(flags);
        out.writeInt(stream);
        out.write(payload);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
