package venuehunt.uploader.check;

import java.util.ArrayList;
import java.util.List;
import venuehunt.uploader.plan.Finding;
import venuehunt.uploader.plan.FindingCode;
import venuehunt.uploader.plan.SitePlan;
import venuehunt.v1.ZoneKind;

/** Whether the parts of a plan, each sound in itself, make sense together. */
final class PlanCheck {
    private PlanCheck() {
    }

    static List<Finding> check(SitePlan plan) {
        List<Finding> findings = new ArrayList<>();
        ExtentCheck.check(plan).ifPresent(findings::add);
        findings.addAll(CornerCheck.check(plan));
        if (plan.zones().stream().noneMatch(zone -> zone.kind() == ZoneKind.ZONE_KIND_PLAY)) {
            findings.add(Finding.of(FindingCode.NO_PLAY_ZONE,
                    "no zone of the kind \"play\": the whole boundary will be played except no-go and staff zones"));
        }
        findings.addAll(new NameCheck().check(plan.zones()));
        findings.addAll(new PlaceCheck(plan).check());
        findings.addAll(SliverCheck.check(plan));
        findings.addAll(TwinCheck.check(plan.zones()));
        findings.addAll(new ClosedPlayCheck(plan).check());
        if (findings.stream().noneMatch(Finding::isProblem)) {
            LayoutCheck.check(plan).ifPresent(findings::add);
        }
        return findings;
    }
}
