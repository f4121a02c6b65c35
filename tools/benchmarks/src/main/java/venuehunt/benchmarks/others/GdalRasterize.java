package venuehunt.benchmarks.others;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import venuehunt.benchmarks.tiles.RingSet;

/**
 * {@code gdal_rasterize}, as far as it fills polygons: once where the polygons are, once with the same raster where
 * none is, which takes as long to start, to read the file and to make the raster. The difference of the medians is what
 * it took to fill.
 */
public final class GdalRasterize implements OtherTool {
    private static final int RUNS = 11;

    @Override
    public String name() {
        return "gdalRasterize";
    }

    @Override
    public Optional<double[]> ringNs(RingSet rings) throws IOException, InterruptedException {
        if (!Commands.exist("gdal_rasterize", "ogr2ogr")) {
            return Optional.empty();
        }
        Path folder = Files.createTempDirectory("venuehunt-gdal");
        Path text = folder.resolve("rings.geojson");
        Path layer = folder.resolve("rings.fgb");
        try {
            int polygons = rings.enough();
            Files.writeString(text, geoJson(rings, polygons));
            Commands.run("ogr2ogr", "-f", "FlatGeobuf", "-lco", "SPATIAL_INDEX=NO", layer.toString(), text.toString());
            double[] here = new double[RUNS];
            double[] elsewhere = new double[RUNS];
            for (int run = 0; run < RUNS; run++) {
                here[run] = fillNs(layer, -RingSet.HALF_METRES);
                elsewhere[run] = fillNs(layer, 100 * RingSet.HALF_METRES);
            }
            Arrays.sort(here);
            Arrays.sort(elsewhere);
            return Optional.of(new double[]{(here[0] - elsewhere[0]) / polygons,
                    (here[RUNS / 2] - elsewhere[RUNS / 2]) / polygons});
        } finally {
            Files.deleteIfExists(text);
            Files.deleteIfExists(layer);
            Files.delete(folder);
        }
    }

    private static double fillNs(Path layer, int from) throws IOException, InterruptedException {
        String west = String.valueOf(from);
        String east = String.valueOf(from + 2 * RingSet.HALF_METRES);
        long start = System.nanoTime();
        Commands.run("gdal_rasterize", "-q", "-burn", "1", "-ot", "Byte", "-tr", "1", "1", "-te", west, west, east,
                east,
                layer.toString(), "/vsimem/out.tif");
        return System.nanoTime() - start;
    }

    private static String geoJson(RingSet rings, int polygons) {
        List<String> features = new ArrayList<>();
        for (int i = 0; i < polygons; i++) {
            features.add("{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[["
                    + coordinates(rings.ring(i)) + "]]}}");
        }
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",\n", features) + "]}";
    }

    private static String coordinates(double[] ring) {
        List<String> points = new ArrayList<>();
        for (int i = 0; i <= ring.length; i += 2) {
            points.add(String.format(Locale.ROOT, "[%s,%s]", ring[i % ring.length], ring[i % ring.length + 1]));
        }
        return String.join(",", points);
    }
}
