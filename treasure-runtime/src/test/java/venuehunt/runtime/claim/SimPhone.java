package venuehunt.runtime.claim;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import venuehunt.history.HistoryLine;
import venuehunt.history.HistoryLine.Result;
import venuehunt.runtime.claim.SimRules.Whereabouts;
import venuehunt.runtime.claim.core.Claim;
import venuehunt.runtime.hunt.ClaimOutcome;

/** A player's phone in a simulation: one claim after the other, each asked for under its id until it is settled. */
class SimPhone {
    private static final long MS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long PATIENCE_NS = 3_000 * MS;

    private final SimWorld world;
    private final String playerId;
    private final Map<Long, Claim> unanswered = new HashMap<>();
    private @Nullable Claim open;
    /** The claim that is to be asked for again, and waits for that. */
    private @Nullable Claim resting;
    private int node;

    SimPhone(SimWorld world, String playerId) {
        this.world = world;
        this.playerId = playerId;
        node = world.random().nextInt(world.nodes());
        world.after(world.random().nextLong(500 * MS), this::claimNext);
    }

    private void claimNext() {
        if (world.mayClaim()) {
            open = newClaim(newId(), world.anyTreasure());
            send(open, false);
        }
    }

    /** Of the round that this phone's node shows. */
    private Claim newClaim(UUID claimId, long treasureId) {
        return new Claim(claimId, playerId, treasureId, world.roundShown(node, treasureId));
    }

    private UUID newId() {
        return new UUID(world.random().nextLong(), world.random().nextLong());
    }

    /** The claim under which an unsettled one is asked for again. */
    Claim again(Claim claim) {
        return claim;
    }

    final Claim underNewId(Claim claim) {
        return new Claim(newId(), claim.playerId(), claim.treasureId(), claim.round());
    }

    /** Now and then twice, or with another claim right behind it, which is not followed up. */
    private void send(Claim claim, boolean again) {
        sendOnce(claim, again);
        int whim = world.random().nextInt(20);
        if (whim < 2) {
            sendOnce(claim, again);
        } else if (whim == 2 && !world.isHealed()) {
            sendOnce(newClaim(newId(), world.anyTreasure()), false);
        }
    }

    private void sendOnce(Claim claim, boolean again) {
        Whereabouts where = world.isHealed() ? Whereabouts.AT_THE_TREASURE : world.rules().whereabouts(again);
        long op = world.sending(this);
        unanswered.put(op, claim);
        if (where != Whereabouts.UNKNOWN) {
            double latDegrees = where == Whereabouts.AWAY ? 0.001 : 0;
            world.record(new HistoryLine.Position(world.nowNs(), null, playerId, latDegrees, 0, 5));
        }
        world.record(new HistoryLine.Invoke(world.nowNs(), op, claim.claimId(), playerId, claim.treasureId()));
        int to = node;
        world.after(world.random().nextLong(MS, 20 * MS), () -> world.deliver(to, claim, where, op));
        world.after(PATIENCE_NS, () -> broken(op, "TIMEOUT"));
    }

    /** No answer will come any more: the claim is asked for again, of whichever node. */
    final void broken(long op, String reason) {
        Claim claim = unanswered.remove(op);
        if (claim != null) {
            world.record(new HistoryLine.Unknown(world.nowNs(), op, reason));
            node = world.random().nextInt(world.nodes());
            askAgain(claim, 200);
        }
    }

    final void hear(long op, ClaimOutcome outcome) {
        Claim claim = unanswered.remove(op);
        if (claim == null) {
            return;
        }
        long nowNs = world.nowNs();
        switch (outcome) {
            case ClaimOutcome.Won(var award, _) -> {
                world.record(new HistoryLine.Ok(nowNs, op, Result.WON, award.points()));
                settled(claim, true);
            }
            case ClaimOutcome.AlreadyYours(var award, _) -> {
                world.record(new HistoryLine.Ok(nowNs, op, Result.ALREADY_YOURS, award.points()));
                settled(claim, false);
            }
            case ClaimOutcome.Lost() -> {
                world.record(new HistoryLine.Ok(nowNs, op, Result.LOST, null));
                settled(claim, false);
            }
            case ClaimOutcome.Refused(var reason) -> {
                world.record(new HistoryLine.Fail(nowNs, op, HistoryLine.Failure.REFUSED, reason.name()));
                settled(claim, false);
            }
            case ClaimOutcome.Pending(long retryMs) -> {
                world.record(new HistoryLine.Unknown(nowNs, op, "PENDING"));
                askAgain(claim, retryMs);
            }
            case ClaimOutcome.Retry(var reason, long retryMs) -> {
                world.record(new HistoryLine.Fail(nowNs, op, HistoryLine.Failure.RETRY, reason.name()));
                askAgain(claim, retryMs);
            }
        }
    }

    private void askAgain(Claim claim, long retryMs) {
        if (claim.equals(resting) || !claim.equals(open)) {
            return;
        }
        resting = claim;
        world.after(retryMs * MS + world.random().nextLong(retryMs * MS), () -> {
            if (claim.equals(resting)) {
                resting = null;
            }
            if (claim.equals(open)) {
                open = again(claim);
                send(open, true);
            }
        });
    }

    /** A settled claim is now and then asked for again, or its id used for something else, which it must not be. */
    private void settled(Claim claim, boolean won) {
        if (!claim.equals(open)) {
            return;
        }
        open = null;
        int whim = world.random().nextInt(8);
        if (whim == 0) {
            sendOnce(claim, true);
        } else if (whim == 1 && won) {
            long treasure = world.anyTreasure();
            sendOnce(treasure == claim.treasureId() ? claim : newClaim(claim.claimId(), treasure), true);
        }
        world.after(world.random().nextLong(50 * MS, 1_000 * MS), this::claimNext);
    }
}
