package venuehunt.uploader.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import venuehunt.v1.MultiPolygon;
import venuehunt.v1.Polygon;
import venuehunt.v1.Ring;

class CanonicalAreaTest {
    @Test
    void encode_isUndoneByDecode() throws ParseException {
        Geometry area = new WKTReader().read(
                "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 2 1, 2 2, 1 1), (4 4, 5 4, 5 5, 4 4)), ((20 0, 21 0, 21 1, 20 0)))");
        MultiPolygon encoded = CanonicalArea.encode(area);
        assertThat(encoded.getPolygons(0).getShell().getLngDegreesList()).containsExactly(0.0, 9.0, 9.0, 0.0);
        assertThat(encoded.getPolygons(0).getShell().getLatDegreesList()).containsExactly(0.0, 0.0, 9.0, 9.0);
        assertThat(CanonicalArea.decode(encoded).equalsExact(area)).isTrue();
    }

    @Test
    void decode_unevenRingIsRefused() {
        Ring uneven = Ring.newBuilder().addLatDegrees(0).addLatDegrees(1).addLatDegrees(1).addLngDegrees(0).build();
        MultiPolygon area = MultiPolygon.newBuilder().addPolygons(Polygon.newBuilder().setShell(uneven)).build();
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalArea.decode(area))
                .withMessageContaining("3 latitudes and 1");
    }

    @ParameterizedTest
    @CsvSource({"NaN, 0", "0, NaN", "Infinity, 0", "0, -Infinity"})
    void decode_cornerThatIsNoPlaceIsRefused(double latDegrees, double lngDegrees) {
        Ring ring = Ring.newBuilder().addAllLatDegrees(List.of(1.0, 1.0, latDegrees))
                .addAllLngDegrees(List.of(1.0, 2.0, lngDegrees)).build();
        MultiPolygon area = MultiPolygon.newBuilder().addPolygons(Polygon.newBuilder().setShell(ring)).build();
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalArea.decode(area))
                .withMessageContaining("longitude " + lngDegrees + ", latitude " + latDegrees);
    }
}
