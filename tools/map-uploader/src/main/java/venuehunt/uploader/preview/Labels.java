package venuehunt.uploader.preview;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Finds room for the names of zones, large zones first: within the zone where its ground is widest, else over it, below,
 * above or beside it, in smaller letters; where all of that is taken the name is left out, and no two names overlap.
 */
final class Labels {
    private static final double GAP_PIXELS = 3;
    private static final int MOST = 400;
    /** To find where a zone is widest; of its length. */
    private static final double FINENESS = 0.01;

    private final MapView view;
    private final Ruler ruler;
    private final List<Rectangle2D> taken;
    private final List<Label> placed = new ArrayList<>();

    private Labels(MapView view, Ruler ruler, List<Rectangle2D> taken) {
        this.view = view;
        this.ruler = ruler;
        this.taken = new ArrayList<>(taken);
    }

    /**
     * As many as there is room for.
     *
     * @param taken
     *            where no name may go
     */
    static List<Label> place(List<DrawnZone> zones, MapView view, Ruler ruler, List<Rectangle2D> taken) {
        Labels labels = new Labels(view, ruler, taken);
        zones.stream().filter(zone -> !zone.name().isEmpty())
                .sorted(Comparator.comparingDouble(DrawnZone::squareMetres).reversed()).limit(MOST)
                .forEach(labels::place);
        return List.copyOf(labels.placed);
    }

    private void place(DrawnZone zone) {
        Point2D middle = view.point(widest(zone.area()));
        Rectangle2D zoneBox = view.path(zone.area()).getBounds2D();
        Optional<Label> label = Stream.concat(inside(zone.name(), middle, zoneBox), about(zone.name(), middle, zoneBox))
                .filter(candidate -> isFree(candidate.box())).findFirst();
        label.ifPresent(found -> {
            placed.add(found);
            taken.add(found.box());
        });
    }

    private Coordinate widest(Geometry area) {
        Polygon largest = MapView.polygons(area).stream().max(Comparator.comparingDouble(Geometry::getArea)).orElseThrow();
        Geometry metres = view.scale().toMetres(largest);
        double length = metres.getEnvelopeInternal().getDiameter();
        Coordinate centre = MaximumInscribedCircle.getCenter(metres, length * FINENESS).getCoordinate();
        return view.scale().toDegrees(centre.x, centre.y);
    }

    private Stream<Label> inside(String name, Point2D middle, Rectangle2D zoneBox) {
        return Stream.of(Letters.TEXT, Letters.SMALL)
                .flatMap(letters -> Stream.of(Label.oneLine(name), Label.twoLines(name))
                        .map(lines -> Label.at(middle.getX(), middle.getY(), lines, letters, ruler)))
                .filter(label -> label.box().getWidth() < zoneBox.getWidth()
                        && label.box().getHeight() < zoneBox.getHeight());
    }

    private Stream<Label> about(String name, Point2D middle, Rectangle2D zoneBox) {
        return Stream.of(Label.oneLine(name), Label.twoLines(name)).flatMap(lines -> {
            Label over = Label.at(middle.getX(), middle.getY(), lines, Letters.SMALL, ruler);
            double besideX = (zoneBox.getWidth() + over.box().getWidth()) / 2 + GAP_PIXELS;
            double besideY = (zoneBox.getHeight() + over.box().getHeight()) / 2 + GAP_PIXELS;
            return Stream.of(over, over.movedTo(zoneBox.getCenterX(), zoneBox.getCenterY() + besideY),
                    over.movedTo(zoneBox.getCenterX(), zoneBox.getCenterY() - besideY),
                    over.movedTo(zoneBox.getCenterX() + besideX, zoneBox.getCenterY()),
                    over.movedTo(zoneBox.getCenterX() - besideX, zoneBox.getCenterY()));
        });
    }

    private boolean isFree(Rectangle2D box) {
        Rectangle2D room = new Rectangle2D.Double(box.getX() - GAP_PIXELS, box.getY() - GAP_PIXELS,
                box.getWidth() + 2 * GAP_PIXELS, box.getHeight() + 2 * GAP_PIXELS);
        return view.frame().contains(room) && taken.stream().noneMatch(room::intersects);
    }
}
