package venuehunt.uploader.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static venuehunt.uploader.GeoJson.BOUNDARY;
import static venuehunt.uploader.GeoJson.collection;
import static venuehunt.uploader.GeoJson.polygon;
import static venuehunt.uploader.GeoJson.square;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import venuehunt.uploader.GeoJson;
import venuehunt.uploader.plan.Finding;
import venuehunt.uploader.plan.FindingCode;
import venuehunt.uploader.read.Declared;

class MendingTest {
    private static final String BOW = polygon("Bow", "play",
            "[[0.001,0.001],[0.002,0.002],[0.002,0.001],[0.001,0.002],[0.001,0.001]]");
    private static final String SPIKE = polygon("Spike", "play",
            "[[0.001,0.001],[0.002,0.001],[0.001,0.001],[0.001,0.001]]");

    @TempDir
    private Path folder = Path.of("");

    private Mending mend(String... features) throws IOException {
        return Mending.of(GeoJson.file(folder, collection(features)), Declared.NOTHING);
    }

    @Test
    void of_bowTieBecomesTwoTriangles() throws IOException {
        Mending mending = mend(BOUNDARY, BOW);
        assertThat(mending.result().findings()).isEmpty();
        assertThat(mending.repairs()).singleElement().hasToString(
                "mended: feature 2 (\"Bow\") at 0.0015, 0.0015: its outline crosses or touches itself here; redraw it so "
                        + "that it does not: 0 m² before, 6155 m² in 2 parts now");
        Repair repair = mending.repairs().getFirst();
        assertThat(repair.squareMetresAfter()).isCloseTo(6154.5, within(0.1));
        assertThat(mending.result().plan().orElseThrow().zones().getFirst().area().getNumGeometries()).isEqualTo(2);
    }

    @Test
    void of_tangledOutlinesAreNotMended() throws IOException {
        Mending mending = mend(BOUNDARY, BOW, polygon("Comb", "play", Outlines.comb(0.005, 0.005, 0.002, 9_000, 45)));
        assertThat(mending.repairs()).isEmpty();
        assertThat(mending.result().findings()).extracting(Finding::code)
                .containsExactly(FindingCode.OUTLINES_TANGLED);
    }

    @Test
    void of_shapeWithoutAreaIsNotMended() throws IOException {
        Mending mending = mend(BOUNDARY, square("Lawn", "play", 0.005, 0.005, 0.001), SPIKE);
        assertThat(mending.repairs()).singleElement().hasToString(
                "not mended: feature 3 (\"Spike\") at 0.001, 0.001: its outline has fewer than three different corners: "
                        + "0 m² before, and nothing of any area is left");
        assertThat(mending.result().findings()).extracting(Finding::code)
                .containsExactly(FindingCode.TOO_FEW_CORNERS);
        assertThat(mending.result().unsound()).hasSize(1);
        assertThat(mending.result().plan().orElseThrow().zones()).hasSize(1);
    }

    /** The boundary counts again once it is mended, and is judged as any other. */
    @Test
    void of_boundaryIsMendedToo() throws IOException {
        Mending mending = mend(
                polygon("Field", "boundary", "[[0,0],[0.01,0],[0.01,0.01],[0.01,0.02],[0.01,0.01],[0,0.01],[0,0]]"),
                square("Moon", "play", 0.5, 0.5, 0.001));
        assertThat(mending.repairs()).hasSize(1);
        assertThat(mending.result().findings()).extracting(Finding::code).containsExactly(FindingCode.ZONE_OUTSIDE);
    }

    @Test
    void of_soundFileStaysAsItIs() throws IOException {
        Mending mending = mend(BOUNDARY, square("Lawn", "play", 0.005, 0.005, 0.001));
        assertThat(mending.repairs()).isEmpty();
        assertThat(mending.result())
                .isEqualTo(Validation.of(folder.resolve("plan.geojson"), Declared.NOTHING));
    }

    @Test
    void of_fileThatCannotBeRead() throws IOException {
        Mending mending = Mending.of(GeoJson.file(folder, "{hello"), Declared.NOTHING);
        assertThat(mending.repairs()).isEmpty();
        assertThat(mending.result().findings()).extracting(Finding::code).containsExactly(FindingCode.FILE_REFUSED);
    }
}
