package venuehunt.runtime.grpc;

import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.function.Supplier;
import venuehunt.service.database.DatabaseUnavailableException;
import venuehunt.service.rpc.Refusal;

/** Answers a call with what some work yields, or with why it did not. */
final class Answers {
    private static final Duration RETRY = Duration.ofSeconds(1);

    private Answers() {
    }

    /** Refusals travel as the exceptions they are; what nobody expected is named and logged by the server. */
    static <T> void answer(StreamObserver<T> to, Supplier<T> work) {
        T result;
        try {
            result = work.get();
        } catch (DatabaseUnavailableException _) {
            to.onError(Refusal.unavailable("LEDGER_UNAVAILABLE", "the treasure database cannot be reached", RETRY)
                    .toException());
            return;
        } catch (RuntimeException e) {
            to.onError(e);
            return;
        }
        to.onNext(result);
        to.onCompleted();
    }
}
