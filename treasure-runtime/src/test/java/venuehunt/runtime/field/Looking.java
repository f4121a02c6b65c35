package venuehunt.runtime.field;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import venuehunt.tile.Block;
import venuehunt.tile.LatLng;
import venuehunt.tile.Tile;
import venuehunt.tile.VenueFrame;

/** Somebody who looks round, as a session does, and stood there before. */
final class Looking {
    private final HuntField field;
    private final View view;

    Looking(HuntField field, String playerId) {
        this.field = field;
        this.view = new View(playerId, field.rules().maxShown());
    }

    View from(LatLng position) {
        VenueFrame frame = field.ground().tileMap().frame();
        return from(frame.eastMetres(position.latDegrees(), position.lngDegrees()),
                frame.northMetres(position.latDegrees(), position.lngDegrees()), 0);
    }

    View from(double eastMetres, double northMetres, long nowMs) {
        int tile = Tile.of(eastMetres, northMetres);
        view.cameFrom(eastMetres, northMetres);
        view.look(field.spot(0, Block.of(tile)).block(), eastMetres, northMetres, tile,
                field.rules().sightMetres(), nowMs);
        return view;
    }

    /** Numbers of the treasures seen, in their order. */
    Set<Long> seen(double eastMetres, double northMetres, long nowMs) {
        return new TreeSet<>(list(from(eastMetres, northMetres, nowMs)));
    }

    /** The treasures seen, nearest first. */
    static List<Long> list(View view) {
        return nearestFirst(view).map(i -> view.treasure(i).treasure().treasureId()).toList();
    }

    static int nearest(View view) {
        return nearestFirst(view).findFirst().orElseThrow();
    }

    /** Places of a view in the order of their distance. */
    static Stream<Integer> nearestFirst(View view) {
        return IntStream.range(0, view.size()).boxed().sorted(Comparator.comparingDouble(view::distanceMetres));
    }
}
