package venuehunt.geometry.live;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import venuehunt.geometry.postgis.LivePointer;
import venuehunt.geometry.postgis.MapReader;
import venuehunt.geometry.venue.VenueVersion;

/**
 * The live version of every venue, told to all who watch. It looks at the live pointers of the database once in a while
 * and compares: a look depends on nothing but what is there, so no publish of any server can be missed, whatever
 * happened to connections and notifications in between. Between two looks only the newest of several publishes is told.
 */
public final class LiveFeed implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveFeed.class);
    private static final long LOOK_EVERY_MS = 500;

    private final LivePointer pointer;
    private final MapReader reader;
    private final Map<String, VenueVersion> live = new ConcurrentHashMap<>();
    private final Set<Consumer<VenueVersion>> watchers = new HashSet<>();
    private final ScheduledExecutorService clock = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("live-feed").daemon().factory());
    private boolean failing;

    private LiveFeed(LivePointer pointer, MapReader reader) {
        this.pointer = pointer;
        this.reader = reader;
    }

    public static LiveFeed start(LivePointer pointer, MapReader reader) {
        LiveFeed feed = new LiveFeed(pointer, reader);
        ScheduledFuture<?> _ = feed.clock.scheduleWithFixedDelay(feed::lookNow, LOOK_EVERY_MS, LOOK_EVERY_MS,
                TimeUnit.MILLISECONDS);
        return feed;
    }

    /**
     * Tells the watcher what is live now, and from then on each change, until it is removed. It must not block. One
     * that throws is let go: the others must hear all the same.
     */
    public synchronized void add(Consumer<VenueVersion> watcher) {
        look();
        watchers.add(watcher);
        live.values().forEach(version -> tell(watcher, version));
    }

    /** What is live by the last look, without a new one; empty also for a venue that has just had its first publish. */
    public Optional<VenueVersion> live(String venueId) {
        return Optional.ofNullable(live.get(venueId));
    }

    public synchronized void remove(Consumer<VenueVersion> watcher) {
        watchers.remove(watcher);
    }

    @Override
    public void close() {
        clock.close();
    }

    private synchronized void look() {
        List<String> changed = pointer.all().entrySet().stream()
                .filter(entry -> !isKnown(entry.getKey(), entry.getValue())).map(Map.Entry::getKey).toList();
        if (changed.isEmpty()) {
            return;
        }
        for (VenueVersion version : reader.live(changed)) {
            live.put(version.venueId(), version);
            List.copyOf(watchers).forEach(watcher -> tell(watcher, version));
        }
    }

    private boolean isKnown(String venueId, long version) {
        VenueVersion known = live.get(venueId);
        return known != null && known.version() == version;
    }

    private void tell(Consumer<VenueVersion> watcher, VenueVersion version) {
        try {
            watcher.accept(version);
        } catch (RuntimeException e) {
            LOG.warn("a watcher is let go", e);
            watchers.remove(watcher);
        }
    }

    /** Once in a while, and at once after a publish here. Where the database is away, the next look makes up for it. */
    synchronized void lookNow() {
        try {
            look();
            if (failing) {
                LOG.info("live versions are followed again");
            }
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warn("live versions cannot be followed for now: {}", e.getMessage());
            }
            failing = true;
        }
    }
}
