package venuehunt.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import venuehunt.tile.LatLng;
import venuehunt.tile.VenueFrame;

/** Site plans at the limits of what a map may be, and just beyond them; all but two of them around 60° N, 25° E. */
final class LimitPlans {
    private static final double LAT = 60;
    private static final double LNG = 25;
    private static final VenueFrame FRAME = VenueFrame.at(new LatLng(LAT, LNG), 0);
    private static final Outline BOUNDARY = square(0, 500);

    private LimitPlans() {
    }

    /**
     * A plan.
     *
     * @param sound
     *            whether it is within the limits
     */
    record LimitPlan(String name, boolean sound, String geoJson) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<LimitPlan> all() {
        return List.of(zone("zone 500 m past the boundary", true, rectangle(400, -100, 999.99, 100)),
                zone("zone 500.01 m past it", false, rectangle(400, -100, 1_000.01, 100)),
                zone("zone wholly outside", false, rectangle(600, -100, 700, 100)),
                zone("zone of 20,000 corners", true, circle(200, 10_000), circle(100, 10_000)),
                zone("zone of 20,001 corners", false, circle(200, 10_001), circle(100, 10_000)),
                plan("200,000 crossings", true, comb(200, 0), comb(250, 90)),
                plan("200,002 crossings", false, comb(200, 0), comb(250, 90), rectangle(410, 410, 420, 420),
                        rectangle(415, 415, 425, 425)),
                plan("3,000 slanting edges", true, comb(1_500, 45)),
                plan("18,000 slanting edges", false, comb(9_000, 45)),
                venue("boundary 20 km across", true, square(0, 9_999.99)),
                venue("boundary 20,000.02 m across", false, square(0, 10_000.01)),
                venue("boundary of 3 m", true, square(0, 1.5)), venue("boundary of 0.4 m", false, square(0, 0.2)),
                venue("anchor at 85° N", true, degrees(84.995, 85.005)),
                venue("anchor beyond 85° N", false, degrees(84.9950002, 85.0050002)),
                venue("4.0e9 tiles", true, squares(10)), venue("4.4e9 tiles", false, squares(11)),
                zone("outline that crosses itself", false,
                        new Outline(List.of(at(0, 0), at(100, 100), at(100, 0), at(0, 100)))));
    }

    /** The corners, longitude first, without the first again. */
    private record Outline(List<double[]> corners) {
        String ring() {
            return Stream.concat(corners.stream(), Stream.of(corners.getFirst()))
                    .map(corner -> "[" + corner[0] + "," + corner[1] + "]").collect(Collectors.joining(",", "[", "]"));
        }
    }

    /** The first is the boundary. */
    private static LimitPlan venue(String name, boolean sound, Outline... outlines) {
        return plan(name, sound, Stream.of(outlines).map(outline -> "[" + outline.ring() + "]").toList());
    }

    /** Within the usual boundary, each outline a zone. */
    private static LimitPlan plan(String name, boolean sound, Outline... zones) {
        return venue(name, sound, Stream.concat(Stream.of(BOUNDARY), Stream.of(zones)).toArray(Outline[]::new));
    }

    /** Within the usual boundary, one zone with holes. */
    private static LimitPlan zone(String name, boolean sound, Outline... rings) {
        String zone = Stream.of(rings).map(Outline::ring).collect(Collectors.joining(",", "[", "]"));
        return plan(name, sound, List.of("[" + BOUNDARY.ring() + "]", zone));
    }

    private static LimitPlan plan(String name, boolean sound, List<String> polygons) {
        String features = IntStream.range(0, polygons.size())
                .mapToObj(i -> "{\"type\":\"Feature\",\"properties\":{\"name\":\"" + i + "\",\"kind\":\""
                        + (i == 0 ? "boundary" : "stage") + "\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                        + polygons.get(i) + "}}")
                .collect(Collectors.joining(","));
        return new LimitPlan(name, sound, "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}");
    }

    private static Outline square(double middleMetres, double halfMetres) {
        return rectangle(middleMetres - halfMetres, middleMetres - halfMetres, middleMetres + halfMetres,
                middleMetres + halfMetres);
    }

    private static Outline[] squares(int count) {
        return IntStream.range(0, count).mapToObj(_ -> square(0, 9_999)).toArray(Outline[]::new);
    }

    private static Outline rectangle(double west, double south, double east, double north) {
        return new Outline(List.of(at(west, south), at(east, south), at(east, north), at(west, north)));
    }

    private static Outline degrees(double south, double north) {
        return new Outline(List.of(new double[]{25, south}, new double[]{25.1, south}, new double[]{25.1, north},
                new double[]{25, north}));
    }

    private static Outline circle(double radius, int corners) {
        return new Outline(IntStream.range(0, corners).mapToObj(i -> 2 * Math.PI * i / corners)
                .map(turn -> at(radius * Math.cos(turn), radius * Math.sin(turn))).toList());
    }

    /** Of two combs, of which one is turned by 90 degrees, each pair of teeth crosses four times. */
    private static Outline comb(int teeth, double turnDegrees) {
        List<double[]> points = new ArrayList<>(List.of(new double[]{-240, -330}));
        for (int i = 0; i < teeth; i++) {
            points.add(new double[]{-240 + 480.0 * i / teeth, -300});
            points.add(new double[]{-240 + 480.0 * (i + 0.5) / teeth, 300});
        }
        points.add(new double[]{240, -300});
        points.add(new double[]{240, -330});
        double sin = Math.sin(Math.toRadians(turnDegrees));
        double cos = Math.cos(Math.toRadians(turnDegrees));
        return new Outline(points.stream()
                .map(point -> at(point[0] * cos + point[1] * sin, point[1] * cos - point[0] * sin)).toList());
    }

    /** Where extents are measured to be so far east and north, along the parallel and the meridian of the middle. */
    private static double[] at(double eastMetres, double northMetres) {
        double lng = LNG;
        double lat = LAT;
        for (int i = 0; i < 5; i++) {
            lng += (eastMetres - FRAME.eastMetres(LAT, lng)) / 55_800;
            lat += (northMetres - FRAME.northMetres(lat, LNG)) / 111_412;
        }
        return new double[]{lng, lat};
    }
}
