package venuehunt.jcstress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZZ_Result;
import venuehunt.runtime.field.BlockCache;
import venuehunt.runtime.field.Ground;
import venuehunt.runtime.field.HuntField;
import venuehunt.runtime.field.TreasureBlock;
import venuehunt.runtime.hunt.HuntRules;
import venuehunt.tile.LatLng;
import venuehunt.tile.LatLngPolygon;
import venuehunt.tile.LocalPoint;
import venuehunt.tile.VenueFrame;
import venuehunt.tile.map.TileMap;

/**
 * A hunt moves to another map while a phone asks for the map and then for a block. Afterwards: a block of the old map
 * that the phone holds must be superseded, or the phone would never let it go, and the next one must be of the new map.
 */
@JCStressTest
@Outcome(id = "false, false, true", expect = ACCEPTABLE, desc = "The old map and its block, which is superseded.")
@Outcome(id = "false, true, true", expect = ACCEPTABLE, desc = "The map went live between the two.")
@Outcome(id = "true, true, true", expect = ACCEPTABLE, desc = "The new map and its block: never the new map with an old block.")
@State
public class FieldSwapped {
    private static final int BLOCK = 0;
    private static final TileMap MAP = square(VenueFrame.at(new LatLng(60.17, 24.94), 20));
    private static final Ground BEFORE = new Ground(1, MAP);
    private static final Ground AFTER = new Ground(2, MAP);

    private final HuntField field = new HuntField(HuntRules.DEFAULT, BEFORE, new BlockCache(1_000));
    private TreasureBlock held = field.spot(0, BLOCK).block();

    @Actor
    public void curator() {
        field.moveTo(AFTER);
    }

    @Actor
    public void phone(ZZZ_Result seen) {
        seen.r1 = field.ground() == AFTER;
        held = field.spot(0, BLOCK).block();
        seen.r2 = held.ground() == AFTER;
    }

    @Arbiter
    public void afterwards(ZZZ_Result seen) {
        seen.r3 = (held.ground() == AFTER || held.isSuperseded()) && field.spot(0, BLOCK).block().ground() == AFTER;
    }

    private static TileMap square(VenueFrame frame) {
        return TileMap.builder(frame, List.of(LatLngPolygon.of(List.of(frame.toLatLng(new LocalPoint(-50, -50)),
                frame.toLatLng(new LocalPoint(50, -50)), frame.toLatLng(new LocalPoint(50, 50)),
                frame.toLatLng(new LocalPoint(-50, 50)))))).build();
    }
}
