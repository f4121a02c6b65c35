package venuehunt.uploader.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Outlines of many corners, as rings of GeoJSON. */
final class Outlines {
    private Outlines() {
    }

    static String circle(double lng, double lat, double radius, int corners) {
        List<double[]> ring = new ArrayList<>();
        for (int i = 0; i <= corners; i++) {
            double turn = 2 * Math.PI * (i % corners) / corners;
            ring.add(new double[]{lng + radius * Math.cos(turn), lat + radius * Math.sin(turn)});
        }
        return json(ring);
    }

    /**
     * Pointed teeth, as long as the comb is wide, around a place. Two combs of which one is turned by 90 degrees cross
     * each other four times for each pair of teeth.
     *
     * @param turnDegrees
     *            0 for teeth that point north
     */
    static String comb(double lng, double lat, double size, int teeth, double turnDegrees) {
        List<double[]> ring = new ArrayList<>();
        ring.add(new double[]{-0.4, -0.55});
        for (int i = 0; i < teeth; i++) {
            ring.add(new double[]{-0.4 + 0.8 * i / teeth, -0.5});
            ring.add(new double[]{-0.4 + 0.8 * (i + 0.5) / teeth, 0.5});
        }
        ring.add(new double[]{0.4, -0.5});
        ring.add(new double[]{0.4, -0.55});
        ring.add(ring.getFirst());
        double sin = Math.sin(Math.toRadians(turnDegrees));
        double cos = Math.cos(Math.toRadians(turnDegrees));
        return json(ring.stream().map(point -> new double[]{lng + size * (point[0] * cos + point[1] * sin),
                lat + size * (point[1] * cos - point[0] * sin)}).toList());
    }

    private static String json(List<double[]> ring) {
        return ring.stream().map(point -> "[" + point[0] + "," + point[1] + "]")
                .collect(Collectors.joining(",", "[", "]"));
    }
}
