package venuehunt.geometry.venue;

/**
 * What became of the ground of a boundary or a zone, in square metres.
 *
 * @param gone
 *            of the ground before, what is not part of it any more
 */
public record GroundChange(double before, double after, double gone) {
    /** A tile: no runtime sees less. */
    private static final double SEEN = 1;

    public static GroundChange none(double squareMetres) {
        return new GroundChange(squareMetres, squareMetres, 0);
    }

    /** Whether anything of it moved, grew or shrank that can be seen in tiles. */
    public boolean isSeen() {
        return gone + gained() >= SEEN;
    }

    /** The part that is gone, 0 to 1. */
    public double share() {
        return before > 0 ? Math.clamp(gone / before, 0, 1) : 0;
    }

    /** What has come to it, as a part of what it was, 0 to 1: 1 also for all that is more than twice as large. */
    public double gainedShare() {
        return before > 0 ? Math.clamp(gained() / before, 0, 1) : 0;
    }

    private double gained() {
        return after - (before - gone);
    }
}
