package venuehunt.uploader.plan;

/** How exactly a place is told: to the seventh decimal of a degree, a centimetre on the ground. */
public final class SevenDecimals {
    private static final double IN_A_DEGREE = 1e7;

    private SevenDecimals() {
    }

    public static double of(double degrees) {
        return Math.round(degrees * IN_A_DEGREE) / IN_A_DEGREE;
    }
}
