package venuehunt.uploader.json;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import venuehunt.uploader.format.UnreadableFileException;
import venuehunt.uploader.read.FeatureMeaning;
import venuehunt.uploader.read.LayerContents;
import venuehunt.uploader.read.SiteContents;

/** What a file holds, for a program. */
public final class ContentsJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ContentsJson() {
    }

    public static ObjectNode of(String file, SiteContents contents) {
        ObjectNode answer = NODES.objectNode().put("file", file).put("format", contents.format());
        ArrayNode layers = answer.putArray("layers");
        contents.layers().forEach(layer -> layers.add(layer(layer)));
        return answer;
    }

    /** Of a file that holds nothing that could be read. */
    public static ObjectNode refused(String file, UnreadableFileException why) {
        ObjectNode answer = NODES.objectNode().put("file", file);
        return answer.set("refused", PlanJson.finding(why.finding()));
    }

    private static ObjectNode layer(LayerContents layer) {
        ObjectNode node = NODES.objectNode().put("name", layer.name()).put("crs", layer.crs());
        ObjectNode shapes = node.putObject("shapes");
        layer.shapes().forEach((type, count) -> shapes.put(type, count.intValue()));
        ArrayNode attributes = node.putArray("attributes");
        layer.attributes().forEach(attribute -> attributes.add(attribute));
        node.set("extent", layer.extent().map(PlanJson::extent).orElse(null));
        ArrayNode features = node.putArray("features");
        layer.features().forEach(feature -> features.add(feature(feature)));
        ArrayNode findings = node.putArray("findings");
        layer.findings().forEach(finding -> findings.add(PlanJson.finding(finding)));
        return node;
    }

    private static ObjectNode feature(FeatureMeaning feature) {
        return PlanJson.ref(feature.ref()).put("kind", feature.kind()).put("kindLabel", feature.kindWord());
    }
}
