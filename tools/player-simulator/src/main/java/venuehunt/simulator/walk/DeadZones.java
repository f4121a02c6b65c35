package venuehunt.simulator.walk;

import venuehunt.tile.LocalPoint;

/**
 * Places without a network: squares of {@value #SIDE_METRES} m, which a walker crosses in half a minute. Which ones
 * follows from the seed alone, so that they need not be kept.
 *
 * @param share
 *            of the ground, 0 to 1
 */
public record DeadZones(double share, long seed) {
    static final int SIDE_METRES = 50;
    public static final DeadZones NONE = new DeadZones(0, 0);
    private static final double TWO_POW_53 = 0x1p53;
    /** Of 2^64; so that seeds 0 and 1 have little in common. */
    private static final long GOLDEN_RATIO = 0x9e3779b97f4a7c15L;

    public DeadZones {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share " + share + " of dead ground, expected 0 to 1");
        }
    }

    public boolean cover(LocalPoint point) {
        long square = ((long) squareOf(point.eastMetres()) << Integer.SIZE) ^ squareOf(point.northMetres());
        return (mixed(mixed(seed + GOLDEN_RATIO) ^ square) >>> 11) / TWO_POW_53 < share;
    }

    private static int squareOf(double metres) {
        return (int) Math.floor(metres / SIDE_METRES);
    }

    /** SplitMix64's last step, by Sebastiano Vigna: every bit of the result hangs on every bit of the number. */
    private static long mixed(long number) {
        long bits = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
        bits = (bits ^ (bits >>> 27)) * 0x94d049bb133111ebL;
        return bits ^ (bits >>> 31);
    }
}
