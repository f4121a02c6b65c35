package venuehunt.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicMask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The oracle is GeographicLib's geodesic on the WGS84 ellipsoid. */
class VenueFrameTest {
    private static final double MILLIMETRE = 1e-3;
    private static final long SEED = 20261123;

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 180", "-35, 149", "41, -119", "60, 25", "71, -180", "71, 179.9999", "85, 10", "-85, -180",
            "-17, 180"})
    void distance_withinAVenue(double lat, double lng) {
        assertDistances(lat, lng, 2_000, 1 * MILLIMETRE);
        assertDistances(lat, lng, 5_000, 5 * MILLIMETRE);
        assertDistances(lat, lng, 20_000, 20 * MILLIMETRE);
    }

    @Test
    void distance_withinVenuesAnywhere() {
        var random = new Random(SEED);
        for (int i = 0; i < 100; i++) {
            double lat = random.nextDouble(-85, 85);
            double lng = random.nextDouble(-180, 180);
            assertDistances(lat, lng, 2_000, 0.01 * MILLIMETRE);
            assertDistances(lat, lng, 5_000, 0.13 * MILLIMETRE);
            assertDistances(lat, lng, 20_000, 9.1 * MILLIMETRE);
        }
    }

    /** Between corners, middles of sides and random points of a square around the anchor, and along its sides. */
    private static void assertDistances(double lat, double lng, double sizeMetres, double toleranceMetres) {
        var frame = VenueFrame.at(new LatLng(lat, lng), 0);
        double half = sizeMetres / 2;
        assertDistance(frame, new LocalPoint(-half, half), new LocalPoint(half, half), toleranceMetres);
        assertDistance(frame, new LocalPoint(-half, -half), new LocalPoint(half, -half), toleranceMetres);
        assertDistance(frame, new LocalPoint(half, -half), new LocalPoint(half, half), toleranceMetres);
        var random = new Random(SEED + Math.round(1_000 * lat));
        for (int i = 0; i < 40; i++) {
            assertDistance(frame, pointOfSquare(half, random), pointOfSquare(half, random), toleranceMetres);
        }
    }

    private static void assertDistance(VenueFrame frame, LocalPoint from, LocalPoint to, double toleranceMetres) {
        LatLng a = frame.toLatLng(from);
        LatLng b = frame.toLatLng(to);
        double plane = frame.toLocal(a).distanceMetres(frame.toLocal(b));
        assertThat(plane).as("distance of %s from %s about %s", a, b, frame.anchor())
                .isCloseTo(geodesicMetres(a, b), within(toleranceMetres));
    }

    private static LocalPoint pointOfSquare(double halfMetres, Random random) {
        double east = random.nextBoolean() ? random.nextInt(-1, 2) : random.nextDouble(-1, 1);
        double north = random.nextBoolean() ? random.nextInt(-1, 2) : random.nextDouble(-1, 1);
        return new LocalPoint(east * halfMetres, north * halfMetres);
    }

    @Test
    void toLocal_isTheAzimuthalEquidistantProjection() {
        var random = new Random(SEED);
        for (int i = 0; i < 400; i++) {
            var anchor = new LatLng(i % 10 == 0 ? 85 : random.nextDouble(-85, 85), random.nextDouble(-180, 180));
            var frame = VenueFrame.at(anchor, 0);
            assertDirect(frame, pointOfSquare(10_000, random), 1e-7);
            assertDirect(frame, pointOfSquare(20_000, random), 5e-6);
            assertDirect(frame, pointOfSquare(32_767, random), 1e-4);
        }
    }

    private static void assertDirect(VenueFrame frame, LocalPoint expected, double toleranceMetres) {
        double azimuth = Math.toDegrees(Math.atan2(expected.eastMetres(), expected.northMetres()));
        LatLng position = direct(frame.anchor(), azimuth, Math.hypot(expected.eastMetres(), expected.northMetres()));
        assertThat(frame.toLocal(position).distanceMetres(expected)).as("%s about %s", position, frame.anchor())
                .isLessThan(toleranceMetres);
    }

    @Test
    void roundTrip_withinAVenue() {
        var random = new Random(SEED);
        for (int i = 0; i < 300; i++) {
            assertRoundTrip(random, i, 20_000, 0.005 * MILLIMETRE);
            assertRoundTrip(random, i, 32_767, 0.1 * MILLIMETRE);
        }
    }

    private static void assertRoundTrip(Random random, int i, double range, double toleranceMetres) {
        double lat = i % 5 == 0 ? 85 : random.nextDouble(-85, 85);
        double lng = i % 7 == 0 ? 180 : random.nextDouble(-180, 180);
        var frame = VenueFrame.at(new LatLng(lat, lng), 0);
        LocalPoint point = pointOfSquare(range, random);
        LatLng position = frame.toLatLng(point);
        double east = frame.eastMetres(position.latDegrees(), position.lngDegrees());
        double north = frame.northMetres(position.latDegrees(), position.lngDegrees());
        assertThat(point.distanceMetres(new LocalPoint(east, north))).as("%s about %s", point, frame.anchor())
                .isLessThan(toleranceMetres);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-35, 149", "41, -119", "60, 24.9", "71, 25.8", "-16.8, 180"})
    void distance_justWithinAndBeyondReach(double lat, double lng) {
        var frame = VenueFrame.at(new LatLng(lat, lng), 0);
        var random = new Random(SEED);
        for (int i = 0; i < 200; i++) {
            var local = new LocalPoint(random.nextDouble(-2_000, 2_000), random.nextDouble(-2_000, 2_000));
            LatLng treasure = frame.toLatLng(local);
            double azimuth = random.nextDouble(0, 360);
            assertThat(frame.toLocal(direct(treasure, azimuth, 4.99)).distanceMetres(local)).isLessThan(5);
            assertThat(frame.toLocal(direct(treasure, azimuth, 5.01)).distanceMetres(local)).isGreaterThan(5);
        }
    }

    @ParameterizedTest
    @CsvSource({"-16.8, 180", "-16.8, -180", "-16.8, 179.99", "-16.8, -179.99"})
    void eastMetres_acrossTheAntimeridian(double lat, double anchorLng) {
        var frame = VenueFrame.at(new LatLng(lat, anchorLng), 0);
        double here = frame.eastMetres(lat, 179.995);
        assertThat(frame.eastMetres(lat, -180.005)).isCloseTo(here, within(1e-6));
        assertThat(frame.eastMetres(lat, 539.995)).isCloseTo(here, within(1e-6));
        double there = frame.eastMetres(lat, -179.995);
        assertThat(there - here).isCloseTo(geodesicMetres(new LatLng(lat, 179.995), new LatLng(lat, -179.995)),
                within(MILLIMETRE));
    }

    @Test
    void toLatLng_keepsLongitudeInRange() {
        var frame = VenueFrame.at(new LatLng(-16.8, 179.999), 0);
        assertThat(frame.toLatLng(new LocalPoint(1_000, 0)).lngDegrees()).isBetween(-180.0, -179.9);
        assertThat(frame.toLatLng(new LocalPoint(-1_000, 0)).lngDegrees()).isBetween(179.9, 180.0);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.001, 180", "41, -119", "85, 10", "-85, -180"})
    void metres_ofNoTileFarAway(double lat, double lng) {
        var frame = VenueFrame.at(new LatLng(lat, lng), 0);
        assertThat(hasTile(frame, lat, lng)).isTrue();
        var random = new Random(SEED);
        for (int i = 0; i < 5_000; i++) {
            double farLat = random.nextDouble(-90, 90);
            double farLng = random.nextDouble(-180, 180);
            boolean within = geodesicMetres(frame.anchor(), new LatLng(farLat, farLng)) < 46_400;
            assertThat(!within && hasTile(frame, farLat, farLng)).as("%s, %s", farLat, farLng).isFalse();
        }
        assertThat(hasTile(frame, -lat, lng + 180)).as("the antipode").isFalse();
    }

    @ParameterizedTest
    @CsvSource({"NaN, 25", "60, NaN", "Infinity, 25", "60, Infinity", "60, -Infinity", "1e300, 25", "60, 1e300",
            "0, 0"})
    void eastMetres_ofNoPosition(double lat, double lng) {
        var frame = VenueFrame.at(new LatLng(60, 25), 0);
        assertThat(frame.eastMetres(lat, lng)).isNaN();
        assertThat(frame.northMetres(lat, lng)).isNaN();
        assertThatIllegalArgumentException().isThrownBy(() -> frame.tile(lat, lng)).withMessageContaining("NaN");
    }

    @Test
    void at_refusesWhatItCannotServe() {
        assertThatIllegalArgumentException().isThrownBy(() -> VenueFrame.at(new LatLng(85.01, 0), 0))
                .withMessageContaining("85.01");
        assertThatIllegalArgumentException().isThrownBy(() -> VenueFrame.at(new LatLng(0, 0), Double.NaN))
                .withMessageContaining("NaN");
        assertThatIllegalArgumentException().isThrownBy(() -> VenueFrame.at(new LatLng(0, 0), 10_001))
                .withMessageContaining("10001");
    }

    @Test
    void toLocal_beyondTheTiles() {
        var frame = VenueFrame.at(new LatLng(60, 25), 0);
        LatLng last = frame.toLatLng(new LocalPoint(32_767.9, 0));
        assertThat(frame.toLocal(last).eastMetres()).isCloseTo(32_767.9, within(1e-5));
        assertThatIllegalArgumentException().isThrownBy(() -> frame.toLocal(direct(frame.anchor(), 90, 32_769)));
        assertThatIllegalArgumentException().isThrownBy(() -> frame.toLatLng(new LocalPoint(0, -32_770.1)));
    }

    private static boolean hasTile(VenueFrame frame, double lat, double lng) {
        return Tile.inRange(frame.eastMetres(lat, lng), frame.northMetres(lat, lng));
    }

    private static double geodesicMetres(LatLng a, LatLng b) {
        return Geodesic.WGS84.Inverse(a.latDegrees(), a.lngDegrees(), b.latDegrees(), b.lngDegrees(),
                GeodesicMask.DISTANCE).s12;
    }

    private static LatLng direct(LatLng from, double azimuth, double metres) {
        GeodesicData end = Geodesic.WGS84.Direct(from.latDegrees(), from.lngDegrees(), azimuth, metres);
        return new LatLng(end.lat2, end.lon2);
    }
}
