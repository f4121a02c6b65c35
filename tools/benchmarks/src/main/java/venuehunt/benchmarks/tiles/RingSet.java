package venuehunt.benchmarks.tiles;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Outlines such as site plans have: east and north of their corners in metres, one after the other. */
public final class RingSet {
    /** Half of the side of the square in which they lie. */
    public static final int HALF_METRES = 1_024;
    private static final int SMALL_RINGS = 10_000;
    private static final int OUTLINE_CORNERS = 400;
    private static final int OUTLINES = 1_000;

    private final List<double[]> rings;
    private final int enough;

    private RingSet(List<double[]> rings, int enough) {
        this.rings = rings;
        this.enough = enough;
    }

    /** 10,000 polygons 5 to 50 m across: "small"; or the fence of a venue, 1 km across: "outline". */
    public static RingSet named(String name) {
        RandomGenerator random = new SplittableRandom(1);
        return switch (name) {
            case "small" -> new RingSet(small(random), SMALL_RINGS);
            case "outline" -> new RingSet(List.of(outline(random)), OUTLINES);
            default -> throw new IllegalArgumentException("no rings are called " + name);
        };
    }

    public int size() {
        return rings.size();
    }

    /** A ring; behind the last they begin again. */
    public double[] ring(int i) {
        return rings.get(i % rings.size());
    }

    /** How many rings keep a program busy for long enough to be timed from outside. */
    public int enough() {
        return enough;
    }

    /** Stars of 4 to 12 corners anywhere in the square. */
    private static List<double[]> small(RandomGenerator random) {
        return IntStream.range(0, SMALL_RINGS).mapToObj(i -> {
            double radius = random.nextDouble(2.5, 25);
            double far = HALF_METRES - radius;
            return star(random.nextInt(4, 13), radius, random.nextDouble(-far, far), random.nextDouble(-far, far),
                    random);
        }).toList();
    }

    private static double[] outline(RandomGenerator random) {
        var ring = new double[2 * OUTLINE_CORNERS];
        for (int i = 0; i < OUTLINE_CORNERS; i++) {
            double angle = 2 * Math.PI * i / OUTLINE_CORNERS;
            double away = 435 + 40 * Math.sin(3 * angle) + 20 * Math.sin(7 * angle) + random.nextDouble(-2, 2);
            ring[2 * i] = away * Math.cos(angle);
            ring[2 * i + 1] = away * Math.sin(angle);
        }
        return ring;
    }

    /** Corners at rising angles, between 0.7 and 1 of the radius away. */
    static double[] star(int corners, double radius, double east, double north, RandomGenerator random) {
        var ring = new double[2 * corners];
        for (int i = 0; i < corners; i++) {
            double away = radius * random.nextDouble(0.7, 1);
            double angle = 2 * Math.PI * i / corners;
            ring[2 * i] = east + away * Math.cos(angle);
            ring[2 * i + 1] = north + away * Math.sin(angle);
        }
        return ring;
    }
}
