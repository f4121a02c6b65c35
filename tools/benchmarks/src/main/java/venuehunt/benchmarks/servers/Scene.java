package venuehunt.benchmarks.servers;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import venuehunt.benchmarks.tiles.Positions;
import venuehunt.runtime.hunt.Altitude;
import venuehunt.runtime.hunt.Hunt;
import venuehunt.runtime.hunt.HuntPhase;
import venuehunt.runtime.hunt.HuntRules;
import venuehunt.runtime.hunt.HuntState;
import venuehunt.runtime.hunt.TreasureDraft;
import venuehunt.runtime.postgres.KeptMap;
import venuehunt.runtime.postgres.PostgresHunts;
import venuehunt.runtime.postgres.PostgresVenueMaps;
import venuehunt.tile.LatLng;
import venuehunt.tile.LatLngPolygon;
import venuehunt.tile.LocalPoint;
import venuehunt.tile.VenueFrame;
import venuehunt.tile.map.TileMap;

/**
 * An open hunt on a venue of its own, one square kilometre, with treasures at random from one seed.
 *
 * @param treasures
 *            how many
 */
public record Scene(String huntId, VenueFrame frame, int treasures) {
    public static final double SIDE_METRES = 1_000;
    /** A hunt of usual size: six treasures in sight. */
    public static final Scene USUAL = new Scene("usual", VenueFrame.at(new LatLng(52.5, 13.4), 40), 2_000);
    /** More in sight than a phone is shown, and one in reach. */
    public static final Scene DENSE = new Scene("dense", VenueFrame.at(new LatLng(48.1, 11.5), 520), 12_732);
    /** Another of usual size, elsewhere. */
    public static final Scene NEIGHBOUR = new Scene("neighbour", VenueFrame.at(new LatLng(60.2, 24.9), 10), 2_000);

    private static final int AT_ONCE = 1_000;

    /** Puts all of them into a node's database. */
    public static void lay(DataSource database) {
        for (Scene scene : List.of(USUAL, DENSE, NEIGHBOUR)) {
            new PostgresVenueMaps(database).keep(new KeptMap(scene.huntId, 1, scene.map().encode()));
            PostgresHunts hunts = new PostgresHunts(database);
            hunts.create(new Hunt(scene.huntId, scene.huntId, "The Measured Hunt", HuntRules.DEFAULT, HuntState.OPEN,
                    HuntPhase.DISCOVERY));
            Positions lie = scene.positions(scene.treasures, new SplittableRandom(1));
            for (int from = 0; from < scene.treasures; from += AT_ONCE) {
                hunts.place(scene.huntId, IntStream.range(from, Math.min(from + AT_ONCE, scene.treasures))
                        .mapToObj(i -> draft("t" + i, lie.at(i))).toList());
            }
        }
    }

    /** Places within it. */
    public Positions positions(int count, RandomGenerator random) {
        return Positions.random(frame, SIDE_METRES, count, random);
    }

    private TileMap map() {
        double far = SIDE_METRES / 2 + 100; // nobody is thrown out who walks a little beyond
        return TileMap.builder(frame, List.of(LatLngPolygon.of(
                List.of(new LocalPoint(-far, -far), new LocalPoint(far, -far), new LocalPoint(far, far),
                        new LocalPoint(-far, far)).stream().map(frame::toLatLng).toList())))
                .build();
    }

    private static TreasureDraft draft(String key, LatLng position) {
        return new TreasureDraft(key, position, Altitude.ON_THE_GROUND, 0, "box", 10, 1, 0, Long.MAX_VALUE, 0, 0);
    }
}
