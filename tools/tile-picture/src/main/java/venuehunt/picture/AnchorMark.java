package venuehunt.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;

/** A ring with a cross, dark within white, so that it shows on any ground. */
final class AnchorMark {
    private static final double RADIUS_PIXELS = 4.5;
    private static final double ARM_PIXELS = 8;

    private AnchorMark() {
    }

    static void draw(Graphics2D on, double x, double y) {
        draw(on, x, y, Color.WHITE, 4);
        draw(on, x, y, Ink.DARK, 1.5f);
    }

    private static void draw(Graphics2D on, double x, double y, Color colour, float width) {
        on.setColor(colour);
        on.setStroke(new BasicStroke(width));
        on.draw(new Ellipse2D.Double(x - RADIUS_PIXELS, y - RADIUS_PIXELS, 2 * RADIUS_PIXELS, 2 * RADIUS_PIXELS));
        on.draw(new Line2D.Double(x - ARM_PIXELS, y, x + ARM_PIXELS, y));
        on.draw(new Line2D.Double(x, y - ARM_PIXELS, x, y + ARM_PIXELS));
        on.setStroke(new BasicStroke(1));
    }
}
