package venuehunt.uploader.preview;

import java.awt.geom.Path2D;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import venuehunt.picture.ColourMix;
import venuehunt.picture.Sign;
import venuehunt.uploader.plan.SitePlan;

/** The map itself, within its frame: grounds, zones, boundary, and what is unsound; without names and marks. */
final class MapPart {
    static final int BOUNDARY_RGB = 0x333333;
    static final int UNSOUND_RGB = 0xB2182B;

    private final Drawing drawing;
    private final MapView view;
    private final Optional<PlayGround> playGround;
    private final Optional<PreparedGeometry> boundary;
    private final Set<Sign> signs = EnumSet.noneOf(Sign.class);

    MapPart(Drawing drawing, MapView view) {
        this.drawing = drawing;
        this.view = view;
        playGround = drawing.plan().map(PlayGround::new);
        boundary = drawing.plan().map(plan -> PreparedGeometryFactory.prepare(plan.boundary()));
        drawing.plan().ifPresent(plan -> signs.add(ground()));
        drawing.zones().forEach(this::note);
    }

    /** What occurs in it and wants explaining. */
    Set<Sign> signs() {
        return Collections.unmodifiableSet(signs);
    }

    private void note(DrawnZone zone) {
        signs.add(zone.sign());
        if (!beyond(zone).isEmpty()) {
            signs.add(Sign.BEYOND);
        }
        if (playedUnder(zone).isPresent()) {
            signs.add(Sign.PLAY_TOO);
        }
    }

    private Sign ground() {
        return drawing.zones().stream().anyMatch(zone -> zone.sign() == Sign.PLAY) ? Sign.UNUSED : Sign.PLAY;
    }

    void draw(Pen pen) {
        pen.fill(view.frame(), Sign.OUTSIDE.rgb);
        drawing.plan().map(SitePlan::boundary).ifPresent(area -> pen.fill(view.path(area), ground().rgb));
        drawing.zones().forEach(zone -> pen.named(zone.description(), () -> draw(pen, zone)));
        drawing.boundaries().forEach(area -> pen.line(view.path(area), BOUNDARY_RGB, 2, false));
        drawing.unsound().forEach(area -> pen.line(view.path(area), UNSOUND_RGB, 2, true));
    }

    private void draw(Pen pen, DrawnZone zone) {
        Path2D path = view.path(zone.area());
        pen.fill(path, zone.sign().rgb);
        zone.hatching().ifPresent(hatching -> pen.hatch(path, hatching));
        playedUnder(zone).ifPresent(area -> pen.hatch(view.path(area), Hatching.PLAYED));
        beyond(zone).forEach(area -> pen.fill(view.path(area), Sign.faded(zone.sign().rgb)));
        pen.line(path, darker(zone.sign().rgb), 1, false);
    }

    /** What is played on under the colour of a zone that neither is for play nor forbids it. */
    private Optional<Geometry> playedUnder(DrawnZone zone) {
        return zone.sign() == Sign.OTHER || zone.sign() == Sign.STAGE
                ? playGround.flatMap(ground -> ground.of(zone.area()))
                : Optional.empty();
    }

    private List<Geometry> beyond(DrawnZone zone) {
        return boundary.filter(fence -> !fence.covers(zone.area())).stream()
                .map(fence -> OverlayNGRobust.overlay(zone.area(), fence.getGeometry(), OverlayNG.DIFFERENCE))
                .filter(outside -> outside.getArea() > 0).toList();
    }

    private static int darker(int rgb) {
        ColourMix mix = new ColourMix();
        mix.add(rgb);
        mix.add(BOUNDARY_RGB);
        return mix.mean();
    }
}
