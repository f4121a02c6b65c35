package venuehunt.uploader.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static venuehunt.uploader.GeoJson.BOUNDARY;
import static venuehunt.uploader.GeoJson.collection;
import static venuehunt.uploader.GeoJson.feature;
import static venuehunt.uploader.GeoJson.polygon;
import static venuehunt.uploader.GeoJson.square;

import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import venuehunt.picture.Sign;
import venuehunt.uploader.GeoJson;
import venuehunt.uploader.check.Validation;
import venuehunt.uploader.read.Declared;

class PreviewTest {
    @TempDir
    private Path folder = Path.of("");

    private Validation validate(String... features) throws IOException {
        return Validation.of(GeoJson.file(folder, collection(features)), Declared.NOTHING);
    }

    private static Drawing drawing(Validation validation) {
        return Drawing.of("plan.geojson", validation);
    }

    private static MapView view(Validation validation) {
        Drawing drawing = drawing(validation);
        return MapView.of(drawing.scale(), drawing.coreMetres(), drawing.areas(), Sheet.MARGIN, Sheet.HEADER);
    }

    private static BufferedImage picture(Validation validation) {
        return Preview.of("plan.geojson", validation).orElseThrow().picture();
    }

    private static int rgb(BufferedImage picture, Point2D at) {
        return picture.getRGB((int) (at.getX() * ImagePen.PIXELS), (int) (at.getY() * ImagePen.PIXELS)) & 0xFFFFFF;
    }

    private static int rgb(Validation validation, double lngDegrees, double latDegrees) {
        return rgb(picture(validation), view(validation).point(new Coordinate(lngDegrees, latDegrees)));
    }

    /** All colours of some pixels about a place. */
    private static Set<Integer> about(Validation validation, double lngDegrees, double latDegrees) {
        BufferedImage picture = picture(validation);
        Point2D middle = view(validation).point(new Coordinate(lngDegrees, latDegrees));
        Set<Integer> colours = new HashSet<>();
        for (int x = -10; x <= 10; x++) {
            for (int y = -10; y <= 10; y++) {
                colours.add(rgb(picture, new Point2D.Double(middle.getX() + x / 2.0, middle.getY() + y / 2.0)));
            }
        }
        return colours;
    }

    @Test
    void picture_kindsHaveTheColoursOfTileMaps() throws IOException {
        Validation plan = validate(BOUNDARY, square("", "play", 0.001, 0.001, 0.002),
                square("", "stage", 0.004, 0.001, 0.002), square("", "camp", 0.007, 0.001, 0.002),
                square("", "no-go", 0.001, 0.004, 0.002), square("", "staff", 0.004, 0.004, 0.002),
                square("", "camp", 0.009, 0.006, 0.002));
        assertThat(rgb(plan, 0.0015, 0.0025)).isEqualTo(Sign.PLAY.rgb);
        assertThat(rgb(plan, 0.0045, 0.0025)).isEqualTo(Sign.STAGE.rgb);
        assertThat(rgb(plan, 0.0075, 0.0025)).isEqualTo(Sign.OTHER.rgb);
        assertThat(rgb(plan, 0.0005, 0.0095)).isEqualTo(Sign.UNUSED.rgb);
        assertThat(rgb(plan, 0.0105, 0.0065)).as("beyond the boundary").isEqualTo(Sign.faded(Sign.OTHER.rgb));
        assertThat(about(plan, 0.0015, 0.0055)).contains(Sign.NO_GO.rgb, Hatching.NO_GO.rgb)
                .doesNotContain(Hatching.STAFF.rgb);
        assertThat(about(plan, 0.0045, 0.0055)).contains(Sign.STAFF.rgb, Hatching.STAFF.rgb);
    }

    @Test
    void picture_playedOnWithoutPlayZones() throws IOException {
        Validation plan = validate(BOUNDARY, square("", "camp", 0.001, 0.001, 0.002));
        assertThat(rgb(plan, 0.005, 0.0095)).isEqualTo(Sign.PLAY.rgb);
        assertThat(about(plan, 0.0015, 0.0025)).as("played on too").contains(Sign.OTHER.rgb, Hatching.PLAYED.rgb);
    }

    /** The square is about 1.1 km wide; two pixels of the picture to one of the sheet. */
    @Test
    void picture_sizeFollowsTheVenue() throws IOException {
        BufferedImage square = picture(validate(BOUNDARY, square("Lawn", "play", 0.001, 0.001, 0.002)));
        assertThat(square.getWidth()).isEqualTo(2 * (1_000 + 60 + 48));
        assertThat(square.getHeight()).isBetween(2 * 1_150, 2 * 1_250);
        BufferedImage strip = picture(validate(
                polygon("Strip", "boundary", "[[0,0],[0.01,0],[0.01,0.0001],[0,0.0001],[0,0]]")));
        assertThat(strip.getWidth()).isEqualTo(2 * (1_000 + 60 + 48));
        assertThat(strip.getHeight()).isLessThan(2 * 500);
    }

    @Test
    void picture_problemsAreMarkedWhereTheyAre() throws IOException {
        Validation plan = validate(BOUNDARY, square("", "play", 0.001, 0.006, 0.002),
                polygon("Bow", "stage", "[[0.004,0.004],[0.006,0.006],[0.006,0.004],[0.004,0.006],[0.004,0.004]]"));
        List<Mark> marks = Mark.place(plan.findings(), view(plan));
        assertThat(marks).hasSize(2);
        BufferedImage picture = picture(plan);
        Point2D bow = view(plan).point(new Coordinate(0.005, 0.005));
        assertThat(marks.getFirst().at()).isEqualTo(bow);
        assertThat(rgb(picture, new Point2D.Double(bow.getX() - 6, bow.getY()))).as("a problem is red")
                .isEqualTo(DrawnMap.UNSOUND_RGB);
        Point2D name = marks.getLast().at();
        assertThat(rgb(picture, new Point2D.Double(name.getX() - 6, name.getY()))).as("a warning is white")
                .isEqualTo(0xFFFFFF);
    }

    @Test
    void marks_standApartAndWithinTheFrame() throws IOException {
        Validation plan = validate(BOUNDARY, square("", "play", 0.001, 0.001, 0.002),
                square("", "camp", 0.001, 0.001, 0.002), square("", "food", 0.001, 0.001, 0.002),
                square("Moon", "play", 0.5, 0.5, 0.001));
        MapView view = view(plan);
        List<Mark> marks = Mark.place(plan.findings(), view);
        assertThat(marks).hasSizeGreaterThan(3);
        for (Mark mark : marks) {
            assertThat(view.frame().contains(mark.box())).isTrue();
            assertThat(marks).filteredOn(other -> !other.equals(mark))
                    .allMatch(other -> other.at().distance(mark.at()) > 2 * Mark.RADIUS_PIXELS);
        }
    }

    /** Else there would be nothing to see but two dots. */
    @Test
    void view_whatIsFarAwayIsNotSeen() throws IOException {
        double near = view(validate(BOUNDARY, square("Lawn", "play", 0.001, 0.001, 0.002))).pixelsPerMetre();
        assertThat(view(validate(BOUNDARY, square("Moon", "play", 0.5, 0.5, 0.001))).pixelsPerMetre()).isEqualTo(near);
        assertThat(view(validate(square("A", "play", 0, 0, 0.01), square("B", "play", 0.001, 0, 0.01),
                square("Moon", "play", 90, 0.5, 0.001))).pixelsPerMetre()).isGreaterThan(near / 2);
    }

    @Test
    void page_hasAMarkForEachProblemWithAPlace() throws IOException {
        Validation plan = validate(BOUNDARY, square("", "play", 0.001, 0.006, 0.002),
                feature("Pin", "play", "{\"type\":\"Point\",\"coordinates\":[0,0]}"),
                polygon("Bow", "stage", "[[0.004,0.004],[0.006,0.006],[0.006,0.004],[0.004,0.006],[0.004,0.004]]"));
        String page = Preview.of("plan.geojson", plan).orElseThrow().page();
        assertThat(plan.findings()).hasSize(3);
        assertThat(page).contains("<title>1: problem: feature 4").contains("<title>2: warning: feature 2")
                .doesNotContain("<title>3: ").contains("left out: a Point has no area");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bay-stage", "desert-city", "harbour-festival", "island-field", "river-camp"})
    void labels_ofOurVenuesAllHaveRoom(String venue) {
        Validation plan = Validation.of(Path.of("../../venue-data/venues", venue, "site-plan.geojson"),
                Declared.NOTHING);
        MapView view = view(plan);
        List<Mark> marks = Mark.place(plan.findings(), view);
        List<Label> labels = Labels.place(drawing(plan).zones(), view, new ImagePen(1, 1),
                marks.stream().map(Mark::box).toList());
        assertThat(labels).hasSize(plan.plan().orElseThrow().zones().size());
        for (Label label : labels) {
            assertThat(view.frame().contains(label.box())).isTrue();
            assertThat(labels).filteredOn(other -> !other.equals(label))
                    .noneMatch(other -> other.box().intersects(label.box()));
            assertThat(marks).noneMatch(mark -> mark.box().intersects(label.box()));
        }
    }

    @Test
    void view_acrossTheMeridianIsInOnePiece() {
        Validation plan = Validation.of(Path.of("../../venue-data/venues/island-field/site-plan.geojson"),
                Declared.NOTHING);
        MapView view = view(plan);
        Coordinate middle = drawing(plan).plan().orElseThrow().boundary().getEnvelopeInternal().centre();
        assertThat(view.frame().contains(view.point(new Coordinate(179.9999, middle.y)))).isTrue();
        assertThat(view.frame().contains(view.point(new Coordinate(-179.9999, middle.y)))).isTrue();
        assertThat(view.pixelsPerMetre()).isGreaterThan(0.1);
    }

    @Test
    void of_nothingToDraw() throws IOException {
        assertThat(Preview.of("plan.geojson", validate(polygon("Open", "play", "[[0,0],[1,0],[1,1]]")))).isEmpty();
    }
}
