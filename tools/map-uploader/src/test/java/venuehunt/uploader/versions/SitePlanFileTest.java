package venuehunt.uploader.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import venuehunt.v1.MapHeader;
import venuehunt.v1.MapPart;
import venuehunt.v1.MultiPolygon;
import venuehunt.v1.Polygon;
import venuehunt.v1.Ring;
import venuehunt.v1.Zone;
import venuehunt.v1.ZoneKind;

class SitePlanFileTest {
    /** Whoever uploaded the map may have had words of their own. */
    @ParameterizedTest
    @CsvSource({"ZONE_KIND_PLAY, hunt, hunt", "ZONE_KIND_PLAY, camping, play", "ZONE_KIND_NO_GO, '', no-go",
            "ZONE_KIND_OTHER, camping, camping", "ZONE_KIND_OTHER, '', ''", "ZONE_KIND_OTHER, Boundary, other"})
    void of_aKindThatReadsTheSame(ZoneKind kind, String label, String word) {
        MapPart zone = MapPart.newBuilder().setZone(Zone.newBuilder().setZoneId("z").setName("Zone \"Z\"").setKind(kind)
                .setKindLabel(label).setArea(triangle(10))).build();

        assertThat(new SitePlanFile().of(List.of(zone)))
                .contains("\"id\":\"z\",\"properties\":{\"name\":\"Zone \\\"Z\\\"\",\"kind\":\"" + word + "\"}");
    }

    @Test
    void of_aBoundaryAcrossTheMeridian() {
        MapPart header = MapPart.newBuilder().setHeader(MapHeader.newBuilder().setVenueName("Isle")
                .setBoundary(triangle(179.5))).build();

        assertThat(new SitePlanFile().of(List.of(header))).contains("\"kind\":\"boundary\"").contains("MultiPolygon")
                .contains("[-180.0,").contains("[180.0,").doesNotContain("180.5");
    }

    private static MultiPolygon triangle(double westDegrees) {
        return MultiPolygon.newBuilder().addPolygons(Polygon.newBuilder().setShell(Ring.newBuilder()
                .addLatDegrees(1).addLngDegrees(westDegrees).addLatDegrees(1).addLngDegrees(westDegrees + 1)
                .addLatDegrees(2).addLngDegrees(westDegrees + 1))).build();
    }
}
