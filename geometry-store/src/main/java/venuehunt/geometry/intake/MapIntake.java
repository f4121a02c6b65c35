package venuehunt.geometry.intake;

import java.util.List;
import java.util.concurrent.Semaphore;
import venuehunt.geometry.postgis.MapWriter;
import venuehunt.geometry.venue.MapProblem;
import venuehunt.geometry.venue.MapProblem.Kind;
import venuehunt.geometry.venue.UploadOutcome;
import venuehunt.geometry.venue.VenueMap;

/**
 * The one way in for maps: checked whole, made into a tile map, stored with it. Never by halves, never live by itself.
 */
public final class MapIntake {
    private final MapCheck check = new MapCheck();
    /** Checks and tile maps cost memory and processors that questions of others need too: one map at a time. */
    private final Semaphore turn = new Semaphore(1, true);
    private final MapWriter writer;

    public MapIntake(MapWriter writer) {
        this.writer = writer;
    }

    /**
     * Takes a map in, or says what is wrong with it.
     *
     * @param who
     *            subject of the caller's token
     */
    public UploadOutcome upload(VenueMap map, String who) {
        turn.acquireUninterruptibly();
        try {
            return take(map, who);
        } finally {
            turn.release();
        }
    }

    private UploadOutcome take(VenueMap map, String who) {
        List<MapProblem> problems = check.problems(map);
        if (!problems.isEmpty()) {
            return new UploadOutcome.Refused(problems);
        }
        byte[] tileMap;
        try {
            tileMap = TileMaps.of(map).encode();
        } catch (IllegalArgumentException e) {
            return new UploadOutcome.Refused(List.of(new MapProblem(Kind.GEOMETRY_INVALID, "map",
                    "cannot be laid out in tiles: " + e.getMessage())));
        }
        return writer.store(map, map.boundary().squareMetres(map.frame()), tileMap, who);
    }
}
