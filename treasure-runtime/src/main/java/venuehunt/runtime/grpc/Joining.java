package venuehunt.runtime.grpc;

import io.grpc.Status.Code;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import venuehunt.runtime.admission.Limit;
import venuehunt.service.rpc.Peer;
import venuehunt.service.rpc.Refusal;
import venuehunt.v1.Join;
import venuehunt.v1.PlayRequest;

/**
 * A stream's way from its first message to its welcome: its token has to be checked, and a stream that the phone had
 * before to end. In turn with all else of the stream, but for the check.
 */
final class Joining {
    private static final long WITHIN_MS = 10_000;

    private final PlayServices services;
    private final PhoneLine line;
    private final @Nullable Peer peer;
    private final OneAtATime turns;
    private final Consumer<Admittance.Admitted> letIn;
    private final Consumer<RuntimeException> failed;
    private final Runnable goneOn;
    private final ScheduledFuture<?> deadline;
    private boolean waiting;

    /**
     * Begins to wait for the first message.
     *
     * @param letIn
     *            welcomes the phone
     * @param failed
     *            ends the stream for a defect
     * @param goneOn
     *            called when it does not wait any more, whatever came of it
     */
    Joining(PlayServices services, PhoneLine line, @Nullable Peer peer, OneAtATime turns,
            Consumer<Admittance.Admitted> letIn, Consumer<RuntimeException> failed, Runnable goneOn) {
        this.services = services;
        this.line = line;
        this.peer = peer;
        this.turns = turns;
        this.letIn = letIn;
        this.failed = failed;
        this.goneOn = goneOn;
        deadline = services.timers().schedule(
                () -> line.end(Limit.JOIN_MISSING, Refusal.of(Code.DEADLINE_EXCEEDED, "JOIN_MISSING",
                        "the first message, a join, did not come within " + WITHIN_MS / 1_000 + " s")),
                WITHIN_MS, TimeUnit.MILLISECONDS);
    }

    /** Whether it is between a join and its welcome: then nothing else may come. */
    boolean isWaiting() {
        return waiting;
    }

    void begin(PlayRequest first) {
        Refusal refused = Admittance.atOnce(first, services);
        if (refused != null) {
            line.end(refused);
            return;
        }
        waiting = true;
        try {
            services.tokenChecks().execute(() -> check(first.getJoin()));
        } catch (RejectedExecutionException full) {
            waiting = false;
            line.end(Admittance.comeAgain(services));
        }
    }

    /** On a thread of its own, out of turn: nobody is to wait for it. */
    private void check(Join join) {
        if (line.hasEnded()) {
            return;
        }
        try {
            Admittance found = Admittance.of(join, services, peer);
            turns.leaveBehind(() -> goOn(() -> {
                switch (found) {
                    case Admittance.Refused(Refusal refusal) -> line.end(refusal);
                    case Admittance.Admitted admitted -> endLost(admitted);
                }
            }));
        } catch (RuntimeException e) {
            turns.leaveBehind(() -> failed.accept(e));
        }
    }

    /** A phone that has lost its stream may be back before that has ended; then it waits for it, and goes on. */
    private void endLost(Admittance.Admitted admitted) {
        deadline.cancel(false);
        waiting = services.sessions().endLost(admitted.hunt(), admitted.playerId(),
                admitted.join().getResumeToken().toByteArray(),
                () -> turns.leaveBehind(() -> goOn(() -> letIn.accept(admitted))));
        if (!waiting) {
            letIn.accept(admitted);
        }
    }

    /** What it had to wait for has come. */
    private void goOn(Runnable step) {
        waiting = false;
        try {
            if (!line.hasEnded()) {
                step.run();
            }
        } catch (RuntimeException e) { // as for any message
            failed.accept(e);
        } finally {
            if (!waiting) {
                goneOn.run();
            }
        }
    }

    /** The stream ends: nothing is waited for. */
    void cancel() {
        deadline.cancel(false);
    }
}
