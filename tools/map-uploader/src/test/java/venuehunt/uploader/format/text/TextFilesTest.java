package venuehunt.uploader.format.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import venuehunt.uploader.format.ForeignFile;
import venuehunt.uploader.format.GeometryReading;
import venuehunt.uploader.format.Layer;
import venuehunt.uploader.format.RawFeature;
import venuehunt.uploader.format.Rings;
import venuehunt.uploader.format.UnreadableFileException;

class TextFilesTest {
    private static final String SQUARE = "POLYGON((0 0,1 0,1 1,0 0))";
    @TempDir
    private Path folder = Path.of("");

    private ForeignFile file(String content) throws IOException, UnreadableFileException {
        return ForeignFile.of(Files.writeString(folder.resolve("plan.csv"), content));
    }

    private Layer table(String content) throws IOException, UnreadableFileException {
        return new TableFile(file(content)).read("");
    }

    @Test
    void table_quotesSeparatorsAndLineBreaks() throws Exception {
        Layer layer = table("name,\"the_geom\",kind\n\"Lawn, \"\"big\"\"\nand green\",\"SRID=3067;" + SQUARE
                + "\",play\r\n\n=cmd(),,\n");
        assertThat(layer.crs()).isEqualTo("EPSG:3067");
        assertThat(layer.features()).extracting(RawFeature::attributes).containsExactly(
                Map.of("name", "Lawn, \"big\"\nand green", "kind", "play"), Map.of("name", "=cmd()", "kind", ""));
        assertThat(layer.features().getLast().geometry()).isEqualTo(GeometryReading.NoArea.MISSING);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(Arguments.of("wkt,name\n" + SQUARE + ",x\n", "line 2: it has 5 values, the first line has 2"),
                Arguments.of("wkt\tname\n" + SQUARE + "\tx\n" + SQUARE + "\n", "line 3: it has 1 values"),
                Arguments.of("wkt;name\nSRID=1;" + SQUARE + ";x\n", "line 2: it has 3 values"),
                Arguments.of("wkt\tname\nSRID=1;" + SQUARE + "\tx\nSRID=2;" + SQUARE + "\ty", "SRID 1 and 2"),
                Arguments.of("wkt,name\n,x\n,\"Hill\n,y\n,z\n", "line 3: a quote begins here that never ends"),
                Arguments.of("wkt,\"name\n,x\n,y\n", "line 1: a quote begins here that never ends"),
                Arguments.of("wkt,name\n", "it has no features"),
                Arguments.of("wkt,name\n,\"" + "x".repeat(70_000) + "\"", "a text of more than 65536 characters"),
                Arguments.of("wkt,name\n" + ",x\n".repeat(5_001), "more than 5000 features"),
                Arguments.of("wkt" + ",".repeat(1_000), "it has more than 1000 values"),
                Arguments.of("geometry_of_it\n,x\n", "names no column for the shapes"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void table_refused(String content, String sentence) {
        assertThatThrownBy(() -> table(content)).isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void table_otherCharacters() throws Exception {
        Path latin = Files.write(folder.resolve("latin.csv"),
                "wkt,name\n,Bühne".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> new TableFile(ForeignFile.of(latin)).read(""))
                .hasMessageContaining("its text is not in UTF-8");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"name,kind|false", "name;WKT|true", "geometry|true", "hello|false"})
    void table_isSeenByItsColumns(String head, boolean expected) throws UnreadableFileException {
        assertThat(TableFile.isOne(head.getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
    }

    @Test
    void wkt_aShapeOnEachLine() throws Exception {
        String content = "SRID=25832;" + SQUARE
                + "\n\nmultipolygon z (((0 0 5,1 0 5,1 1 5,0 0 5)),((5 5 1, 6 5 1,6 6 1,5 5 1)))\n";
        assertThat(WktFile.isOne(content.getBytes(StandardCharsets.UTF_8))).isTrue();
        Layer layer = new WktFile(file(content)).read("");
        assertThat(layer.crs()).isEqualTo("EPSG:25832");
        assertThat(layer.features())
                .extracting(feature -> ((GeometryReading.Area) feature.geometry()).geometry().toText())
                .isEqualTo(List.of("POLYGON ((0 0, 1 0, 1 1, 0 0))",
                        "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"POINT(1 1)|Point", "MULTILINESTRING((0 0,1 1))|MultiLineString",
            "POLYGON EMPTY|''", "MULTIPOLYGON Z EMPTY|''"})
    void wkt_noArea(String wkt, String type) {
        assertThat(new WktReading(wkt, new Rings()).read()).isEqualTo(new GeometryReading.NoArea(type));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"hello|where a shape such as", "POLYGON|where \"(\" is expected",
            "POLYGON(|where \"(\" is expected", "POLYGON((0 0,1 0|a ring that ends",
            "POLYGON((0 0,1 0,1 1,0 0)|where \")\" is expected",
            "POLYGON((0 0,1 0,1 1,0 0)) x|where nothing more is expected",
            "POLYGON((0 0,1 0,1 1))|is not closed", "POLYGON((0 0,NaN 0,1 1,0 0))|where a number",
            "POLYGON((0 0,1,1 1,0 0))|where a position", "POLYGON(())|where a position",
            "GEOMETRYCOLLECTION(POINT(1 1))|a GeometryCollection is not taken"})
    void wkt_broken(String wkt, String sentence) {
        assertThat(new WktReading(wkt, new Rings()).read()).isInstanceOfSatisfying(GeometryReading.Broken.class,
                broken -> assertThat(broken.sentence()).contains(sentence));
    }

    @Test
    void wkt_deepAndLong() {
        assertThat(new WktReading("MULTIPOLYGON" + "(".repeat(1_000_000), new Rings()).read())
                .isInstanceOf(GeometryReading.Broken.class);
        assertThat(new WktReading("GEOMETRYCOLLECTION(".repeat(100_000), new Rings()).read())
                .isInstanceOf(GeometryReading.Broken.class);
        assertThat(new WktReading("POLYGON((" + "1 1,".repeat(30_000) + "1 1))", new Rings()).read())
                .isInstanceOfSatisfying(GeometryReading.Broken.class,
                        broken -> assertThat(broken.sentence()).contains("a ring of 30001 points"));
    }
}
