package venuehunt.uploader.export;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import venuehunt.v1.MapPart;

/**
 * The formats that a stored map is written in. Read again it is the same map to the last bit, as long as it came from a
 * site plan; across the antimeridian, where the map has one piece and the file two, it is the same ground.
 */
public enum ExportFormat {
    GEOJSON(".geojson"), KML(".kml"), KMZ(".kmz"), GEOPACKAGE(".gpkg");

    private final String ending;

    ExportFormat(String ending) {
        this.ending = ending;
    }

    /** By the ending of its name. */
    public static Optional<ExportFormat> of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(format -> name.endsWith(format.ending)).findFirst();
    }

    /** All endings, for people. */
    public static String endings() {
        return Arrays.stream(values()).map(format -> format.ending).collect(Collectors.joining(", "));
    }

    /**
     * The content of the file.
     *
     * @param map
     *            the header, then the zones
     */
    public byte[] write(List<MapPart> map) {
        List<PlanFeature> features = map.stream().map(PlanFeature::of).toList();
        return switch (this) {
            case GEOJSON -> new GeoJsonWriter().write(features);
            case KML -> new KmlWriter().write(features);
            case KMZ -> new KmlWriter().writeZipped(features);
            case GEOPACKAGE -> new GeoPackageWriter().write(features);
        };
    }
}
