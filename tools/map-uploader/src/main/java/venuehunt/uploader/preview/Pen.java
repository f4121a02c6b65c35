package venuehunt.uploader.preview;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;

/**
 * What a sheet is drawn with, for a picture or a page alike: in pixels from the upper left corner, colours as 0xRRGGBB.
 */
interface Pen extends Ruler {
    void fill(Shape shape, int rgb);

    void hatch(Shape shape, Hatching hatching);

    void line(Shape shape, int rgb, double widthPixels, boolean dashed);

    void write(String text, double x, double baseline, Letters letters, int rgb);

    /** Written with white round the letters, to be read on any ground. */
    void label(String text, double x, double baseline, Letters letters, int rgb);

    /** Draws a part that does not leave its frame. */
    void within(Rectangle2D frame, Runnable drawing);

    /** Draws something that tells its name where a pointer rests on it. */
    void named(String name, Runnable drawing);
}
