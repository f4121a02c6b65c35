package venuehunt.simulator.play;

import com.google.protobuf.ByteString;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import venuehunt.service.auth.BearerToken;
import venuehunt.v1.ClaimResult;
import venuehunt.v1.GetClaimRequest;
import venuehunt.v1.PlayServiceGrpc.PlayServiceStub;

/** Asks the server what became of a claim, beside the stream. */
final class ClaimLookUp {
    private static final long DEADLINE_SECONDS = 3;

    private final PlayServiceStub service;
    private final String huntId;
    private final BearerToken token;

    ClaimLookUp(PlayServiceStub service, String huntId, Supplier<String> tokens) {
        this.service = service;
        this.huntId = huntId;
        this.token = new BearerToken(tokens);
    }

    /** Answers once. */
    void ask(ByteString claimId, Consumer<Answer> listener) {
        service.withCallCredentials(token).withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS).getClaim(
                GetClaimRequest.newBuilder().setHuntId(huntId).setClaimId(claimId).build(), new OneAnswer(listener));
    }

    sealed interface Answer {}

    record Found(ClaimResult result) implements Answer {}

    /** The ledger does not hold it: nothing was written. */
    record NotFound() implements Answer {}

    record NoAnswer(Status status) implements Answer {}

    private record OneAnswer(Consumer<Answer> listener) implements StreamObserver<ClaimResult> {
        @Override
        public void onNext(ClaimResult result) {
            listener.accept(new Found(result));
        }

        @Override
        public void onError(Throwable failure) {
            Status status = Status.fromThrowable(failure);
            listener.accept(status.getCode() == Status.Code.NOT_FOUND ? new NotFound() : new NoAnswer(status));
        }

        @Override
        public void onCompleted() {
            // said with the result
        }
    }
}
