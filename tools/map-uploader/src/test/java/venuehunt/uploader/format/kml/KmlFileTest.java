package venuehunt.uploader.format.kml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static venuehunt.uploader.Kml.document;
import static venuehunt.uploader.Kml.placemark;
import static venuehunt.uploader.Kml.polygon;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Geometry;
import venuehunt.uploader.format.GeometryReading;
import venuehunt.uploader.format.RawFeature;
import venuehunt.uploader.format.UnreadableFileException;
import venuehunt.uploader.format.Zip;

class KmlFileTest {
    private static final String SQUARE = "0,0,5 1,0 1,1 0,1 0,0";
    @TempDir
    private Path folder = Path.of("");

    private static List<RawFeature> read(String kml) throws UnreadableFileException {
        return new KmlFile("KML", kml.getBytes(StandardCharsets.UTF_8)).read("").features();
    }

    private static RawFeature readOne(String content) throws UnreadableFileException {
        List<RawFeature> features = read(document(placemark("Lawn", content)));
        assertThat(features).hasSize(1);
        return features.getFirst();
    }

    @Test
    void read_nameFolderAndExtendedData() throws Exception {
        String lawn = placemark("Lawn &amp; <![CDATA[<Hill>]]>",
                "<description>big</description><ExtendedData><Data name=\"kind\"><value>play</value></Data>"
                        + "<SchemaData schemaUrl=\"#s\"><SimpleData name=\"Crew\">7</SimpleData></SchemaData></ExtendedData>"
                        + polygon(SQUARE));
        List<RawFeature> features = read(document("<name>My map</name>", "<Folder><name>Stages</name>",
                "<Folder><open>1</open>", lawn, "</Folder></Folder>", placemark("Bare", polygon(SQUARE))));
        assertThat(features).extracting(RawFeature::number).containsExactly(1, 2);
        assertThat(features.getFirst().attributes()).isEqualTo(Map.of("name", "Lawn & <Hill>", "kind", "play",
                "Crew", "7", "folder", "Stages"));
        assertThat(features.getLast().attributes()).containsEntry("folder", "");
    }

    @Test
    void read_shapes() throws Exception {
        String hole = "<Polygon><outerBoundaryIs><LinearRing><coordinates>0,0 9,0 9,9 0,0</coordinates></LinearRing>"
                + "</outerBoundaryIs><innerBoundaryIs><LinearRing><coordinates>3,1 4,1 4,2 3,1</coordinates></LinearRing>"
                + "</innerBoundaryIs></Polygon>";
        assertThat(area(hole).toText()).isEqualTo("POLYGON ((0 0, 9 0, 9 9, 0 0), (3 1, 4 1, 4 2, 3 1))");
        assertThat(area("<MultiGeometry><Point><coordinates>1,1</coordinates></Point><MultiGeometry>"
                + polygon(SQUARE) + polygon("5, 5 , 0\n6,5,0\t6,6,0 5,5,0") + "</MultiGeometry></MultiGeometry>")
                .toText())
                .isEqualTo("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))");
    }

    /** A matcher that looks at a run of white space again from each of its characters takes hours for this one. */
    @Test
    void read_longRunOfWhiteSpace() throws Exception {
        assertThat(area(polygon("0,0" + " ".repeat(1_900_000) + "1,0 1,1 0,0")).toText())
                .isEqualTo("POLYGON ((0 0, 1 0, 1 1, 0 0))");
    }

    /** However few placemarks they are in: what is over the limit is not built. */
    @Test
    void read_tooManyPointsInOnePlacemark() {
        String ring = polygon("0,0 " + "1,1 ".repeat(19_998) + "0,0");
        assertThatThrownBy(() -> readOne("<MultiGeometry>" + ring.repeat(11) + "</MultiGeometry>"))
                .hasMessageContaining("more than 200000 points");
    }

    @Test
    void read_linkBesidePlacemarks() throws Exception {
        String kml = document(placemark("Lawn", polygon(SQUARE)), "<NetworkLink/>");
        assertThat(new KmlFile("KML", kml.getBytes(StandardCharsets.UTF_8)).read("").warnings()).singleElement()
                .asString().contains("it also links to a map elsewhere");
    }

    @Test
    void layerNames_eachMapOfAKmz() throws Exception {
        byte[] lawn = document(placemark("Lawn", polygon(SQUARE))).getBytes(StandardCharsets.UTF_8);
        byte[] hill = document(placemark("Hill", polygon(SQUARE))).getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> contents = new LinkedHashMap<>();
        contents.put("doc.kml", lawn);
        assertThat(KmlFile.of(new Zip(Set.of(), contents)).layerNames()).containsExactly("");
        contents.put("days/Sunday.KML", hill);
        KmlFile both = KmlFile.of(new Zip(Set.of(), contents));
        assertThat(both.layerNames()).containsExactly("doc", "days/Sunday");
        assertThat(both.read("days/Sunday").features()).singleElement()
                .satisfies(feature -> assertThat(feature.attributes()).containsEntry("name", "Hill"));
        contents.put("days/Sunday.kml", lawn);
        assertThatThrownBy(() -> KmlFile.of(new Zip(Set.of(), contents)))
                .hasMessageContaining("two maps of the name \"days/Sunday\"");
    }

    private static Geometry area(String content) throws UnreadableFileException {
        return ((GeometryReading.Area) readOne(content).geometry()).geometry();
    }

    static Stream<Arguments> noAreas() {
        return Stream.of(Arguments.of("", new GeometryReading.NoArea("")),
                Arguments.of("<Point><coordinates>1,1</coordinates></Point>", new GeometryReading.NoArea("Point")),
                Arguments.of("<MultiGeometry><LineString/></MultiGeometry>", new GeometryReading.NoArea("LineString")));
    }

    @ParameterizedTest
    @MethodSource("noAreas")
    void read_noArea(String content, GeometryReading expected) throws Exception {
        assertThat(readOne(content).geometry()).isEqualTo(expected);
    }

    static Stream<Arguments> brokenShapes() {
        return Stream.of(Arguments.of(polygon(""), "where a position longitude,latitude is expected"),
                Arguments.of("<Polygon/>", "a polygon with 0 outlines"),
                Arguments.of(polygon("0,0 1,0 1,1 0,1"), "its ring is not closed"),
                Arguments.of(polygon("0,0 1,0 0,0"), "its ring has 3 points"),
                Arguments.of(polygon("0,0 1,0,0,0 1,1 0,0"), "it has \"1,0,0,0\" where a position"),
                Arguments.of(polygon("0,0 NaN,0 1,1 0,0"), "it has \"NaN\" where a number"),
                Arguments.of(polygon("0,0 1e999,0 1,1 0,0"), "no finite number"),
                Arguments.of(polygon("0,0 0x1p3,0 1,1 0,0"), "it has \"0x1p3\" where a number"),
                Arguments.of(polygon("0,0 " + "1".repeat(40) + ",0 1,1 0,0"), "of at most 32 characters"),
                Arguments.of(polygon("1,1 ".repeat(20_001)), "a ring of 20001 points"));
    }

    @ParameterizedTest
    @MethodSource("brokenShapes")
    void read_brokenShape(String content, String sentence) throws Exception {
        assertThat(readOne(content).geometry()).isInstanceOfSatisfying(GeometryReading.Broken.class,
                broken -> assertThat(broken.sentence()).contains(sentence));
    }

    static Stream<Arguments> refusals() {
        String entities = "<!DOCTYPE kml [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        return Stream.of(Arguments.of("<html/>", "this is XML but no KML"),
                Arguments.of("<kml/>", "it has no features"), Arguments.of("<kml>", "this is no KML that can be read"),
                Arguments.of(document() + "<a/>", "this is no KML that can be read"),
                Arguments.of(document("<NetworkLink><Link><href>http://localhost/</href></Link></NetworkLink>"),
                        "it only links to a map elsewhere"),
                Arguments.of(entities + document(placemark("&b;", "")), "declares a document type"),
                Arguments.of("<!DOCTYPE kml SYSTEM \"http://localhost/kml.dtd\">" + document(),
                        "declares a document type"),
                Arguments.of(
                        "<!DOCTYPE kml [<!ENTITY x \0\0\0\0\0\0\0\0SYSTEM \"file:///etc/hostname\">]>" + document(),
                        "line 1"),
                Arguments.of(document(placemark("&undeclared;", "")), "line 1"),
                Arguments.of("<kml>" + "<Folder>".repeat(200_000), "nested deeper than 32 levels"),
                Arguments.of(document(placemark("x".repeat(70_000), "")), "a text of more than 65536 characters"),
                Arguments.of(document(placemark("x", polygon("1,1 ".repeat(600_000)))), "a text of more than"),
                Arguments.of(document(placemark("x", "").repeat(5_001)), "more than 5000 features"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void read_refused(String kml, String sentence) {
        String headless = kml.startsWith("<!") ? kml.replaceFirst("<\\?xml.*?\\?>", "") : kml;
        assertThatThrownBy(() -> read(headless)).isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining(sentence);
    }

    /** Neither a file of this machine nor anything from the network comes in by way of a map. */
    @Test
    void read_fetchesNothing() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "TRIPWIRE");
        AtomicInteger connections = new AtomicInteger();
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> countAndClose(listener, connections));
            String address = "http://127.0.0.1:" + listener.getLocalPort() + "/";
            for (String entity : List.of(secret.toUri().toString(), address)) {
                String kml = "<!DOCTYPE kml [<!ENTITY x SYSTEM \"" + entity + "\"><!ENTITY % y SYSTEM \"" + entity
                        + "\"> %y;]><kml><Placemark><name>&x;</name></Placemark></kml>";
                assertThatThrownBy(() -> read(kml)).isInstanceOf(UnreadableFileException.class)
                        .hasMessageNotContaining("TRIPWIRE").hasMessageContaining("declares a document type");
            }
        }
        assertThat(connections).hasValue(0);
    }

    private static void countAndClose(ServerSocket listener, AtomicInteger connections) {
        try {
            while (true) {
                Socket connection = listener.accept();
                connections.incrementAndGet();
                connection.close();
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }
}
