package venuehunt.uploader.lint;

import venuehunt.tile.Tile;
import venuehunt.tile.VenueFrame;
import venuehunt.v1.TreasureDraft;

/** Where a treasure lies, in the metres of the venue. */
record Placed(TreasureDraft treasure, double eastMetres, double northMetres) {

    static Placed of(TreasureDraft treasure, VenueFrame frame) {
        double lat = treasure.getPosition().getLatDegrees();
        double lng = treasure.getPosition().getLngDegrees();
        return new Placed(treasure, frame.eastMetres(lat, lng), frame.northMetres(lat, lng));
    }

    /** Whether it has a tile; not where it is beyond all maps of the venue. */
    boolean isInFrame() {
        return Tile.inRange(eastMetres, northMetres);
    }

    int tile() {
        return Tile.of(eastMetres, northMetres);
    }

    double metresTo(Placed other) {
        return Math.hypot(eastMetres - other.eastMetres, northMetres - other.northMetres);
    }

    /** Whether both can be seen at the same time from the same place. */
    boolean isBeside(Placed other) {
        return treasure.getLevel() == other.treasure.getLevel() && opens() < other.closes()
                && other.opens() < closes();
    }

    private long opens() {
        return treasure.hasOpensAt() ? treasure.getOpensAt().getSeconds() : Long.MIN_VALUE;
    }

    private long closes() {
        return treasure.hasClosesAt() ? treasure.getClosesAt().getSeconds() : Long.MAX_VALUE;
    }
}
