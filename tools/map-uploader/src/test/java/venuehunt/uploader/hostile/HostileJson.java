package venuehunt.uploader.hostile;

import static venuehunt.uploader.GeoJson.BOUNDARY;
import static venuehunt.uploader.GeoJson.collection;
import static venuehunt.uploader.GeoJson.feature;
import static venuehunt.uploader.GeoJson.polygon;
import static venuehunt.uploader.GeoJson.square;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** GeoJSON that is deep, long, no JSON, or says more than it holds. */
final class HostileJson {
    private static final String RING = "[0,0],".repeat(19_999) + "[0,0]";

    private HostileJson() {
    }

    static List<HostileFile> write(Path folder, Tripwire tripwire) throws IOException {
        return List.of(json(folder, "deep-features", "{\"features\":" + "[".repeat(1_000_000), "nested deeper than 32"),
                json(folder, "deep-property",
                        collection(BOUNDARY, "{\"properties\":" + "{\"a\":".repeat(400_000)), "nested deeper than 32"),
                json(folder, "deep-and-skipped", "{\"bbox\":" + "[".repeat(1_000_000), "nested deeper than 32"),
                json(folder, "deep-geometry", "{\"coordinates\":" + "[".repeat(1_000_000), "nested deeper than 32"),
                json(folder, "deep-coordinates", collection(BOUNDARY, polygon("Deep", "play", "[".repeat(500_000))),
                        "nested deeper than 32"),
                json(folder, "nan", collection(BOUNDARY, polygon("N", "play", "[[NaN,0],[1,0],[1,1],[NaN,0]]")),
                        "this is no JSON"),
                json(folder, "infinity", collection(BOUNDARY, polygon("Far", "play", "[[0,0],[1e400,0],[1,1],[0,0]]")),
                        "feature 2 (\"Far\"): its position [\"Infinity\",0] holds something that is no finite number"),
                json(folder, "long-number", collection(BOUNDARY, polygon("Pi", "play", "[[3." + "1".repeat(1 << 20))),
                        "a number of more than 32 characters"),
                json(folder, "long-exponent",
                        collection(BOUNDARY, polygon("E", "play", "[[1e" + "9".repeat(1 << 20) + ",0]")),
                        "a number of more than 32 characters"),
                json(folder, "long-name", collection(square("x".repeat(8 << 20), "play", 0, 0, 0.01)),
                        "a text of more than 65536"),
                json(folder, "twice", "{\"type\":\"FeatureCollection\",\"type\":\"FeatureCollection\"}",
                        "line 1, column"),
                json(folder, "too-many-features", features(5_001), "it has more than 5000 features"),
                json(folder, "long-ring", collection(BOUNDARY, polygon("Long", "play", "[" + RING + ",[0,0]]")),
                        "feature 2 (\"Long\"): it has a ring of 20001 points"),
                json(folder, "many-rings",
                        collection(polygon("Rings", "play", ("[" + RING + "],").repeat(10) + "[" + RING + "]")),
                        "it has more than 200000 points"),
                json(folder, "many-values", "{\"bbox\":[" + "1,".repeat(3_000_000), "more than 2000000 values in all"),
                json(folder, "many-empty-objects", "{\"bbox\":[" + "{},".repeat(3_000_000),
                        "more than 2000000 values in all"),
                json(folder, "many-attributes", attributes(), "more than 255 different attributes"),
                json(folder, "attribute-with-a-long-name",
                        collection("{\"type\":\"Feature\",\"properties\":{\"" + "n".repeat(40_000) + "\":1}}"),
                        "an attribute with a name of more than 1000"),
                json(folder, "control-characters",
                        collection(BOUNDARY, square("\\u001b[2J\\u202eevil\\u0007<script>=cmd()", "play", 5, 5, 0.001)),
                        "lies wholly outside the boundary"),
                json(folder, "system-elsewhere",
                        "{\"crs\":{\"type\":\"link\",\"properties\":{\"href\":\"" + tripwire.address()
                                + "\",\"type\":\"proj4\"}},\"type\":\"FeatureCollection\",\"features\":[]}",
                        "its \"crs\" does not name a coordinate system"),
                json(folder, "system-with-an-address",
                        "{\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"" + tripwire.address()
                                + "\"}}," + collection(BOUNDARY).substring(1),
                        "its coordinate system \"" + tripwire.address()),
                json(folder, "deep-system",
                        "{\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"" + "GEOGCS[".repeat(9_000)
                                + "\"}}," + collection(BOUNDARY).substring(1),
                        "is written in a way that gives no exact place"),
                HostileFile.write(folder, "zeros.geojson", new byte[1 << 20], "this is none of the formats"),
                HostileFile.write(folder, "utf-16.geojson", "{\"type\":".getBytes(StandardCharsets.UTF_16LE),
                        "this is no JSON"),
                HostileFile.write(folder, "empty.geojson", "", "the file is empty"),
                HostileFile.write(folder, "too-long.geojson", new byte[(64 << 20) + 1], "at most 64 MiB"),
                new HostileFile(Files.createSymbolicLink(folder.resolve("device.geojson"), Path.of("/dev/zero")),
                        "this is no file but a folder or device"));
    }

    private static HostileFile json(Path folder, String name, String content, String reason) throws IOException {
        return HostileFile.write(folder, name + ".geojson", content, reason);
    }

    private static String features(int count) {
        return collection(IntStream.range(0, count).mapToObj(i -> feature("A", "", "null")).toArray(String[]::new));
    }

    private static String attributes() {
        String many = IntStream.range(0, 256).mapToObj(i -> "\"a" + i + "\":1").collect(Collectors.joining(","));
        return collection("{\"type\":\"Feature\",\"properties\":{" + many + "}}");
    }
}
