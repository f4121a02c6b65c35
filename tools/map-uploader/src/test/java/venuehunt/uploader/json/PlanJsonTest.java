package venuehunt.uploader.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import venuehunt.uploader.check.Validation;
import venuehunt.uploader.plan.FeatureRef;
import venuehunt.uploader.plan.Finding;
import venuehunt.uploader.plan.FindingCode;
import venuehunt.uploader.plan.SitePlan;

class PlanJsonTest {
    @Test
    void of_planAcrossTheMeridian() {
        FeatureRef boundary = new FeatureRef(1, "", "Isle");
        SitePlan plan = new SitePlan(boundary, "Isle",
                new GeometryFactory().toGeometry(new Envelope(179.75, 180.25, -17, -16.75)), List.of());
        Finding finding = new Finding(FindingCode.SLIVER, boundary, new Coordinate(180.25, -17), "narrow");
        assertThat(PlanJson.of("isle.kml", new Validation(Optional.of(plan), List.of(), List.of(), List.of(finding)))
                .toString()).contains("\"at\":{\"latDegrees\":-17.0,\"lngDegrees\":-179.75}").contains(
                        """
                                "extent":{"westDegrees":179.75,"southDegrees":-17.0,"eastDegrees":-179.75,"northDegrees":-16.75}""");
    }
}
