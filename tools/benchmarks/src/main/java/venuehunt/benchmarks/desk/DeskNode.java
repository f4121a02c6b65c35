package venuehunt.benchmarks.desk;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
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
public final class DeskNode implements AutoCloseable {
    /** A busy machine is late often; that is to be measured here, not refused. */
    private static final BreakerRules RULES = BreakerRules.DEFAULT.with(Duration.ofMillis(250), 1_000, 100);

    private final LedgerBreaker breaker;
    private final GroupCommit commit;
    private final ClaimDesk desk;
    private final ScheduledExecutorService timers = Executors.newSingleThreadScheduledExecutor();

    public DeskNode(Ledger ledger) {
        breaker = new LedgerBreaker(RULES, System::nanoTime, () -> ThreadLocalRandom.current().nextDouble(),
                new Nobody());
        commit = new GroupCommit(ledger, RuntimeConfig.WAITING_CLAIMS, RuntimeConfig.GROUP, breaker, System::nanoTime);
        desk = new ClaimDesk(commit, (telling, _) -> telling.run(), System::nanoTime);
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
    public void claim(ClaimHunt hunt, LedgerClaim claim, Consumer<ClaimOutcome> answer) {
        long nowNs = System.nanoTime();
        desk.claim(hunt.live(), claim, hunt.fix(claim.treasureId(), nowNs), nowNs, System.currentTimeMillis(), answer);
    }

    /** Goes on asking, as a phone does, until the claim has won. */
    public void win(ClaimHunt hunt, LedgerClaim claim, Runnable won) {
        decide(hunt, claim, outcome -> {
            if (!(outcome instanceof ClaimOutcome.Won)) {
                throw new IllegalStateException("a claim was " + outcome + ", expected Won");
            }
            won.run();
        });
    }

    /** Goes on asking, as a phone does, until the answer is a last one. */
    public void decide(ClaimHunt hunt, LedgerClaim claim, Consumer<ClaimOutcome> last) {
        claim(hunt, claim, outcome -> {
            switch (outcome) {
                case ClaimOutcome.Retry(_, long afterMs) -> decideLater(hunt, claim, last, afterMs);
                case ClaimOutcome.Pending(long afterMs) -> decideLater(hunt, claim, last, afterMs);
                case ClaimOutcome.Won _,ClaimOutcome.AlreadyYours _,ClaimOutcome.Lost _,ClaimOutcome.Refused _ ->
                    last.accept(outcome);
            }
        });
    }

    private void decideLater(ClaimHunt hunt, LedgerClaim claim, Consumer<ClaimOutcome> last, long afterMs) {
        Future<?> _ = timers.schedule(() -> decide(hunt, claim, last), afterMs, TimeUnit.MILLISECONDS);
    }

    public LedgerHealth health() {
        return breaker.health();
    }

    @Override
    public void close() {
        timers.shutdownNow();
        commit.close();
    }
}
