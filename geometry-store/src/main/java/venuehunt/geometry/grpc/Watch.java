package venuehunt.geometry.grpc;

import io.grpc.stub.ServerCallStreamObserver;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import venuehunt.geometry.venue.VenueVersion;

/**
 * One call of WatchVenues. For a reader that is slow the newest version of each venue waits, so that what waits is
 * never more than there are venues.
 */
final class Watch implements Consumer<VenueVersion> {
    private final Set<String> venueIds;
    private final ServerCallStreamObserver<venuehunt.v1.VenueVersion> call;
    private final Map<String, VenueVersion> waiting = new LinkedHashMap<>();

    /** Watches these venues; all of them when {@code venueIds} is empty. */
    Watch(Set<String> venueIds, ServerCallStreamObserver<venuehunt.v1.VenueVersion> call) {
        this.venueIds = venueIds;
        this.call = call;
    }

    /** Ends the call where it throws: a call that stayed open after the feed let go of it would wait for ever. */
    @Override
    public synchronized void accept(VenueVersion version) {
        if (venueIds.isEmpty() || venueIds.contains(version.venueId())) {
            waiting.put(version.venueId(), version);
            try {
                send();
            } catch (RuntimeException e) {
                call.onError(Refusals.storeUnavailable("the watch broke off: watch again"));
                throw e;
            }
        }
    }

    synchronized void send() {
        Iterator<VenueVersion> next = waiting.values().iterator();
        while (call.isReady() && next.hasNext()) {
            call.onNext(Encoder.version(next.next()));
            next.remove();
        }
    }
}
