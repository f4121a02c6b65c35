package venuehunt.service.rpc;

import java.time.Duration;

/**
 * What one connection may cost a server.
 *
 * @param maxMessageBytes
 *            of one inbound message
 * @param maxCalls
 *            at the same time on one connection
 * @param flowControlBytes
 *            received but not yet read, per call
 * @param maxMetadataBytes
 *            of one call's inbound headers
 * @param maxRstFrames
 *            calls a client may reset in each {@code rstWindow}
 * @param keepAlive
 *            silence after which the server asks whether the client is there
 * @param keepAliveTimeout
 *            how long it waits for that answer
 * @param permittedPing
 *            clients that ping more often are sent away
 * @param maxIdle
 *            a connection without a call is closed after it
 * @param drain
 *            how long calls may go on once the server closes
 */
public record RpcLimits(int maxMessageBytes, int maxCalls, int flowControlBytes, int maxMetadataBytes, int maxRstFrames,
        Duration rstWindow, Duration keepAlive, Duration keepAliveTimeout, Duration permittedPing, Duration maxIdle,
        Duration drain) {

    /** The port of the phones: thousands of connections that nobody knows, small messages. */
    public static RpcLimits phone() {
        return new RpcLimits(4 << 10, 4, 64 << 10, 8 << 10, 200, Duration.ofSeconds(30), Duration.ofSeconds(30),
                Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(60), Duration.ofSeconds(2));
    }

    /** The port of nodes, staff and command lines: few connections, maps and lists. */
    public static RpcLimits admin() {
        return new RpcLimits(1 << 20, 100, 1 << 20, 8 << 10, 200, Duration.ofSeconds(30), Duration.ofSeconds(30),
                Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofMinutes(10), Duration.ofSeconds(2));
    }
}
