package venuehunt.uploader;

/** Tiny KML files for tests. */
public final class Kml {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
            + "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>";

    private Kml() {
    }

    public static String document(String... content) {
        return HEAD + String.join("\n", content) + "</Document></kml>";
    }

    public static String placemark(String name, String content) {
        return "<Placemark><name>" + name + "</name>" + content + "</Placemark>";
    }

    public static String polygon(String coordinates) {
        return "<Polygon><outerBoundaryIs><LinearRing><coordinates>" + coordinates
                + "</coordinates></LinearRing></outerBoundaryIs></Polygon>";
    }
}
