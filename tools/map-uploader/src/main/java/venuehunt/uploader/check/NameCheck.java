package venuehunt.uploader.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import venuehunt.uploader.plan.FeatureRef;
import venuehunt.uploader.plan.Finding;
import venuehunt.uploader.plan.FindingCode;
import venuehunt.uploader.plan.PlainText;
import venuehunt.uploader.plan.PlanZone;

/** Whether people can tell the zones by their names. None of it does harm: each zone has an id of its own anyway. */
final class NameCheck {
    private final Map<String, PlanZone> firstOfName = new HashMap<>();
    private final Map<String, PlanZone> firstOfId = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    List<Finding> check(List<PlanZone> zones) {
        zones.forEach(this::checkId);
        zones.forEach(this::checkName);
        tellNumbers(zones.stream().filter(zone -> isNumber(zone.feature().name())).toList());
        return findings;
    }

    private void checkId(PlanZone zone) {
        PlanZone twin = zone.feature().id().isEmpty() ? null : firstOfId.putIfAbsent(zone.feature().id(), zone);
        if (twin != null) {
            tell(FindingCode.ID_TWICE, zone,
                    "has the id of feature " + twin.feature().number() + "; here its id will be "
                            + zone.zoneId());
        }
    }

    private void checkName(PlanZone zone) {
        FeatureRef ref = zone.feature();
        if (ref.name().isEmpty()) {
            tell(FindingCode.NAME_EMPTY, zone, "has no name; players will read \"" + zone.name() + '"');
        }
        if (ref.name().length() > PlainText.MAX_CHARACTERS) {
            tell(FindingCode.NAME_CUT, zone, "its name is cut to " + PlainText.MAX_CHARACTERS + " characters");
        }
        PlanZone twin = firstOfName.putIfAbsent(zone.name().toLowerCase(Locale.ROOT), zone);
        if (twin != null) {
            tellTwin(zone, twin);
        }
    }

    private void tellTwin(PlanZone zone, PlanZone twin) {
        String itsId = zone.feature().id().isEmpty() ? "; its id will be " + zone.zoneId() : "";
        if (twin.name().equals(zone.name())) {
            tell(FindingCode.NAME_TWICE, zone, "has the name of feature " + twin.feature().number() + itsId);
        } else {
            tell(FindingCode.NAME_CASE, zone,
                    "has the name of feature " + twin.feature().number() + ", \"" + twin.name()
                            + "\", but for capital letters" + itsId);
        }
    }

    /** Once, since plots may all be numbered. */
    private void tellNumbers(List<PlanZone> numbered) {
        if (!numbered.isEmpty()) {
            tell(FindingCode.NAME_NUMBER, numbered.getFirst(), "has a number for its name"
                    + (numbered.size() == 1 ? "" : ", as have " + (numbered.size() - 1) + " more")
                    + "; if names are in another attribute, say --name-field");
        }
    }

    private static boolean isNumber(String name) {
        return name.codePoints().anyMatch(Character::isDigit) && name.codePoints().noneMatch(Character::isLetter);
    }

    private void tell(FindingCode code, PlanZone zone, String sentence) {
        findings.add(Finding.within(code, zone.feature(), zone.area(), sentence));
    }
}
