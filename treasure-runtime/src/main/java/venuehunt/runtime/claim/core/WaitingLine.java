package venuehunt.runtime.claim.core;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Claims on one treasure that wait until it is known whether the awards reserved before them were committed. */
final class WaitingLine<P> {
    /** A crowd round one treasure; more than this are asked to come again. */
    private static final int MAX_WAITING = 1_000;
    /** Half of a phone's patience: what it is told then, it still hears. */
    private static final long MAX_WAIT_NS = 1_500_000_000L;

    private final ArrayDeque<Place<P>> places = new ArrayDeque<>();

    private record Place<P>(OpenClaim<P> claim, long sinceNs) {}

    /** Joins at the end; false when the line is full. */
    boolean join(OpenClaim<P> claim, long nowNs) {
        return places.size() < MAX_WAITING && places.add(new Place<>(claim, nowNs));
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    @Nullable
    OpenClaim<P> first() {
        Place<P> first = places.peek();
        return first == null ? null : first.claim();
    }

    void leaveFirst() {
        places.remove();
    }

    /** Sends those away who have waited too long. */
    List<OpenClaim<P>> leaveLate(long nowNs) {
        List<OpenClaim<P>> late = new ArrayList<>();
        for (Place<P> each = places.peek(); each != null
                && nowNs - each.sinceNs() >= MAX_WAIT_NS; each = places.peek()) {
            late.add(each.claim());
            places.remove();
        }
        return late;
    }

    /** Sends everybody away. */
    List<OpenClaim<P>> leaveAll() {
        List<OpenClaim<P>> all = places.stream().map(Place::claim).toList();
        places.clear();
        return all;
    }
}
