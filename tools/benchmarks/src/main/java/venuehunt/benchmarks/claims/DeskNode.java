package venuehunt.benchmarks.claims;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import venuehunt.runtime.RuntimeConfig;
import venuehunt.runtime.breaker.BreakerRules;
import venuehunt.runtime.breaker.LedgerBreaker;
import venuehunt.runtime.breaker.LedgerHealth;
import venuehunt.runtime.claim.ClaimDesk;
import venuehunt.runtime.claim.GroupCommit;
import venuehunt.runtime.claim.Ledger;
import venuehunt.runtime.claim.LedgerClaim;
import venuehunt.runtime.hunt.ClaimOutcome;

/** What of a node a claim goes through: the desk, the breaker, the one writer, in their usual sizes. */
final class DeskNode implements AutoCloseable {
    /** A busy machine is late often; that is to be measured here, not refused. */
    private static final BreakerRules RULES = BreakerRules.DEFAULT.with(Duration.ofMillis(250), 1_000, 100);

    private final LedgerBreaker breaker;
    private final GroupCommit commit;
    private final ClaimDesk desk;

    DeskNode(Ledger ledger) {
        breaker = new LedgerBreaker(RULES, System::nanoTime, () -> ThreadLocalRandom.current().nextDouble(),
                new Nobody());
        commit = new GroupCommit(ledger, RuntimeConfig.WAITING_CLAIMS, RuntimeConfig.GROUP, breaker, System::nanoTime);
        desk = new ClaimDesk(commit, System::nanoTime);
    }

    private static final class Nobody implements LedgerBreaker.Listener {
        @Override
        public void held() {
        }

        @Override
        public void released() {
        }
    }

    /** Hands a claim in, from right at the treasure. */
    void claim(ClaimHunt hunt, LedgerClaim claim, Consumer<ClaimOutcome> answer) {
        long nowNs = System.nanoTime();
        desk.claim(hunt.live(), claim, hunt.fix(claim.treasureId(), nowNs), nowNs, System.currentTimeMillis(), answer);
    }

    LedgerHealth health() {
        return breaker.health();
    }

    @Override
    public void close() {
        commit.close();
    }
}
