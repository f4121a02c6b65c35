package venuehunt.tiles.csv;

/** Numbers with a fixed number of decimals and a point, whatever the machine's language; never "-0.000". */
final class FixedDecimals {
    private final int decimals;
    private final long scale;

    FixedDecimals(int decimals) {
        this.decimals = decimals;
        this.scale = Math.powExact(10L, decimals);
    }

    /**
     * A number, rounded to the nearest.
     *
     * @param value
     *            of less than a hundred million
     */
    String text(double value) {
        long scaled = Math.round(value * scale);
        String fraction = Long.toString(Math.abs(scaled) % scale);
        return (scaled < 0 ? "-" : "") + Math.abs(scaled) / scale + "." + "0".repeat(decimals - fraction.length())
                + fraction;
    }
}
