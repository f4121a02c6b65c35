package venuehunt.uploader.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import venuehunt.uploader.plan.Finding;
import venuehunt.uploader.plan.FindingCode;
import venuehunt.uploader.plan.PlanZone;
import venuehunt.v1.ZoneKind;

/** Finds zones that are drawn twice: the same shape and the same kind, wherever the drawing of the outline began. */
final class TwinCheck {
    private record Drawing(Geometry shape, ZoneKind kind, String word) {
        static Drawing of(PlanZone zone) {
            return new Drawing(zone.area().norm(), zone.kind(), zone.kindLabel().toLowerCase(Locale.ROOT));
        }
    }

    private TwinCheck() {
    }

    static List<Finding> check(List<PlanZone> zones) {
        Map<Drawing, PlanZone> first = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (PlanZone zone : zones) {
            PlanZone twin = first.putIfAbsent(Drawing.of(zone), zone);
            if (twin != null) {
                findings.add(Finding.within(FindingCode.SHAPE_TWICE, zone.feature(), zone.area(),
                        "has the shape and kind of " + twin.feature() + "; delete one of them"));
            }
        }
        return findings;
    }
}
