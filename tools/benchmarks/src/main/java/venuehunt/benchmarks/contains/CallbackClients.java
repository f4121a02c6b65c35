package venuehunt.benchmarks.contains;

import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import venuehunt.v1.ContainsRequest;
import venuehunt.v1.ContainsResponse;
import venuehunt.v1.VenueServiceGrpc.VenueServiceStub;

/**
 * As many clients as {@link Clients}, and none with a thread that is woken for each answer: what an answer calls asks
 * the next.
 */
final class CallbackClients {
    private final VenueServiceStub store;
    private final List<ContainsRequest> requests;

    CallbackClients(VenueServiceStub store, List<ContainsRequest> requests) {
        this.store = store;
        this.requests = requests;
    }

    /** As {@link Clients#nsPerPoint}. */
    double nsPerPoint(long forNs) {
        AtomicLong answered = new AtomicLong();
        long startNs = System.nanoTime();
        List<Client> clients = IntStream.range(0, Clients.COUNT)
                .mapToObj(client -> new Client(Clients.first(client), startNs + forNs)).toList();
        clients.forEach(Client::ask);
        clients.forEach(client -> answered.addAndGet(client.done.join()));
        return (double) (System.nanoTime() - startNs) / answered.get();
    }

    private final class Client implements StreamObserver<ContainsResponse> {
        private final CompletableFuture<Long> done = new CompletableFuture<>();
        private final long endNs;
        private int number;
        private long points;

        Client(int first, long endNs) {
            number = first;
            this.endNs = endNs;
        }

        void ask() {
            store.contains(requests.get((number++ & Integer.MAX_VALUE) % requests.size()), this);
        }

        @Override
        public void onNext(ContainsResponse answer) {
            points += answer.getAnswersCount();
        }

        @Override
        public void onError(Throwable failure) {
            done.completeExceptionally(failure);
        }

        @Override
        public void onCompleted() {
            if (System.nanoTime() - endNs < 0) {
                ask();
            } else {
                done.complete(points);
            }
        }
    }
}
