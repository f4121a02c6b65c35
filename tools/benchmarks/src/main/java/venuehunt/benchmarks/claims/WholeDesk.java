package venuehunt.benchmarks.claims;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import venuehunt.runtime.RuntimeConfig;
import venuehunt.runtime.claim.LedgerClaim;
import venuehunt.runtime.hunt.ClaimOutcome;

/** Players who keep the desk busy: as soon as one has an answer, the next one asks. Who is sent away asks again. */
final class WholeDesk {
    /** So that a full group waits while another is at the ledger. */
    private static final int IN_FLIGHT = 4 * RuntimeConfig.GROUP;

    private final DeskNode node;
    private final ClaimHunt hunt;
    private final Semaphore free = new Semaphore(IN_FLIGHT);
    private final Queue<LedgerClaim> again = new ConcurrentLinkedQueue<>();

    WholeDesk(DeskNode node, ClaimHunt hunt) {
        this.node = node;
        this.hunt = hunt;
    }

    /** How long it takes until all of these are won, in nanoseconds. */
    long winNs(List<LedgerClaim> claims) throws InterruptedException {
        long startNs = System.nanoTime();
        Queue<LedgerClaim> waiting = new ArrayDeque<>(claims);
        while (!waiting.isEmpty()) {
            for (LedgerClaim next = waiting.poll(); next != null; next = waiting.poll()) {
                claim(next);
            }
            free.acquire(IN_FLIGHT);
            free.release(IN_FLIGHT);
            for (LedgerClaim next = again.poll(); next != null; next = again.poll()) {
                waiting.add(next);
            }
        }
        return System.nanoTime() - startNs;
    }

    private void claim(LedgerClaim claim) throws InterruptedException {
        free.acquire();
        node.claim(hunt, claim, outcome -> {
            switch (outcome) {
                case ClaimOutcome.Won _ -> {
                }
                case ClaimOutcome.Retry _,ClaimOutcome.Pending _ -> again.add(claim);
                case ClaimOutcome.AlreadyYours _,ClaimOutcome.Lost _,ClaimOutcome.Refused _ ->
                    throw new IllegalStateException("a claim was " + outcome + ", expected Won");
            }
            free.release();
        });
    }
}
