package venuehunt.runtime.grpc;

import io.grpc.Status.Code;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import venuehunt.runtime.admission.ArStarts;
import venuehunt.runtime.admission.Limit;
import venuehunt.runtime.admission.MessageFlood;
import venuehunt.runtime.grpc.PhoneLine.Topic;
import venuehunt.runtime.hunt.HuntState;
import venuehunt.runtime.session.OpenSession;
import venuehunt.runtime.session.Phone;
import venuehunt.runtime.session.PlayerSession;
import venuehunt.service.auth.Role;
import venuehunt.service.auth.TokenVerdict;
import venuehunt.service.rpc.Peer;
import venuehunt.service.rpc.Refusal;
import venuehunt.v1.Claim;
import venuehunt.v1.Join;
import venuehunt.v1.PlayRequest;
import venuehunt.v1.PlayResponse;

/**
 * One phone's stream. gRPC calls it from one thread at a time, in the order in which messages and readiness come.
 * Whoever has changed what this phone may see calls from another, and takes turns with it; answers of others go
 * straight to the {@link PhoneLine}.
 */
final class PlayStream implements StreamObserver<PlayRequest>, Phone {
    /** A phone that plays ticks and claims; one that has been put away need not be kept, though it may acknowledge. */
    private static final long MAX_SILENCE_NS = TimeUnit.MINUTES.toNanos(10);
    /** Refused messages in a row after which the phone is not listening. */
    private static final int MAX_REFUSED_IN_A_ROW = 3;
    private static final Refusal FLOOD = Refusal.resourceExhausted("TICK_RATE", "this phone sends and sends",
            Duration.ofSeconds(10));

    private final PlayServices services;
    private final PhoneLine line;
    private final @Nullable Peer peer;
    private final TokenWatch tokenWatch;
    private final OneAtATime turns = new OneAtATime();
    private final Joining joining;
    private final MessageFlood flood;
    private final TickAnswers ticks;
    private final ClaimAnswers claims;
    /** When the last tick or claim came; before any, when the stream began. */
    private volatile long heardNs;
    /** This stream's own; null before it has joined and once it has left, since another may own the session by then. */
    private @Nullable OpenSession opened;
    /** The phone will send nothing more. */
    private boolean completed;
    private int refusedInARow;

    PlayStream(PlayServices services, PhoneLine line, @Nullable Peer peer) {
        this.services = services;
        this.peer = peer;
        this.line = line;
        heardNs = services.monotonicNs().getAsLong();
        ticks = new TickAnswers(services.ticks(), services.clock(), line);
        claims = new ClaimAnswers(services, line);
        flood = new MessageFlood(services.admission().limits().messagesPerSecond(), heardNs);
        tokenWatch = new TokenWatch(services.timers(), services.clock(), line);
        joining = new Joining(services, line, peer, turns, this::open, this::fail, this::askForNext);
    }

    @Override
    public void onNext(PlayRequest request) {
        if (!turns.enter()) {
            turns.leaveBehind(() -> take(request));
            return;
        }
        try {
            take(request);
        } finally {
            turns.leave();
        }
    }

    /** Only then the next one is asked for, so that of a stream at most one message waits for its turn. */
    private void take(PlayRequest request) {
        try {
            if (!line.hasEnded()) {
                heed(request);
            }
        } catch (RuntimeException e) { // the same whoever is at it: the phone is not to wait for an answer
            fail(e);
        } finally {
            if (!joining.isWaiting()) {
                askForNext();
            }
        }
    }

    private void fail(RuntimeException defect) {
        leaveNow();
        line.fail(defect);
    }

    private void askForNext() {
        if (completed) {
            complete();
        } else {
            line.askForNext();
        }
    }

    private void heed(PlayRequest request) {
        long nowNs = services.monotonicNs().getAsLong();
        if (!ticks.isNewAck(request) && flood.add(nowNs)) {
            leaveNow();
            line.end(Limit.MESSAGE_FLOOD, FLOOD);
            return;
        }
        OpenSession mine = opened;
        if (mine == null) {
            joining.begin(request);
            return;
        }
        switch (request.getMessageCase()) {
            case TICK -> {
                heardNs = nowNs;
                refusedInARow = 0;
                ticks.tick(mine.session(), request.getTick(), nowNs);
            }
            case CLAIM -> {
                heardNs = nowNs;
                Claim claim = request.getClaim();
                heeded(request, claims.claim(mine.session(), claim, nowNs),
                        wrong -> ClaimAnswers.refused(claim, wrong));
            }
            case ACK -> {
            }
            case CLAIM_FEEDBACK ->
                heeded(request, claims.feedback(mine.session(), request.getClaimFeedback()), PlayMessages::refused);
            case TOKEN_RENEWAL -> renew(mine.session(), request);
            case JOIN -> refuse(request, Refusal.failedPrecondition("ALREADY_JOINED",
                    "this stream has joined a hunt; open another stream for another hunt"));
            case MESSAGE_NOT_SET ->
                refuse(request, Refusal.invalidField("message", "none of the known messages is set"));
        }
    }

    private void open(Admittance.Admitted admitted) {
        Join join = admitted.join();
        long nowNs = services.monotonicNs().getAsLong();
        OpenSession mine = services.sessions().open(admitted.hunt(), admitted.playerId(),
                join.getResumeToken().toByteArray(), join.getLastSequence(), nowNs, this);
        opened = mine;
        line.answer(PlayMessages.welcome(mine, arStartAfterMs(mine, join, nowNs), services.clock().millis()));
        tokenWatch.until(admitted.tokenExpiresAt());
        if (mine.isResumed()) {
            ticks.lookAgain(mine.session()); // what has changed while nobody was told
        }
    }

    private long arStartAfterMs(OpenSession mine, Join join, long nowNs) {
        if (join.getArRunning()) {
            return 0;
        }
        ArStarts starts = services.admission().arStarts();
        String huntId = mine.session().hunt().huntId();
        return mine.isResumed()
                ? starts.leftMs(huntId, mine.session().playerId(), nowNs)
                : starts.waitMs(huntId, mine.session().playerId(), nowNs);
    }

    /** The phone reads again. */
    void onReady() {
        line.tellNotices();
        inTurn(ticks::tellNews);
    }

    @Override
    public void lookAgain() {
        inTurn(ticks::lookAgain);
    }

    @Override
    public void mapChanged() {
        inTurn(session -> {
            line.tell(Topic.MAP, PlayMessages.mapChanged(session.hunt().field().ground()));
            ticks.lookAgain(session);
        });
    }

    /** Something for the session of this stream, while it has one. */
    private void inTurn(Consumer<PlayerSession> what) {
        turns.leaveBehind(() -> {
            OpenSession mine = opened;
            if (mine != null && !line.hasEnded()) {
                what.accept(mine.session());
            }
        });
    }

    private void renew(PlayerSession session, PlayRequest request) {
        switch (services.tokens().verify(request.getTokenRenewal().getPlayerToken(), peer)) {
            case TokenVerdict.Valid(var caller, var expiresAt) when caller.subject().equals(session.playerId())
                    && caller.roles().contains(Role.PLAYER) ->
                tokenWatch.until(expiresAt);
            case TokenVerdict.Valid _ -> refuse(request, Refusal.of(Code.PERMISSION_DENIED, "ROLE_REQUIRED",
                    "the new token is not this player's"));
            case TokenVerdict.Refused(Refusal refusal) -> refuse(request, refusal);
        }
    }

    private void refuse(PlayRequest request, Refusal refusal) {
        refuse(request, refusal, PlayMessages.refused(refusal));
    }

    /** A message that was in order, unless something was wrong with it. */
    private void heeded(PlayRequest request, @Nullable Refusal wrong, Function<Refusal, PlayResponse> answer) {
        if (wrong == null) {
            refusedInARow = 0;
        } else {
            refuse(request, wrong, answer.apply(wrong));
        }
    }

    /** Says so, or ends the stream when that was said before and not heard. */
    private void refuse(PlayRequest request, Refusal refusal, PlayResponse answer) {
        services.refused().add(request.getMessageCase());
        if (++refusedInARow >= MAX_REFUSED_IN_A_ROW) {
            leaveNow(); // first, so that a phone that has heard of the end can come back at once
            line.end(Limit.MESSAGES_REFUSED, refusal);
        } else {
            line.answer(answer);
        }
    }

    @Override
    public void replaced(Runnable afterwards) {
        line.end(Limit.SESSION_REPLACED,
                Refusal.aborted("SESSION_REPLACED", "this player has come again over another stream"));
        turns.leaveBehind(() -> {
            leaveNow();
            afterwards.run();
        });
    }

    /** The node stops. */
    void drained(Refusal refusal) {
        line.end(refusal);
        leave();
    }

    @Override
    public void huntBecame(HuntState state) {
        line.tell(Topic.HUNT, PlayMessages.huntBecame(state));
    }

    @Override
    public void claimsHeld() {
        line.tell(Topic.CLAIMS, PlayMessages.claimsHeld());
    }

    @Override
    public void claimsReleased() {
        line.tell(Topic.CLAIMS, PlayMessages.claimsReleased());
    }

    @Override
    public void tend(long nowNs) {
        line.endIfUnread(nowNs);
        if (nowNs - heardNs >= MAX_SILENCE_NS) {
            line.end(Limit.SESSION_IDLE, Refusal.of(Code.DEADLINE_EXCEEDED, "SESSION_IDLE",
                    "no tick and no claim came for " + TimeUnit.NANOSECONDS.toMinutes(MAX_SILENCE_NS)
                            + " min; join again to go on"));
        }
        if (line.hasEnded()) { // behind what the phone does not read, or its call would be over
            leave();
        }
    }

    @Override
    public void onError(Throwable broken) {
        gone();
    }

    @Override
    public void onCompleted() {
        turns.leaveBehind(() -> {
            completed = true;
            if (!joining.isWaiting()) { // else what its join comes to is still to be said
                complete();
            }
        });
    }

    private void complete() {
        leaveNow();
        line.complete();
    }

    /** The call is over, by whatever way. Harmless twice. */
    void gone() {
        turns.leaveBehind(() -> {
            line.gone();
            leaveNow();
        });
    }

    private void leave() {
        turns.leaveBehind(this::leaveNow);
    }

    private void leaveNow() {
        joining.cancel();
        tokenWatch.cancel();
        OpenSession mine = opened;
        if (mine != null) {
            opened = null;
            services.sessions().close(mine);
        }
    }
}
