package venuehunt.uploader.large;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import venuehunt.uploader.plan.Feature;
import venuehunt.uploader.plan.FeatureRef;
import venuehunt.uploader.twins.GeoPackageTwin;
import venuehunt.uploader.twins.ShapefileTwin;

/**
 * A plan of 200,000 points, the most that is taken, in 4,901 features, whose notes fill up the file: a round boundary
 * and round zones in rows.
 */
final class LargePlan {
    private static final int ROW = 70;
    private static final int BOUNDARY_CORNERS = 3_998;
    private static final int ZONE_CORNERS = 39;
    private static final int COLUMN_BYTES = 250;

    private final GeometryFactory factory = new GeometryFactory();
    private final List<Feature> features = new ArrayList<>();
    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(50);
    private final int noteBytes;

    /**
     * A plan.
     *
     * @param fileBytes
     *            of which some 10 MB are shapes and the rest are notes
     */
    LargePlan(int fileBytes) {
        features.add(new Feature(new FeatureRef(1, "", "Field"), "boundary", "boundary",
                circle(0, 0, 0.07, BOUNDARY_CORNERS)));
        for (int i = 0; i < ROW * ROW; i++) {
            double lngDegrees = (i % ROW - ROW / 2) * 0.001;
            double latDegrees = (i / ROW - ROW / 2) * 0.001;
            features.add(new Feature(new FeatureRef(i + 2, "", "Zone " + i), "play", "play",
                    circle(lngDegrees, latDegrees, 0.0004, ZONE_CORNERS)));
        }
        noteBytes = (fileBytes - (10 << 20)) / features.size() / 2 * 2;
    }

    private Polygon circle(double lngDegrees, double latDegrees, double radiusDegrees, int corners) {
        Coordinate[] ring = new Coordinate[corners + 1];
        for (int i = 0; i <= corners; i++) {
            double angle = 2 * Math.PI * (i % corners) / corners;
            ring[i] = new Coordinate(lngDegrees + radiusDegrees * Math.cos(angle),
                    latDegrees + radiusDegrees * Math.sin(angle));
        }
        return factory.createPolygon(ring);
    }

    private String note() {
        byte[] note = new byte[noteBytes / 2];
        random.nextBytes(note);
        return HexFormat.of().formatHex(note);
    }

    private static String corners(Feature feature, String before, String between, String after, String separator) {
        return IntStream.range(0, feature.area().getNumPoints())
                .mapToObj(i -> feature.area().getCoordinates()[i])
                .map(corner -> before + corner.x + between + corner.y + after).collect(Collectors.joining(separator));
    }

    Path writeGeoJson(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("{\"type\":\"FeatureCollection\",\"features\":[");
            for (Feature feature : features) {
                out.write((feature.isBoundary() ? "" : ",\n")
                        + "{\"type\":\"Feature\",\"properties\":{\"name\":\""
                        + feature.ref().name() + "\",\"kind\":\"" + feature.kindWord() + "\",\"note\":\"" + note()
                        + "\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[["
                        + corners(feature, "[", ",", "]", ",") + "]]}}");
            }
            out.write("]}");
        }
        return file;
    }

    Path writeCsv(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("wkt;name;kind;note\n");
            for (Feature feature : features) {
                out.write("POLYGON((" + corners(feature, "", " ", "", ", ") + "));" + feature.ref().name() + ";"
                        + feature.kindWord() + ";" + note() + "\n");
            }
        }
        return file;
    }

    Path writeKmz(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("doc.kml"));
            Writer out = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
            out.write("<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>");
            for (Feature feature : features) {
                out.write("<Placemark><name>" + feature.ref().name()
                        + "</name><ExtendedData><Data name=\"kind\"><value>" + feature.kindWord()
                        + "</value></Data><Data name=\"note\"><value>" + note()
                        + "</value></Data></ExtendedData><Polygon><outerBoundaryIs><LinearRing><coordinates>"
                        + corners(feature, "", ",", "", " ")
                        + "</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>\n");
            }
            out.write("</Document></kml>");
            out.flush();
        }
        return file;
    }

    Path writeGeoPackage(Path file) throws IOException {
        GeoPackageTwin.create(file);
        GeoPackageTwin.addLayer(file, "plan", features);
        // Of a row's last page a half is empty, on average.
        GeoPackageTwin.execute(file, "alter table plan add column note text",
                "update plan set note = hex(randomblob(" + (noteBytes - 2_048) / 2 + "))", "vacuum");
        return file;
    }

    /** The same plan in every layer, without notes. */
    Path writeLayers(Path file, int layers) throws IOException {
        GeoPackageTwin.create(file);
        for (int i = 1; i <= layers; i++) {
            GeoPackageTwin.addLayer(file, "plan " + i, features);
        }
        return file;
    }

    /** A .shp, and its .dbf with as many columns as notes need. */
    Path writeShapefile(Path file) throws IOException {
        Files.write(file.resolveSibling("large.dbf"), dbf());
        return Files.write(file, ShapefileTwin.shp(features));
    }

    private byte[] dbf() {
        int columns = 2 + noteBytes / COLUMN_BYTES;
        int headBytes = 32 + 32 * columns + 1;
        int rowBytes = 1 + columns * COLUMN_BYTES;
        ByteBuffer dbf = ByteBuffer.allocate(headBytes + features.size() * rowBytes).order(ByteOrder.LITTLE_ENDIAN);
        dbf.put((byte) 3).putInt(4, features.size()).putShort(8, (short) headBytes).putShort(10, (short) rowBytes);
        for (int i = 0; i < columns; i++) {
            String name = i == 0 ? "name" : i == 1 ? "kind" : "note" + i;
            dbf.put(32 + 32 * i, name.getBytes(StandardCharsets.US_ASCII)).put(32 + 32 * i + 11, (byte) 'C')
                    .put(32 + 32 * i + 16, (byte) COLUMN_BYTES);
        }
        dbf.put(headBytes - 1, (byte) 0x0D).position(headBytes);
        for (Feature feature : features) {
            dbf.put((byte) ' ').put(padded(feature.ref().name())).put(padded(feature.kindWord()));
            dbf.put(note().substring(0, rowBytes - 1 - 2 * COLUMN_BYTES)
                    .getBytes(StandardCharsets.US_ASCII));
        }
        return dbf.array();
    }

    private static byte[] padded(String text) {
        return (text + " ".repeat(COLUMN_BYTES - text.length())).getBytes(StandardCharsets.US_ASCII);
    }
}
