package venuehunt.uploader.json;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import venuehunt.uploader.check.Mending;
import venuehunt.uploader.check.Repair;
import venuehunt.uploader.check.Validation;
import venuehunt.uploader.plan.Extent;
import venuehunt.uploader.plan.FeatureRef;
import venuehunt.uploader.plan.Finding;
import venuehunt.uploader.plan.LocalScale;
import venuehunt.uploader.plan.PlanZone;
import venuehunt.uploader.plan.SevenDecimals;
import venuehunt.uploader.plan.SitePlan;
import venuehunt.uploader.plan.ZoneWords;

/** What a file is worth, for a program. */
public final class PlanJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PlanJson() {
    }

    public static ObjectNode of(String file, Validation validation) {
        ObjectNode answer = NODES.objectNode().put("file", file).put("problems", validation.problemCount())
                .put("warnings", validation.warningCount());
        var findings = answer.putArray("findings");
        validation.findings().forEach(finding -> findings.add(finding(finding)));
        validation.plan().ifPresentOrElse(plan -> answer.set("plan", plan(plan)), () -> answer.putNull("plan"));
        return answer;
    }

    /** The same of the mended plan, and what was mended. */
    public static ObjectNode of(String file, Mending mending, @Nullable String written) {
        ObjectNode answer = of(file, mending.result());
        var repairs = answer.putArray("repairs");
        mending.repairs().forEach(repair -> repairs.add(repair(repair)));
        return answer.put("written", written);
    }

    static ObjectNode finding(Finding finding) {
        ObjectNode node = NODES.objectNode()
                .put("severity", finding.severity().name().toLowerCase(Locale.ROOT))
                .put("code", finding.code().name());
        node.set("feature", finding.feature() == null ? null : ref(finding.feature()));
        node.set("at", finding.at() == null ? null : position(finding.at()));
        return node.put("sentence", finding.sentence());
    }

    static ObjectNode ref(FeatureRef ref) {
        return NODES.objectNode().put("number", ref.number()).put("id", ref.id()).put("name", ref.name());
    }

    static ObjectNode extent(Extent extent) {
        return NODES.objectNode().put("westDegrees", SevenDecimals.of(extent.westDegrees()))
                .put("southDegrees", SevenDecimals.of(extent.southDegrees()))
                .put("eastDegrees", SevenDecimals.of(extent.eastDegrees()))
                .put("northDegrees", SevenDecimals.of(extent.northDegrees()));
    }

    private static ObjectNode position(Coordinate at) {
        return NODES.objectNode().put("latDegrees", SevenDecimals.of(at.y)).put("lngDegrees", SevenDecimals.of(at.x));
    }

    private static ObjectNode plan(SitePlan plan) {
        LocalScale scale = plan.scale();
        ObjectNode node = NODES.objectNode().put("name", plan.name())
                .put("squareMetres", tenths(scale.squareMetres(plan.boundary())));
        node.set("extent", extent(Extent.of(List.of(plan.boundary())).orElseThrow()));
        var zones = node.putArray("zones");
        plan.zones().forEach(zone -> zones.add(zone(zone, scale)));
        return node;
    }

    private static ObjectNode zone(PlanZone zone, LocalScale scale) {
        return NODES.objectNode().put("number", zone.feature().number()).put("zoneId", zone.zoneId())
                .put("name", zone.name()).put("kind", ZoneWords.word(zone.kind())).put("kindLabel", zone.kindLabel())
                .put("squareMetres", tenths(scale.squareMetres(zone.area())));
    }

    private static ObjectNode repair(Repair repair) {
        ObjectNode node = NODES.objectNode().put("mended", repair.mended().isPresent())
                .put("squareMetresBefore", tenths(repair.squareMetresBefore()))
                .put("squareMetresAfter", tenths(repair.squareMetresAfter())).put("parts", repair.parts());
        return node.set("fault", finding(repair.fault()));
    }

    private static double tenths(double squareMetres) {
        return Math.round(squareMetres * 10) / 10.0;
    }
}
