package venuehunt.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.StreamObserver;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import venuehunt.service.rpc.Refusal;
import venuehunt.v1.Claim;
import venuehunt.v1.ClaimFeedback;
import venuehunt.v1.ClaimResult;
import venuehunt.v1.Delta;
import venuehunt.v1.Join;
import venuehunt.v1.LatLng;
import venuehunt.v1.Notice;
import venuehunt.v1.PlayRequest;
import venuehunt.v1.PlayResponse;
import venuehunt.v1.PlayServiceGrpc;
import venuehunt.v1.Tick;
import venuehunt.v1.TickVerdict;
import venuehunt.v1.TreasureView;
import venuehunt.v1.Welcome;

/** A phone with a connection of its own, which hears one message after the other. */
final class TestPhone implements StreamObserver<PlayResponse>, AutoCloseable {
    private static final long WITHIN_SECONDS = 20;
    private static final long CLOCK_START_NS = System.nanoTime();
    /** A little more than the half second that the gate asks for. */
    private static final long BETWEEN_TICKS_MS = 510;
    private final BlockingQueue<Object> heard = new LinkedBlockingQueue<>();
    private final ManagedChannel channel;
    private final StreamObserver<PlayRequest> out;
    /** Deltas that came before an answer that was waited for. */
    private final Deque<Delta> pushed = new ArrayDeque<>();
    private long lastFixMs;
    private volatile boolean ended;

    TestPhone(int port) {
        channel = NettyChannelBuilder.forAddress("127.0.0.1", port).usePlaintext().build();
        out = PlayServiceGrpc.newStub(channel).play(this);
    }

    Welcome join(String huntId, String token) throws InterruptedException {
        return join(huntId, token, ByteString.EMPTY, 0);
    }

    Welcome join(String huntId, String token, ByteString resumeToken, long lastSequence) throws InterruptedException {
        sendJoin(huntId, token, resumeToken, lastSequence);
        return next().getWelcome();
    }

    void sendJoin(String huntId, String token, ByteString resumeToken, long lastSequence) {
        send(PlayRequest.newBuilder().setJoin(Join.newBuilder().setHuntId(huntId).setPlayerToken(token)
                .setResumeToken(resumeToken).setLastSequence(lastSequence).setClientVersion("test/1")).build());
    }

    void tick(LatLng at) {
        tick(Tick.newBuilder().setLatDegrees(at.getLatDegrees()).setLngDegrees(at.getLngDegrees()));
    }

    void tick(Tick.Builder tick) {
        send(PlayRequest.newBuilder()
                .setTick(tick.setHorizontalAccuracyMetres(5).setFixMonotonicMs(fixMs()).setVerdictRequested(true))
                .build());
    }

    /** The phone's clock, which never stands still. */
    private long fixMs() {
        lastFixMs = Math.max(lastFixMs + 1, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - CLOCK_START_NS));
        return lastFixMs;
    }

    /** Stands there until two fixes agree that something is in reach; what came into sight meanwhile. */
    List<TreasureView> settle(LatLng at) throws InterruptedException {
        List<TreasureView> appeared = new ArrayList<>();
        boolean claimable = false;
        while (!claimable) {
            tick(at);
            Delta delta = answerToTheLastTick().getDelta();
            appeared.addAll(delta.getAppearedList());
            claimable = Stream.concat(delta.getAppearedList().stream(), delta.getChangedList().stream())
                    .anyMatch(TreasureView::getClaimable);
            TimeUnit.MILLISECONDS.sleep(claimable ? 0 : BETWEEN_TICKS_MS);
        }
        return appeared;
    }

    /** What is pushed meanwhile is kept for {@link #delta}. */
    PlayResponse answerToTheLastTick() throws InterruptedException {
        PlayResponse answer = next();
        while (answer.getDelta().getFixMonotonicMs() != lastFixMs
                && answer.getTickVerdict().getFixMonotonicMs() != lastFixMs) {
            pushed.add(answer.getDelta()); // of what was taken before the tick came
            answer = next();
        }
        return answer;
    }

    ClaimResult claim(ByteString claimId, long treasureId) throws InterruptedException {
        sendClaim(claimId, treasureId);
        PlayResponse answer = nextButDeltas();
        assertThat(answer.getMessageCase()).as("%s", answer).isEqualTo(PlayResponse.MessageCase.CLAIM_RESULT);
        return answer.getClaimResult();
    }

    void sendClaim(ByteString claimId, long treasureId) {
        send(PlayRequest.newBuilder().setClaim(Claim.newBuilder().setClaimId(claimId).setTreasureId(treasureId))
                .build());
    }

    void sendFeedback(ByteString claimId, int tapToFeedbackMs) {
        send(PlayRequest.newBuilder().setClaimFeedback(
                ClaimFeedback.newBuilder().setClaimId(claimId).setTapToFeedbackMs(tapToFeedbackMs)).build());
    }

    void send(PlayRequest request) {
        out.onNext(request);
    }

    Delta delta() throws InterruptedException {
        Delta before = pushed.poll();
        if (before != null) {
            return before;
        }
        PlayResponse answer = next();
        assertThat(answer.getMessageCase()).as("%s", answer).isEqualTo(PlayResponse.MessageCase.DELTA);
        return answer.getDelta();
    }

    TickVerdict verdict() throws InterruptedException {
        PlayResponse answer = nextButDeltas();
        assertThat(answer.getMessageCase()).as("%s", answer).isEqualTo(PlayResponse.MessageCase.TICK_VERDICT);
        return answer.getTickVerdict();
    }

    Notice notice() throws InterruptedException {
        PlayResponse answer = nextButDeltas();
        assertThat(answer.getMessageCase()).as("%s", answer).isEqualTo(PlayResponse.MessageCase.NOTICE);
        return answer.getNotice();
    }

    /** How the server ends the stream. */
    Refusal end() throws InterruptedException {
        Object end = poll();
        assertThat(end).isInstanceOf(Throwable.class);
        return Refusal.from((Throwable) end);
    }

    /** Whether the server has ended the stream. */
    boolean hasEnded() {
        return ended;
    }

    /** How the server ends a stream that it has not let in; null when it has. */
    @Nullable
    Refusal welcomeOrEnd() throws InterruptedException {
        Object first = poll();
        return first instanceof PlayResponse ? null : Refusal.from((Throwable) first);
    }

    /** The same, behind all that was said before. */
    Refusal endAtLast() throws InterruptedException {
        Object end = poll();
        while (end instanceof PlayResponse) {
            end = poll();
        }
        return Refusal.from((Throwable) end);
    }

    /** Hangs up, and waits until the server has heard of it. */
    void hangUp() throws InterruptedException {
        out.onCompleted();
        Object end = poll();
        while (end instanceof PlayResponse last && last.hasDelta()) {
            end = poll();
        }
        assertThat(end).isEqualTo("completed");
    }

    /** That somebody has taken something is told when it happens: before what is waited for, perhaps. */
    private PlayResponse nextButDeltas() throws InterruptedException {
        PlayResponse answer = next();
        while (answer.hasDelta()) {
            pushed.add(answer.getDelta());
            answer = next();
        }
        return answer;
    }

    PlayResponse next() throws InterruptedException {
        Object next = poll();
        assertThat(next).isInstanceOf(PlayResponse.class);
        return (PlayResponse) next;
    }

    private Object poll() throws InterruptedException {
        Object next = heard.poll(WITHIN_SECONDS, TimeUnit.SECONDS);
        return next == null ? "nothing within " + WITHIN_SECONDS + " s" : next;
    }

    @Override
    public void onNext(PlayResponse answer) {
        heard.add(answer);
    }

    @Override
    public void onError(Throwable end) {
        ended = true;
        heard.add(end);
    }

    @Override
    public void onCompleted() {
        heard.add("completed");
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}
