package venuehunt.uploader.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import venuehunt.uploader.plan.Finding;
import venuehunt.uploader.plan.FindingCode;
import venuehunt.uploader.plan.LocalScale;
import venuehunt.uploader.plan.PlanZone;
import venuehunt.uploader.plan.SitePlan;
import venuehunt.v1.ZoneKind;

/** Finds play zones that no-go and staff zones overlap: the kinds that exclude each other. There nobody plays. */
final class ClosedPlayCheck {
    private static final double NEGLIGIBLE_SQUARE_METRES = 1;
    private static final double ALL = 0.999;
    private static final int MAX_NAMED = 3;

    private final SitePlan plan;
    private final LocalScale scale;
    private final STRtree closing = new STRtree();

    ClosedPlayCheck(SitePlan plan) {
        this.plan = plan;
        this.scale = plan.scale();
        plan.zones().stream()
                .filter(zone -> zone.kind() == ZoneKind.ZONE_KIND_NO_GO || zone.kind() == ZoneKind.ZONE_KIND_STAFF)
                .forEach(zone -> closing.insert(zone.area().getEnvelopeInternal(), zone));
    }

    List<Finding> check() {
        List<Finding> findings = new ArrayList<>();
        plan.zones().stream().filter(zone -> zone.kind() == ZoneKind.ZONE_KIND_PLAY)
                .forEach(play -> check(play, findings));
        return findings;
    }

    private void check(PlanZone play, List<Finding> findings) {
        List<PlanZone> closers = new ArrayList<>();
        List<Geometry> closed = new ArrayList<>();
        for (PlanZone zone : near(play)) {
            Geometry shared = OverlayNGRobust.overlay(play.area(), zone.area(), OverlayNG.INTERSECTION);
            if (scale.squareMetres(shared) > NEGLIGIBLE_SQUARE_METRES) {
                closers.add(zone);
                closed.add(shared);
            }
        }
        if (!closers.isEmpty()) {
            Geometry ground = OverlayNGRobust.union(closed);
            findings.add(Finding.within(FindingCode.PLAY_CLOSED, play.feature(), ground,
                    share(scale.squareMetres(ground), scale.squareMetres(play.area())) + " closed by " + names(closers)
                            + ": nobody plays there"));
        }
    }

    @SuppressWarnings("unchecked") // the tree speaks of raw lists
    private List<PlanZone> near(PlanZone play) {
        List<PlanZone> near = closing.query(play.area().getEnvelopeInternal());
        PreparedGeometry area = PreparedGeometryFactory.prepare(play.area());
        return near.stream().filter(zone -> area.intersects(zone.area()))
                .sorted(Comparator.comparingInt(zone -> zone.feature().number())).toList();
    }

    private static String share(double closed, double all) {
        return closed >= all * ALL
                ? String.format(Locale.ROOT, "all of it, %.0f m², is", closed)
                : String.format(Locale.ROOT, "%.0f m² of it, %.0f %%, are", closed, 100 * closed / all);
    }

    private static String names(List<PlanZone> closers) {
        String named = closers.stream().limit(MAX_NAMED).map(zone -> zone.feature().toString())
                .collect(Collectors.joining(", "));
        return closers.size() > MAX_NAMED ? named + " and " + (closers.size() - MAX_NAMED) + " more" : named;
    }
}
