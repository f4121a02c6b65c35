package venuehunt.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import venuehunt.runtime.claim.LedgerClaim;
import venuehunt.runtime.hunt.ClaimOutcome;
import venuehunt.runtime.hunt.ClaimOutcome.Pending;
import venuehunt.runtime.hunt.ClaimOutcome.Retry;

/**
 * Players who go from treasure to treasure, all the same way and about as fast, so that some arrive together. Each asks
 * under one id until it has a last word, as a phone does. Who goes where and when comes from the seed.
 */
final class ClaimCrowd {
    private static final int MAX_WALK_MS = 100;
    /** The longest pause between two questions when nobody sets out any more. */
    private static final int CALLED_IN_MS = 500;
    /** How far ahead of the others a player may turn up. */
    private static final int AHEAD = 6;

    private final String huntId;
    private final Supplier<ClaimNode> node;
    private final List<Long> treasures;
    private final HeardClaims heard;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final List<Thread> players = new ArrayList<>();

    /**
     * @param node
     *            the one that is up; waits for it where none is
     */
    ClaimCrowd(String huntId, Supplier<ClaimNode> node, List<Long> treasures, HeardClaims heard) {
        this.huntId = huntId;
        this.node = node;
        this.treasures = treasures;
        this.heard = heard;
    }

    void start(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < count; i++) {
            String playerId = "player-" + i;
            SplittableRandom own = random.split();
            players.add(Thread.ofVirtual().name(playerId).start(() -> play(playerId, own)));
        }
    }

    /** Nobody sets out any more, and all ask until they have their last word; false when that takes too long. */
    boolean stop(Duration within) throws InterruptedException {
        stopped.countDown();
        long untilNs = System.nanoTime() + within.toNanos();
        for (Thread each : players) {
            long leftNs = untilNs - System.nanoTime();
            if (leftNs <= 0 || !each.join(Duration.ofNanos(leftNs))) {
                return false;
            }
        }
        return true;
    }

    /** All go home, with or without an answer. */
    void giveUp() {
        stopped.countDown();
        players.forEach(Thread::interrupt);
    }

    private void play(String playerId, SplittableRandom random) {
        try {
            for (int step = 0; step + AHEAD <= treasures.size(); step++) {
                if (stopped.await(random.nextInt(MAX_WALK_MS), TimeUnit.MILLISECONDS)) {
                    return;
                }
                long treasureId = treasures.get(step + random.nextInt(AHEAD));
                pursue(new LedgerClaim(huntId, treasureId, 1, playerId,
                        new UUID(random.nextLong(), random.nextLong())));
            }
            throw new IllegalStateException("too few treasures for this test: " + treasures.size());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks until there is a last word. */
    ClaimOutcome pursue(LedgerClaim claim) {
        while (true) {
            ClaimOutcome outcome = send(claim);
            if (Thread.currentThread().isInterrupted()) {
                return outcome;
            }
            switch (outcome) {
                case Pending(long retryAfterMs) -> pause(retryAfterMs);
                case Retry(var _, long retryAfterMs) -> pause(retryAfterMs);
                default -> {
                    return outcome;
                }
            }
        }
    }

    /** What a phone is told to wait before it asks again; at the end, when all are called in, less. */
    private void pause(long ms) {
        try {
            if (stopped.await(ms, TimeUnit.MILLISECONDS)) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(Math.min(ms, CALLED_IN_MS)));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** One answer, from the node that is up, or from the next one if that dies. */
    private ClaimOutcome send(LedgerClaim claim) {
        heard.sent(claim);
        while (true) {
            ClaimNode asked = node.get();
            long fromNs = System.nanoTime();
            try {
                ClaimOutcome outcome = (ClaimOutcome) CompletableFuture.anyOf(asked.claim(claim), asked.death()).join();
                heard.heard(claim, outcome, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - fromNs));
                return outcome;
            } catch (CompletionException _) {
                heard.diedWith(claim);
            }
        }
    }
}
