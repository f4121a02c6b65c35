package venuehunt.benchmarks.ticks;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import venuehunt.benchmarks.tiles.PlainMap;
import venuehunt.benchmarks.tiles.Positions;
import venuehunt.runtime.field.BlockCache;
import venuehunt.runtime.field.Ground;
import venuehunt.runtime.field.HuntField;
import venuehunt.runtime.hunt.Altitude;
import venuehunt.runtime.hunt.Hunt;
import venuehunt.runtime.hunt.HuntPhase;
import venuehunt.runtime.hunt.HuntRules;
import venuehunt.runtime.hunt.HuntState;
import venuehunt.runtime.hunt.Treasure;
import venuehunt.runtime.hunt.TreasureDraft;
import venuehunt.runtime.live.LiveHunt;
import venuehunt.tile.Block;
import venuehunt.tile.LatLng;
import venuehunt.tile.LatLngPolygon;
import venuehunt.tile.LocalPoint;
import venuehunt.tile.VenueFrame;
import venuehunt.tile.map.TileMap;

/** A venue of one square kilometre, and a hunt whose treasures lie all over it at random from one seed. */
public final class Meadow {
    public static final double SIDE_METRES = 1_000;
    private static final double REACH_METRES = 5;

    private static final LatLng ANCHOR = new LatLng(52.5, 13.4);

    private final String huntId;
    private final VenueFrame frame;
    private final Positions treasures;
    private final HuntRules rules;
    private final BlockCache blocks;
    /** Made when it is first asked for: who measures other programs needs the positions only. */
    private @Nullable LiveHunt hunt;

    public Meadow(String huntId, int count, double sightMetres, SplittableRandom random) {
        this(huntId, ANCHOR, BlockCache.within(Runtime.getRuntime().maxMemory()), count, sightMetres, random);
    }

    /**
     * @param count
     *            of treasures, numbered from 1
     */
    Meadow(String huntId, LatLng anchor, BlockCache blocks, int count, double sightMetres, SplittableRandom random) {
        this.huntId = huntId;
        this.blocks = blocks;
        frame = VenueFrame.at(anchor, 40);
        treasures = Positions.random(frame, SIDE_METRES, count, random);
        rules = new HuntRules(REACH_METRES, sightMetres, HuntRules.DEFAULT.maxShown());
    }

    public LiveHunt hunt() {
        if (hunt == null) {
            hunt = plant();
        }
        return hunt;
    }

    private LiveHunt plant() {
        Ground ground = new Ground(1, TileMap.builder(frame, List.of(LatLngPolygon.of(corners()))).build());
        HuntField field = new HuntField(rules, ground, blocks);
        int count = treasures.latDegrees().length;
        List<Treasure> placed = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            placed.add(new Treasure(i + 1L, draft("t" + i, treasures.at(i))));
        }
        field.place(placed);
        buildBlocks(field);
        return new LiveHunt(new Hunt(huntId, "meadow", "Meadow", rules, HuntState.OPEN, HuntPhase.DISCOVERY), field);
    }

    /** Before anything is measured: in a hunt they are built once and stay. */
    private static void buildBlocks(HuntField field) {
        int far = (int) Math.ceil(SIDE_METRES / 2 / Block.SIZE_METRES);
        for (int north = -far; north < far; north++) {
            for (int east = -far; east < far; east++) {
                field.spot(0, Block.pack(east, north)).block();
            }
        }
    }

    private List<LatLng> corners() {
        double far = SIDE_METRES / 2 + 1;
        return List.of(new LocalPoint(-far, -far), new LocalPoint(far, -far), new LocalPoint(far, far),
                new LocalPoint(-far, far)).stream().map(frame::toLatLng).toList();
    }

    private static TreasureDraft draft(String key, LatLng position) {
        return new TreasureDraft(key, position, Altitude.ON_THE_GROUND, 0, "box", 10, 1, 0, Long.MAX_VALUE, 0, 0);
    }

    public VenueFrame frame() {
        return frame;
    }

    /** Where a treasure lies. */
    public LatLng position(long treasureId) {
        return treasures.at((int) treasureId - 1);
    }

    /** Puts a treasure down anywhere else. What the peer knows stays as it was. */
    void move(long treasureId, SplittableRandom random) {
        LatLng there = Positions.random(frame, SIDE_METRES, 1, random).at(0);
        hunt().field().place(List.of(new Treasure(treasureId, draft("t" + (treasureId - 1), there))));
    }

    /** The same treasures for the peer, in its own metres. */
    PlainGrid grid(PlainMap map, double cellMetres) {
        int count = treasures.latDegrees().length;
        double[] east = new double[count];
        double[] north = new double[count];
        for (int i = 0; i < count; i++) {
            east[i] = map.eastMetres(treasures.lngDegrees()[i]);
            north[i] = map.northMetres(treasures.latDegrees()[i]);
        }
        return new PlainGrid(SIDE_METRES, cellMetres, east, north);
    }
}
