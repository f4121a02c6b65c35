package venuehunt.uploader.preview;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.TexturePaint;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Draws a picture, two of its pixels to one of the sheet's, so that it is crisp on screens of today and on paper. */
final class ImagePen implements Pen {
    static final int PIXELS = 2;
    private static final float HALO_PIXELS = 3;

    private final BufferedImage image;
    private final Graphics2D on;

    ImagePen(int width, int height) {
        image = new BufferedImage(width * PIXELS, height * PIXELS, BufferedImage.TYPE_INT_RGB);
        on = smooth(image);
    }

    private static Graphics2D smooth(BufferedImage image) {
        Graphics2D on = image.createGraphics();
        on.scale(PIXELS, PIXELS);
        on.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        on.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        on.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        on.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return on;
    }

    /** What was drawn; nothing is drawn after it. */
    BufferedImage finished() {
        on.dispose();
        return image;
    }

    @Override
    public double pixels(String text, Letters letters) {
        return letters.font().getStringBounds(text, on.getFontRenderContext()).getWidth();
    }

    @Override
    public void fill(Shape shape, int rgb) {
        on.setColor(new Color(rgb));
        on.fill(shape);
    }

    @Override
    public void hatch(Shape shape, Hatching hatching) {
        int side = Hatching.PERIOD_PIXELS;
        BufferedImage square = new BufferedImage(side * PIXELS, side * PIXELS, BufferedImage.TYPE_INT_ARGB);
        Graphics2D within = smooth(square);
        within.setColor(new Color(hatching.rgb));
        within.fill(hatching.ink());
        within.dispose();
        on.setPaint(new TexturePaint(square, new Rectangle2D.Double(0, 0, side, side)));
        on.fill(shape);
    }

    @Override
    public void line(Shape shape, int rgb, double widthPixels, boolean dashed) {
        on.setColor(new Color(rgb));
        on.setStroke(dashed
                ? new BasicStroke((float) widthPixels, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1,
                        new float[]{6, 4}, 0)
                : new BasicStroke((float) widthPixels, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        on.draw(shape);
    }

    @Override
    public void write(String text, double x, double baseline, Letters letters, int rgb) {
        on.setColor(new Color(rgb));
        on.setFont(letters.font());
        on.drawString(text, (float) x, (float) baseline);
    }

    @Override
    public void label(String text, double x, double baseline, Letters letters, int rgb) {
        Shape outline = new TextLayout(text, letters.font(), on.getFontRenderContext())
                .getOutline(AffineTransform.getTranslateInstance(x, baseline));
        on.setColor(Color.WHITE);
        on.setStroke(new BasicStroke(HALO_PIXELS, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        on.draw(outline);
        write(text, x, baseline, letters, rgb);
    }

    @Override
    public void within(Rectangle2D frame, Runnable drawing) {
        Shape before = on.getClip();
        on.clip(frame);
        drawing.run();
        on.setClip(before);
    }

    @Override
    public void named(String name, Runnable drawing) {
        drawing.run();
    }
}
