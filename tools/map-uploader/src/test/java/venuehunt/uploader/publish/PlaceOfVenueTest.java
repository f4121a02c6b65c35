package venuehunt.uploader.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static venuehunt.uploader.GeoJson.collection;
import static venuehunt.uploader.GeoJson.square;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import venuehunt.uploader.GeoJson;
import venuehunt.uploader.check.Validation;
import venuehunt.uploader.plan.SitePlan;
import venuehunt.uploader.read.Declared;
import venuehunt.v1.LatLng;

class PlaceOfVenueTest {
    @TempDir
    private Path folder = Path.of("");

    /**
     * In its place, near it, far from it both ways, exchanged, exchanged where that is the same place, across the
     * meridian.
     */
    @ParameterizedTest
    @CsvSource({"24.93, 60.16, 60.17, 24.94, false", "24.93, 60.16, 60.30, 24.94, false",
            "24.93, 60.16, 52.5, 13.4, false", "60.16, 24.93, 60.17, 24.94, true", "50.01, 50.02, 50, 50, false",
            "-179.995, 17, 17, 179.995, false", "-17, 80, 80, -17, false", "80, -17, 80, -17, true"})
    void swapped_table(double lngDegrees, double latDegrees, double venueLat, double venueLng, boolean swapped)
            throws IOException {
        SitePlan plan = Validation
                .of(GeoJson.file(folder, collection(square("F", "boundary", lngDegrees, latDegrees, 0.01))),
                        Declared.NOTHING)
                .plan().orElseThrow();
        LatLng venue = LatLng.newBuilder().setLatDegrees(venueLat).setLngDegrees(venueLng).build();
        assertThat(PlaceOfVenue.swapped(PlaceOfVenue.middle(plan), venue).isPresent()).isEqualTo(swapped);
    }
}
