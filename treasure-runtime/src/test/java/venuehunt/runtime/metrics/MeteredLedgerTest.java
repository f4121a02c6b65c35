package venuehunt.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import venuehunt.runtime.claim.Ledger;
import venuehunt.runtime.claim.LedgerClaim;
import venuehunt.runtime.hunt.Award;

class MeteredLedgerTest {
    private static final List<LedgerClaim> GROUP = List.of(claim(1), claim(2), claim(3));
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final SlowLedger slow = new SlowLedger();
    private final MeteredLedger metered = new MeteredLedger(slow, registry, () -> slow.nowNs);

    /** Takes 30 ms, whatever it answers. */
    private static final class SlowLedger implements Ledger {
        private long nowNs;
        private @Nullable RuntimeException failure;
        private Commit answer = new Commit.Decided(List.of());

        @Override
        public Commit commit(List<LedgerClaim> claims) {
            nowNs += TimeUnit.MILLISECONDS.toNanos(30);
            if (failure != null) {
                throw failure;
            }
            return answer;
        }

        @Override
        public Optional<Award> find(String huntId, UUID claimId) {
            return Optional.empty();
        }
    }

    @Test
    void commit_timedByItsResult() {
        timedAs(new Ledger.Commit.Decided(List.of()), "decided");
        timedAs(new Ledger.Commit.NotCommitted("away"), "not_committed");
        timedAs(new Ledger.Commit.InDoubt("cut"), "in_doubt");
        timedAs(new Ledger.Commit.Rejected("poison"), "rejected");
        assertThat(registry.get("claim.group.size").summary().totalAmount()).isEqualTo(4 * 3);
    }

    private void timedAs(Ledger.Commit answer, String result) {
        slow.answer = answer;
        assertThat(metered.commit(GROUP)).isSameAs(answer);
        timedOnce(result);
    }

    @Test
    void commit_thatThrowsIsInDoubt() {
        slow.failure = new IllegalStateException("on purpose");
        assertThatThrownBy(() -> metered.commit(GROUP)).isSameAs(slow.failure);
        timedOnce("in_doubt");
    }

    private void timedOnce(String result) {
        Timer timer = registry.get("claim.commit").tag("result", result).timer();
        assertThat(timer.count()).as(result).isEqualTo(1);
        assertThat(timer.totalTime(TimeUnit.MILLISECONDS)).as(result).isEqualTo(30);
    }

    private static LedgerClaim claim(int i) {
        return new LedgerClaim("hunt", i, 1, "player " + i, new UUID(0, i));
    }
}
