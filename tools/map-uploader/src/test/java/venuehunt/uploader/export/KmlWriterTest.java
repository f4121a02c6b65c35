package venuehunt.uploader.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** By the letter, so that writer and reader cannot be wrong together. */
class KmlWriterTest {
    @Test
    void write_onePolygon() throws ParseException {
        assertThat(written("MULTIPOLYGON (((-0.5 51, 1e-5 51, 1e-17 52.1234567890123, -0.5 51)))")).contains("""
                <Placemark><name>R&amp;B</name><styleUrl>#outline</styleUrl><ExtendedData>\
                <Data name="kind"><value>stage</value></Data><Data name="zone_id"><value>r-b</value></Data>\
                </ExtendedData><Polygon><outerBoundaryIs><LinearRing><coordinates>\
                -0.5,51.0 0.000010,51.0 1.0E-17,52.1234567890123 -0.5,51.0 \
                </coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>
                """);
    }

    @Test
    void write_severalPolygonsAndAHole() throws ParseException {
        assertThat(written("MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0), (3 1, 4 1, 4 2, 3 1)), ((20 0, 21 0, 21 1, 20 0)))"))
                .containsSubsequence("<MultiGeometry><Polygon><outerBoundaryIs>", "9.0,9.0", "</outerBoundaryIs>",
                        "<innerBoundaryIs>", "3.0,1.0", "</innerBoundaryIs></Polygon>", "<Polygon>", "21.0,1.0",
                        "</Polygon></MultiGeometry>");
    }

    private static String written(String wkt) throws ParseException {
        Geometry area = new WKTReader().read(wkt);
        return new String(new KmlWriter().write(List.of(new PlanFeature("r-b", "R&B", "stage", area))),
                StandardCharsets.UTF_8);
    }
}
