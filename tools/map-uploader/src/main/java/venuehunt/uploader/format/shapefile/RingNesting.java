package venuehunt.uploader.format.shapefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import venuehunt.uploader.format.BrokenGeometryException;
import venuehunt.uploader.format.Rings;

/**
 * Puts the rings of a shapefile's polygon together: outlines run clockwise, holes the other way, in any order. A hole
 * belongs to the smallest outline around it. One that lies in none is an outline that some program turned the wrong
 * way: left as a hole it would make the polygon vanish.
 */
final class RingNesting {
    /** A hole with a second point on an outline cuts the polygon apart, which no valid one does. */
    private static final int MAX_POINTS_ON_OUTLINE = 4;

    private RingNesting() {
    }

    static Geometry of(List<LinearRing> ringsOfPolygon, Rings rings) throws BrokenGeometryException {
        IdentityHashMap<LinearRing, List<LinearRing>> polygons = new IdentityHashMap<>();
        List<LinearRing> shells = new ArrayList<>();
        List<LinearRing> holes = new ArrayList<>();
        for (LinearRing ring : ringsOfPolygon) {
            (Orientation.isCCW(ring.getCoordinateSequence()) ? holes : shells).add(ring);
        }
        shells.forEach(shell -> polygons.put(shell, new ArrayList<>(List.of(shell))));
        List<LinearRing> turned = new ArrayList<>();
        for (LinearRing hole : holes) {
            shells.stream().filter(shell -> contains(shell, hole))
                    .min(Comparator.comparingDouble(shell -> shell.getEnvelopeInternal().getArea())).map(polygons::get)
                    .ifPresentOrElse(around -> around.add(hole), () -> turned.add(hole));
        }
        List<Polygon> built = new ArrayList<>();
        for (LinearRing shell : shells) {
            built.add(rings.polygon(polygons.getOrDefault(shell, List.of(shell))));
        }
        for (LinearRing shell : turned) {
            built.add(rings.polygon(List.of(shell)));
        }
        return built.size() == 1 ? built.getFirst() : rings.multiPolygon(built);
    }

    /** By the first point of the hole that does not lie on the outline, where the two may touch in one. */
    private static boolean contains(LinearRing shell, LinearRing hole) {
        if (!shell.getEnvelopeInternal().covers(hole.getEnvelopeInternal())) {
            return false;
        }
        for (int i = 0; i < Math.min(hole.getNumPoints(), MAX_POINTS_ON_OUTLINE); i++) {
            int location = PointLocation.locateInRing(hole.getCoordinateN(i), shell.getCoordinates());
            if (location != Location.BOUNDARY) {
                return location == Location.INTERIOR;
            }
        }
        return false;
    }
}
