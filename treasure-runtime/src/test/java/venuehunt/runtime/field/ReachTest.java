package venuehunt.runtime.field;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import venuehunt.runtime.fixture.TestVenue;
import venuehunt.runtime.hunt.ClaimReason;
import venuehunt.runtime.hunt.ClaimRules;
import venuehunt.runtime.hunt.Fix;
import venuehunt.runtime.hunt.HuntRules;
import venuehunt.runtime.hunt.HuntState;
import venuehunt.tile.LatLng;

/** Five metres, measured on the ellipsoid by another library than the frame's own. */
class ReachTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 180", "60.1, 24.9", "71.2, 25.8", "-35, -69", "41, -179.999"})
    void fiveMetres_atEveryAzimuthAndAcrossBlockEdges(double latDegrees, double lngDegrees) {
        TestVenue venue = TestVenue.at(latDegrees, lngDegrees);
        // Within a block, at its corners and on its edges, near the anchor and at the fence.
        double[][] places = {{32, 32}, {0, 0}, {63.9, 63.9}, {64, 20}, {-0.1, -64}, {448.5, -448.5}, {-490, 490}};
        for (double[] place : places) {
            assertReach(venue, place[0], place[1]);
        }
    }

    private static void assertReach(TestVenue venue, double eastMetres, double northMetres) {
        HuntField field = venue.field(HuntRules.DEFAULT, venue.treasure(7, eastMetres, northMetres));
        LatLng treasure = venue.position(eastMetres, northMetres);
        Looking player = new Looking(field, "ann");
        for (double azimuth = 0; azimuth < 360; azimuth += 22.5) {
            String where = "from " + azimuth + "° of " + eastMetres + ", " + northMetres;
            LatLng near = TestVenue.away(treasure, 4.99, azimuth);
            assertThat(player.from(near).isClaimable(0)).as("view, 4.99 m %s", where).isTrue();
            assertThat(refusal(venue, field, near)).as("rules, 4.99 m %s", where).isNull();
            LatLng far = TestVenue.away(treasure, 5.01, azimuth);
            assertThat(player.from(far).isClaimable(0)).as("view, 5.01 m %s", where).isFalse();
            assertThat(refusal(venue, field, far)).as("rules, 5.01 m %s", where).isEqualTo(ClaimReason.TOO_FAR);
        }
    }

    private static @Nullable ClaimReason refusal(TestVenue venue, HuntField field, LatLng player) {
        PlacedTreasure treasure = java.util.Objects.requireNonNull(field.find(7));
        return ClaimRules.refusal(venue.hunt(field.rules(), HuntState.OPEN), treasure.treasure().draft(),
                new Fix(player.latDegrees(), player.lngDegrees(), 0, 4, 0),
                treasure.distanceMetres(player.latDegrees(), player.lngDegrees()), 0, 0, 0);
    }
}
