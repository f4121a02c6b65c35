package venuehunt.benchmarks.claims;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import venuehunt.benchmarks.desk.ClaimHunt;
import venuehunt.benchmarks.desk.DeskNode;
import venuehunt.runtime.RuntimeConfig;
import venuehunt.runtime.claim.LedgerClaim;

/** Players who keep the desk busy: as soon as one has won, the next one asks. */
final class WholeDesk {
    /** So that a full group waits while another is at the ledger. */
    private static final int IN_FLIGHT = 4 * RuntimeConfig.GROUP;

    private static final long PATIENCE_S = 60;

    private final DeskNode node;
    private final ClaimHunt hunt;

    WholeDesk(DeskNode node, ClaimHunt hunt) {
        this.node = node;
        this.hunt = hunt;
    }

    /** How long it takes until all of these are won, in nanoseconds. */
    long winNs(List<LedgerClaim> claims) throws InterruptedException {
        Semaphore free = new Semaphore(IN_FLIGHT);
        long startNs = System.nanoTime();
        for (LedgerClaim claim : claims) {
            free.acquire();
            node.win(hunt, claim, free::release);
        }
        if (!free.tryAcquire(IN_FLIGHT, PATIENCE_S, TimeUnit.SECONDS)) {
            throw new IllegalStateException(IN_FLIGHT - free.availablePermits() + " claims were not won in "
                    + PATIENCE_S + " s");
        }
        return System.nanoTime() - startNs;
    }
}
