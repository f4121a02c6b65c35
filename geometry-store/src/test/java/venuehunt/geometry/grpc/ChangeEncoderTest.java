package venuehunt.geometry.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import venuehunt.geometry.venue.Area;
import venuehunt.geometry.venue.GroundChange;
import venuehunt.geometry.venue.MapChange;
import venuehunt.geometry.venue.Zone;
import venuehunt.geometry.venue.ZoneChange;
import venuehunt.tile.map.ZoneKind;
import venuehunt.v1.DiffVersionsResponse;

class ChangeEncoderTest {
    private static final int MOST_BYTES_THAT_A_CLIENT_TAKES = 4 << 20;

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1000, 1000, 0", "1001, 1000, 1", "10000, 1000, 9000"})
    void change_listsNoMoreThanAClientTakes(int changed, int listed, int leftOut) {
        String longest = "\uD83C\uDFAA".repeat(80);
        Zone zone = new Zone(longest, longest, ZoneKind.OTHER, longest, new Area(List.of()));
        ZoneChange change = new ZoneChange.Changed(zone, zone, GroundChange.none(1));

        DiffVersionsResponse message = ChangeEncoder
                .change(new MapChange(GroundChange.none(1), Collections.nCopies(changed, change), 1)).build();

        assertThat(message.getZonesCount()).isEqualTo(listed);
        assertThat(message.getZonesLeftOut()).isEqualTo(leftOut);
        assertThat(message.getSerializedSize()).isLessThan(MOST_BYTES_THAT_A_CLIENT_TAKES);
    }
}
