package venuehunt.uploader.format.shapefile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import venuehunt.uploader.format.BrokenGeometryException;
import venuehunt.uploader.format.GeometryReading;
import venuehunt.uploader.format.LayerBuilder;
import venuehunt.uploader.format.Rings;
import venuehunt.uploader.format.UnreadableFileException;

/**
 * The shapes of a .shp (ESRI Shapefile Technical Description, 1998). What it says of its own sizes is compared with the
 * bytes that are there before anything is taken from them.
 */
final class ShpShapes {
    private static final int HEADER_BYTES = 100;
    private static final int RECORD_HEADER_BYTES = 8;
    /** Type, box, the two counts. */
    private static final int POLYGON_HEADER_BYTES = 44;
    private static final int POINT_BYTES = 16;
    /** Telling holes from outlines looks at all points for each ring. */
    private static final int MAX_RINGS = 500;

    private final ByteBuffer shp;
    private final Rings rings;

    ShpShapes(byte[] bytes, Rings rings) {
        this.rings = rings;
        this.shp = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    List<GeometryReading> read() throws UnreadableFileException {
        List<GeometryReading> shapes = new ArrayList<>();
        int at = HEADER_BYTES;
        while (at < shp.capacity()) {
            if (shapes.size() == LayerBuilder.MAX_FEATURES) {
                throw new UnreadableFileException(
                        "it has more than " + LayerBuilder.MAX_FEATURES + " features; leave out what is no zone");
            }
            long contentBytes = shp.capacity() - at < RECORD_HEADER_BYTES
                    ? -1
                    : 2L * Integer.reverseBytes(shp.getInt(at + 4));
            long end = at + RECORD_HEADER_BYTES + contentBytes;
            if (contentBytes < 4 || end > shp.capacity()) {
                throw new UnreadableFileException("its .shp is damaged: shape " + (shapes.size() + 1)
                        + " is longer than the file; save the shapefile again");
            }
            shapes.add(shape(at + RECORD_HEADER_BYTES, (int) contentBytes));
            at = (int) end;
        }
        return shapes;
    }

    private GeometryReading shape(int at, int bytes) {
        return switch (shp.getInt(at)) {
            case 0 -> GeometryReading.NoArea.MISSING;
            case 1, 11, 21 -> new GeometryReading.NoArea("Point");
            case 3, 13, 23 -> new GeometryReading.NoArea("LineString");
            case 8, 18, 28 -> new GeometryReading.NoArea("MultiPoint");
            case 5, 15, 25 -> polygon(at, bytes);
            default -> new GeometryReading.Broken(
                    "its shape is of the type " + shp.getInt(at) + ", expected a polygon");
        };
    }

    private GeometryReading polygon(int at, int bytes) {
        try {
            return new GeometryReading.Area(RingNesting.of(ringsOf(at, bytes), rings));
        } catch (BrokenGeometryException broken) {
            return broken.reading();
        }
    }

    private List<LinearRing> ringsOf(int at, int bytes) throws BrokenGeometryException {
        int ringCount = bytes < POLYGON_HEADER_BYTES ? -1 : shp.getInt(at + 36);
        int pointCount = bytes < POLYGON_HEADER_BYTES ? -1 : shp.getInt(at + 40);
        if (ringCount < 0 || pointCount < 0
                || POLYGON_HEADER_BYTES + 4L * ringCount + (long) POINT_BYTES * pointCount > bytes) {
            throw new BrokenGeometryException(
                    "it claims " + ringCount + " rings of " + pointCount + " points and holds fewer");
        }
        if (ringCount > MAX_RINGS) {
            throw new BrokenGeometryException(
                    "it has " + ringCount + " rings, at most " + MAX_RINGS + " are taken; simplify it");
        }
        int pointsAt = at + POLYGON_HEADER_BYTES + 4 * ringCount;
        List<LinearRing> read = new ArrayList<>(ringCount);
        for (int ring = 0; ring < ringCount; ring++) {
            int from = shp.getInt(at + POLYGON_HEADER_BYTES + 4 * ring);
            int to = ring + 1 == ringCount ? pointCount : shp.getInt(at + POLYGON_HEADER_BYTES + 4 * (ring + 1));
            if (from < 0 || to < from || to > pointCount) {
                throw new BrokenGeometryException("its ring " + (ring + 1) + " lies outside its points");
            }
            read.add(ring(pointsAt + POINT_BYTES * from, to - from));
        }
        return read;
    }

    private LinearRing ring(int at, int points) throws BrokenGeometryException {
        rings.checkSize(points);
        Coordinate[] ring = new Coordinate[points];
        for (int i = 0; i < points; i++) {
            ring[i] = Rings.position(shp.getDouble(at + POINT_BYTES * i), shp.getDouble(at + POINT_BYTES * i + 8));
        }
        return rings.ring(ring);
    }
}
