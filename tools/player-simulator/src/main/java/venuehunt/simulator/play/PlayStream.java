package venuehunt.simulator.play;

import io.grpc.Status;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import org.jspecify.annotations.Nullable;
import venuehunt.v1.Ack;
import venuehunt.v1.Claim;
import venuehunt.v1.ClaimFeedback;
import venuehunt.v1.Join;
import venuehunt.v1.PlayRequest;
import venuehunt.v1.PlayResponse;
import venuehunt.v1.PlayServiceGrpc.PlayServiceStub;
import venuehunt.v1.Tick;
import venuehunt.v1.TokenRenewal;

/** One stream from its join to its end, which its player hears of once. All of it happens on the crowd's thread. */
final class PlayStream implements ClientResponseObserver<PlayRequest, PlayResponse> {
    private final Player player;
    private @Nullable ClientCallStreamObserver<PlayRequest> requests;
    private boolean over;

    PlayStream(Player player) {
        this.player = player;
    }

    void open(PlayServiceStub service, Join join) {
        service.play(this);
        send(PlayRequest.newBuilder().setJoin(join).build());
    }

    /** False: the line is full, what is sent now would only queue. */
    boolean takesMore() {
        return requests != null && requests.isReady();
    }

    void send(Tick tick) {
        send(PlayRequest.newBuilder().setTick(tick).build());
    }

    void send(Claim claim) {
        send(PlayRequest.newBuilder().setClaim(claim).build());
    }

    void send(ClaimFeedback feedback) {
        send(PlayRequest.newBuilder().setClaimFeedback(feedback).build());
    }

    void acknowledge(long sequence) {
        send(PlayRequest.newBuilder().setAck(Ack.newBuilder().setSequence(sequence)).build());
    }

    void renew(String token) {
        send(PlayRequest.newBuilder().setTokenRenewal(TokenRenewal.newBuilder().setPlayerToken(token)).build());
    }

    /** Says goodbye; the server ends the stream. Whatever still comes is not heard. */
    void leave() {
        if (!over && requests != null) {
            over = true;
            requests.onCompleted();
        }
    }

    /** Breaks it off without goodbye. Whatever still comes is not heard. */
    void cut(String why) {
        if (!over && requests != null) {
            over = true;
            requests.cancel(why, null);
        }
    }

    @Override
    public void beforeStart(ClientCallStreamObserver<PlayRequest> stream) {
        requests = stream;
    }

    @Override
    public void onNext(PlayResponse response) {
        if (!over) {
            player.received(response);
        }
    }

    @Override
    public void onError(Throwable failure) {
        end(Status.fromThrowable(failure), failure);
    }

    @Override
    public void onCompleted() {
        end(Status.OK, null);
    }

    private void end(Status status, @Nullable Throwable failure) {
        if (!over) {
            over = true;
            player.streamEnded(status, failure);
        }
    }

    private void send(PlayRequest request) {
        if (!over && requests != null) {
            requests.onNext(request);
        }
    }

}
