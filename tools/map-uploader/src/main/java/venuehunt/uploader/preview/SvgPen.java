package venuehunt.uploader.preview;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.Locale;

/** Writes SVG. Names come from foreign files, so every text goes through {@link #escape}. */
final class SvgPen implements Pen {
    private final StringBuilder svg = new StringBuilder();

    SvgPen() {
        svg.append("<defs>");
        for (Hatching hatching : Hatching.values()) {
            svg.append("<pattern id=\"").append(hatching).append("\" width=\"").append(Hatching.PERIOD_PIXELS)
                    .append("\" height=\"").append(Hatching.PERIOD_PIXELS)
                    .append("\" patternUnits=\"userSpaceOnUse\"><path d=\"").append(path(hatching.ink()))
                    .append("\" fill=\"").append(colour(hatching.rgb)).append("\"/></pattern>");
        }
        svg.append("</defs>\n");
    }

    /** What was drawn, as an element of its own. */
    String element(int width, int height) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + width + " " + height
                + "\" font-family=\"DejaVu Sans, Verdana, Geneva, sans-serif\">" + svg + "</svg>";
    }

    /** By the usual widths of letters: the reader's own fonts are not known here, and none need be on this machine. */
    @Override
    public double pixels(String text, Letters letters) {
        double ems = text.codePoints().mapToDouble(SvgPen::ems).sum();
        return ems * letters.font().getSize() * (letters.font().isBold() ? 1.1 : 1);
    }

    private static double ems(int letter) {
        if (letter >= 0x1100) {
            return 1;
        }
        if ("iljtf.,:;|!'()[] ".indexOf(letter) >= 0) {
            return 0.38;
        }
        if ("mwMW@%—".indexOf(letter) >= 0) {
            return 0.95;
        }
        return Character.isUpperCase(letter) ? 0.7 : 0.62;
    }

    @Override
    public void fill(Shape shape, int rgb) {
        fill(shape, colour(rgb));
    }

    @Override
    public void hatch(Shape shape, Hatching hatching) {
        fill(shape, "url(#" + hatching + ")");
    }

    private void fill(Shape shape, String paint) {
        svg.append("<path d=\"").append(path(shape)).append("\" fill=\"").append(paint)
                .append("\" fill-rule=\"evenodd\"/>\n");
    }

    @Override
    public void line(Shape shape, int rgb, double widthPixels, boolean dashed) {
        svg.append("<path d=\"").append(path(shape)).append("\" fill=\"none\" stroke=\"").append(colour(rgb))
                .append("\" stroke-width=\"").append(number(widthPixels)).append("\" stroke-linejoin=\"round\"")
                .append(dashed ? " stroke-dasharray=\"6 4\"" : "").append("/>\n");
    }

    @Override
    public void write(String text, double x, double baseline, Letters letters, int rgb) {
        text(text, x, baseline, letters, rgb, "");
    }

    @Override
    public void label(String text, double x, double baseline, Letters letters, int rgb) {
        text(text, x, baseline, letters, rgb,
                " stroke=\"#ffffff\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\"");
    }

    private void text(String text, double x, double baseline, Letters letters, int rgb, String more) {
        svg.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(baseline)).append("\" font-size=\"")
                .append(letters.font().getSize()).append('"')
                .append(letters.font().isBold() ? " font-weight=\"bold\"" : "")
                .append(" fill=\"").append(colour(rgb)).append('"').append(more).append('>').append(escape(text))
                .append("</text>\n");
    }

    /** A view of its own, which the page's script can zoom. */
    @Override
    public void within(Rectangle2D frame, Runnable drawing) {
        String x = number(frame.getX());
        String y = number(frame.getY());
        String size = number(frame.getWidth()) + "\" height=\"" + number(frame.getHeight());
        svg.append("<svg class=\"map\" x=\"").append(x).append("\" y=\"").append(y).append("\" width=\"").append(size)
                .append("\" viewBox=\"").append(x).append(' ').append(y).append(' ').append(number(frame.getWidth()))
                .append(' ').append(number(frame.getHeight())).append("\">\n");
        drawing.run();
        svg.append("</svg>\n");
    }

    @Override
    public void named(String name, Runnable drawing) {
        svg.append("<g><title>").append(escape(name)).append("</title>\n");
        drawing.run();
        svg.append("</g>\n");
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String colour(int rgb) {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }

    private static String path(Shape shape) {
        StringBuilder path = new StringBuilder();
        double[] points = new double[6];
        for (PathIterator at = shape.getPathIterator(null); !at.isDone(); at.next()) {
            switch (at.currentSegment(points)) {
                case PathIterator.SEG_MOVETO -> append(path, 'M', points, 2);
                case PathIterator.SEG_LINETO -> append(path, 'L', points, 2);
                case PathIterator.SEG_QUADTO -> append(path, 'Q', points, 4);
                case PathIterator.SEG_CUBICTO -> append(path, 'C', points, 6);
                default -> path.append('Z');
            }
        }
        return path.toString();
    }

    private static void append(StringBuilder path, char command, double[] points, int count) {
        for (int i = 0; i < count; i++) {
            path.append(i == 0 ? command : ' ').append(number(points[i]));
        }
    }

    /** With two decimals at most: a hundredth of a pixel. */
    private static String number(double value) {
        long hundredths = Math.round(value * 100);
        if (hundredths % 100 == 0) {
            return Long.toString(hundredths / 100);
        }
        return Double.toString(hundredths / 100.0);
    }
}
