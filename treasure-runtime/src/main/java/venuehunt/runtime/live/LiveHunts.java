package venuehunt.runtime.live;

import java.util.Collection;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import venuehunt.runtime.field.Ground;

/** The hunts that this node plays, by their id. */
public final class LiveHunts {
    private final ConcurrentHashMap<String, LiveHunt> byId = new ConcurrentHashMap<>();

    public @Nullable LiveHunt find(String huntId) {
        return byId.get(huntId);
    }

    public Collection<LiveHunt> all() {
        return byId.values();
    }

    public void add(LiveHunt hunt) {
        byId.putIfAbsent(hunt.huntId(), hunt);
    }

    /** A venue has another live map: every hunt there goes on upon it. */
    public void moveTo(String venueId, Ground ground) {
        for (LiveHunt each : byId.values()) {
            if (each.hunt().venueId().equals(venueId)) {
                each.field().moveTo(ground);
            }
        }
    }
}
