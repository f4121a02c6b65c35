package venuehunt.tile.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Gatherers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import venuehunt.tile.LatLng;
import venuehunt.tile.LocalPoint;
import venuehunt.tile.VenueFrame;

class RingProjectorTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "41, -119", "60, 25", "-71, 180", "85, -180"})
    void project_followsTheLineInLatAndLng(double lat, double anchorLng) {
        var frame = VenueFrame.at(new LatLng(lat, anchorLng), 0);
        LatLng west = frame.toLatLng(new LocalPoint(-4_000, 500));
        LatLng east = frame.toLatLng(new LocalPoint(4_000, 900));
        double[] ring = new RingProjector(frame).project(List.of(west, east, frame.toLatLng(new LocalPoint(0, 3_000))));
        double lngWay = LatLng.wrapping(0, east.lngDegrees() - west.lngDegrees()).lngDegrees();
        for (int i = 0; i <= 1_000; i++) {
            double part = i / 1_000.0;
            LatLng between = LatLng.wrapping(west.latDegrees() + part * (east.latDegrees() - west.latDegrees()),
                    west.lngDegrees() + part * lngWay);
            assertThat(metresFrom(ring, frame.toLocal(between))).as("%s", between).isLessThan(1e-3);
        }
    }

    @Test
    void project_keepsTheGivenPoints() {
        var frame = VenueFrame.at(new LatLng(60, 25), 0);
        var points = List.of(new LocalPoint(0, 0), new LocalPoint(49, 0), new LocalPoint(10, 20));
        double[] ring = new RingProjector(frame).project(points.stream().map(frame::toLatLng).toList());
        assertThat(ring).hasSize(6);
        for (int i = 0; i < 3; i++) {
            assertThat(ring[2 * i]).isCloseTo(points.get(i).eastMetres(), within(1e-6));
            assertThat(ring[2 * i + 1]).isCloseTo(points.get(i).northMetres(), within(1e-6));
        }
    }

    @Test
    void project_givesASharedEdgeTheSamePoints() {
        var frame = VenueFrame.at(new LatLng(60.123, -24.987), 0);
        var projector = new RingProjector(frame);
        var random = new Random(20261123);
        for (int i = 0; i < 100; i++) {
            List<LatLng> ring = random.doubles(6, -5_000, 5_000).boxed().gather(Gatherers.windowFixed(2))
                    .map(pair -> frame.toLatLng(new LocalPoint(pair.getFirst(), pair.getLast()))).toList();
            assertThat(pointsOf(projector.project(ring.reversed())))
                    .containsExactlyInAnyOrderElementsOf(pointsOf(projector.project(ring)));
        }
    }

    private static List<LocalPoint> pointsOf(double[] ring) {
        var points = new ArrayList<LocalPoint>();
        for (int i = 0; i < ring.length; i += 2) {
            points.add(new LocalPoint(ring[i], ring[i + 1]));
        }
        return points;
    }

    private static double metresFrom(double[] ring, LocalPoint point) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < ring.length; i += 2) {
            int j = (i + 2) % ring.length;
            nearest = Math.min(nearest, metresFromEdge(ring[i], ring[i + 1], ring[j], ring[j + 1], point));
        }
        return nearest;
    }

    private static double metresFromEdge(double east0, double north0, double east1, double north1, LocalPoint point) {
        double eastWay = east1 - east0;
        double northWay = north1 - north0;
        double part = ((point.eastMetres() - east0) * eastWay + (point.northMetres() - north0) * northWay)
                / (eastWay * eastWay + northWay * northWay);
        double clamped = Math.clamp(part, 0, 1);
        return point.distanceMetres(new LocalPoint(east0 + clamped * eastWay, north0 + clamped * northWay));
    }
}
