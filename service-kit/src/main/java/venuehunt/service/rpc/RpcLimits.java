package venuehunt.service.rpc;

import java.time.Duration;
import venuehunt.service.limit.Rate;

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
 * @param connections
 *            how many there may be, how fast they come and how long they stay
 * @param drain
 *            how long calls may go on once the server closes
 */
public record RpcLimits(int maxMessageBytes, int maxCalls, int flowControlBytes, int maxMetadataBytes, int maxRstFrames,
        Duration rstWindow, Duration keepAlive, Duration keepAliveTimeout, Duration permittedPing, Duration maxIdle,
        ConnectionLimits connections, Duration drain) {
    /** For connections that stay for as long as they are of use. */
    private static final Duration EVER = Duration.ofDays(10_000);

    /** The port of the phones: thousands of connections that nobody knows, small messages. */
    public static RpcLimits phone() {
        return new RpcLimits(4 << 10, 4, 64 << 10, 8 << 10, 200, Duration.ofSeconds(30), Duration.ofSeconds(30),
                Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(60),
                new ConnectionLimits(16_000, Rate.perSecond(300), new Rate(100, 600), Duration.ofSeconds(10),
                        Duration.ofMinutes(30), Duration.ofSeconds(30)),
                Duration.ofSeconds(2));
    }

    /** The port of nodes, staff and command lines: few connections, maps and lists. */
    public static RpcLimits admin() {
        return new RpcLimits(1 << 20, 100, 1 << 20, 8 << 10, 200, Duration.ofSeconds(30), Duration.ofSeconds(30),
                Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofMinutes(10),
                new ConnectionLimits(1_000, Rate.perSecond(300), Rate.perSecond(100), Duration.ofSeconds(10), EVER,
                        EVER),
                Duration.ofSeconds(2));
    }

    /** The same, with other words on connections. */
    public RpcLimits with(ConnectionLimits otherConnections) {
        return new RpcLimits(maxMessageBytes, maxCalls, flowControlBytes, maxMetadataBytes, maxRstFrames, rstWindow,
                keepAlive, keepAliveTimeout, permittedPing, maxIdle, otherConnections, drain);
    }
}
