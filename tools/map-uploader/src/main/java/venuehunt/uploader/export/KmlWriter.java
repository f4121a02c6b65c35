package venuehunt.uploader.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * A site plan in KML (OGC 12-007), a placemark for each feature, with its kind and id as extended data. In the order of
 * the map, which folders for the kinds would break up.
 */
final class KmlWriter {
    /** Outlines only: programs fill areas unless told otherwise, and the boundary would hide all that lies in it. */
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <kml xmlns="http://www.opengis.net/kml/2.2"><Document>
            <Style id="outline"><LineStyle><width>2</width></LineStyle><PolyStyle><fill>0</fill></PolyStyle></Style>
            """;
    private static final String FOOT = "</Document></kml>\n";
    /** A tenth of a millimetre. */
    private static final double NEXT_TO_NOTHING_DEGREES = 1e-9;

    byte[] write(List<PlanFeature> features) {
        StringBuilder kml = new StringBuilder(HEAD);
        features.forEach(feature -> placemark(feature, kml));
        return kml.append(FOOT).toString().getBytes(StandardCharsets.UTF_8);
    }

    byte[] writeZipped(List<PlanFeature> features) {
        ByteArrayOutputStream kmz = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(kmz)) {
            zip.putNextEntry(new ZipEntry("doc.kml"));
            zip.write(write(features));
        } catch (IOException e) {
            throw new UncheckedIOException("nothing but memory is written to", e);
        }
        return kmz.toByteArray();
    }

    private static void placemark(PlanFeature feature, StringBuilder kml) {
        kml.append("<Placemark><name>").append(escaped(feature.name()))
                .append("</name><styleUrl>#outline</styleUrl><ExtendedData>");
        data("kind", feature.kindWord(), kml);
        data("zone_id", feature.id(), kml);
        kml.append("</ExtendedData>");
        area(feature.area(), kml);
        kml.append("</Placemark>\n");
    }

    private static void data(String name, String value, StringBuilder kml) {
        if (!value.isEmpty()) {
            kml.append("<Data name=\"").append(name).append("\"><value>").append(escaped(value))
                    .append("</value></Data>");
        }
    }

    /** Google Earth draws what is in a MultiGeometry but lets nobody move its corners. */
    private static void area(Geometry area, StringBuilder kml) {
        boolean several = area.getNumGeometries() > 1;
        kml.append(several ? "<MultiGeometry>" : "");
        for (int i = 0; i < area.getNumGeometries(); i++) {
            polygon((Polygon) area.getGeometryN(i), kml);
        }
        kml.append(several ? "</MultiGeometry>" : "");
    }

    private static void polygon(Polygon polygon, StringBuilder kml) {
        kml.append("<Polygon>");
        ring("outerBoundaryIs", polygon.getExteriorRing(), kml);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            ring("innerBoundaryIs", polygon.getInteriorRingN(i), kml);
        }
        kml.append("</Polygon>");
    }

    private static void ring(String side, LinearRing ring, StringBuilder kml) {
        kml.append('<').append(side).append("><LinearRing><coordinates>");
        for (Coordinate corner : ring.getCoordinates()) {
            kml.append(number(corner.x)).append(',').append(number(corner.y)).append(' ');
        }
        kml.append("</coordinates></LinearRing></").append(side).append('>');
    }

    /** All its digits, and no exponent, which not every program reads, where there is anything to read. */
    private static String number(double degrees) {
        return Math.abs(degrees) < NEXT_TO_NOTHING_DEGREES
                ? Double.toString(degrees)
                : BigDecimal.valueOf(degrees).toPlainString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
