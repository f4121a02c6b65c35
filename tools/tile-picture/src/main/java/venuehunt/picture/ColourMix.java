package venuehunt.picture;

/** The mean of colours, given as 0xRRGGBB. */
public final class ColourMix {
    private int red;
    private int green;
    private int blue;
    private int parts;

    /** Adds one part of a colour. */
    public void add(int rgb) {
        red += rgb >> 16 & 0xFF;
        green += rgb >> 8 & 0xFF;
        blue += rgb & 0xFF;
        parts++;
    }

    /** Of what was added: at least one colour. */
    public int mean() {
        return (red / parts) << 16 | (green / parts) << 8 | (blue / parts);
    }
}
