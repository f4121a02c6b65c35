package venuehunt.picture;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Locale;
import venuehunt.tile.TileBounds;
import venuehunt.tile.map.TileMap;

/**
 * Draws a tile map for people: a title, the map with a mark at its anchor, a legend of what occurs, a bar of metres.
 * About 1,000 pixels along the map's longer side, however large the venue is. Needs a font of the system.
 */
public final class TileMapPicture {
    static final int MARGIN = 24;
    static final int HEADER = 76;
    private static final int ABOVE_FOOTER = 18;
    /** Room for the legend and the bar beside each other, and for a title. */
    private static final int MIN_WIDTH = 640;

    private final String title;
    private final TileMap map;
    private final MapArea area;
    private final ScaleBar bar;

    private TileMapPicture(String title, TileMap map) {
        this.title = title;
        this.map = map;
        area = MapArea.paint(map);
        bar = ScaleBar.of(area.scale().pixelsPerMetre());
    }

    /** The picture of a map, called by its title. */
    public static BufferedImage of(String title, TileMap map) {
        return new TileMapPicture(title, map).draw();
    }

    private BufferedImage draw() {
        BufferedImage map = area.image();
        int width = Math.max(MIN_WIDTH, map.getWidth() + 2 * MARGIN);
        Legend legend = new Legend(area.signs(), letters(), width - 4 * MARGIN - bar.widthPixels());
        int footerTop = HEADER + map.getHeight() + ABOVE_FOOTER;
        BufferedImage whole = new BufferedImage(width,
                footerTop + Math.max(legend.heightPixels(), 2 * Legend.LINE_PIXELS) + MARGIN / 2,
                BufferedImage.TYPE_INT_RGB);
        Graphics2D on = whole.createGraphics();
        try {
            smooth(on);
            on.setColor(Color.WHITE);
            on.fillRect(0, 0, width, whole.getHeight());
            drawHeader(on, width);
            drawMap(on, (width - map.getWidth()) / 2);
            on.setFont(Ink.TEXT);
            legend.draw(on, MARGIN, footerTop);
            bar.draw(on, width - MARGIN - bar.widthPixels() - 1, footerTop + 4);
        } finally {
            on.dispose();
        }
        return whole;
    }

    private static FontMetrics letters() {
        Graphics2D on = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        try {
            smooth(on);
            return on.getFontMetrics(Ink.TEXT);
        } finally {
            on.dispose();
        }
    }

    private static void smooth(Graphics2D on) {
        on.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        on.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        on.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        on.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    private void drawHeader(Graphics2D on, int width) {
        on.setColor(Ink.DARK);
        on.setFont(fitting(on, width - 4 * MARGIN));
        on.drawString(title, MARGIN, 36);
        on.setFont(Ink.TEXT);
        drawNorth(on, width - MARGIN - 8);
        on.setColor(Ink.GREY);
        on.drawString(caption(), MARGIN, 59);
    }

    private Font fitting(Graphics2D on, int width) {
        double needed = on.getFontMetrics(Ink.TITLE).stringWidth(title);
        return needed <= width ? Ink.TITLE : Ink.TITLE.deriveFont((float) (Ink.TITLE.getSize() * width / needed));
    }

    private String caption() {
        TileBounds bounds = map.bounds();
        return String.format(Locale.ROOT, "1 m tiles, %s  ·  %,d m from west to east, %,d m from south to north",
                area.scale().words(), bounds.maxEast() - bounds.minEast() + 1,
                bounds.maxNorth() - bounds.minNorth() + 1);
    }

    private static void drawNorth(Graphics2D on, int x) {
        on.fill(NorthArrow.at(x, 18));
        on.drawString("N", x - on.getFontMetrics().stringWidth("N") / 2, 57);
    }

    private void drawMap(Graphics2D on, int left) {
        BufferedImage image = area.image();
        on.drawImage(image, left, HEADER, null);
        on.setColor(Ink.FRAME);
        on.drawRect(left - 1, HEADER - 1, image.getWidth() + 1, image.getHeight() + 1);
        if (area.signs().contains(Sign.ANCHOR)) {
            AnchorMark.draw(on, left + area.x(0), HEADER + area.y(0));
        }
    }
}
