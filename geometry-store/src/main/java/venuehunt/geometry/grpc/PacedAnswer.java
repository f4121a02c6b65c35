package venuehunt.geometry.grpc;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.Iterator;

/** Sends a stream no faster than its reader takes it; what waits, waits in the iterator. */
final class PacedAnswer {
    private PacedAnswer() {
    }

    /** To be called from the method that serves the call. */
    static <A> void send(Iterator<A> messages, StreamObserver<A> answer) {
        var call = (ServerCallStreamObserver<A>) answer;
        call.setOnCancelHandler(() -> {
            // Nothing to let go of; with a handler, sending to a reader that has left is no error.
        });
        call.setOnReadyHandler(new Runnable() {
            private boolean completed;

            @Override
            public void run() {
                while (call.isReady() && messages.hasNext()) {
                    call.onNext(messages.next());
                }
                if (!messages.hasNext() && !completed) {
                    completed = true;
                    call.onCompleted();
                }
            }
        });
    }
}
