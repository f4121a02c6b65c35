package venuehunt.service.rpc;

import java.time.Duration;
import venuehunt.service.limit.Rate;

/**
 * How many connections a port takes, how fast, and for how long.
 *
 * @param max
 *            at the same time; one more waits in the kernel's queue
 * @param accepted
 *            how fast they are taken; beyond it they wait in the kernel's queue
 * @param strangers
 *            how fast they are taken from one address as long as no caller on them is known; one more is closed at once
 * @param handshake
 *            a connection that has not said by then what it speaks is closed
 * @param maxAge
 *            then its calls are to go on over another connection
 * @param grace
 *            and are cancelled if they have not
 */
public record ConnectionLimits(int max, Rate accepted, Rate strangers, Duration handshake, Duration maxAge,
        Duration grace) {
    private static final int MOST = 1_000_000;

    public ConnectionLimits {
        if (max < 1 || max > MOST) {
            throw new IllegalArgumentException(max + " connections, expected 1 to " + MOST);
        }
    }
}
