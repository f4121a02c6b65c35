package venuehunt.simulator.play;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.Duration;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import venuehunt.service.rpc.Refusal;
import venuehunt.v1.Claim;
import venuehunt.v1.ClaimFeedback;
import venuehunt.v1.ClaimOutcome;
import venuehunt.v1.ClaimResult;
import venuehunt.v1.Delta;
import venuehunt.v1.GetClaimRequest;
import venuehunt.v1.Join;
import venuehunt.v1.LatLng;
import venuehunt.v1.PlayRequest;
import venuehunt.v1.PlayResponse;
import venuehunt.v1.PlayServiceGrpc.PlayServiceImplBase;
import venuehunt.v1.Tick;
import venuehunt.v1.TickVerdict;
import venuehunt.v1.TreasureView;
import venuehunt.v1.Welcome;

/**
 * A server that shows one claimable treasure after another and answers claims as it was told to; WON when it was told
 * nothing. It ticks fast, so that tests are.
 */
public final class FakePlayService extends PlayServiceImplBase {
    static final ByteString RESUME_TOKEN = ByteString.copyFromUtf8("go on");
    private static final int TICK_MS = 20;
    private static final int RETRY_NANOS = 10_000_000;

    private final double latDegrees;
    private final double lngDegrees;
    private final Deque<Script> script = new ArrayDeque<>();
    private final List<Join> joins = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<ClaimFeedback> feedback = new ArrayList<>();
    private final List<ByteString> lookUps = new ArrayList<>();
    private final Map<String, Set<Boolean>> mocked = new TreeMap<>();
    private long sequence;
    private long treasureId = 100;
    private int gaps;
    private int outOfReach;
    private boolean resumes = true;
    private boolean mute;

    /** What to do with the next claim that arrives. */
    enum Script {
        WIN, LOSE, REFUSE, RETRY, PENDING,
        /** Says nothing and ends the stream. */
        BREAK,
        /** Ends it as a node does that stops. */
        DRAIN
    }

    /** Shows its treasures there. */
    public FakePlayService(double latDegrees, double lngDegrees) {
        this.latDegrees = latDegrees;
        this.lngDegrees = lngDegrees;
    }

    synchronized void will(Script... answers) {
        script.addAll(List.of(answers));
    }

    synchronized void skipSequence() {
        gaps++;
    }

    /** After a restart nothing is left of a session. */
    synchronized void forgetSessions() {
        resumes = false;
    }

    /** Beside what can be claimed, so many treasures that cannot, as it says. */
    synchronized void showOutOfReach(int count) {
        outOfReach = count;
    }

    /** Hears a join and says nothing. */
    synchronized void welcomesNobody() {
        mute = true;
    }

    public synchronized List<Join> joins() {
        return List.copyOf(joins);
    }

    synchronized List<Claim> claims() {
        return List.copyOf(claims);
    }

    synchronized List<ClaimFeedback> feedback() {
        return List.copyOf(feedback);
    }

    synchronized List<ByteString> lookUps() {
        return List.copyOf(lookUps);
    }

    /** By player, whose name is the token here: what ticks said of being simulated. */
    public synchronized Map<String, Set<Boolean>> mocked() {
        Map<String, Set<Boolean>> copy = new TreeMap<>();
        mocked.forEach((player, said) -> copy.put(player, Set.copyOf(said)));
        return copy;
    }

    @Override
    public StreamObserver<PlayRequest> play(StreamObserver<PlayResponse> responses) {
        return new Session(responses);
    }

    @Override
    public synchronized void getClaim(GetClaimRequest request, StreamObserver<ClaimResult> response) {
        lookUps.add(request.getClaimId());
        Claim asked = claims.stream().filter(claim -> claim.getClaimId().equals(request.getClaimId())).findFirst()
                .orElseThrow();
        response.onNext(result(asked, ClaimOutcome.CLAIM_OUTCOME_WON));
        response.onCompleted();
    }

    private static ClaimResult result(Claim claim, ClaimOutcome outcome) {
        return ClaimResult.newBuilder().setClaimId(claim.getClaimId()).setTreasureId(claim.getTreasureId())
                .setOutcome(outcome).build();
    }

    private static ClaimResult refused(Claim claim, ClaimOutcome outcome, String reason) {
        RetryInfo retry = RetryInfo.newBuilder().setRetryDelay(Duration.newBuilder().setNanos(RETRY_NANOS)).build();
        return result(claim, outcome).toBuilder()
                .setError(com.google.rpc.Status.newBuilder().setCode(Status.Code.UNAVAILABLE.value())
                        .addDetails(Any.pack(ErrorInfo.newBuilder().setReason(reason).setDomain("venuehunt").build()))
                        .addDetails(Any.pack(retry)))
                .build();
    }

    private final class Session implements StreamObserver<PlayRequest> {
        private final StreamObserver<PlayResponse> responses;
        private String player = "nobody";
        private boolean shown;

        Session(StreamObserver<PlayResponse> responses) {
            this.responses = responses;
        }

        @Override
        public void onNext(PlayRequest request) {
            synchronized (FakePlayService.this) {
                switch (request.getMessageCase()) {
                    case JOIN -> joined(request.getJoin());
                    case TICK -> ticked(request.getTick());
                    case CLAIM -> claimed(request.getClaim());
                    case CLAIM_FEEDBACK -> feedback.add(request.getClaimFeedback());
                    case ACK, TOKEN_RENEWAL, MESSAGE_NOT_SET -> {
                        // nothing follows
                    }
                }
            }
        }

        @Override
        public void onError(Throwable failure) {
            // the phone is gone
        }

        @Override
        public void onCompleted() {
            responses.onCompleted();
        }

        private void joined(Join join) {
            joins.add(join);
            player = join.getPlayerToken();
            if (mute) {
                return;
            }
            boolean resumed = resumes && !join.getResumeToken().isEmpty();
            if (!resumed) {
                sequence = 0;
            }
            shown = resumed;
            say(PlayResponse.newBuilder().setWelcome(Welcome.newBuilder().setSessionId("session")
                    .setResumeToken(RESUME_TOKEN).setResumed(resumed).setNextTickMs(TICK_MS)));
        }

        private void ticked(Tick tick) {
            mocked.computeIfAbsent(player, _ -> new HashSet<>()).add(tick.getMocked());
            if (!shown) {
                shown = true;
                show(tick.getFixMonotonicMs());
                return; // that is the word on this tick
            }
            if (!tick.getVerdictRequested()) {
                return;
            }
            say(PlayResponse.newBuilder().setTickVerdict(
                    TickVerdict.newBuilder().setFixMonotonicMs(tick.getFixMonotonicMs()).setAccepted(true)));
        }

        private void show(long fixMonotonicMs) {
            sequence += 1 + gaps;
            gaps = 0;
            treasureId++;
            TreasureView view = TreasureView.newBuilder().setTreasureId(treasureId).setClaimable(true)
                    .setPosition(LatLng.newBuilder().setLatDegrees(latDegrees).setLngDegrees(lngDegrees)).build();
            Delta.Builder delta = Delta.newBuilder().setSequence(sequence).addAppeared(view)
                    .setFixMonotonicMs(fixMonotonicMs).setNextTickMs(TICK_MS);
            for (int far = 0; far < outOfReach; far++) {
                delta.addAppeared(view.toBuilder().setTreasureId(++treasureId).setClaimable(false));
            }
            say(PlayResponse.newBuilder().setDelta(delta));
        }

        private void claimed(Claim claim) {
            claims.add(claim);
            Script next = script.isEmpty() ? Script.WIN : script.removeFirst();
            switch (next) {
                case WIN -> answer(result(claim, ClaimOutcome.CLAIM_OUTCOME_WON));
                case LOSE -> answer(result(claim, ClaimOutcome.CLAIM_OUTCOME_LOST));
                case REFUSE -> answer(refused(claim, ClaimOutcome.CLAIM_OUTCOME_REFUSED, "TOO_FAR"));
                case RETRY -> answer(refused(claim, ClaimOutcome.CLAIM_OUTCOME_RETRY, "LEDGER_SLOW"));
                case PENDING -> answer(refused(claim, ClaimOutcome.CLAIM_OUTCOME_PENDING, "CLAIM_IN_DOUBT"));
                case BREAK -> responses.onError(Status.UNAVAILABLE.asRuntimeException());
                case DRAIN -> responses.onError(
                        Refusal.unavailable("NODE_DRAINING", "this node stops", java.time.Duration.ZERO).toException());
            }
        }

        private void answer(ClaimResult result) {
            say(PlayResponse.newBuilder().setClaimResult(result));
            if (result.getOutcome() == ClaimOutcome.CLAIM_OUTCOME_WON) {
                show(0);
            }
        }

        private void say(PlayResponse.Builder response) {
            responses.onNext(response.build());
        }
    }
}
