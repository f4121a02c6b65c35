package venuehunt.runtime.field;

import venuehunt.runtime.hunt.Treasure;
import venuehunt.runtime.hunt.TreasureAwards;
import venuehunt.tile.Block;
import venuehunt.tile.LatLng;
import venuehunt.tile.Tile;
import venuehunt.tile.VenueFrame;

/**
 * A treasure on the ground: where it lies in the metres of one map version, and the awards it keeps over all of them.
 * Told apart by identity: a treasure that is moved or changed is placed anew.
 */
public final class PlacedTreasure {
    private final Treasure treasure;
    private final TreasureAwards awards;
    private final Ground ground;
    private final double eastMetres;
    private final double northMetres;

    private PlacedTreasure(Treasure treasure, TreasureAwards awards, Ground ground, double eastMetres,
            double northMetres) {
        this.treasure = treasure;
        this.awards = awards;
        this.ground = ground;
        this.eastMetres = eastMetres;
        this.northMetres = northMetres;
    }

    static PlacedTreasure on(Ground ground, Treasure treasure, TreasureAwards awards) {
        VenueFrame frame = ground.tileMap().frame();
        LatLng position = treasure.draft().position();
        return new PlacedTreasure(treasure, awards, ground,
                frame.eastMetres(position.latDegrees(), position.lngDegrees()),
                frame.northMetres(position.latDegrees(), position.lngDegrees()));
    }

    public Treasure treasure() {
        return treasure;
    }

    public TreasureAwards awards() {
        return awards;
    }

    public Ground ground() {
        return ground;
    }

    public double eastMetres() {
        return eastMetres;
    }

    public double northMetres() {
        return northMetres;
    }

    /** Whether it has a tile: the venue's next map may be one of somewhere else. */
    boolean isInFrame() {
        return Tile.inRange(eastMetres, northMetres);
    }

    int tile() {
        return Tile.of(eastMetres, northMetres);
    }

    LevelBlock block() {
        return new LevelBlock(treasure.draft().level(), Block.of(tile()));
    }

    /** Whether the zones of its tile let it be played for. */
    public boolean isPlayable() {
        return isInFrame() && ground.tileMap().playable(tile());
    }

    /** Whether anybody might see it, now or later. */
    boolean isToBeShown() {
        return isPlayable() && !awards.isTaken();
    }

    /** Distance in metres from a position on Earth to here, along the ground. */
    public double distanceMetres(double latDegrees, double lngDegrees) {
        VenueFrame frame = ground.tileMap().frame();
        double east = frame.eastMetres(latDegrees, lngDegrees) - eastMetres;
        double north = frame.northMetres(latDegrees, lngDegrees) - northMetres;
        return Math.sqrt(east * east + north * north);
    }
}
