package venuehunt.uploader.check;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import venuehunt.uploader.plan.Areas;
import venuehunt.uploader.plan.FeatureRef;
import venuehunt.uploader.plan.Finding;
import venuehunt.uploader.plan.FindingCode;
import venuehunt.uploader.plan.SitePlan;

/** Whether no area has more corners than a map takes. A single ring of so many is not even read. */
final class CornerCheck {
    private static final int MAX_CORNERS = 20_000;

    private final List<Finding> findings = new ArrayList<>();

    private CornerCheck() {
    }

    static List<Finding> check(SitePlan plan) {
        CornerCheck check = new CornerCheck();
        check.check(plan.boundaryFeature(), plan.boundary());
        plan.zones().forEach(zone -> check.check(zone.feature(), zone.area()));
        return check.findings;
    }

    private void check(FeatureRef feature, Geometry area) {
        int corners = Areas.corners(area);
        if (corners > MAX_CORNERS) {
            findings.add(Finding.within(FindingCode.TOO_MANY_CORNERS, feature, area,
                    "has " + corners + " corners in all its outlines, at most " + MAX_CORNERS
                            + " are taken; simplify it, or divide it into several"));
        }
    }
}
