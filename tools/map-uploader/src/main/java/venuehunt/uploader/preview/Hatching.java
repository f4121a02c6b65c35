package venuehunt.uploader.preview;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import venuehunt.picture.Hatch;

/**
 * Patterns over colours, so that kinds of zones are told apart without any colour too. Each is a square that repeats.
 */
enum Hatching {
    /** Rising lines: played on under another colour, as in the pictures of tile maps. */
    PLAYED(Hatch.RGB),
    /** Falling lines. */
    NO_GO(0x9E3D16),
    /** Dots. */
    STAFF(0x5E5E00);

    static final int PERIOD_PIXELS = 8;
    private static final float LINE_PIXELS = 1.4f;

    final int rgb;

    Hatching(int rgb) {
        this.rgb = rgb;
    }

    /** To be filled, in the square from (0, 0) to (8, 8). */
    Shape ink() {
        return switch (this) {
            case PLAYED -> lines(10, -2);
            case NO_GO -> lines(-2, 10);
            case STAFF -> dots();
        };
    }

    /** The two corners that a diagonal leaves out belong to the diagonals of the squares beside it. */
    private static Shape lines(double left, double right) {
        Path2D lines = new Path2D.Double();
        for (int shift = -PERIOD_PIXELS; shift <= PERIOD_PIXELS; shift += PERIOD_PIXELS) {
            lines.moveTo(shift - 2.0, left);
            lines.lineTo(shift + 10.0, right);
        }
        return new BasicStroke(LINE_PIXELS).createStrokedShape(lines);
    }

    private static Shape dots() {
        Path2D dots = new Path2D.Double();
        dots.append(new Ellipse2D.Double(1, 1, 2, 2), false);
        dots.append(new Ellipse2D.Double(5, 5, 2, 2), false);
        return dots;
    }
}
