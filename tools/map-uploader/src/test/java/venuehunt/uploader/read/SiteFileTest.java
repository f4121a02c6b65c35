package venuehunt.uploader.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static venuehunt.uploader.GeoJson.BOUNDARY;
import static venuehunt.uploader.GeoJson.collection;
import static venuehunt.uploader.GeoJson.polygon;
import static venuehunt.uploader.GeoJson.square;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import venuehunt.uploader.GeoJson;
import venuehunt.uploader.Kml;
import venuehunt.uploader.ZipFiles;
import venuehunt.uploader.format.ForeignFile;
import venuehunt.uploader.format.Rings;
import venuehunt.uploader.format.UnreadableFileException;
import venuehunt.uploader.plan.Feature;
import venuehunt.uploader.plan.Finding;
import venuehunt.uploader.twins.GeoPackageTwin;

class SiteFileTest {
    @TempDir
    private Path folder = Path.of("");

    private SiteFile read(String content) throws IOException, UnreadableFileException {
        return SiteFile.read(GeoJson.file(folder, content), Declared.NOTHING);
    }

    static Stream<Arguments> refusals() {
        String whole = collection(BOUNDARY);
        return Stream.of(Arguments.of("", "the file is empty"),
                Arguments.of("hello", "none of the formats that are read here"),
                Arguments.of("{hello", "line 1, column 2: this is no JSON"),
                Arguments.of("[]", "it holds no object"),
                Arguments.of("{}", "no FeatureCollection but some other JSON"),
                Arguments.of("{\"type\":\"Topology\"}", "no FeatureCollection but \"Topology\""),
                Arguments.of("{\"type\":\"FeatureCollection\"}", "it has no \"features\""),
                Arguments.of(collection(BOUNDARY).replace("FeatureCollection", "Feature"),
                        "no FeatureCollection but \"Feature\""),
                Arguments.of("{\"type\":\"FeatureCollection\",\"features\":{}}", "its \"features\" are no list"),
                Arguments.of(collection(), "it has no features"),
                Arguments.of(whole.substring(0, whole.length() - 20), "this is no JSON"),
                Arguments.of(whole + "x", "this is no JSON"), Arguments.of(whole + "{}", "something follows"),
                Arguments.of("{\"type\":\"a\",\"type\":\"b\"}", "Duplicate Object property"),
                Arguments.of(collection(BOUNDARY.replace("0.01", "NaN")), "this is no JSON"),
                Arguments.of("{\"type\":" + "[".repeat(100_000), "nested deeper than 32 levels"),
                Arguments.of(collection(polygon("Deep", "play", "[".repeat(100_000))), "nested deeper than 32 levels"),
                Arguments.of(collection(BOUNDARY.replace("0.01", "0." + "1".repeat(40))), "too big for a site plan"),
                Arguments.of(collection(BOUNDARY.replace("Field", "x".repeat(70_000))), "too big for a site plan"),
                Arguments.of(collection(Collections.nCopies(5_001, BOUNDARY).toArray(String[]::new)),
                        "more than 5000 features"),
                Arguments.of(collection(square("Far", "boundary", 385000, 6672000, 10)),
                        "its coordinates, such as 385000.0, 6672000.0, are not degrees and it names no coordinate system; say --crs EPSG:n"),
                Arguments.of(collection(square("Far", "boundary", 385000, 6672000, 10)),
                        "EPSG:3067 (EUREF-FIN / TM35FIN(E,N))"),
                Arguments.of(collection(square("Far", "boundary", 530034, 180381, 10)),
                        "likely ones are EPSG:27700 (OSGB"),
                Arguments.of(collection(square("Turned", "boundary", 60, 120, 0.01)),
                        "latitude and longitude look swapped"),
                Arguments.of(withCrs("{\"type\":\"link\",\"properties\":{\"href\":\"http://localhost/crs\"}}"),
                        "does not name a coordinate system"),
                Arguments.of(withCrs(named("EPSG:999999")), "there is no coordinate system EPSG:999999"),
                Arguments.of(withCrs(named("mars")), "its coordinate system \"mars\" is not known"),
                Arguments.of(
                        collection(square("Turned", "boundary", 6672100, 385600, 100)).replaceFirst("\\{",
                                "{\"crs\":" + named("EPSG:3067") + ","),
                        "easting and northing look swapped: in EPSG:3067"),
                Arguments.of(withCrs(named("EPSG:27700")).replace("0.01", "900000000"),
                        "where EPSG:27700 does not reach"));
    }

    private static String withCrs(String crs) {
        return collection(BOUNDARY).replaceFirst("\\{", "{\"crs\":" + crs + ",");
    }

    private static String named(String crs) {
        return "{\"type\":\"name\",\"properties\":{\"name\":\"" + crs + "\"}}";
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void read_refused(String content, String sentence) {
        assertThatThrownBy(() -> read(content)).isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining(sentence);
    }

    /** Its type may come last. */
    @Test
    void read_oneFeature() throws Exception {
        String numbered = BOUNDARY.replaceFirst("\\{\"type\":\"Feature\",(.*)}$", "{\"id\":7,$1,\"type\":\"Feature\"}");
        for (String content : List.of(BOUNDARY.replaceFirst("\\{", "{\"id\":\"7\","), numbered)) {
            assertThat(read(content)).isEqualTo(read(collection(content)));
            assertThat(read(content).features()).singleElement().satisfies(feature -> {
                assertThat(feature.ref()).hasToString("feature 1 (id 7, \"Field\")");
                assertThat(feature.isBoundary()).isTrue();
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,0]]]}",
            "{\"coordinates\":[[[[0,0],[1,0],[1,1],[0,0]]]],\"type\":\"MultiPolygon\"}"})
    void read_oneGeometry(String content) throws Exception {
        Declared boundary = new Declared("", List.of(), "", "", "boundary", Map.of());
        assertThat(SiteFile.read(GeoJson.file(folder, content), boundary).features()).singleElement()
                .satisfies(feature -> {
                    assertThat(feature.isBoundary()).isTrue();
                    assertThat(feature.area().getArea()).isEqualTo(0.5);
                });
    }

    /** What it is not taken for is told of it as of a feature. */
    @Test
    void read_oneGeometryThatIsNone() throws Exception {
        assertThat(read("{\"type\":\"Point\",\"coordinates\":[0,0]}").findings()).extracting(Finding::toString)
                .containsExactly("warning: feature 1: left out: a Point has no area, and zones are areas");
        assertThat(read("{\"type\":\"GeometryCollection\",\"geometries\":[]}").findings())
                .extracting(Finding::toString).containsExactly("problem: feature 1: a GeometryCollection is not taken; "
                        + "save its polygons as features of their own");
    }

    @Test
    void read_noFile() {
        assertThatThrownBy(() -> SiteFile.read(folder.resolve("none"), Declared.NOTHING))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage("there is no such file");
        assertThatThrownBy(() -> SiteFile.read(folder, Declared.NOTHING)).isInstanceOf(UnreadableFileException.class)
                .hasMessageStartingWith("this is no file");
    }

    @Test
    void read_overTheSizeLimit() throws IOException {
        Path file = folder.resolve("big.geojson");
        try (var sparse = new java.io.RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(ForeignFile.MAX_BYTES + 1);
        }
        assertThatThrownBy(() -> SiteFile.read(file, Declared.NOTHING))
                .hasMessageContaining("at most 64 MiB are taken");
    }

    @Test
    void read_ringAtAndOverItsLimit() throws Exception {
        assertThat(read(collection(ring(Rings.MAX_VERTICES))).features()).hasSize(1);
        assertThat(read(collection(ring(Rings.MAX_VERTICES + 1))).findings()).singleElement()
                .hasToString(
                        "problem: feature 1 (\"Ring\"): it has a ring of 20001 points, at most 20000 are taken; simplify it");
    }

    private static String ring(int points) {
        StringBuilder ring = new StringBuilder("[[0,0]");
        for (int i = 1; i < points - 1; i++) {
            ring.append(",[").append(i * 1e-7).append(",0.1]");
        }
        return polygon("Ring", "play", ring.append(",[0,0]]").toString());
    }

    @Test
    void read_tooManyPointsInAll() {
        String[] rings = Collections.nCopies(11, ring(Rings.MAX_VERTICES)).toArray(String[]::new);
        assertThatThrownBy(() -> read(collection(rings))).hasMessageContaining("more than 200000 points");
    }

    @Test
    void read_byteOrderMarkAndThirdOrdinate() throws Exception {
        String content = "\uFEFF" + collection(polygon("Hill", "play", "[[0,0,5],[1,0,6],[1,1,7],[0,0,5]]"));
        Path file = Files.write(folder.resolve("bom.geojson"), content.getBytes(StandardCharsets.UTF_8));
        assertThat(SiteFile.read(file, Declared.NOTHING).features()).singleElement().extracting(Feature::kindWord)
                .isEqualTo("play");
    }

    @ParameterizedTest
    @CsvSource({"Name,KIND,Lawn,play", "title,Type,Lawn,play", "TITLE,zone,Lawn,play", "name,kind,7,12",
            "label,class,'',''"})
    void read_wordsByTheirUsualNames(String nameField, String kindField, String name, String kind) throws Exception {
        String feature = square(name, kind, 0, 0, 0.01).replace("\"name\"", "\"" + nameField + "\"").replace("\"kind\"",
                "\"" + kindField + "\"");
        Feature read = read(collection(feature)).features().getFirst();
        assertThat(read.ref().name()).isEqualTo(name);
        assertThat(read.kindWord()).isEqualTo(kind);
    }

    @Test
    void read_idsOfTextAndNumber() throws Exception {
        String content = collection(BOUNDARY.replaceFirst("\\{", "{\"id\":17,"),
                BOUNDARY.replaceFirst("\\{", "{\"id\":\"w/3\","));
        assertThat(read(content).features()).extracting(feature -> feature.ref().id()).containsExactly("17", "w/3");
    }

    @Test
    void read_namesAreHarmless() throws Exception {
        String content = collection(square("\\u001b[31mRed\\u202e\\nLawn\\u0000", "play", 0, 0, 0.01));
        assertThat(read(content).features().getFirst().ref().name()).isEqualTo("[31mRed Lawn");
    }

    /** Expected values by PROJ 9.1.1, which agrees within 5 mm. */
    @ParameterizedTest
    @CsvSource({"EPSG:3067, 385611.3167, 6672118.3802, 24.9384, 60.1699",
            "urn:ogc:def:crs:EPSG::3857, 2776129.9892, 8437661.782, 24.9384, 60.1699",
            "http://www.opengis.net/def/crs/EPSG/0/28355, 239748.865, 6107973.0482, 144.1436, -35.1375",
            "epsg:27700, 530034.0009, 180380.9995, -0.1277240057, 51.5074069274",
            "urn:ogc:def:crs:OGC:1.3:CRS84, 24.9384, 60.1699, 24.9384, 60.1699",
            "EPSG:4326, 24.9384, 60.1699, 24.9384, 60.1699"})
    void read_coordinateSystem(String crs, double x, double y, double lngDegrees, double latDegrees) throws Exception {
        String bare = collection(square("Field", "boundary", x, y, 0.001));
        Path declared = GeoJson.file(folder, bare);
        Coordinate byOption = SiteFile.read(declared, new Declared(crs, List.of(), "", "", "", Map.of())).features()
                .getFirst()
                .area()
                .getCoordinate();
        Coordinate byFile = read(bare.replaceFirst("\\{", "{\"crs\":" + named(crs) + ",")).features().getFirst().area()
                .getCoordinate();
        assertThat(byFile).isEqualTo(byOption);
        assertThat(byFile.x).isCloseTo(lngDegrees, within(5e-8));
        assertThat(byFile.y).isCloseTo(latDegrees, within(5e-8));
    }

    private static final String BRITISH = "PROJCS[\"British_National_Grid\",GEOGCS[\"GCS_OSGB_1936\",DATUM[\"D_OSGB_1936\","
            + "SPHEROID[\"Airy_1830\",6377563.396,299.3249646]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]],"
            + "PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"False_Easting\",400000.0],PARAMETER[\"False_Northing\",-100000.0],"
            + "PARAMETER[\"Central_Meridian\",-2.0],PARAMETER[\"Scale_Factor\",0.9996012717],"
            + "PARAMETER[\"Latitude_Of_Origin\",49.0],UNIT[\"Meter\",1.0]]";

    private SiteFile readWritten(String wellKnownText) throws IOException, UnreadableFileException {
        String bare = collection(square("Field", "boundary", 530034.0009, 180380.9995, 0.001));
        return read(bare.replaceFirst("\\{", Matcher.quoteReplacement(
                "{\"crs\":" + named(wellKnownText.replace("\"", "\\\"")) + ",")));
    }

    /** Esri's form has no shift of the datum; 113 m lie between taking the name for what it is and not. */
    @Test
    void read_coordinateSystemWrittenOutByEsri() throws Exception {
        Coordinate corner = readWritten(BRITISH).features().getFirst().area().getCoordinate();
        assertThat(corner.x).isCloseTo(-0.1277240057, within(5e-8));
        assertThat(corner.y).isCloseTo(51.5074069274, within(5e-8));
    }

    @Test
    void read_coordinateSystemThatIsNotWhatItSays() {
        assertThatThrownBy(() -> readWritten(BRITISH.replace("400000.0", "500000.0")))
                .hasMessageContaining("its coordinate system \"British_National_Grid\" is written in a way");
        assertThatThrownBy(() -> readWritten(BRITISH.replace("British_National_Grid", "My Grid")))
                .hasMessageContaining("say --crs EPSG:n");
        assertThatThrownBy(() -> readWritten("PROJCS[".repeat(8_000))).hasMessageContaining("say --crs EPSG:n");
    }

    @Test
    void read_coordinateSystemThatIsNotThatOfItsCode() throws Exception {
        String coded = BRITISH.substring(0, BRITISH.length() - 1) + ",AUTHORITY[\"EPSG\",\"27700\"]]";
        assertThat(readWritten(coded).features().getFirst().area().getCoordinate().x).isCloseTo(-0.1277240057,
                within(5e-8));
        assertThatThrownBy(() -> readWritten(coded.replace("400000.0", "500000.0")))
                .hasMessageContaining("its coordinate system \"British_National_Grid\" is written in a way");
        assertThatThrownBy(() -> readWritten(coded.replace("27700", "3067"))).hasMessageContaining("say --crs EPSG:n");
        assertThatThrownBy(() -> readWritten(coded.replace("27700", "4326"))).hasMessageContaining("say --crs EPSG:n");
    }

    @Test
    void read_zipOfTwoFormats() throws Exception {
        byte[] any = "x".getBytes(StandardCharsets.UTF_8);
        Path zip = ZipFiles.write(folder.resolve("both.zip"), Map.of("a.kml", any, "a.shp", any, "a.dbf", any));
        assertThatThrownBy(() -> SiteFile.read(zip, Declared.NOTHING))
                .hasMessageContaining("this zip holds both KML and a shapefile");
    }

    @Test
    void read_mapsOfAKmz() throws Exception {
        String square = Kml.placemark("Lawn", Kml.polygon("0,0 1,0 1,1 0,0"));
        Path kmz = ZipFiles.write(folder.resolve("plan.kmz"), Map.of("a.kml",
                Kml.document("<Folder><name>Stages</name>" + square + "</Folder><NetworkLink/>")
                        .getBytes(StandardCharsets.UTF_8),
                "b.kml", Kml.document(square).getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> SiteFile.read(kmz, Declared.NOTHING)).hasMessageContaining("it has several layers");
        SiteFile both = SiteFile.read(kmz, new Declared("", List.of("a", "b"), "", "", "", Map.of()));
        assertThat(both.features()).extracting(Feature::kindWord).containsExactly("Stages", "b");
        assertThat(both.findings()).singleElement().asString().contains("it also links to a map elsewhere");
    }

    @Test
    void read_tooManyFeaturesInAllLayers() throws Exception {
        String squares = Kml.placemark("Lawn", Kml.polygon("0,0 1,0 1,1 0,0")).repeat(3_000);
        byte[] kml = Kml.document(squares).getBytes(StandardCharsets.UTF_8);
        Path kmz = ZipFiles.write(folder.resolve("plan.kmz"), Map.of("a.kml", kml, "b.kml", kml, "x.bin", noise()));
        assertThatThrownBy(() -> SiteFile.read(kmz, new Declared("", List.of("a", "b"), "", "", "", Map.of())))
                .hasMessageContaining("its layers have more than 5000 features or 200000 points together");
    }

    /** Something in a zip that does not pack, so that what does is not taken for a bomb. */
    private static byte[] noise() {
        byte[] noise = new byte[10_000];
        RandomGeneratorFactory.of("L64X128MixRandom").create(1).nextBytes(noise);
        return noise;
    }

    @Test
    void read_namesOfLayersAreHarmless() throws Exception {
        Path file = GeoPackageTwin.create(folder.resolve("plan.gpkg"));
        GeoPackageTwin.addLayer(file, "\u001b[31mred", List.of());
        GeoPackageTwin.addLayer(file, "plan", List.of());
        assertThatThrownBy(() -> SiteFile.read(file, Declared.NOTHING))
                .hasMessageContaining("which to read: \"[31mred\", \"plan\"");
        assertThatThrownBy(() -> Declared.NOTHING.layersOf(List.of("\u001b[31mred", "plan")))
                .hasMessageContaining("which to read: \"[31mred\", \"plan\"");
    }

    @Test
    void read_wordsByTheFieldsThatTheCuratorSays() throws Exception {
        Path file = GeoJson.file(folder, collection(
                BOUNDARY.replace("\"name\":\"Field\"", "\"name\":\"Field\",\"\":\"x\",\"NAME\":\"y\",\"Nr\":7"),
                BOUNDARY.replace("\"kind\":\"boundary\"", "\"Nr\":8,\"kind\":\"\"")));
        SiteFile read = SiteFile.read(file, new Declared("", List.of(), "nr", "KIND", "play", Map.of()));
        assertThat(read.features()).extracting(feature -> feature.ref().name()).containsExactly("7", "8");
        assertThat(read.features()).extracting(Feature::kindWord).containsExactly("boundary", "play");
        assertThatThrownBy(() -> SiteFile.read(file, new Declared("", List.of(), "label", "", "", Map.of())))
                .hasMessageContaining("no feature has the attribute \"label\"; there are: , kind, name, Nr");
    }

    @Test
    void read_layersOfAGeoPackage() throws Exception {
        List<Feature> features = read(collection(BOUNDARY)).features();
        Path file = GeoPackageTwin.create(folder.resolve("plan.gpkg"));
        GeoPackageTwin.addLayer(file, "boundary",
                List.of(new Feature(features.getFirst().ref(), "", "", features.getFirst().area())));
        GeoPackageTwin.addLayer(file, "stages",
                List.of(new Feature(features.getFirst().ref(), "", "", features.getFirst().area())));
        assertThatThrownBy(() -> SiteFile.read(file, Declared.NOTHING))
                .hasMessageContaining("say with --layer which to read: \"boundary\", \"stages\"");
        assertThatThrownBy(() -> SiteFile.read(file, new Declared("", List.of("staff"), "", "", "", Map.of())))
                .hasMessageContaining("it has no layer \"staff\" but \"boundary\", \"stages\"");
        assertThat(SiteFile.read(file, new Declared("", List.of("stages"), "", "", "", Map.of())).features())
                .singleElement()
                .extracting(Feature::kindWord).isEqualTo("");
        SiteFile both = SiteFile.read(file, new Declared("", List.of("stages", "boundary"), "", "", "", Map.of()));
        assertThat(both.features()).extracting(Feature::kindWord).containsExactly("stages", "boundary");
        assertThat(both.features()).extracting(feature -> feature.ref().number()).containsExactly(1, 2);
    }
}
