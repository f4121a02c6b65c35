package venuehunt.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What the fuzzers of site plans in writing start from: small plans, and some that are wrong in known ways. */
final class PlanSeeds {
    private static final String BOUNDARY = "{\"type\":\"Feature\",\"properties\":{\"name\":\"Field\",\"kind\":\"boundary\"},"
            + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[0.01,0],[0.01,0.01],[0,0.01],[0,0]]]}}";
    private static final String LAWN = "{\"type\":\"Feature\",\"id\":7,\"properties\":{\"name\":\"Lawn\",\"kind\":\"play\"},"
            + "\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":[[[[1e-3,1e-3],[2e-3,1e-3],[2e-3,2e-3],[1e-3,1e-3]],"
            + "[[0.0015,0.0011],[0.0018,0.0011],[0.0018,0.0014],[0.0015,0.0011]]]]}}";
    private static final String GATE = "{\"type\":\"Feature\",\"properties\":{\"name\":\"Gate\"},"
            + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[0,0]}}";
    private static final String KML_BOUNDARY = placemark("Field", "boundary", "0,0 0.01,0 0.01,0.01 0,0.01 0,0");
    private static final String SQUARE = "POLYGON((0 0, 0.01 0, 0.01 0.01, 0 0.01, 0 0))";
    private static final String HOLED = "MULTIPOLYGON Z (((0.001 0.001 5, 0.002 0.001 5, 0.002 0.002 5, 0.001 0.001 5),"
            + "(0.0015 0.0011 5, 0.0018 0.0011 5, 0.0018 0.0014 5, 0.0015 0.0011 5)))";

    private PlanSeeds() {
    }

    static Map<String, byte[]> geoJson() {
        Map<String, byte[]> seeds = new TreeMap<>();
        put(seeds, "plan", collection("", BOUNDARY, LAWN, GATE));
        put(seeds, "plan-in-metres", collection("\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:3857\"}},",
                BOUNDARY.replace("0.01", "1000")));
        put(seeds, "plan-across-the-antimeridian", collection("",
                BOUNDARY.replace("\"Polygon\"", "\"MultiPolygon\"").replace(
                        "[[[0,0],[0.01,0],[0.01,0.01],[0,0.01],[0,0]]]",
                        "[[[[179.99,0],[180,0],[180,1e-2],[179.99,0]]],[[[-180,0],[-179.99,0],[-180,1e-2],[-180,0]]]]")));
        put(seeds, "hostile-deep", "{\"features\":" + "[".repeat(40));
        put(seeds, "hostile-no-number", collection("", BOUNDARY.replace("0.01,0.01", "1e400,NaN")));
        put(seeds, "hostile-open-ring", collection("", BOUNDARY.replace(",[0,0]]]", "]]")));
        put(seeds, "hostile-crossing", collection("", BOUNDARY, LAWN.replace("2e-3,1e-3", "2e-3,9e-3")));
        put(seeds, "hostile-swapped", collection("", BOUNDARY.replace("[0.01,", "[9,").replace(",0.01]", ",170]")));
        put(seeds, "hostile-twice", "{\"type\":\"FeatureCollection\",\"type\":1}");
        put(seeds, "hostile-name", collection("", BOUNDARY, LAWN.replace("Lawn", "\\u001b[2J\\ud800\\u202e<b>=cmd()")));
        return seeds;
    }

    static Map<String, byte[]> kml() {
        Map<String, byte[]> seeds = new TreeMap<>();
        put(seeds, "plan", document(KML_BOUNDARY, "<Folder><name>Play zones</name>",
                placemark("Lawn", "", "0.001,0.001,5 0.002,0.001,5 0.002,0.002,5 0.001,0.001,5"), "</Folder>",
                "<Placemark><name><![CDATA[<Gate>]]></name><Point><coordinates>0,0</coordinates></Point></Placemark>"));
        put(seeds, "plan-in-other-characters",
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + document(KML_BOUNDARY));
        put(seeds, "hostile-entity", "<!DOCTYPE kml [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                + document(KML_BOUNDARY.replace("Field", "&x;")));
        put(seeds, "hostile-link",
                document("<NetworkLink><Link><href>http://127.0.0.1:9/</href></Link></NetworkLink>"));
        put(seeds, "hostile-deep", "<kml>" + "<Folder>".repeat(40));
        put(seeds, "hostile-no-number", document(KML_BOUNDARY.replace("0.01,0.01", "1e400,NaN")));
        return seeds;
    }

    static Map<String, byte[]> zip() {
        byte[] kml = document(KML_BOUNDARY).getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> shapefile = new TreeMap<>(Map.of("plan.shp", ShapefileSeeds.SHP, "plan.dbf",
                ShapefileSeeds.DBF, "plan.cpg", "UTF-8".getBytes(StandardCharsets.US_ASCII)));
        return Map.of("kmz", pack(Map.of("doc.kml", kml)), "shapefile", pack(shapefile), "hostile-name",
                pack(Map.of("../../doc.kml", kml)), "hostile-zip", pack(Map.of("inner.zip", kml)), "hostile-size",
                pack(Map.of("doc.kml", new byte[2_000])), "hostile-empty", pack(Map.of()));
    }

    static Map<String, byte[]> csv() {
        Map<String, byte[]> seeds = new TreeMap<>();
        put(seeds, "plan", "\uFEFFname;WKT;kind\r\nField;" + SQUARE + ";boundary\r\n\"La\"\"wn\";\"SRID=4326;" + HOLED
                + "\";play\r\nGate;;\r\n");
        put(seeds, "plan-by-tabulators", "geom\tname\n" + SQUARE + "\tField\n");
        put(seeds, "hostile-open-quote", "wkt,name\n,\"Field\n,x\n");
        put(seeds, "hostile-cut-column", "geometry_old,name\n,x\n");
        put(seeds, "hostile-systems", "wkt;kind\nSRID=1;" + SQUARE + "\n\"SRID=2;" + SQUARE + "\";boundary\n");
        put(seeds, "hostile-no-number", "wkt;kind\n" + SQUARE.replace("0.01 0.01", "1e400 NaN") + ";boundary\n");
        return seeds;
    }

    static Map<String, byte[]> wkt() {
        Map<String, byte[]> seeds = new TreeMap<>();
        put(seeds, "shapes", "SRID=3857;" + SQUARE + "\n\n" + HOLED + "\nPOINT(1 1)\nPOLYGON EMPTY\n");
        put(seeds, "hostile-deep", "MULTIPOLYGON" + "(".repeat(40));
        put(seeds, "hostile-collection", "GEOMETRYCOLLECTION(" + SQUARE + ")");
        put(seeds, "hostile-no-number", SQUARE.replace("0.01 0.01", "0x1p3 Infinity"));
        return seeds;
    }

    private static void put(Map<String, byte[]> seeds, String name, String content) {
        seeds.put(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static String collection(String crs, String... features) {
        return "{\"type\":\"FeatureCollection\"," + crs + "\"features\":[" + String.join(",", features) + "]}";
    }

    private static String document(String... content) {
        return "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>" + String.join("", content)
                + "</Document></kml>";
    }

    private static String placemark(String name, String kind, String coordinates) {
        return "<Placemark><name>" + name + "</name><ExtendedData><Data name=\"kind\"><value>" + kind
                + "</value></Data></ExtendedData><MultiGeometry><Polygon><outerBoundaryIs><LinearRing><coordinates>"
                + coordinates
                + "</coordinates></LinearRing></outerBoundaryIs></Polygon></MultiGeometry></Placemark>";
    }

    /** The same on every machine: not pressed, and of no time. */
    private static byte[] pack(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
