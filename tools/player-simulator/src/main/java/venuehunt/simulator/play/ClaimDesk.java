package venuehunt.simulator.play;

import com.google.protobuf.ByteString;
import io.grpc.Status;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import venuehunt.simulator.report.ClaimRecord;
import venuehunt.simulator.report.ClaimStanding;
import venuehunt.simulator.report.Counter;
import venuehunt.simulator.report.Measurements;
import venuehunt.v1.ClaimFeedback;
import venuehunt.v1.ClaimResult;

/**
 * Sees one claim at a time through to its last word: under the same id over silence, put-offs, doubt and broken
 * streams. While there is no stream the claim rests, and goes first when there is one again.
 */
final class ClaimDesk {
    private static final int CLAIM_ID_BYTES = 16;
    private static final long LONGEST_REPORTED_MS = 120_000;
    private static final long ANSWER_WITHIN_NS = TimeUnit.SECONDS.toNanos(3);

    private final String playerId;
    private final CrowdThread thread;
    private final LongSupplier nanoTime;
    private final Measurements measurements;
    private final ClaimLookUp lookUp;
    private final RandomGenerator random;
    private final Consumer<ClaimRecord> settled;
    private final ClaimRules rules;
    private final Backoff lookUpBackoff;
    private final ClaimHistory history;
    private @Nullable OpenClaim open;
    private @Nullable PlayStream stream;
    private @Nullable Future<?> timer;

    /**
     * @param settled
     *            hears of every claim that got its last word
     */
    ClaimDesk(String playerId, CrowdThread thread, LongSupplier nanoTime, Measurements measurements,
            ClaimLookUp lookUp, RandomGenerator random, Consumer<ClaimRecord> settled) {
        this.playerId = playerId;
        this.thread = thread;
        this.nanoTime = nanoTime;
        this.measurements = measurements;
        this.lookUp = lookUp;
        this.random = random;
        this.settled = settled;
        this.rules = new ClaimRules(random);
        this.lookUpBackoff = new Backoff(random);
        this.history = new ClaimHistory(measurements, nanoTime);
    }

    boolean busy() {
        return open != null;
    }

    boolean waitsFor(ByteString claimId) {
        return open != null && open.claimId().equals(claimId);
    }

    /** Makes a new claim. Only while not {@link #busy} and connected. */
    void claim(ShownTreasure treasure) {
        if (open != null) {
            throw new IllegalStateException(
                    playerId + " claims " + treasure.treasureId() + " before the last claim is settled");
        }
        byte[] id = new byte[CLAIM_ID_BYTES];
        random.nextBytes(id);
        OpenClaim made = new OpenClaim(ClaimRecord.sent(ByteString.copyFrom(id), playerId, treasure.treasureId()),
                treasure.round(), nanoTime.getAsLong());
        open = made;
        measurements.count(Counter.CLAIMS_SENT);
        send(made);
    }

    /** There is a stream, and a tick went over it: an unanswered claim follows. */
    void connected(PlayStream newStream) {
        stream = newStream;
        if (open != null) {
            send(open);
        }
    }

    void disconnected() {
        stream = null;
        history.unanswered("DISCONNECTED");
        stopTimer();
    }

    void answered(ClaimResult answer) {
        OpenClaim claim = open;
        if (claim == null || !claim.claimId().equals(answer.getClaimId())) {
            checkRepeated(answer);
        } else {
            history.answered(answer);
            follow(claim, rules.after(answer, claim.attempts()));
        }
    }

    /** A second answer to a settled claim has to be the first one again. */
    private void checkRepeated(ClaimResult answer) {
        if (rules.after(answer, 0) instanceof ClaimStep.Settled(ClaimStanding standing, String reason)) {
            measurements.claimStands(ClaimRecord.sent(answer.getClaimId(), playerId, answer.getTreasureId())
                    .with(standing, reason));
        }
    }

    private void follow(OpenClaim claim, ClaimStep step) {
        stopTimer();
        switch (step) {
            case ClaimStep.Settled(ClaimStanding standing, String reason) -> settle(claim, standing, reason);
            case ClaimStep.SendAgain(ClaimStanding meanwhile, long waitMs) ->
                rest(claim, meanwhile, waitMs, () -> send(claim));
            case ClaimStep.LookUp(ClaimStanding meanwhile, long waitMs) ->
                rest(claim, meanwhile, waitMs, () -> lookUp(claim));
        }
    }

    private void settle(OpenClaim claim, ClaimStanding standing, String reason) {
        ClaimRecord record = claim.record().with(standing, reason);
        open = null;
        measurements.claimStands(record);
        long waitedNs = nanoTime.getAsLong() - claim.sentFirstNs();
        measurements.claimTook(waitedNs);
        report(claim, waitedNs);
        settled.accept(record);
    }

    /** Once, and not later: an answer that finds the line broken goes unreported. */
    private void report(OpenClaim claim, long waitedNs) {
        long waitedMs = Math.max(1, TimeUnit.NANOSECONDS.toMillis(waitedNs));
        if (stream != null && waitedMs <= LONGEST_REPORTED_MS) {
            stream.send(ClaimFeedback.newBuilder().setClaimId(claim.claimId()).setTapToFeedbackMs((int) waitedMs)
                    .build());
        }
    }

    private void rest(OpenClaim claim, ClaimStanding meanwhile, long waitMs, Runnable then) {
        measurements.claimStands(claim.record().with(meanwhile, ""));
        timer = thread.after(TimeUnit.MILLISECONDS.toNanos(waitMs), then);
    }

    private void send(OpenClaim claim) {
        PlayStream now = stream;
        if (now == null || claim != open) {
            return;
        }
        stopTimer();
        if (claim.attempts() > 0) {
            measurements.count(Counter.CLAIMS_REPEATED);
        }
        claim.attempted();
        measurements.claimStands(claim.record());
        history.sent(claim.record());
        now.send(claim.message());
        timer = thread.after(ANSWER_WITHIN_NS, () -> follow(claim, rules.afterSilence(claim.attempts())));
    }

    private void lookUp(OpenClaim claim) {
        history.sent(claim.record());
        lookUp.ask(claim.claimId(), answer -> {
            if (claim == open) {
                found(claim, answer);
            }
        });
    }

    private void found(OpenClaim claim, ClaimLookUp.Answer answer) {
        switch (answer) {
            case ClaimLookUp.Found(ClaimResult result) -> {
                lookUpBackoff.succeeded();
                history.answered(result);
                follow(claim, rules.after(result, claim.attempts()));
            }
            case ClaimLookUp.NotFound() -> {
                lookUpBackoff.succeeded();
                claim.startOver();
                send(claim);
            }
            case ClaimLookUp.NoAnswer(Status _) ->
                timer = thread.after(TimeUnit.MILLISECONDS.toNanos(lookUpBackoff.nextMs()), () -> lookUp(claim));
        }
    }

    private void stopTimer() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }
}
