package venuehunt.uploader.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import venuehunt.v1.ZoneKind;

class PlayGroundTest {
    private static final String BOUNDARY = "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))";
    private static final String LAWN = "POLYGON ((1 1, 5 1, 5 5, 1 5, 1 1))";

    private final Map<ZoneKind, Geometry> zones = new EnumMap<>(ZoneKind.class);

    private void zone(ZoneKind kind, String wkt) throws ParseException {
        zones.put(kind, new WKTReader().read(wkt));
    }

    private Geometry ground() throws ParseException {
        return PlayGround.of(new WKTReader().read(BOUNDARY),
                kinds -> zones.entrySet().stream().filter(zone -> kinds.contains(zone.getKey()))
                        .map(Map.Entry::getValue).toList());
    }

    @Test
    void of_playZonesWithinTheBoundary() throws ParseException {
        zone(ZoneKind.ZONE_KIND_PLAY, "POLYGON ((6 0, 12 0, 12 10, 6 10, 6 0))");
        zone(ZoneKind.ZONE_KIND_STAGE, LAWN);
        assertThat(ground().getArea()).isEqualTo(40);
    }

    @Test
    void of_theBoundaryWhereThereAreNone_withoutWhatIsClosed() throws ParseException {
        assertThat(ground().getArea()).isEqualTo(100);
        zone(ZoneKind.ZONE_KIND_NO_GO, LAWN);
        zone(ZoneKind.ZONE_KIND_STAFF, "POLYGON ((4 4, 6 4, 6 6, 4 6, 4 4))");
        assertThat(ground().getArea()).isEqualTo(81);
    }

    /** One that touches the boundary from outside shares a line with it. */
    @Test
    void of_playZoneWithAPartAlongTheFence() throws ParseException {
        zone(ZoneKind.ZONE_KIND_PLAY,
                "MULTIPOLYGON (((1 1, 5 1, 5 5, 1 5, 1 1)), ((10 2, 12 2, 12 8, 10 8, 10 2)))");
        zone(ZoneKind.ZONE_KIND_NO_GO, "POLYGON ((2 2, 3 2, 3 3, 2 3, 2 2))");
        assertThat(ground().getArea()).isEqualTo(15);
    }

    @Test
    void of_nothingLeft() throws ParseException {
        zone(ZoneKind.ZONE_KIND_PLAY, LAWN);
        zone(ZoneKind.ZONE_KIND_STAFF, BOUNDARY);
        assertThat(ground().isEmpty()).isTrue();
        assertThat(Areas.polygons(ground())).isEmpty();
    }
}
