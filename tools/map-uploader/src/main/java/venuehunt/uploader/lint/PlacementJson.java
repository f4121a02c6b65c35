package venuehunt.uploader.lint;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What was found, for a program. */
public final class PlacementJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PlacementJson() {
    }

    public static ObjectNode of(String file, int treasures, List<PlacementFinding> findings) {
        ObjectNode answer = NODES.objectNode().put("file", file).put("treasures", treasures)
                .put("problems", findings.size());
        ArrayNode array = answer.putArray("findings");
        findings.forEach(finding -> array.add(finding(finding)));
        return answer;
    }

    private static ObjectNode finding(PlacementFinding finding) {
        ObjectNode node = NODES.objectNode().put("code", finding.fault().name())
                .put("treasure", finding.treasure().getKey());
        node.putObject("at").put("latDegrees", finding.treasure().getPosition().getLatDegrees())
                .put("lngDegrees", finding.treasure().getPosition().getLngDegrees());
        return node.put("sentence", finding.sentence());
    }
}
