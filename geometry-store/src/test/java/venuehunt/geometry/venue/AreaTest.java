package venuehunt.geometry.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static venuehunt.geometry.testmaps.TestMaps.area;
import static venuehunt.geometry.testmaps.TestMaps.at;
import static venuehunt.geometry.testmaps.TestMaps.ring;
import static venuehunt.geometry.testmaps.TestMaps.square;
import static venuehunt.geometry.testmaps.TestMaps.squareRing;

import org.junit.jupiter.api.Test;
import venuehunt.tile.LatLng;
import venuehunt.tile.LocalPoint;
import venuehunt.tile.VenueFrame;

class AreaTest {
    @Test
    void squareMetres_ofAnExactSquare() {
        VenueFrame frame = VenueFrame.at(new LatLng(60, 25), 0);
        double[] corners = new double[8];
        LocalPoint[] points = {new LocalPoint(0, 0), new LocalPoint(100, 0), new LocalPoint(100, 100),
                new LocalPoint(0, 100)};
        for (int i = 0; i < 4; i++) {
            LatLng corner = frame.toLatLng(points[i]);
            corners[2 * i] = corner.latDegrees();
            corners[2 * i + 1] = corner.lngDegrees();
        }

        assertThat(area(ring(corners)).squareMetres(frame)).isCloseTo(10_000,
                within(0.01));
    }

    @Test
    void squareMetres_lessHoles() {
        VenueFrame frame = VenueFrame.at(new LatLng(60, 25), 0);
        double shell = square(60, 25, 0, 0, 50).squareMetres(frame);
        double hole = square(60, 25, 0, 0, 10).squareMetres(frame);

        assertThat(area(squareRing(60, 25, 0, 0, 50), squareRing(60, 25, 0, 0, 10)).squareMetres(frame))
                .isCloseTo(shell - hole, within(1e-6));
    }

    @Test
    void squareMetres_acrossTheAntimeridian() {
        VenueMap atoll = at("atoll", -16, 180);
        VenueMap inland = at("inland", -16, 25);

        assertThat(atoll.boundary().squareMetres(atoll.frame()))
                .isCloseTo(inland.boundary().squareMetres(inland.frame()), within(1e-3));
    }

    @Test
    void ring_ofUnequalLists() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Ring(new double[3], new double[2]))
                .withMessage("3 latitudes and 2 longitudes, expected as many of each");
    }
}
