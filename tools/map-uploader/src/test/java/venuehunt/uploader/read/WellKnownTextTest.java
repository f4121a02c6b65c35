package venuehunt.uploader.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.referencing.CRS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WellKnownTextTest {
    private static final String WGS84 = "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\","
            + "SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";

    /** Two grids that agree in the middle of the Earth and nowhere else: of one ellipsoid, on paper and by a sphere. */
    @ParameterizedTest
    @CsvSource({"Mercator_Auxiliary_Sphere,3857", "Mercator,3395"})
    void agreesWith_mercatorAsEsriWritesIt(String projection, String code) throws Exception {
        CoordinateSystems.useOwnFolders();
        WellKnownText text = new WellKnownText("PROJCS[\"Mercator\"," + WGS84 + ",PROJECTION[\"" + projection
                + "\"],PARAMETER[\"False_Easting\",0.0],PARAMETER[\"False_Northing\",0.0],"
                + "PARAMETER[\"Central_Meridian\",0.0],PARAMETER[\"Standard_Parallel_1\",0.0],UNIT[\"Meter\",1.0]]");
        for (String other : List.of("3857", "3395")) {
            assertThat(text.agreesWith(CRS.decode("EPSG:" + other, true))).isEqualTo(other.equals(code));
        }
    }

    /** Of these some have north first, a base with latitude first, or an area across the 180th meridian. */
    @ParameterizedTest
    @ValueSource(strings = {"4326", "4258", "27700", "2154", "2056", "28992", "3006", "3067", "2157", "2193", "3414",
            "25832", "32755", "28355", "3857", "3035", "31467", "3460"})
    void agreesWith_itselfAndNoOther(String code) throws Exception {
        CoordinateSystems.useOwnFolders();
        CoordinateReferenceSystem known = CRS.decode("EPSG:" + code, true);
        for (boolean longitudeFirst : new boolean[]{true, false}) {
            WellKnownText text = new WellKnownText(CRS.decode("EPSG:" + code, longitudeFirst).toWKT());
            assertThat(text.authorityCode()).contains(code);
            assertThat(text.agreesWith(known)).isTrue();
            assertThat(text.agreesWith(CRS.decode("EPSG:3395", true))).isFalse();
            assertThat(text.agreesWith(CRS.decode("EPSG:4277", true))).isFalse();
        }
    }
}
