package venuehunt.uploader.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Geometry;
import venuehunt.uploader.plan.Finding;
import venuehunt.uploader.plan.FindingCode;
import venuehunt.uploader.plan.LocalScale;
import venuehunt.uploader.plan.PlanZone;
import venuehunt.uploader.plan.SitePlan;

/** Finds zones, and parts of zones, that are narrower than the tiles they will be laid out in. */
final class SliverCheck {
    private static final double TILE_METRES = 1;

    private SliverCheck() {
    }

    static List<Finding> check(SitePlan plan) {
        LocalScale scale = plan.scale();
        List<Finding> findings = new ArrayList<>();
        for (PlanZone zone : plan.zones()) {
            for (int i = 0; i < zone.area().getNumGeometries(); i++) {
                Geometry part = zone.area().getGeometryN(i);
                Geometry metres = scale.toMetres(part);
                if (width(metres) < TILE_METRES) {
                    findings.add(Finding.within(FindingCode.SLIVER, zone.feature(), part,
                            String.format(Locale.ROOT,
                                    "%s a sliver of %.1f m², %.1f m wide on average: tiles are 1 m wide, so little or "
                                            + "nothing of it is played; delete it or draw it wider",
                                    zone.area().getNumGeometries() == 1 ? "is" : "a part of it is", metres.getArea(),
                                    width(metres))));
                }
            }
        }
        return findings;
    }

    /** On average, as of a long strip: its outline is twice its length. */
    private static double width(Geometry metres) {
        return 2 * metres.getArea() / metres.getLength();
    }
}
