package venuehunt.uploader.format.kml;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import venuehunt.uploader.format.BrokenGeometryException;
import venuehunt.uploader.format.GeometryReading;
import venuehunt.uploader.format.Ordinates;
import venuehunt.uploader.format.Rings;
import venuehunt.uploader.format.UnreadableFileException;
import venuehunt.uploader.plan.PlainText;

/**
 * The shape of one placemark. Where polygons stand together with points or lines, as a label with its area does, the
 * polygons are the shape.
 */
final class KmlGeometry {
    /** As long as any ring that is taken, at 100 characters a position. */
    private static final int MAX_COORDINATE_CHARACTERS = Rings.MAX_VERTICES * 100;
    private static final Pattern SPACE = Pattern.compile("\\s+");
    /**
     * In text whose white space is single already: taking runs of it here would look at a long run once a character.
     */
    private static final Pattern COMMA = Pattern.compile(" ?, ?");

    private final XmlCursor cursor;
    private final Rings rings;
    private final List<Polygon> polygons = new ArrayList<>();
    private String typeWithoutArea = "";
    private GeometryReading.@Nullable Broken broken;

    KmlGeometry(XmlCursor cursor, Rings rings) {
        this.cursor = cursor;
        this.rings = rings;
    }

    /** Takes the element in if it is a shape. */
    void read(String element) throws UnreadableFileException {
        switch (element) {
            case "Polygon" -> polygon();
            case "MultiGeometry" -> cursor.forEachChild(this::read);
            case "Point", "LineString", "LinearRing", "Model", "Track", "MultiTrack" -> typeWithoutArea = element;
            default -> {
                // Styles, descriptions, times.
            }
        }
    }

    GeometryReading reading() {
        if (broken != null) {
            return broken;
        }
        if (polygons.isEmpty()) {
            return new GeometryReading.NoArea(typeWithoutArea);
        }
        try {
            return new GeometryReading.Area(
                    polygons.size() == 1 ? polygons.getFirst() : rings.multiPolygon(polygons));
        } catch (BrokenGeometryException nothing) {
            return nothing.reading();
        }
    }

    private void polygon() throws UnreadableFileException {
        List<LinearRing> shells = new ArrayList<>();
        List<LinearRing> holes = new ArrayList<>();
        cursor.forEachChild(element -> {
            switch (element) {
                case "outerBoundaryIs" -> boundary(shells);
                case "innerBoundaryIs" -> boundary(holes);
                default -> {
                    // How it is drawn.
                }
            }
        });
        if (broken != null) {
            return;
        }
        try {
            if (shells.size() != 1) {
                throw new BrokenGeometryException("it has a polygon with " + shells.size() + " outlines, expected one");
            }
            shells.addAll(holes);
            polygons.add(rings.polygon(shells));
        } catch (BrokenGeometryException noPolygon) {
            broken = noPolygon.reading();
        }
    }

    private void boundary(List<LinearRing> into) throws UnreadableFileException {
        cursor.forEachChild(ring -> cursor.forEachChild(element -> {
            if (ring.equals("LinearRing") && element.equals("coordinates")) {
                add(cursor.text(MAX_COORDINATE_CHARACTERS), into);
            }
        }));
    }

    private void add(String coordinates, List<LinearRing> into) {
        if (broken != null) {
            return;
        }
        try {
            into.add(ring(coordinates));
        } catch (BrokenGeometryException noRing) {
            broken = noRing.reading();
        }
    }

    private LinearRing ring(String coordinates) throws BrokenGeometryException {
        String[] positions = COMMA.matcher(SPACE.matcher(coordinates).replaceAll(" ")).replaceAll(",").split(" ", -1);
        rings.checkSize(positions.length);
        Coordinate[] ring = new Coordinate[positions.length];
        for (int i = 0; i < ring.length; i++) {
            String[] ordinates = positions[i].split(",", -1);
            if (ordinates.length < 2 || ordinates.length > 3) {
                throw new BrokenGeometryException("it has \"" + PlainText.cut(PlainText.clean(positions[i]))
                        + "\" where a position longitude,latitude is expected");
            }
            ring[i] = Ordinates.position(ordinates[0], ordinates[1]);
        }
        return rings.ring(ring);
    }
}
