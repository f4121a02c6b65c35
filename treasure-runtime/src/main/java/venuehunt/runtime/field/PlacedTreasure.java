package venuehunt.runtime.field;

import venuehunt.runtime.hunt.Treasure;
import venuehunt.runtime.hunt.TreasureAwards;
import venuehunt.tile.LatLng;
import venuehunt.tile.Tile;
import venuehunt.tile.VenueFrame;

/**
 * A treasure on the ground: where it lies in the metres of one map version, and the awards it keeps over all of them.
 */
public record PlacedTreasure(Treasure treasure, TreasureAwards awards, Ground ground, double eastMetres,
        double northMetres) {

    static PlacedTreasure on(Ground ground, Treasure treasure, TreasureAwards awards) {
        VenueFrame frame = ground.tileMap().frame();
        LatLng position = treasure.draft().position();
        return new PlacedTreasure(treasure, awards, ground,
                frame.eastMetres(position.latDegrees(), position.lngDegrees()),
                frame.northMetres(position.latDegrees(), position.lngDegrees()));
    }

    public int tile() {
        return Tile.of(eastMetres, northMetres);
    }

    /** Whether the zones of its tile let it be played for. */
    public boolean isPlayable() {
        return ground.tileMap().playable(tile());
    }

    /** Distance in metres from a position on Earth to here, along the ground. */
    public double distanceMetres(double latDegrees, double lngDegrees) {
        VenueFrame frame = ground.tileMap().frame();
        double east = frame.eastMetres(latDegrees, lngDegrees) - eastMetres;
        double north = frame.northMetres(latDegrees, lngDegrees) - northMetres;
        return Math.sqrt(east * east + north * north);
    }
}
