package venuehunt.uploader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tiny site plans for tests. */
public final class GeoJson {
    /** About 1.1 km on each side, at the equator. */
    public static final String BOUNDARY = square("Field", "boundary", 0, 0, 0.01);

    private GeoJson() {
    }

    public static String square(String name, String kind, double west, double south, double size) {
        double east = west + size;
        double north = south + size;
        return polygon(name, kind, "[[" + west + "," + south + "],[" + east + "," + south + "],[" + east + "," + north
                + "],[" + west + "," + north + "],[" + west + "," + south + "]]");
    }

    /** One polygon of the rings given as JSON, with commas between. */
    public static String polygon(String name, String kind, String rings) {
        return feature(name, kind, "{\"type\":\"Polygon\",\"coordinates\":[" + rings + "]}");
    }

    public static String feature(String name, String kind, String geometry) {
        return "{\"type\":\"Feature\",\"properties\":{\"name\":\"" + name + "\",\"kind\":\"" + kind
                + "\"},\"geometry\":" + geometry + "}";
    }

    public static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    public static Path file(Path folder, String content) throws IOException {
        return Files.writeString(folder.resolve("plan.geojson"), content);
    }
}
