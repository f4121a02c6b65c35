package venuehunt.runtime.office;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import venuehunt.runtime.field.Ground;
import venuehunt.runtime.field.PlacedTreasure;
import venuehunt.runtime.hunt.HuntState;
import venuehunt.runtime.live.LiveHunt;
import venuehunt.runtime.live.LiveHunts;
import venuehunt.runtime.office.MapAssessment.ClosedTreasure;
import venuehunt.runtime.office.MapAssessment.OfHunt;
import venuehunt.runtime.session.Sessions;
import venuehunt.runtime.venue.LiveVenues;
import venuehunt.runtime.venue.StoredTileMaps;
import venuehunt.tile.LatLng;
import venuehunt.tile.map.TileMap;
import venuehunt.tile.map.TileMapFormatException;

/**
 * Says what a map would do to the hunts of its venue before it goes live, by the tiles that the hunts would be played
 * on. Reads what play reads, changes nothing, and holds one more tile map in memory meanwhile: one at a time.
 */
public final class MapAssessments {
    /** Hunts of an assessment, and treasures of each. */
    public static final int MAX_LISTED = 50;

    private static final Comparator<ClosedTreasure> BY_KEY = Comparator
            .comparing(each -> each.treasure().treasure().draft().key());

    private final LiveVenues venues;
    private final LiveHunts hunts;
    private final Sessions sessions;
    private final StoredTileMaps store;
    private final Semaphore turn = new Semaphore(1);

    public MapAssessments(LiveVenues venues, LiveHunts hunts, Sessions sessions, StoredTileMaps store) {
        this.venues = venues;
        this.hunts = hunts;
        this.sessions = sessions;
        this.store = store;
    }

    /** What came of asking. */
    public sealed interface Outcome {

        record Assessed(MapAssessment assessment) implements Outcome {}

        /** Nothing is played there yet. */
        record VenueUnknown() implements Outcome {}

        /** Another one is being made. */
        record UnderWay() implements Outcome {}

        /** This node could not play on it. */
        record NotTaken(String why) implements Outcome {}
    }

    /**
     * Fetches a stored version and assesses it.
     *
     * @throws io.grpc.StatusRuntimeException
     *             when the geometry store does not have it, or does not answer
     */
    public Outcome assess(String venueId, long version) {
        Ground live = venues.find(venueId);
        if (live == null) {
            return new Outcome.VenueUnknown();
        }
        if (!turn.tryAcquire()) {
            return new Outcome.UnderWay();
        }
        try {
            TileMap next = TileMap.decode(store.fetch(venueId, version));
            return new Outcome.Assessed(assess(venueId, live, version, next));
        } catch (TileMapFormatException e) {
            return new Outcome.NotTaken(String.valueOf(e.getMessage()));
        } finally {
            turn.release();
        }
    }

    private MapAssessment assess(String venueId, Ground live, long version, TileMap next) {
        List<LiveHunt> here = hunts.all().stream().filter(each -> each.hunt().venueId().equals(venueId))
                .filter(each -> each.hunt().state() != HuntState.CLOSED)
                .sorted(Comparator.comparing(LiveHunt::huntId)).toList();
        List<OfHunt> assessed = here.stream().limit(MAX_LISTED).map(each -> assess(each, live.tileMap(), next))
                .toList();
        return new MapAssessment(live.mapVersion(), version, assessed, here.size() - assessed.size());
    }

    private OfHunt assess(LiveHunt hunt, TileMap live, TileMap next) {
        List<ClosedTreasure> closed = new ArrayList<>();
        int opened = 0;
        for (PlacedTreasure each : hunt.field().treasures()) {
            if (each.awards().isTaken()) {
                continue;
            }
            LatLng place = each.treasure().draft().position();
            boolean playable = MapPlace.on(live, place).playable();
            Optional<Closure> closure = MapPlace.on(next, place).closure();
            if (playable && closure.isPresent()) {
                closed.add(new ClosedTreasure(each, closure.get()));
            } else if (!playable && closure.isEmpty()) {
                opened++;
            }
        }
        List<LatLng> players = sessions.whereabouts(hunt.huntId());
        long affected = players.stream()
                .filter(each -> !MapPlace.on(live, each).isLike(MapPlace.on(next, each))).count();
        return new OfHunt(hunt, closed.size(), opened, closed.stream().sorted(BY_KEY).limit(MAX_LISTED).toList(),
                players.size(), (int) affected);
    }
}
