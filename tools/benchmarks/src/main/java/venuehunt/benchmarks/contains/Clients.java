package venuehunt.benchmarks.contains;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** As many who ask at the same time, each as soon as it has been answered. */
final class Clients implements AutoCloseable {
    /** As many are busy at once that no way waits for its clients. */
    static final int COUNT = 16;

    private final ExecutorService threads = Executors.newFixedThreadPool(COUNT);

    /** One client's way to ask. */
    @FunctionalInterface
    interface Asking {
        /** Asks once; how many points were answered. */
        int ask(int number) throws Exception;
    }

    /** All clients, asking in one way. */
    @FunctionalInterface
    interface Way {
        double nsPerPoint(long forNs) throws Exception;
    }

    /** Where a client begins among the questions, so that not all ask the same. */
    static int first(int client) {
        return client * 7_919;
    }

    /** How long a point takes while all ask, in nanoseconds, by the points that all were answered in a time. */
    double nsPerPoint(List<? extends Asking> ways, long forNs) throws Exception {
        AtomicLong answered = new AtomicLong();
        long startNs = System.nanoTime();
        List<Callable<Void>> clients = new ArrayList<>();
        for (int client = 0; client < ways.size(); client++) {
            Asking way = ways.get(client);
            int first = first(client);
            clients.add(() -> {
                long points = 0;
                for (int number = first; System.nanoTime() - startNs < forNs; number++) {
                    points += way.ask(number & Integer.MAX_VALUE);
                }
                answered.addAndGet(points);
                return null;
            });
        }
        for (Future<Void> done : threads.invokeAll(clients)) {
            done.get();
        }
        return (double) (System.nanoTime() - startNs) / answered.get();
    }

    @Override
    public void close() {
        threads.close();
    }
}
