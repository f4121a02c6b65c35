package venuehunt.uploader.format.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import venuehunt.uploader.format.BrokenGeometryException;
import venuehunt.uploader.format.GeometryReading;
import venuehunt.uploader.format.Ordinates;
import venuehunt.uploader.format.Rings;
import venuehunt.uploader.plan.PlainText;

/**
 * Reads one geometry of well-known text, e.g. {@code SRID=3067;POLYGON Z ((0 0 5, 1 0 5, 1 1 5, 0 0 5))}, from left to
 * right. It goes as deep as a multipolygon's positions and no deeper.
 */
final class WktReading {
    /** What a geometry begins with, by which a file is seen to be of this format. */
    static final Pattern START = Pattern.compile("(?is)\\s*(?:SRID\\s*=\\s*(\\d{1,6})\\s*;\\s*)?"
            + "(POINT|LINESTRING|POLYGON|MULTIPOINT|MULTILINESTRING|MULTIPOLYGON|GEOMETRYCOLLECTION)\\b"
            + "\\s*(?:Z|M|ZM)?\\b\\s*(EMPTY)?.*");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final String text;
    private final Rings rings;
    private int at;

    WktReading(String text, Rings rings) {
        this.text = text;
        this.rings = rings;
    }

    /** Of the text's own; empty for none. */
    String srid() {
        Matcher start = START.matcher(text);
        return start.matches() && start.group(1) != null ? start.group(1) : "";
    }

    GeometryReading read() {
        if (text.isBlank()) {
            return GeometryReading.NoArea.MISSING;
        }
        Matcher start = START.matcher(text);
        if (!start.matches()) {
            return new GeometryReading.Broken("it has \"" + PlainText.cut(PlainText.clean(text))
                    + "\" where a shape such as POLYGON((0 0, 1 0, 1 1, 0 0)) is expected", null);
        }
        if (start.group(3) != null) {
            return GeometryReading.NoArea.MISSING;
        }
        at = Math.max(text.indexOf('('), 0);
        try {
            return switch (start.group(2).toUpperCase(Locale.ROOT)) {
                case "POLYGON" -> whole(new GeometryReading.Area(polygon()));
                case "MULTIPOLYGON" -> whole(new GeometryReading.Area(rings.multiPolygon(polygons())));
                case "GEOMETRYCOLLECTION" -> throw new BrokenGeometryException(
                        "a GeometryCollection is not taken; save its polygons as features of their own");
                case "POINT" -> new GeometryReading.NoArea("Point");
                case "MULTIPOINT" -> new GeometryReading.NoArea("MultiPoint");
                case "LINESTRING" -> new GeometryReading.NoArea("LineString");
                default -> new GeometryReading.NoArea("MultiLineString");
            };
        } catch (BrokenGeometryException broken) {
            return broken.reading();
        }
    }

    private GeometryReading whole(GeometryReading area) throws BrokenGeometryException {
        if (!text.substring(at).isBlank()) {
            throw unexpected("nothing more");
        }
        return area;
    }

    private List<Polygon> polygons() throws BrokenGeometryException {
        List<Polygon> polygons = new ArrayList<>();
        expect('(');
        do {
            polygons.add(polygon());
        } while (skip(','));
        expect(')');
        return polygons;
    }

    private Polygon polygon() throws BrokenGeometryException {
        List<LinearRing> polygon = new ArrayList<>();
        expect('(');
        do {
            polygon.add(ring());
        } while (skip(','));
        expect(')');
        return rings.polygon(polygon);
    }

    private LinearRing ring() throws BrokenGeometryException {
        expect('(');
        int end = text.indexOf(')', at);
        if (end < 0) {
            throw unexpected("a ring that ends");
        }
        String inside = text.substring(at, end);
        rings.checkSize(inside.chars().filter(character -> character == ',').count() + 1);
        String[] positions = inside.split(",", -1);
        at = end;
        expect(')');
        Coordinate[] ring = new Coordinate[positions.length];
        for (int i = 0; i < ring.length; i++) {
            String[] ordinates = SPACE.split(positions[i].strip(), -1);
            if (ordinates.length < 2 || ordinates.length > 4) {
                throw new BrokenGeometryException("it has \"" + PlainText.cut(PlainText.clean(positions[i]))
                        + "\" where a position longitude latitude is expected");
            }
            ring[i] = Ordinates.position(ordinates[0], ordinates[1]);
        }
        return rings.ring(ring);
    }

    private void expect(char character) throws BrokenGeometryException {
        if (!skip(character)) {
            throw unexpected("\"" + character + '"');
        }
    }

    private boolean skip(char character) {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        if (at < text.length() && text.charAt(at) == character) {
            at++;
            return true;
        }
        return false;
    }

    private BrokenGeometryException unexpected(String expected) {
        String there = text.substring(at, Math.min(at + 20, text.length()));
        return new BrokenGeometryException("it has \"" + PlainText.clean(there) + "\" where " + expected
                + " is expected");
    }
}
