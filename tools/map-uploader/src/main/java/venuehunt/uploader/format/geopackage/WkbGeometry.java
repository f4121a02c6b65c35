package venuehunt.uploader.format.geopackage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import venuehunt.uploader.format.BrokenGeometryException;
import venuehunt.uploader.format.GeometryReading;
import venuehunt.uploader.format.Rings;

/**
 * Reads the binary form of geometries, with the head that GeoPackage puts before it. Counts are compared with the bytes
 * that are left before anything is taken; nothing nests deeper than polygons in a multipolygon.
 */
final class WkbGeometry {
    private static final int HEAD_BYTES = 8;
    /** By the code in the head: none, two, three (with heights or measures), four dimensions. */
    private static final int[] BOX_BYTES = {0, 32, 48, 48, 64};
    private static final int EWKB_Z = 0x8000_0000;
    private static final int EWKB_M = 0x4000_0000;
    private static final int EWKB_SRID = 0x2000_0000;
    private static final int POLYGON = 3;
    private static final int MULTI_POLYGON = 6;

    private final Rings rings;

    WkbGeometry(Rings rings) {
        this.rings = rings;
    }

    GeometryReading read(byte[] blob) {
        try {
            ByteBuffer wkb = ByteBuffer.wrap(blob);
            need(wkb, HEAD_BYTES);
            int box = (wkb.get(3) >> 1) & 7;
            if (wkb.get(0) != 'G' || wkb.get(1) != 'P' || box >= BOX_BYTES.length) {
                throw new BrokenGeometryException("its shape is not in the form of a GeoPackage");
            }
            need(wkb, HEAD_BYTES + BOX_BYTES[box]);
            return geometry(wkb.position(HEAD_BYTES + BOX_BYTES[box]));
        } catch (BrokenGeometryException broken) {
            return broken.reading();
        }
    }

    private GeometryReading geometry(ByteBuffer wkb) throws BrokenGeometryException {
        Head head = head(wkb);
        return switch (head.type()) {
            case 1 -> new GeometryReading.NoArea("Point");
            case 2 -> new GeometryReading.NoArea("LineString");
            case POLYGON -> new GeometryReading.Area(polygon(wkb, head.dimensions()));
            case 4 -> new GeometryReading.NoArea("MultiPoint");
            case 5 -> new GeometryReading.NoArea("MultiLineString");
            case MULTI_POLYGON -> new GeometryReading.Area(rings.multiPolygon(polygons(wkb)));
            default -> throw new BrokenGeometryException("its shape is of the type " + head.type()
                    + ", expected a Polygon or MultiPolygon; curves and collections are not taken");
        };
    }

    /** What a geometry and each part of one begins with. */
    private record Head(int type, int dimensions) {}

    private static Head head(ByteBuffer wkb) throws BrokenGeometryException {
        need(wkb, 5);
        wkb.order(wkb.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int code = wkb.getInt();
        if ((code & EWKB_SRID) != 0) {
            need(wkb, 4);
            wkb.getInt();
        }
        int iso = code & ~(EWKB_Z | EWKB_M | EWKB_SRID);
        int isoExtra = switch (iso / 1000) {
            case 1, 2 -> 1;
            case 3 -> 2;
            default -> 0;
        };
        return new Head(iso < 4000 ? iso % 1000 : iso,
                2 + isoExtra + ((code & EWKB_Z) == 0 ? 0 : 1) + ((code & EWKB_M) == 0 ? 0 : 1));
    }

    private List<Polygon> polygons(ByteBuffer wkb) throws BrokenGeometryException {
        int count = count(wkb, 5);
        List<Polygon> polygons = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Head head = head(wkb);
            if (head.type() != POLYGON) {
                throw new BrokenGeometryException("its MultiPolygon holds something of the type " + head.type());
            }
            polygons.add(polygon(wkb, head.dimensions()));
        }
        return polygons;
    }

    private Polygon polygon(ByteBuffer wkb, int dimensions) throws BrokenGeometryException {
        int count = count(wkb, 4);
        List<LinearRing> polygon = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            polygon.add(ring(wkb, dimensions));
        }
        return rings.polygon(polygon);
    }

    private LinearRing ring(ByteBuffer wkb, int dimensions) throws BrokenGeometryException {
        int pointBytes = dimensions * Double.BYTES;
        int count = count(wkb, pointBytes);
        rings.checkSize(count);
        Coordinate[] ring = new Coordinate[count];
        for (int i = 0; i < count; i++) {
            int at = wkb.position();
            ring[i] = Rings.position(wkb.getDouble(at), wkb.getDouble(at + Double.BYTES));
            wkb.position(at + pointBytes);
        }
        return rings.ring(ring);
    }

    /** A number of parts of which each takes so many bytes at least. */
    private static int count(ByteBuffer wkb, int minBytes) throws BrokenGeometryException {
        need(wkb, 4);
        int count = wkb.getInt();
        if (count < 0 || (long) count * minBytes > wkb.remaining()) {
            throw new BrokenGeometryException(
                    "its shape claims " + Integer.toUnsignedString(count) + " parts and holds fewer");
        }
        return count;
    }

    private static void need(ByteBuffer wkb, int bytes) throws BrokenGeometryException {
        if (wkb.remaining() < bytes) {
            throw new BrokenGeometryException("its shape ends in the middle");
        }
    }
}
