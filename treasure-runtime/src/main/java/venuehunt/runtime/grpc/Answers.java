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
        answer(to, "the treasure database cannot be reached", work);
    }

    /**
     * The same.
     *
     * @param away
     *            what it means that the database did not answer
     */
    static <T> void answer(StreamObserver<T> to, String away, Supplier<T> work) {
        T result;
        try {
            result = work.get();
        } catch (DatabaseUnavailableException _) {
            to.onError(Refusal.unavailable("LEDGER_UNAVAILABLE", away, RETRY).toException());
            return;
        } catch (RuntimeException e) {
            to.onError(e);
            return;
        }
        to.onNext(result);
        to.onCompleted();
    }
}
