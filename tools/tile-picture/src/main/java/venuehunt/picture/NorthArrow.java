package venuehunt.picture;

import java.awt.geom.Path2D;

/** Points to the upper edge. */
public final class NorthArrow {
    private NorthArrow() {
    }

    /** With its tip there, 22 pixels high. */
    public static Path2D at(double x, double y) {
        Path2D arrow = new Path2D.Double();
        arrow.moveTo(x, y);
        arrow.lineTo(x + 7, y + 22);
        arrow.lineTo(x, y + 17);
        arrow.lineTo(x - 7, y + 22);
        arrow.closePath();
        return arrow;
    }
}
