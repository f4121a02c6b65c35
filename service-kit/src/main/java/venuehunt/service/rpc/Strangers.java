package venuehunt.service.rpc;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import venuehunt.service.limit.Pace;
import venuehunt.service.limit.Rate;

/**
 * How fast connections come from one address as long as nobody on them is known. At a festival thousands of phones
 * share an address, so a limit on all of an address would shut out a crowd: a connection costs its address a place, and
 * gives it back when somebody on it has shown a good token. So those who play need a place for a moment only, and those
 * who never do are held to the rate.
 *
 * <p>
 * Of IPv6 the first half is taken for the address, as one household or host has all of the other. Asked by the thread
 * that accepts connections; told by any.
 */
final class Strangers {
    /** The addresses last seen; one that is forgotten begins with all its places. */
    static final int MAX_ADDRESSES = 10_000;
    private static final int NETWORK_BYTES = 8;

    private final Rate rate;
    private final Map<InetAddress, Pace> byAddress = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<InetAddress, Pace> eldest) {
            return size() > MAX_ADDRESSES;
        }
    };
    /** Connections that nobody is known on, at most as many as there are connections. */
    private final Map<SocketAddress, Pace> unknown = new ConcurrentHashMap<>();

    Strangers(Rate rate) {
        this.rate = rate;
    }

    /** Whether one more may come from there. */
    boolean mayCome(@Nullable SocketAddress from, long nowNs) {
        if (!(from instanceof InetSocketAddress address) || address.getAddress() == null) {
            return true;
        }
        Pace pace = byAddress.computeIfAbsent(network(address.getAddress()), _ -> new Pace(rate, nowNs));
        if (pace.take(nowNs) > 0) {
            return false;
        }
        unknown.put(address, pace);
        return true;
    }

    /** Somebody on the connection from there has shown a good token. Harmless again. */
    void known(SocketAddress from) {
        Pace pace = unknown.remove(from);
        if (pace != null) {
            pace.giveBack();
        }
    }

    /** The connection from there is gone. */
    void gone(SocketAddress from) {
        unknown.remove(from);
    }

    private static InetAddress network(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return address;
        }
        try {
            return InetAddress.getByAddress(Arrays.copyOf(Arrays.copyOf(address.getAddress(), NETWORK_BYTES),
                    address.getAddress().length));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("16 bytes are no address", e);
        }
    }
}
