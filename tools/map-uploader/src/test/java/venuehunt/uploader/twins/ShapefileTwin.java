package venuehunt.uploader.twins;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import venuehunt.uploader.ZipFiles;
import venuehunt.uploader.plan.Feature;

/** A plan as GIS programs save it: outlines clockwise, attributes in columns of fixed width. */
public final class ShapefileTwin {
    private static final int TEXT_BYTES = 100;

    private ShapefileTwin() {
    }

    static Path writeZipped(List<Feature> features, Path folder) throws IOException {
        String wgs84 = "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],"
                + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";
        return ZipFiles.write(folder.resolve("twin.zip"), Map.of("plan/Twin.SHP", shp(features), "plan/Twin.dbf",
                dbf(features), "plan/Twin.prj", utf8(wgs84), "plan/Twin.cpg", utf8("UTF-8")));
    }

    /** In metres, and the files side by side. */
    static Path writeInMetres(List<Feature> features, Path folder) throws IOException {
        try {
            MathTransform toMetres = CRS.findMathTransform(DefaultGeographicCRS.WGS84, CRS.decode("EPSG:3857", true));
            List<Feature> moved = features.stream().map(feature -> feature.as(transform(feature.area(), toMetres)))
                    .toList();
            Files.write(folder.resolve("metres.dbf"), dbf(moved));
            Files.write(folder.resolve("metres.prj"), utf8(CRS.decode("EPSG:3857").toWKT()));
            return Files.write(folder.resolve("metres.shp"), shp(moved));
        } catch (FactoryException unknown) {
            throw new IllegalStateException(unknown);
        }
    }

    private static Geometry transform(Geometry area, MathTransform transform) {
        try {
            return JTS.transform(area, transform);
        } catch (TransformException outOfReach) {
            throw new IllegalStateException(outOfReach);
        }
    }

    public static byte[] shp(List<Feature> features) {
        ByteBuffer shp = ByteBuffer.allocate(4 << 20).order(ByteOrder.BIG_ENDIAN);
        shp.putInt(0, 9994).position(100);
        for (int i = 0; i < features.size(); i++) {
            int recordAt = shp.position();
            shp.position(recordAt + 8);
            polygon(features.get(i).area(), shp);
            shp.order(ByteOrder.BIG_ENDIAN).putInt(recordAt, i + 1).putInt(recordAt + 4,
                    (shp.position() - recordAt - 8) / 2);
        }
        byte[] bytes = new byte[shp.position()];
        shp.putInt(24, bytes.length / 2).order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, 5).get(0, bytes);
        return bytes;
    }

    private static void polygon(Geometry area, ByteBuffer shp) {
        @SuppressWarnings("unchecked") // LinearComponentExtracter speaks of raw lists
        List<LinearRing> rings = LinearComponentExtracter.getLines(area);
        shp.order(ByteOrder.LITTLE_ENDIAN).putInt(5);
        shp.position(shp.position() + 32);
        shp.putInt(rings.size()).putInt(area.getNumPoints());
        int first = 0;
        for (LinearRing ring : rings) {
            shp.putInt(first);
            first += ring.getNumPoints();
        }
        for (int i = 0; i < area.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) area.getGeometryN(i);
            ring(polygon.getExteriorRing(), false, shp);
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                ring(polygon.getInteriorRingN(hole), true, shp);
            }
        }
    }

    private static void ring(LinearRing ring, boolean counterClockwise, ByteBuffer shp) {
        LinearRing turned = Orientation.isCCW(ring.getCoordinates()) == counterClockwise ? ring : ring.reverse();
        for (Coordinate position : turned.getCoordinates()) {
            shp.putDouble(position.x).putDouble(position.y);
        }
    }

    public static byte[] dbf(List<Feature> features) {
        ByteBuffer dbf = ByteBuffer.allocate(97 + features.size() * (1 + 2 * TEXT_BYTES))
                .order(ByteOrder.LITTLE_ENDIAN);
        dbf.put((byte) 3).position(4).putInt(features.size()).putShort((short) 97)
                .putShort((short) (1 + 2 * TEXT_BYTES));
        field("Name", 32, dbf);
        field("KIND", 64, dbf);
        dbf.put(96, (byte) 0x0D).position(97);
        for (Feature feature : features) {
            dbf.put((byte) ' ').put(padded(feature.ref().name())).put(padded(feature.kindWord()));
        }
        return dbf.array();
    }

    private static void field(String name, int at, ByteBuffer dbf) {
        dbf.put(at, utf8(name)).put(at + 11, (byte) 'C').put(at + 16, (byte) TEXT_BYTES);
    }

    private static byte[] padded(String text) {
        return utf8(text + " ".repeat(TEXT_BYTES - utf8(text).length));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
