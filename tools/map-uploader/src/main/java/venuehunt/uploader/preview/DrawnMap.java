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
import venuehunt.uploader.plan.Areas;
import venuehunt.uploader.plan.LocalScale;
import venuehunt.uploader.plan.SitePlan;

/** The map itself, within its frame: grounds, zones, boundary, and what is unsound; without names and marks. */
final class DrawnMap {
    static final int BOUNDARY_RGB = 0x333333;
    private static final double NEGLIGIBLE_SQUARE_METRES = 1;
    static final int UNSOUND_RGB = 0xB2182B;

    /** A zone with what is played on of it under its colour, and what lies beyond the boundary. */
    private record Look(DrawnZone zone, Optional<Geometry> played, Optional<Geometry> beyond) {}

    private final Drawing drawing;
    private final MapView view;
    private final List<Look> looks;
    private final Set<Sign> signs = EnumSet.noneOf(Sign.class);

    DrawnMap(Drawing drawing, MapView view) {
        this.drawing = drawing;
        this.view = view;
        looks = drawing.plan().map(plan -> looks(plan, drawing.zones())).orElseGet(() -> drawing.zones().stream()
                .map(zone -> new Look(zone, Optional.empty(), Optional.empty())).toList());
        drawing.plan().ifPresent(plan -> signs.add(ground()));
        looks.forEach(this::note);
    }

    private static List<Look> looks(SitePlan plan, List<DrawnZone> zones) {
        PreparedGeometry playGround = PreparedGeometryFactory.prepare(plan.playGround());
        PreparedGeometry fence = PreparedGeometryFactory.prepare(plan.boundary());
        return zones.stream().map(zone -> new Look(zone, played(zone, playGround), beyond(zone, fence, plan.scale())))
                .toList();
    }

    /** Of a zone that neither is for play nor forbids it. */
    private static Optional<Geometry> played(DrawnZone zone, PreparedGeometry playGround) {
        return (zone.sign() == Sign.OTHER || zone.sign() == Sign.STAGE) && playGround.intersects(zone.area())
                ? Optional.of(Areas.shared(zone.area(), playGround.getGeometry())).filter(area -> !area.isEmpty())
                : Optional.empty();
    }

    /** Zones are often drawn along the fence, and leave it by slivers that nobody means. */
    private static Optional<Geometry> beyond(DrawnZone zone, PreparedGeometry fence, LocalScale scale) {
        return fence.covers(zone.area())
                ? Optional.empty()
                : Optional.of(OverlayNGRobust.overlay(zone.area(), fence.getGeometry(), OverlayNG.DIFFERENCE))
                        .filter(outside -> scale.squareMetres(outside) > NEGLIGIBLE_SQUARE_METRES);
    }

    /** What occurs in it and wants explaining. */
    Set<Sign> signs() {
        return Collections.unmodifiableSet(signs);
    }

    private void note(Look look) {
        signs.add(look.zone.sign());
        look.played.ifPresent(area -> signs.add(Sign.PLAY_TOO));
        look.beyond.ifPresent(area -> signs.add(Sign.BEYOND));
    }

    private Sign ground() {
        return drawing.zones().stream().anyMatch(zone -> zone.sign() == Sign.PLAY) ? Sign.UNUSED : Sign.PLAY;
    }

    void draw(Pen pen) {
        pen.fill(view.frame(), Sign.OUTSIDE.rgb);
        drawing.plan().map(SitePlan::boundary).ifPresent(area -> pen.fill(view.path(area), ground().rgb));
        looks.forEach(look -> pen.named(look.zone.description(), () -> draw(pen, look)));
        drawing.boundaries().forEach(area -> pen.line(view.path(area), BOUNDARY_RGB, 2, false));
        drawing.unsound().forEach(area -> pen.line(view.path(area), UNSOUND_RGB, 2, true));
    }

    private void draw(Pen pen, Look look) {
        DrawnZone zone = look.zone;
        Path2D path = view.path(zone.area());
        pen.fill(path, zone.sign().rgb);
        zone.hatching().ifPresent(hatching -> pen.hatch(path, hatching));
        look.played.ifPresent(area -> pen.hatch(view.path(area), Hatching.PLAYED));
        look.beyond.ifPresent(area -> pen.fill(view.path(area), Sign.faded(zone.sign().rgb)));
        pen.line(path, darker(zone.sign().rgb), 1, false);
    }

    private static int darker(int rgb) {
        ColourMix mix = new ColourMix();
        mix.add(rgb);
        mix.add(BOUNDARY_RGB);
        return mix.mean();
    }
}
