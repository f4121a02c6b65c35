package venuehunt.simulator.play;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.google.protobuf.ByteString;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import venuehunt.history.HistoryLine;
import venuehunt.service.rpc.Refusal;
import venuehunt.simulator.report.ClaimRecord;
import venuehunt.simulator.report.Counter;
import venuehunt.simulator.report.KindMeter;
import venuehunt.simulator.report.Measurements;
import venuehunt.simulator.report.PlayerKind;
import venuehunt.simulator.walk.Course;
import venuehunt.v1.Delta;
import venuehunt.v1.Join;
import venuehunt.v1.Notice;
import venuehunt.v1.NoticeKind;
import venuehunt.v1.PlayResponse;
import venuehunt.v1.PlayServiceGrpc;
import venuehunt.v1.PlayServiceGrpc.PlayServiceStub;
import venuehunt.v1.Welcome;

/**
 * One player on one stream at a time. Everything happens on the crowd's thread, calls of these methods included; only
 * {@link #start} may be called from elsewhere.
 */
public final class Player {
    /** How a stream that the server never said a word on is counted. */
    public static final String JOIN_UNANSWERED = "JOIN_UNANSWERED";
    private static final String CLIENT_VERSION = "player-simulator/1";
    private static final int TICKS_PER_ACKNOWLEDGEMENT = 10;
    /** Claims that a cheat has under way at once. */
    private static final int DESKS_OF_A_GRABBER = 8;
    /** Of phones whose positions are made up: the system of one knows the app that does it, and of another does not. */
    private static final double MOCKED_SHARE = 0.5;

    private final String playerId;
    private final Game game;
    private final ManagedChannel channel;
    private final PlayServiceStub service;
    private final Supplier<String> tokens;
    private final Measurements measurements;
    private final KindMeter meter;
    private final Phone phone;
    private final Reception reception;
    private final ShownTreasures shown;
    private final Aim aim;
    private final Claims claims;
    private final Ticker ticker;
    private final Backoff rejoin;
    private @Nullable PlayStream stream;
    private @Nullable Future<?> nextStep;
    /** Kept from join to join: to sign one takes longer than a hundred ticks. */
    private String token;
    private ByteString resumeToken = ByteString.EMPTY;
    private boolean letIn;
    private boolean firstTick;
    /** When the phone's AR session starts, which it then keeps; the end of time before the first welcome. */
    private long arStartsNs = Long.MAX_VALUE;
    private boolean finishing;
    private long ticksSinceAcknowledgement;
    private long acknowledged;

    /**
     * @param channel
     *            to the runtime; stays the caller's to close
     * @param tokens
     *            gives a fresh JWT of this player: now, and when the last one expires
     * @param random
     *            the source of everything that this player does by chance, its course apart
     */
    public Player(String playerId, PlayerKind kind, Course course, Game game, ManagedChannel channel,
            Supplier<String> tokens, SplittableRandom random) {
        this.playerId = playerId;
        this.game = game;
        this.channel = channel;
        this.tokens = tokens;
        this.token = tokens.get();
        this.measurements = game.measurements();
        this.meter = measurements.of(kind);
        this.service = PlayServiceGrpc.newStub(channel).withExecutor(game.thread());
        boolean mocked = kind.spoofs() && random.split().nextDouble() < MOCKED_SHARE;
        this.phone = new Phone(game.area(), course, mocked, game.nowNs());
        this.reception = new Reception(game.deadZones(), random.split());
        this.shown = new ShownTreasures(game.area());
        boolean grabs = kind == PlayerKind.PROBER;
        this.aim = grabs ? new Grab(shown, phone) : new Quest(shown, phone);
        this.claims = new Claims(grabs ? DESKS_OF_A_GRABBER : 1, () -> new ClaimDesk(playerId, game.thread(),
                game::nowNs, measurements, new ClaimLookUp(service, game.huntId(), () -> token), random.split(),
                this::settled));
        this.ticker = new Ticker(game, phone, meter, new PositionHistory(playerId, measurements, game::nowNs),
                random.split());
        this.rejoin = new Backoff(random.split());
        meter.joined();
        if (kind.spoofs()) {
            measurements.happened(new HistoryLine.Spoofer(playerId));
        }
    }

    /** Joins after the delay, and again whenever the stream breaks. */
    public void start(Duration delay) {
        game.thread().execute(() -> after(delay.toNanos(), this::join));
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
            case TICK_VERDICT -> ticker.judged(response.getTickVerdict());
            case CLAIM_RESULT -> claims.answered(response.getClaimResult());
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
            after(MILLISECONDS.toNanos(waitMs), this::join);
        } else {
            measurements.count(Counter.PLAYERS_TURNED_AWAY);
        }
    }

    private void join() {
        PlayStream opened = new PlayStream(this);
        stream = opened;
        after(game.welcomeWithinNs(), this::notWelcomed);
        channel.resetConnectBackoff(); // there is one layer that waits, and it is this one
        opened.open(service,
                Join.newBuilder().setHuntId(game.huntId()).setPlayerToken(token).setResumeToken(resumeToken)
                        .setLastSequence(shown.sequence()).setClientVersion(CLIENT_VERSION).setArRunning(arRuns())
                        .build());
    }

    /** The stream waits behind others of its connection, or the server does not talk. */
    private void notWelcomed() {
        cut("no welcome");
        measurements.streamEnded(JOIN_UNANSWERED);
        after(MILLISECONDS.toNanos(rejoin.nextMs()), this::join);
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
        if (!arRuns()) {
            arStartsNs = game.nowNs() + MILLISECONDS.toNanos(welcome.getArStartAfterMs());
            measurements.arStartsAfter(MILLISECONDS.toNanos(welcome.getArStartAfterMs()));
        }
        resumeToken = welcome.getResumeToken();
        shown.welcomed(welcome.getResumed());
        ticker.start(welcome.getNextTickMs());
        stepWhenDue();
    }

    private boolean arRuns() {
        return arStartsNs != Long.MAX_VALUE && game.nowNs() - arStartsNs >= 0;
    }

    private void stepWhenDue() {
        after(ticker.nextNs() - game.nowNs(), this::step);
    }

    private void step() {
        long dueNs = ticker.due();
        stepWhenDue();
        phone.moveUntil(dueNs);
        aim.lead(dueNs);
        if (reception.isLost(phone.position(), dueNs) && !finishing) { // in the end, every claim gets its last word
            loseTheNetwork();
            return;
        }
        PlayStream now = stream;
        if (now == null) {
            join(); // the network is back
        } else if (ticker.send(now, dueNs)) {
            claim(now, dueNs);
            acknowledge(now);
        }
    }

    /** The player walks on. */
    private void loseTheNetwork() {
        if (stream != null) {
            measurements.count(Counter.OUTAGES);
            cut("no network here");
            stepWhenDue();
        }
    }

    /** After a tick, since a claim needs one that is fresh. */
    private void claim(PlayStream now, long dueNs) {
        if (firstTick) {
            firstTick = false;
            claims.connected(now);
        }
        while (!finishing && !claims.busy()) {
            var treasure = aim.toClaim(dueNs);
            if (treasure.isEmpty()) {
                return;
            }
            claims.claim(treasure.get());
        }
    }

    private void settled(ClaimRecord claim) {
        meter.settled(claim);
        aim.settled(claim, game.nowNs());
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
        ticker.changed(delta);
        if (!shown.apply(delta)) {
            measurements.count(Counter.SEQUENCE_GAPS);
        }
    }

    private void noticed(Notice notice) {
        if (notice.getKind() == NoticeKind.NOTICE_KIND_MESSAGE_REFUSED) {
            measurements.messageRefused(ClaimRules.reason(notice.getError()));
        } else if (notice.getKind() == NoticeKind.NOTICE_KIND_TOKEN_EXPIRING && stream != null) {
            token = tokens.get();
            stream.renew(token);
        }
    }

    private void cut(String why) {
        PlayStream lost = stream;
        disconnect();
        if (lost != null) {
            lost.cut(why);
        }
    }

    private void disconnect() {
        if (nextStep != null) {
            nextStep.cancel(false);
        }
        stream = null;
        claims.disconnected();
        ticker.abandon();
        if (letIn) {
            letIn = false;
            measurements.connectedChanged(-1);
        }
    }

    /** What comes next; whatever was to come before that does not. */
    private void after(long delayNs, Runnable step) {
        if (nextStep != null) {
            nextStep.cancel(false);
        }
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
