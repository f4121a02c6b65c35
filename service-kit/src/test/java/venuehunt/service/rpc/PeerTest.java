package venuehunt.service.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import venuehunt.service.limit.Rate;

class PeerTest {
    private static final long SECOND_NS = TimeUnit.SECONDS.toNanos(1);
    private final AtomicLong nowNs = new AtomicLong();
    private final ConnectionCounts counts = new ConnectionCounts();
    private final Peer peer = new Peer(null, new Strangers(Rate.perSecond(1)), counts, nowNs::get);

    @Test
    void badTokens_threeAtOnceAndOneInTenSeconds() {
        for (int i = 1; i <= 3; i++) {
            assertThat(peer.tokenWaitNs()).as("token %d", i).isZero();
            peer.showedBadToken();
        }
        assertThat(counts.tokensNotChecked()).isZero();
        assertThat(peer.tokenWaitNs()).isEqualTo(10 * SECOND_NS);
        assertThat(counts.tokensNotChecked()).isEqualTo(1);
        nowNs.set(10 * SECOND_NS - 1);
        assertThat(peer.tokenWaitNs()).isEqualTo(1);
        nowNs.set(10 * SECOND_NS);
        assertThat(peer.tokenWaitNs()).isZero();
        peer.showedBadToken();
        assertThat(peer.tokenWaitNs()).isEqualTo(10 * SECOND_NS);
    }
}
