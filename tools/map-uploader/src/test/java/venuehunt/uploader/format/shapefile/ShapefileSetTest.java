package venuehunt.uploader.format.shapefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import venuehunt.uploader.format.GeometryReading;
import venuehunt.uploader.format.Layer;
import venuehunt.uploader.format.RawFeature;
import venuehunt.uploader.format.UnreadableFileException;
import venuehunt.uploader.format.Zip;
import venuehunt.uploader.plan.Feature;
import venuehunt.uploader.plan.FeatureRef;
import venuehunt.uploader.twins.ShapefileTwin;

class ShapefileSetTest {
    private static final String SQUARE = "POLYGON((0 0,9 0,9 9,0 9,0 0))";

    private static Feature feature(String name, String wkt) throws ParseException {
        return new Feature(new FeatureRef(1, "", name), "play", "play", new WKTReader().read(wkt));
    }

    private static Layer read(byte[] shp, byte[] dbf, String prj, String cpg) throws UnreadableFileException {
        Map<String, byte[]> files = new LinkedHashMap<>(Map.of("a.shp", shp, "a.dbf", dbf, "a.prj",
                prj.getBytes(StandardCharsets.UTF_8), "a.cpg", cpg.getBytes(StandardCharsets.UTF_8)));
        return ShapefileSet.of(new Zip(Set.of(), files)).read("a");
    }

    private static Geometry area(String wkt) throws Exception {
        List<Feature> features = List.of(feature("Lawn", wkt));
        RawFeature read = read(ShapefileTwin.shp(features), ShapefileTwin.dbf(features), "", "").features().getFirst();
        return ((GeometryReading.Area) read.geometry()).geometry();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {SQUARE, "POLYGON((0 0,9 0,9 9,0 9,0 0),(1 1,1 2,2 2,1 1))",
            "MULTIPOLYGON(((0 0,9 0,9 9,0 9,0 0),(1 1,1 2,2 2,1 1)),((20 0,29 0,29 9,20 0)))",
            // An island in a lake, and a hole that touches its outline.
            "MULTIPOLYGON(((0 0,9 0,9 9,0 9,0 0),(1 1,1 8,8 8,8 1,1 1)),((3 3,4 3,4 4,3 3)))",
            "POLYGON((0 0,9 0,9 9,0 9,0 0),(0 0,1 2,2 1,0 0))"})
    void read_holesGoToTheirOutlines(String wkt) throws Exception {
        assertThat(area(wkt).norm().toText()).isEqualTo(new WKTReader().read(wkt).norm().toText());
    }

    @Test
    void read_outlineThatRunsTheWrongWay() throws Exception {
        List<Feature> features = List.of(feature("Lawn", SQUARE));
        byte[] shp = ShapefileTwin.shp(features);
        ByteBuffer points = ByteBuffer.wrap(shp).order(ByteOrder.LITTLE_ENDIAN);
        double x = points.getDouble(156 + 16);
        double y = points.getDouble(156 + 24);
        points.putDouble(156 + 16, points.getDouble(156 + 48)).putDouble(156 + 24, points.getDouble(156 + 56))
                .putDouble(156 + 48, x).putDouble(156 + 56, y);
        GeometryReading read = read(shp, ShapefileTwin.dbf(features), "", "").features().getFirst().geometry();
        assertThat(((GeometryReading.Area) read).geometry().getArea()).isEqualTo(81);
    }

    /** So many outlines and holes that telling which belongs to which would have no end. */
    @Test
    void read_tooManyRings() throws Exception {
        List<Feature> features = List.of(
                feature("Dots", "MULTIPOLYGON(" + "((0 0,9 0,9 9,0 0)),".repeat(500) + "((0 0,9 0,9 9,0 0)))"));
        assertThat(read(ShapefileTwin.shp(features), ShapefileTwin.dbf(features), "", "").features().getFirst()
                .geometry()).isInstanceOfSatisfying(GeometryReading.Broken.class,
                        broken -> assertThat(broken.sentence()).contains("it has 501 rings, at most 500 are taken"));
    }

    @Test
    void read_tooManyPointsInOneShape() throws Exception {
        String ring = "((0 0," + "1 1,".repeat(10_000) + "2 0,0 0))";
        List<Feature> features = List.of(feature("Dots", "MULTIPOLYGON(" + (ring + ",").repeat(19) + ring + ")"));
        assertThatThrownBy(() -> read(ShapefileTwin.shp(features), ShapefileTwin.dbf(features), "", ""))
                .hasMessageContaining("more than 200000 points");
    }

    @Test
    void layerNames_ofFoldersWithFilesOfTheSameName() throws Exception {
        List<Feature> lawn = List.of(feature("Lawn", SQUARE));
        List<Feature> hill = List.of(feature("Hill", SQUARE));
        Map<String, byte[]> files = new LinkedHashMap<>(Map.of("b/Plan.dbf", ShapefileTwin.dbf(hill), "a/plan.dbf",
                ShapefileTwin.dbf(lawn)));
        files.put("a/plan.shp", ShapefileTwin.shp(lawn));
        assertThat(ShapefileSet.of(new Zip(Set.of(), files)).layerNames()).containsExactly("plan");
        files.put("b/Plan.shp", ShapefileTwin.shp(hill));
        ShapefileSet both = ShapefileSet.of(new Zip(Set.of(), files));
        assertThat(both.layerNames()).containsExactly("a/plan", "b/Plan");
        assertThat(both.read("a/plan").features().getFirst().attributes()).containsEntry("Name", "Lawn");
        assertThat(both.read("b/Plan").features().getFirst().attributes()).containsEntry("Name", "Hill");
        files.put("B/PLAN.SHP", ShapefileTwin.shp(lawn));
        assertThatThrownBy(() -> ShapefileSet.of(new Zip(Set.of(), files)))
                .hasMessageContaining("two files of the name \"b/plan.shp\"");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,UTF-8", "65001,UTF-8", "1252,windows-1252", "ANSI 1252,windows-1252", "ISO-8859-1,ISO-8859-1",
            "88591,ISO-8859-1", "850,IBM850", "'',UTF-8", "'',windows-1252"})
    void read_namesInManyCharacters(String cpg, String charset) throws Exception {
        List<Feature> features = List.of(feature("Bühne", SQUARE));
        byte[] dbf = new String(ShapefileTwin.dbf(features), 97, 201, StandardCharsets.UTF_8)
                .getBytes(Charset.forName(charset));
        byte[] whole = Arrays.copyOf(ShapefileTwin.dbf(features), 298);
        Arrays.fill(whole, 97, 298, (byte) ' ');
        System.arraycopy(dbf, 0, whole, 97, 20);
        assertThat(read(ShapefileTwin.shp(features), whole, "", cpg).features().getFirst().attributes())
                .containsEntry("Name", "Bühne");
    }

    @Test
    void read_deletedRowTakesItsShapeAlong() throws Exception {
        List<Feature> features = List.of(feature("Gone", SQUARE), feature("Lawn", SQUARE));
        byte[] dbf = ShapefileTwin.dbf(features);
        dbf[97] = '*';
        assertThat(read(ShapefileTwin.shp(features), dbf, "", "").features()).singleElement()
                .satisfies(lawn -> assertThat(lawn.attributes()).containsEntry("Name", "Lawn"));
    }

    interface Damage {
        void to(ByteBuffer shp, ByteBuffer dbf);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal("is longer than the file", (shp, dbf) -> shp.putInt(104, Integer.reverseBytes(1 << 30))),
                refusal("is longer than the file", (shp, dbf) -> shp.putInt(104, Integer.reverseBytes(-1))),
                refusal("is longer than the file", (shp, dbf) -> shp.putInt(104, 0)),
                refusal("claims 2147483647 rows", (shp, dbf) -> dbf.putInt(4, Integer.MAX_VALUE)),
                refusal("claims -1 rows", (shp, dbf) -> dbf.putInt(4, -1)),
                refusal("shapes and its .dbf 0 rows", (shp, dbf) -> dbf.putInt(4, 0)),
                refusal("claims 1 rows of 65535 bytes", (shp, dbf) -> dbf.putShort(10, (short) -1)),
                refusal("holds fewer", (shp, dbf) -> dbf.putShort(8, (short) -1)),
                refusal("columns are wider than its rows", (shp, dbf) -> dbf.put(48, (byte) 255)));
    }

    private static Arguments refusal(String sentence, Damage damage) {
        return Arguments.of(sentence, damage);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void read_refused(String sentence, Damage damage) throws Exception {
        assertThatThrownBy(() -> readDamaged(damage)).isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining(sentence);
    }

    static Stream<Arguments> brokenShapes() {
        return Stream.of(refusal("claims 2147483647 rings", (shp, dbf) -> shp.putInt(144, Integer.MAX_VALUE)),
                refusal("claims -1 rings", (shp, dbf) -> shp.putInt(144, -1)),
                refusal("rings of 2147483647 points", (shp, dbf) -> shp.putInt(148, Integer.MAX_VALUE)),
                refusal("lies outside its points", (shp, dbf) -> shp.putInt(152, -1)),
                refusal("lies outside its points", (shp, dbf) -> shp.putInt(152, 6)),
                refusal("its ring is not closed", (shp, dbf) -> shp.putInt(148, 4)),
                refusal("a ring without points", (shp, dbf) -> shp.putInt(152, 5)),
                refusal("no finite number", (shp, dbf) -> shp.putDouble(156, Double.NaN)),
                refusal("of the type 31", (shp, dbf) -> shp.putInt(108, 31)));
    }

    @ParameterizedTest
    @MethodSource("brokenShapes")
    void read_brokenShape(String sentence, Damage damage) throws Exception {
        assertThat(readDamaged(damage).features().getFirst().geometry()).isInstanceOfSatisfying(
                GeometryReading.Broken.class, broken -> assertThat(broken.sentence()).contains(sentence));
    }

    private static Layer readDamaged(Damage damage) throws Exception {
        List<Feature> features = List.of(feature("Lawn", SQUARE));
        byte[] shp = ShapefileTwin.shp(features);
        byte[] dbf = ShapefileTwin.dbf(features);
        damage.to(ByteBuffer.wrap(shp).order(ByteOrder.LITTLE_ENDIAN),
                ByteBuffer.wrap(dbf).order(ByteOrder.LITTLE_ENDIAN));
        return read(shp, dbf, "", "");
    }

    @Test
    void read_unknownCharactersAndMissingTable() throws Exception {
        List<Feature> features = List.of(feature("Lawn", SQUARE));
        byte[] shp = ShapefileTwin.shp(features);
        assertThatThrownBy(() -> read(shp, ShapefileTwin.dbf(features), "", "x-evil"))
                .hasMessageContaining("its .cpg names the characters \"x-evil\"");
        ShapefileSet bare = ShapefileSet.of(new Zip(Set.of(), Map.of("a.shp", shp)));
        assertThatThrownBy(() -> bare.read("a")).hasMessageContaining("its .dbf is missing");
    }

    /** Whatever a few bytes are changed to, the file is read or refused, and nothing else happens. */
    @Test
    void read_anyBytesChanged() throws Exception {
        List<Feature> features = List.of(feature("Lawn", SQUARE),
                feature("Hill", "POLYGON((0 0,9 0,9 9,0 9,0 0),(1 1,1 2,2 2,1 1))"));
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(6);
        byte[] wholeShp = ShapefileTwin.shp(features);
        byte[] wholeDbf = ShapefileTwin.dbf(features);
        int refused = 0;
        for (int run = 0; run < 20_000; run++) {
            byte[] shp = wholeShp.clone();
            byte[] dbf = wholeDbf.clone();
            for (int change = 0; change < 3; change++) {
                byte[] file = random.nextBoolean() ? shp : dbf;
                file[random.nextInt(file.length)] = (byte) random.nextInt();
            }
            try {
                read(shp, dbf, "", "");
            } catch (UnreadableFileException refusal) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }
}
