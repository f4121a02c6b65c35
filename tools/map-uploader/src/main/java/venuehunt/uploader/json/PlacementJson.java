package venuehunt.uploader.json;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import venuehunt.uploader.hunt.HuntFileException;
import venuehunt.uploader.lint.PlacementFinding;
import venuehunt.uploader.lint.PlacementReport;
import venuehunt.uploader.plan.FindingCode;
import venuehunt.uploader.server.CallRefusedException;
import venuehunt.v1.LatLng;

/** How a hunt's treasures lie, for a program. */
public final class PlacementJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PlacementJson() {
    }

    public static ObjectNode of(String file, PlacementReport report) {
        List<PlacementFinding> findings = report.findings();
        ObjectNode answer = NODES.objectNode().put("file", file)
                .put("placedOn", report.liveVersion().isPresent() ? "live" : "plan");
        report.liveVersion().ifPresent(version -> answer.put("liveVersion", version));
        answer.put("treasures", report.treasures()).put("problems", findings.size());
        ArrayNode array = answer.putArray("findings");
        findings.forEach(finding -> array.add(finding(finding)));
        return answer;
    }

    /** Of a hunt or a plan that is not taken. */
    public static ObjectNode refused(String file, HuntFileException why) {
        return refused(file, FindingCode.FILE_REFUSED.name(), why);
    }

    /** Of a hunt whose map the server does not give. */
    public static ObjectNode refused(String file, CallRefusedException why) {
        return refused(file, why.reason(), why);
    }

    private static ObjectNode refused(String file, String code, Exception why) {
        ObjectNode finding = NODES.objectNode().put("code", code).putNull("treasure").putNull("at").put("sentence",
                why.getMessage());
        ObjectNode answer = NODES.objectNode().put("file", file);
        return answer.set("refused", finding);
    }

    private static ObjectNode finding(PlacementFinding finding) {
        LatLng position = finding.treasure().getPosition();
        ObjectNode node = NODES.objectNode().put("code", finding.fault().name())
                .put("treasure", finding.treasure().getKey());
        node.putObject("at").put("latDegrees", position.getLatDegrees()).put("lngDegrees", position.getLngDegrees());
        return node.put("sentence", finding.sentence());
    }
}
