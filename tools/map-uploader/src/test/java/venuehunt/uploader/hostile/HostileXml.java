package venuehunt.uploader.hostile;

import static venuehunt.uploader.Kml.document;
import static venuehunt.uploader.Kml.placemark;
import static venuehunt.uploader.Kml.polygon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** KML that wants to be followed, to grow, or to be believed. */
final class HostileXml {
    private static final String SQUARE = "0,0 1,0 1,1 0,0";

    private HostileXml() {
    }

    static List<HostileFile> write(Path folder, Tripwire tripwire) throws IOException {
        String secret = tripwire.secretAddress();
        String server = tripwire.address();
        return List.of(
                kml(folder, "entity-of-a-file", entity("<!ENTITY x SYSTEM \"" + secret + "\">"), "a document type"),
                kml(folder, "entity-of-a-server", entity("<!ENTITY x SYSTEM \"" + server + "\">"), "a document type"),
                kml(folder, "entity-of-parameters", entity("<!ENTITY % y SYSTEM \"" + server + "\"> %y;"),
                        "a document type"),
                kml(folder, "type-elsewhere", "<!DOCTYPE kml SYSTEM \"" + server + "kml.dtd\"><kml/>",
                        "a document type"),
                kml(folder, "type-in-public", "<!DOCTYPE kml PUBLIC \"-//x//y\" \"" + server + "kml.dtd\"><kml/>",
                        "a document type"),
                kml(folder, "billion-laughs", laughs(), "a document type"),
                kml(folder, "quadratic-laughs",
                        entity("<!ENTITY x \"" + "x".repeat(100_000) + "\">").replace("&x;", "&x;".repeat(100_000)),
                        "a document type"),
                kml(folder, "entity-that-is-not-declared", document(placemark("&x;", polygon(SQUARE))), "line 1"),
                kml(folder, "deep", "<kml>" + "<Folder>".repeat(500_000), "nested deeper than 32"),
                kml(folder, "deep-and-skipped", "<kml><x>" + "<y>".repeat(500_000), "nested deeper than 32"),
                kml(folder, "link",
                        document("<NetworkLink><Link><href>" + server + "plan.kml</href></Link></NetworkLink>"),
                        "it only links to a map elsewhere"),
                kml(folder, "schema-elsewhere",
                        "<?xml-stylesheet href=\"" + server
                                + "\"?><kml xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                                + "xsi:schemaLocation=\"x " + server + "\" xmlns=\"" + server + "\"></kml>",
                        "it has no features"),
                kml(folder, "long-attribute", document("<Placemark><ExtendedData><Data name=\"" + "n".repeat(16 << 20)
                        + "\"><value>1</value></Data></ExtendedData></Placemark>"),
                        "an attribute with a name of more than 1000"),
                kml(folder, "long-element", "<kml><" + "n".repeat(4 << 20) + "/></kml>", "line 1, column"),
                kml(folder, "many-attributes",
                        "<kml " + IntStream.range(0, 100_000).mapToObj(i -> "a" + i + "=\"\"")
                                .collect(Collectors.joining(" ")) + "/>",
                        "this is no KML that can be read"),
                kml(folder, "many-elements", document("<x/>".repeat(10_000_000)), "more than 1,000,000 elements"),
                kml(folder, "long-name", document(placemark("x".repeat(8 << 20), "")), "a text of more than 65536"),
                kml(folder, "long-ring", document(placemark("x", polygon("1,1 ".repeat(20_001)))),
                        "feature 1 (\"x\"): it has a ring of 20001 points"),
                kml(folder, "longer-ring", document(placemark("x", polygon("1,1 ".repeat(2_000_000)))),
                        "a text of more than"),
                kml(folder, "nan", document(placemark("x", polygon("0,0 NaN,0 1,1 0,0"))),
                        "feature 1 (\"x\"): it has \"NaN\" where a number"),
                kml(folder, "infinity", document(placemark("x", polygon("0,0 1e400,0 1,1 0,0"))),
                        "feature 1 (\"x\"): its position [Infinity, 0.0]"),
                kml(folder, "control-characters", document(placemark("&#27;[2J", polygon(SQUARE))),
                        "this is no KML that can be read"),
                kml(folder, "unknown-characters", "<?xml version=\"1.0\" encoding=\"x-evil\"?><kml/>",
                        "this is no KML that can be read"));
    }

    /** Sound plans beside addresses that nobody follows. */
    static List<Path> writeHarmless(Path folder, Tripwire tripwire) throws IOException {
        String secret = tripwire.secretAddress();
        String server = tripwire.address();
        String fence = placemark("Fence", kind("boundary") + polygon("0,0 0.01,0 0.01,0.01 0,0"));
        String lawn = polygon("0.004,0.001 0.008,0.001 0.008,0.005 0.004,0.001");
        return List.of(
                Files.writeString(folder.resolve("links-beside.kml"), document(
                        "<NetworkLink><Link><href>" + server + "</href></Link></NetworkLink>",
                        "<Style><IconStyle><Icon><href>" + server + "</href></Icon></IconStyle></Style>",
                        "<GroundOverlay><Icon><href>" + secret + "</href></Icon></GroundOverlay>", fence,
                        placemark("Lawn", "<styleUrl>" + server + "#s</styleUrl>" + kind("play",
                                "<SchemaData schemaUrl=\"" + server + "\"/>") + lawn))),
                Files.writeString(folder.resolve("inclusion.kml"), document(
                        "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"" + secret
                                + "\" parse=\"text\"/>",
                        fence, placemark("Lawn", kind("play") + lawn))));
    }

    private static String kind(String kind, String... more) {
        return "<ExtendedData>" + String.join("", more) + "<Data name=\"kind\"><value>" + kind
                + "</value></Data></ExtendedData>";
    }

    private static HostileFile kml(Path folder, String name, String content, String reason) throws IOException {
        return HostileFile.write(folder, name + ".kml", content, reason);
    }

    private static String entity(String declaration) {
        return "<!DOCTYPE kml [" + declaration + "]><kml><Placemark><name>&x;</name>" + polygon(SQUARE)
                + "</Placemark></kml>";
    }

    private static String laughs() {
        StringBuilder declarations = new StringBuilder("<!ENTITY x0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            declarations.append("<!ENTITY x").append(i).append(" \"")
                    .append(("&x" + (i - 1) + ";").repeat(10)).append("\">");
        }
        return entity(declarations + "<!ENTITY x \"&x29;\">");
    }
}
