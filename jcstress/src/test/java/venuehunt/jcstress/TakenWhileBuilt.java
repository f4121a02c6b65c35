package venuehunt.jcstress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;
import venuehunt.runtime.field.BlockCache;
import venuehunt.runtime.field.Ground;
import venuehunt.runtime.field.HuntField;
import venuehunt.runtime.field.TreasureBlock;
import venuehunt.runtime.field.View;
import venuehunt.runtime.hunt.Altitude;
import venuehunt.runtime.hunt.Award;
import venuehunt.runtime.hunt.HuntRules;
import venuehunt.runtime.hunt.Treasure;
import venuehunt.runtime.hunt.TreasureDraft;
import venuehunt.tile.LatLng;
import venuehunt.tile.LatLngPolygon;
import venuehunt.tile.LocalPoint;
import venuehunt.tile.VenueFrame;
import venuehunt.tile.map.TileMap;

/**
 * A treasure is won while the block that shows it is being built for somebody else. Meanwhile the other may see it or
 * not; afterwards nobody does, in the very block that was built.
 */
@JCStressTest
@Outcome(id = "true, false", expect = ACCEPTABLE, desc = "Seen before it was won, and not after.")
@Outcome(id = "false, false", expect = ACCEPTABLE, desc = "Won before it was seen.")
@State
public class TakenWhileBuilt {
    private static final int BLOCK = 0;
    private static final VenueFrame FRAME = VenueFrame.at(new LatLng(60.17, 24.94), 20);
    private static final Ground GROUND = new Ground(1, square());
    private static final List<Treasure> TREASURES = List.of(new Treasure(1, new TreasureDraft("box",
            FRAME.toLatLng(new LocalPoint(3, 3)), Altitude.ON_THE_GROUND, 0, "box", 10, 1, 0, Long.MAX_VALUE, 0,
            0)));
    private static final TreasureBlock NOT_YET = new HuntField(HuntRules.DEFAULT, GROUND, new BlockCache(1_000))
            .spot(0, BLOCK).block();
    private static final Award AWARD = new Award(new UUID(1, 1), "ann", 1, 1, 1, 10, 0, false);

    private final HuntField field = new HuntField(HuntRules.DEFAULT, GROUND, new BlockCache(1_000));
    private final View view = new View("ben", HuntRules.DEFAULT.maxShown());
    private TreasureBlock held = NOT_YET;

    public TakenWhileBuilt() {
        field.place(TREASURES);
    }

    @Actor
    public void winner() {
        Objects.requireNonNull(field.find(1)).awards().learn(AWARD);
    }

    @Actor
    public void phone(ZZ_Result seen) {
        held = field.spot(0, BLOCK).block();
        seen.r1 = sees();
    }

    @Arbiter
    public void afterwards(ZZ_Result seen) {
        seen.r2 = sees();
    }

    private boolean sees() {
        view.look(held, 0.5, 0.5, 0, HuntRules.DEFAULT.sightMetres(), 0);
        return view.size() > 0;
    }

    private static TileMap square() {
        return TileMap.builder(FRAME, List.of(LatLngPolygon.of(List.of(FRAME.toLatLng(new LocalPoint(-50, -50)),
                FRAME.toLatLng(new LocalPoint(50, -50)), FRAME.toLatLng(new LocalPoint(50, 50)),
                FRAME.toLatLng(new LocalPoint(-50, 50)))))).build();
    }
}
