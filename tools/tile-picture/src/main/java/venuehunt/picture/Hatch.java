package venuehunt.picture;

/** Diagonal lines, two pixels wide, for ground that is played on but shows another colour. */
public final class Hatch {
    /** The green of what is played on, darker, to be seen on every zone's colour. */
    public static final int RGB = 0x22886B;
    private static final int PERIOD_PIXELS = 7;
    private static final int LINE_PIXELS = 2;

    private Hatch() {
    }

    static boolean covers(int x, int y) {
        return (x + y) % PERIOD_PIXELS < LINE_PIXELS;
    }
}
