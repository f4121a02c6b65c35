package venuehunt.uploader.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import venuehunt.tile.LatLng;

class SitePlanTest {
    @ParameterizedTest
    @CsvSource({"24.75, 25.25, 25", "179.75, 180.25, 180", "179.75, 180.75, -179.75", "-180.75, -179.75, 179.75"})
    void middle_ofAnExtentThatMayRunPastTheMeridian(double westDegrees, double eastDegrees, double lngDegrees) {
        SitePlan plan = new SitePlan(new FeatureRef(1, "", ""), "",
                new GeometryFactory().toGeometry(new Envelope(westDegrees, eastDegrees, 60, 61)), List.of());
        assertThat(plan.middle()).isEqualTo(new LatLng(60.5, lngDegrees));
    }
}
