package venuehunt.simulator.play;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import com.google.protobuf.ByteString;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import venuehunt.service.rpc.Refusal;
import venuehunt.simulator.report.Counter;
import venuehunt.simulator.report.Measurements;
import venuehunt.v1.Delta;
import venuehunt.v1.Join;
import venuehunt.v1.Notice;
import venuehunt.v1.NoticeKind;
import venuehunt.v1.PlayResponse;
import venuehunt.v1.PlayServiceGrpc;
import venuehunt.v1.PlayServiceGrpc.PlayServiceStub;
import venuehunt.v1.Tick;
import venuehunt.v1.TickVerdict;
import venuehunt.v1.Welcome;

/**
 * One player on one stream at a time. Everything happens on the crowd's thread, calls of these methods included; only
 * {@link #start} may be called from elsewhere.
 *
 * <p>
 * Ticks are open loop: each is due at a fixed time after the one before, whatever became of that one, and its latency
 * counts from when it was due.
 */
public final class Player {
    private static final String CLIENT_VERSION = "player-simulator/1";
    private static final int TICKS_PER_ACKNOWLEDGEMENT = 10;

    private final String playerId;
    private final Game game;
    private final ManagedChannel channel;
    private final PlayServiceStub service;
    private final Supplier<String> tokens;
    private final Measurements measurements;
    private final Phone phone;
    private final ShownTreasures shown;
    private final Quest quest;
    private final ClaimDesk desk;
    private final Backoff rejoin;
    private final PendingTicks pending = new PendingTicks();
    private final PositionHistory positions;
    private @Nullable PlayStream stream;
    private @Nullable Future<?> nextStep;
    private ByteString resumeToken = ByteString.EMPTY;
    private boolean letIn;
    private boolean firstTick;
    private boolean finishing;
    private long intervalNs;
    private long ticksSinceAcknowledgement;
    private long acknowledged;

    /**
     * @param channel
     *            to the runtime; stays the caller's to close
     * @param tokens
     *            gives a fresh JWT of this player
     * @param random
     *            the source of everything that this player does by chance
     */
    public Player(String playerId, Game game, ManagedChannel channel, Supplier<String> tokens,
            SplittableRandom random) {
        this.playerId = playerId;
        this.game = game;
        this.channel = channel;
        this.tokens = tokens;
        this.measurements = game.measurements();
        this.service = PlayServiceGrpc.newStub(channel).withExecutor(game.thread());
        this.phone = new Phone(game.area(), random.split(), game.nowNs());
        this.shown = new ShownTreasures(game.area());
        this.quest = new Quest(shown, phone);
        this.desk = new ClaimDesk(playerId, game.thread(), game::nowNs, measurements,
                new ClaimLookUp(service, game.huntId(), tokens), random.split(),
                claim -> quest.settled(claim, game.nowNs()));
        this.positions = new PositionHistory(playerId, measurements, game::nowNs);
        this.rejoin = new Backoff(random.split());
    }

    /** Joins after the delay, and again whenever the stream breaks. */
    public void start(Duration delay) {
        game.thread().execute(() -> step(delay.toNanos(), this::join));
    }

    /** No new claims from now on; ticks and the open claim go on until {@link #leave}. */
    public void finish() {
        finishing = true;
    }

    /** Ends the stream for good. */
    public void leave() {
        PlayStream left = stream;
        disconnect();
        if (left != null) {
            left.leave();
        }
    }

    void received(PlayResponse response) {
        switch (response.getMessageCase()) {
            case WELCOME -> welcomed(response.getWelcome());
            case DELTA -> changed(response.getDelta());
            case TICK_VERDICT -> judged(response.getTickVerdict());
            case CLAIM_RESULT -> desk.answered(response.getClaimResult());
            case NOTICE -> noticed(response.getNotice());
            case MESSAGE_NOT_SET -> {
                // a kind of answer that this version does not know
            }
        }
    }

    void streamEnded(Status status, @Nullable Throwable failure) {
        disconnect();
        Refusal refusal = failure == null ? null : Refusal.from(failure);
        measurements.streamEnded(refusal == null ? status.getCode().name() : refusal.reason());
        if (mayReturn(status.getCode())) {
            OptionalLong toldMs = refusal == null ? OptionalLong.empty() : refusal.retryAfterMs();
            long waitMs = toldMs.isPresent() ? rejoin.afterMs(toldMs.getAsLong()) : rejoin.nextMs();
            step(MILLISECONDS.toNanos(waitMs), this::join);
        } else {
            measurements.count(Counter.PLAYERS_TURNED_AWAY);
        }
    }

    private void join() {
        PlayStream opened = new PlayStream(this);
        stream = opened;
        channel.resetConnectBackoff(); // there is one layer that waits, and it is this one
        opened.open(service,
                Join.newBuilder().setHuntId(game.huntId()).setPlayerToken(tokens.get()).setResumeToken(resumeToken)
                        .setLastSequence(shown.sequence()).setClientVersion(CLIENT_VERSION).build());
    }

    private void welcomed(Welcome welcome) {
        measurements.count(Counter.WELCOMES);
        if (!resumeToken.isEmpty()) {
            measurements.count(Counter.RECONNECTS);
        }
        if (welcome.getResumed()) {
            measurements.count(Counter.RESUMED);
        }
        measurements.connectedChanged(1);
        letIn = true;
        firstTick = true;
        acknowledged = 0;
        rejoin.succeeded();
        resumeToken = welcome.getResumeToken();
        shown.welcomed(welcome.getResumed());
        intervalNs = game.tickIntervalNs();
        tickAt(game.nowNs() + MILLISECONDS.toNanos(welcome.getNextTickMs()));
    }

    private void tickAt(long dueNs) {
        step(dueNs - game.nowNs(), () -> tick(dueNs));
    }

    private void tick(long dueNs) {
        PlayStream now = stream;
        if (now == null) {
            return;
        }
        tickAt(dueNs + intervalNs);
        phone.moveUntil(dueNs);
        quest.lead(dueNs);
        if (!now.takesMore()) {
            measurements.count(Counter.TICKS_HELD_BACK);
            return;
        }
        send(now, dueNs);
        claim(now, dueNs);
        acknowledge(now);
    }

    private void send(PlayStream now, long dueNs) {
        long fixMonotonicMs = NANOSECONDS.toMillis(dueNs - game.epochNs());
        pending.sent(fixMonotonicMs, dueNs);
        measurements.count(Counter.TICKS_SENT);
        Tick tick = phone.tick(fixMonotonicMs, game.wallMs());
        positions.sent(tick);
        now.send(tick);
    }

    /** After a tick, since a claim needs one that is fresh. */
    private void claim(PlayStream now, long dueNs) {
        if (firstTick) {
            firstTick = false;
            desk.connected(now);
        }
        if (!finishing && !desk.busy()) {
            quest.toClaim(dueNs).ifPresent(desk::claim);
        }
    }

    private void acknowledge(PlayStream now) {
        if (++ticksSinceAcknowledgement >= TICKS_PER_ACKNOWLEDGEMENT && shown.sequence() > acknowledged) {
            ticksSinceAcknowledgement = 0;
            acknowledged = shown.sequence();
            now.acknowledge(acknowledged);
        }
    }

    private void changed(Delta delta) {
        measurements.count(Counter.DELTAS);
        answered(delta.getFixMonotonicMs());
        if (!shown.apply(delta)) {
            measurements.count(Counter.SEQUENCE_GAPS);
        }
        if (delta.getNextTickMs() > 0) {
            intervalNs = MILLISECONDS.toNanos(delta.getNextTickMs());
        }
    }

    private void judged(TickVerdict verdict) {
        answered(verdict.getFixMonotonicMs());
        positions.judged(verdict);
        if (!verdict.getAccepted()) {
            measurements.tickNotAccepted(verdict.getReason().name().replace("TICK_REASON_", ""));
        }
    }

    private void answered(long fixMonotonicMs) {
        pending.answered(fixMonotonicMs).ifPresent(dueNs -> measurements.tickTook(game.nowNs() - dueNs));
        measurements.count(Counter.TICKS_UNANSWERED, pending.takePassedOver());
    }

    private void noticed(Notice notice) {
        if (notice.getKind() == NoticeKind.NOTICE_KIND_MESSAGE_REFUSED) {
            measurements.messageRefused(ClaimRules.reason(notice.getError()));
        } else if (notice.getKind() == NoticeKind.NOTICE_KIND_TOKEN_EXPIRING && stream != null) {
            stream.renew(tokens.get());
        }
    }

    private void disconnect() {
        if (nextStep != null) {
            nextStep.cancel(false);
        }
        stream = null;
        desk.disconnected();
        pending.abandon();
        positions.abandon();
        measurements.count(Counter.TICKS_UNANSWERED, pending.takePassedOver());
        if (letIn) {
            letIn = false;
            measurements.connectedChanged(-1);
        }
    }

    private void step(long delayNs, Runnable step) {
        nextStep = game.thread().after(delayNs, step);
    }

    /** Whatever may be otherwise next time; a second session of the same player is not ours to fight. */
    private static boolean mayReturn(Status.Code code) {
        return switch (code) {
            case OK, CANCELLED, UNKNOWN, DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED, INTERNAL, UNAVAILABLE, DATA_LOSS ->
                true;
            case INVALID_ARGUMENT, NOT_FOUND, ALREADY_EXISTS, PERMISSION_DENIED, FAILED_PRECONDITION, ABORTED,
                    OUT_OF_RANGE, UNIMPLEMENTED, UNAUTHENTICATED ->
                false;
        };
    }

    @Override
    public String toString() {
        return playerId;
    }
}
