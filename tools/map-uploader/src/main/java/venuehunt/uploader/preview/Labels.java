package venuehunt.uploader.preview;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import venuehunt.uploader.plan.Areas;

/**
 * Finds room for the names of zones: wholly within the zone, where its ground is widest; else about that place; else in
 * small letters over, below, above or beside the zone. Large zones choose first, where all of it is taken the name is
 * left out, and no two names overlap.
 */
final class Labels {
    private static final double GAP_PIXELS = 3;
    private static final int MOST = 400;
    /** To find where a zone is widest; of its length. */
    private static final double FINENESS = 0.002;

    /** A zone to be named: what is seen of it where other zones lie on it, the widest place of that, and all of it. */
    private record Site(String name, Path2D seen, Point2D middle, Rectangle2D box) {
        Label label(List<String> lines, Letters letters, Ruler ruler) {
            return Label.at(middle.getX(), middle.getY(), lines, letters, ruler);
        }
    }

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
        List<Site> all = IntStream.range(0, zones.size()).boxed().filter(i -> !zones.get(i).name().isEmpty())
                .sorted(Comparator.comparingDouble(i -> -zones.get(i).squareMetres())).limit(MOST)
                .map(i -> labels.site(zones.get(i), zones.subList(i + 1, zones.size()))).toList();
        List<Site> left = labels.place(all, labels::within);
        left = labels.place(left, labels::inItsBox);
        labels.place(left, labels::about);
        return List.copyOf(labels.placed);
    }

    /** Those for which there was no room. */
    private List<Site> place(List<Site> sites, Function<Site, Stream<Label>> candidates) {
        List<Site> left = new ArrayList<>();
        for (Site site : sites) {
            candidates.apply(site).filter(label -> isFree(label.box())).findFirst().ifPresentOrElse(label -> {
                placed.add(label);
                taken.add(label.box());
            }, () -> left.add(site));
        }
        return left;
    }

    private Site site(DrawnZone zone, List<DrawnZone> onIt) {
        Geometry seen = seen(zone, onIt);
        return new Site(zone.name(), view.path(seen), view.point(widest(seen)), view.path(zone.area()).getBounds2D());
    }

    private static Geometry seen(DrawnZone zone, List<DrawnZone> onIt) {
        Envelope extent = zone.area().getEnvelopeInternal();
        List<Geometry> hiding = onIt.stream().map(DrawnZone::area)
                .filter(area -> area.getEnvelopeInternal().intersects(extent)).toList();
        Geometry seen = hiding.isEmpty()
                ? zone.area()
                : OverlayNGRobust.overlay(zone.area(), OverlayNGRobust.union(hiding), OverlayNG.DIFFERENCE);
        return seen.isEmpty() ? zone.area() : seen;
    }

    private Coordinate widest(Geometry area) {
        Polygon largest = Areas.polygons(area).stream().max(Comparator.comparingDouble(Geometry::getArea))
                .orElseThrow();
        Geometry metres = view.scale().toMetres(largest);
        double length = metres.getEnvelopeInternal().getDiameter();
        Coordinate centre = MaximumInscribedCircle.getCenter(metres, length * FINENESS).getCoordinate();
        return view.scale().toDegrees(centre.x, centre.y);
    }

    /** In its widest place, or a little below or above, where there may be a mark. */
    private Stream<Label> sizes(Site site) {
        return Stream.of(Letters.TEXT, Letters.SMALL).flatMap(
                letters -> Stream.of(Label.oneLine(site.name), Label.twoLines(site.name)).flatMap(lines -> {
                    Label label = site.label(lines, letters, ruler);
                    double x = site.middle.getX();
                    double y = site.middle.getY();
                    double step = Mark.RADIUS_PIXELS + label.box().getHeight() / 2 + 2 * GAP_PIXELS;
                    return Stream.of(label, label.movedTo(x, y + step), label.movedTo(x, y - step));
                }));
    }

    private Stream<Label> within(Site site) {
        return sizes(site).filter(label -> site.seen.contains(label.box()));
    }

    private Stream<Label> inItsBox(Site site) {
        Rectangle2D box = site.box;
        return sizes(site)
                .filter(label -> label.box().getWidth() < box.getWidth() && label.box().getHeight() < box.getHeight());
    }

    private Stream<Label> about(Site site) {
        Rectangle2D box = site.box;
        return Stream.of(Label.oneLine(site.name), Label.twoLines(site.name)).flatMap(lines -> {
            Label over = site.label(lines, Letters.SMALL, ruler);
            double besideX = (box.getWidth() + over.box().getWidth()) / 2 + GAP_PIXELS;
            double besideY = (box.getHeight() + over.box().getHeight()) / 2 + GAP_PIXELS;
            Stream<Label> beside = Stream.of(over.movedTo(box.getCenterX(), box.getCenterY() + besideY),
                    over.movedTo(box.getCenterX(), box.getCenterY() - besideY),
                    over.movedTo(box.getCenterX() + besideX, box.getCenterY()),
                    over.movedTo(box.getCenterX() - besideX, box.getCenterY()));
            return hides(over.box(), box)
                    ? Stream.concat(beside, Stream.of(over))
                    : Stream.concat(Stream.of(over), beside);
        });
    }

    /** A name must not be all that is seen of its zone. */
    private static boolean hides(Rectangle2D label, Rectangle2D zone) {
        return label.getWidth() > zone.getWidth() && label.getHeight() * 1.5 > zone.getHeight();
    }

    private boolean isFree(Rectangle2D box) {
        Rectangle2D room = new Rectangle2D.Double(box.getX() - GAP_PIXELS, box.getY() - GAP_PIXELS,
                box.getWidth() + 2 * GAP_PIXELS, box.getHeight() + 2 * GAP_PIXELS);
        return view.frame().contains(room) && taken.stream().noneMatch(room::intersects);
    }
}
