package venuehunt.runtime.office;

import java.util.List;
import venuehunt.runtime.field.PlacedTreasure;
import venuehunt.runtime.live.LiveHunt;

/**
 * What a map would do to the hunts of its venue if it went live.
 *
 * @param liveVersion
 *            of the map that is played on now
 * @param hunts
 *            those that are not closed, sorted by their ids, at most {@link MapAssessments#MAX_LISTED}
 * @param huntsLeftOut
 *            how many more there are
 */
public record MapAssessment(long liveVersion, long version, List<OfHunt> hunts, int huntsLeftOut) {

    /**
     * What becomes of one hunt.
     *
     * @param closed
     *            treasures that could be won now and not then
     * @param opened
     *            the other way round
     * @param firstClosed
     *            at most {@link MapAssessments#MAX_LISTED} of the closed ones, sorted by their keys
     * @param players
     *            with a stream and a place
     * @param affectedPlayers
     *            those of them whose tile is in other zones then, or on the other side of the boundary
     */
    public record OfHunt(LiveHunt hunt, int closed, int opened, List<ClosedTreasure> firstClosed, int players,
            int affectedPlayers) {}

    /** A treasure that would be hidden, and why. */
    public record ClosedTreasure(PlacedTreasure treasure, Closure why) {}
}
